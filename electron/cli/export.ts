import { extname } from 'node:path';
import { importFieldText } from '#shared/i18n/import-problem.ts';
import { t } from '#shared/i18n/t.ts';
import { UsageError } from './arguments.ts';
import { type Answer, oneOf, type Terminal } from './commands.ts';

/** `export roster|stories|press|cases FILE`: the whole list as .xlsx or .csv, the people of the roster as .vcf. */

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

const pressHeadings = [
  ['day', 'press.publishedOn'],
  ['outlet', 'press.outlet'],
  ['title', 'press.title'],
  ['link', 'press.link'],
  ['theme', 'press.theme'],
  ['tone', 'press.tone'],
  ['needsReply', 'press.needsReply'],
  ['author', 'press.author'],
  ['repostOf', 'press.source'],
  ['units', 'press.unit'],
  ['areas', 'press.area'],
  ['summary', 'press.summary'],
] as const;

const caseKeys = [
  ['code', 'field.pressCase.code'],
  ['title', 'field.pressCase.title'],
  ['status', 'field.pressCase.status'],
  ['asker', 'field.pressCase.askerName'],
  ['received', 'field.pressCase.receivedAtMs'],
  ['rule', 'field.caseClock.name'],
  ['due', 'field.caseClock.dueAtMs'],
  ['group', 'field.caseClock.state'],
  ['assignee', 'field.pressCase.assigneeId'],
  ['unit', 'field.pressCase.assigneeUnitId'],
  ['channels', 'cli.export.channels'],
  ['result', 'field.pressCase.result'],
  ['closed', 'field.pressCase.closedAtMs'],
  ['hours', 'cli.export.hours'],
] as const;

type What = 'roster' | 'stories' | 'press' | 'cases';

/** The whole list with its usual columns. */
function listOf(what: What, onDay: string | null) {
  const units = { screen: 'units', filter: onDay === null ? {} : { onDay } } as const;
  switch (what) {
    case 'roster':
      return {
        list: units,
        columns: unitKeys.map(key => ({ key, label: t(`unit.column.${key}`) })),
        withContacts: true,
      };
    case 'stories':
      return {
        list: { screen: 'stories', filter: {} } as const,
        columns: storyHeadings.map(([key, field]) => ({ key, label: importFieldText(field) })),
      };
    case 'press':
      return {
        list: { screen: 'press', filter: {} } as const,
        columns: pressHeadings.map(([key, field]) => ({ key, label: importFieldText(field) })),
      };
    case 'cases':
      return {
        list: { screen: 'cases', filter: {} } as const,
        columns: caseKeys.map(([key, field]) => ({ key, label: t(field) })),
      };
  }
}

export async function runExport({ args, call }: Terminal): Promise<Answer> {
  const what = oneOf(['roster', 'stories', 'press', 'cases'], args.words[1]);
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
          ...listOf(what, args.at),
        });
  const { name, rows } = saved;
  return { facts: { file: name, rows }, lines: [t('cli.export.done', { name, rows })], hasProblems: false };
}
