import { dayInVietnam, formatDay, partsOf } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import { UsageError } from './arguments.ts';
import { type Answer, oneOf, type Terminal } from './commands.ts';

/** `holidays import|export FILE`: days off and days worked out of turn as CSV. */

export async function runHolidays(terminal: Terminal): Promise<Answer> {
  const what = oneOf(['import', 'export'], terminal.args.words[1]);
  if (terminal.args.words[2] === undefined) throw new UsageError('cli.usage.file');
  return what === 'import' ? importDays(terminal) : exportDays(terminal);
}

/** Takes every row that can be read; a day off where the office works is left out and told, unless `--replace`. */
async function importDays({ args, call }: Terminal): Promise<Answer> {
  const file = await call('holiday.chooseFile', {});
  if (file === null) throw new UsageError('cli.usage.file');
  const taken = file.rows.filter(({ state }) => state !== 'same' && (args.replace || state !== 'conflict'));
  const conflicts = args.replace ? [] : file.rows.filter(({ state }) => state === 'conflict');
  const days = taken.map(({ row: _row, state: _state, ...entry }) => entry);
  const isSaved = !args.dryRun && days.length > 0;
  const { moved } = isSaved ? await call('holiday.saveAll', { days, replace: args.replace }) : { moved: [] };
  const count = (state: string) => taken.filter(row => row.state === state).length;
  const problems = [
    ...file.problems.map(({ row, code, value }) => ({
      row,
      code,
      value,
      message: t(`holiday.problem.${code}`),
    })),
    ...conflicts.map(({ row, day }) => ({
      row,
      code: 'conflict',
      value: day,
      message: t('cli.holidays.conflict', { day: formatDay(day) }),
    })),
  ];
  const created = count('new');
  const updated = count('changed') + count('conflict');
  return {
    facts: {
      file: file.name,
      dryRun: args.dryRun,
      rows: file.rows.length + file.problems.length,
      created,
      updated,
      same: file.rows.filter(({ state }) => state === 'same').length,
      problems,
      moved,
    },
    lines: [
      t(args.dryRun ? 'cli.holidays.dryRun' : 'cli.holidays.done', { name: file.name, created, updated }),
      ...problems.map(({ row, message }) => t('cli.holidays.problem', { row, message })),
      ...moved.map(({ code, title, fromDueAtMs, toDueAtMs }) =>
        t('cli.holidays.moved', {
          code: code ?? '',
          title,
          from: lastDay(fromDueAtMs),
          to: lastDay(toDueAtMs),
        }),
      ),
    ],
    hasProblems: problems.length > 0,
  };
}

/** The day that ends at a moment. */
function lastDay(dueAtMs: number): string {
  return formatDay(dayInVietnam(dueAtMs - 1));
}

/** From the year of `--from` (this one) to the year of `--at` (the next). */
async function exportDays({ args, call }: Terminal): Promise<Answer> {
  const yearOf = (day: string | null) => (day === null ? undefined : partsOf(day).year);
  const { name, rows } = await call('holiday.export', {
    fromYear: yearOf(args.from),
    toYear: yearOf(args.at),
  });
  return { facts: { file: name, rows }, lines: [t('cli.export.done', { name, rows })], hasProblems: false };
}
