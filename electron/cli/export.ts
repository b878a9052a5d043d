import { extname } from 'node:path';
import { importFieldText } from '#shared/i18n/import-problem.ts';
import { t } from '#shared/i18n/t.ts';
import { UsageError } from './arguments.ts';
import { type Answer, oneOf, type Terminal } from './commands.ts';

/** `export roster|stories FILE`: the whole list as .xlsx or .csv, the people of the roster as .vcf. */

const unitKeys = [
  'name',
  'code',
  'type',
  'area',
  'manager',
  'leader',
  'officer',
  'state',
  'stories',
  'lastStory',
] as const;

/** Headings that an import reads again. */
const storyHeadings = [
  ['code', 'story.code'],
  ['title', 'story.title'],
  ['unit', 'story.unit'],
  ['author', 'story.author'],
  ['assignee', 'story.assignee'],
  ['theme', 'story.theme'],
  ['due', 'story.dueOn'],
  ['happened', 'story.happenedOn'],
  ['publish', 'story.publishedOn'],
  ['outlets', 'story.outlet'],
  ['stage', 'story.status'],
  ['kind', 'story.kind'],
  ['schoolYear', 'story.schoolYear'],
] as const;

export async function runExport({ args, call }: Terminal): Promise<Answer> {
  const what = oneOf(['roster', 'stories'], args.words[1]);
  const file = args.words[2];
  if (file === undefined) throw new UsageError('cli.usage.file');
  const ending = extname(file).toLowerCase();
  const format = oneOf(what === 'roster' ? ['.xlsx', '.csv', '.vcf'] : ['.xlsx', '.csv'], ending);
  const units = { screen: 'units', filter: args.at === null ? {} : { onDay: args.at } } as const;
  const saved =
    format === '.vcf'
      ? await call('export.vcard', { list: units })
      : await call('export.table', {
          format: format === '.csv' ? 'csv' : 'xlsx',
          ...(what === 'roster'
            ? {
                list: units,
                columns: unitKeys.map(key => ({ key, label: t(`unit.column.${key}`) })),
                withContacts: true,
              }
            : {
                list: { screen: 'stories', filter: {} },
                columns: storyHeadings.map(([key, field]) => ({ key, label: importFieldText(field) })),
              }),
        });
  const { name, rows } = saved;
  return { facts: { file: name, rows }, lines: [t('cli.export.done', { name, rows })], hasProblems: false };
}
