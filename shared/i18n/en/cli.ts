import type { cliVi } from '../vi/cli.ts';

export const cliEn: Record<keyof typeof cliVi, string> = {
  'cli.help': `Usage: npm run -s cli -- COMMAND [options]
  import roster|stories|press|reorganisation FILE  import a spreadsheet (.xlsx, .xls, .ods, .csv)
  check roster [--at DAY]                    check the roster on a day
  check cases [--at MOMENT]                  cases past their limit, due, due soon
  clock RULE --from MOMENT [--at MOMENT]     when a limit ends by a rule or an amount, and why
  holidays import|export FILE                days off and working Saturdays from CSV, to CSV
  search TEXT                                search everything
  stats                                      how much is there
  export roster|stories|press|cases FILE           write the list as .xlsx or .csv (roster: .vcf too)
  demo office|large                          make a trial office in an empty folder
Options:
  --data FOLDER     the data folder
  --json            answer in JSON
  --user NAME       changes are made in this person's name
  --dry-run         only try, store nothing (import)
  --sheet NAME|NO   the sheet to import (import)
  --from DAY        first day of posts, day of changes (import)
  --replace         take days off where the office works (holidays import)
  --accept-names    make areas and managing units that are not there (import)
  --open-cases      open cases for items that need a reply (import press)
Exit code: 0 fine, 1 something to look at or refused, 2 wrong usage.`,
  'cli.usage.option': 'There is no option “{option}”.',
  'cli.usage.value': 'Option “{option}” needs a value.',
  'cli.usage.day': '“{text}” is not a day (such as 01/09/2025).',
  'cli.usage.rule': 'This command needs the key of a rule or an amount such as “3 ngày làm việc”.',
  'cli.usage.from': 'This command needs a start: --from "29/04/2026 14:00".',
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
  'cli.stats.press': '{items} press items: {originals} originals, {reposts} reposts',
  'cli.export.channels': 'Channels',
  'cli.export.hours': 'Hours',
  'cli.clock.due': '{name}: due {due}. Basis: {source}.',
  'cli.clock.step': '  {mark} {day}: {reason}',
  'cli.clock.left': '{stage}: {left}.',
  'cli.cases.total': '{open} open cases: {late} overdue, {today} due today, {soon} due soon.',
  'cli.cases.line': '{group}: {code} {title} ({left}; {person})',
  'cli.cases.authorisations': '{count} authorisations of open cases have ended.',
  'cli.holidays.done': 'Imported “{name}”: {created} days added, {updated} changed.',
  'cli.holidays.dryRun': 'Tried “{name}” (nothing stored): {created} days to add, {updated} to change.',
  'cli.holidays.problem': 'Row {row}: {message}',
  'cli.holidays.conflict': '{day} is a working day; add --replace if it is off now',
  'cli.holidays.moved': '{code} {title}: moved from {from} to {to}',
};
