import type { cliVi } from '../vi/cli.ts';

export const cliEn: Record<keyof typeof cliVi, string> = {
  'cli.help': `Usage: npm run -s cli -- COMMAND [options]
  import roster|stories|press|reorganisation FILE  import a spreadsheet (.xlsx, .xls, .ods, .csv)
  check roster [--at DAY]                    check the roster on a day
  search TEXT                                search everything
  stats                                      how much is there
  export roster|stories FILE                 write the list as .xlsx or .csv (roster: .vcf too)
  demo office|large                          make a trial office in an empty folder
Options:
  --data FOLDER     the data folder
  --json            answer in JSON
  --user NAME       changes are made in this person's name
  --dry-run         only try, store nothing (import)
  --sheet NAME|NO   the sheet to import (import)
  --from DAY        first day of posts, day of changes (import)
  --accept-names    make areas and managing units that are not there (import)
  --open-cases      open cases for items that need a reply (import press)
Exit code: 0 fine, 1 something to look at or refused, 2 wrong usage.`,
  'cli.usage.option': 'There is no option “{option}”.',
  'cli.usage.value': 'Option “{option}” needs a value.',
  'cli.usage.day': '“{text}” is not a day (such as 01/09/2025).',
  'cli.usage.word': '“{word}” is not understood; there are: {words}.',
  'cli.usage.file': 'This command needs the name of a file.',
  'cli.usage.text': 'This command needs a text to look for.',
  'cli.usage.sheet': 'The file has no sheet “{sheet}”; there are: {sheets}.',
  'cli.usage.user': 'No user is called “{name}”; there are: {names}.',
  'cli.import.done':
    'Imported “{name}”: {rows} rows, {created} added, {updated} changed, {same} the same, {skipped} left out.',
  'cli.import.dryRun':
    'Tried “{name}” (nothing stored): {rows} rows, {created} to add, {updated} to change, {same} the same, {skipped} left out.',
  'cli.import.problem': 'Row {row}, column {column}: {message}',
  'cli.import.notes': '{count} cells were mended or noted while reading (see them with --json).',
  'cli.export.done': '{rows} rows were written to “{name}”.',
  'cli.check.total': 'On {day}: {complete} of {units} units complete ({percent}%).',
  'cli.check.vacant': 'Missing: {unit}: {post}',
  'cli.check.doubled': 'Too many: {unit}: {post} ({people})',
  'cli.search.none': '“{text}” was not found.',
  'cli.demo.done': 'Made {units} units, {people} people and {stories} stories to try with.',
  'cli.stats.roster': '{units} units, {people} people; {complete} units complete ({percent}%).',
  'cli.stats.stories': '{stories} stories',
};
