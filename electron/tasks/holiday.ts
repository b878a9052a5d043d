import { basename } from 'node:path';
import type { TasksFor } from '#db/context.ts';
import { officeHolidays } from '#db/office-calendar.ts';
import type { ParsedOf } from '#shared/contract.ts';
import { partsOf } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import type { HolidayFile, holidayContract } from '#shared/holiday.ts';
import { inLanguage, t } from '#shared/i18n/t.ts';
import { type OutColumn, writeCsv } from '#shared/rules/csv-out.ts';
import { type HolidayDay, holidayDays } from '#shared/rules/holiday-days.ts';
import { readHolidays } from '#shared/rules/holiday-file.ts';
import type { TaskCtx } from '../dispatch.ts';
import { choosePath, languageOf } from '../files/choose-path.ts';
import { parseInLimitedProcess } from '../files/parse-client.ts';
import { saveFile } from '../files/save-file.ts';

const endings = ['csv', 'xlsx', 'ods', 'xls', 'txt'];

/** Reads the days of a file; nothing is stored. @throws AppError `import-not-spreadsheet`, `import-empty`, `file-not-readable` */
async function chooseFile(ctx: TaskCtx): Promise<HolidayFile | null> {
  const [path] = await ctx.host.os.chooseFiles({
    title: t('import.dialog.title'),
    kinds: [{ name: t('import.dialog.kinds'), extensions: endings }],
    multiple: false,
  });
  if (path === undefined) return null;
  const name = basename(path);
  const parsed = await parseInLimitedProcess(ctx.host.os.forkParser, { filePath: path });
  if (!parsed.ok) {
    const isForeign =
      parsed.failure.code === 'not-a-spreadsheet' || parsed.failure.code === 'unsupported-format';
    throw isForeign
      ? new AppError('import-not-spreadsheet', { name })
      : new AppError('file-not-readable', { name });
  }
  const sheet = parsed.workbook.sheets.find(({ rowCount, hidden }) => rowCount > 0 && !hidden);
  if (sheet === undefined) throw new AppError('import-empty', { name });
  return { name, ...readHolidays(sheet, officeHolidays(ctx.store)) };
}

function columns(): OutColumn[] {
  return [
    { heading: t('holiday.csv.day'), kind: 'day' },
    { heading: t('holiday.csv.kind'), kind: 'text' },
    { heading: t('holiday.csv.name'), kind: 'text' },
    { heading: t('holiday.csv.isConfirmed'), kind: 'text' },
    { heading: t('holiday.csv.basis'), kind: 'text' },
  ];
}

function cellsOf({ day, kind, key, name, isConfirmed, basis }: HolidayDay): (string | null)[] {
  const words = name ?? (key === null ? null : t(`holiday.${key}`));
  return [day, t(`holiday.kind.${kind}`), words, t(isConfirmed ? 'holiday.yes' : 'holiday.no'), basis];
}

/** Every special day from one year to another, computed ones too, so that the file says all there is to confirm. */
async function exportDays(ctx: TaskCtx, input: ParsedOf<'holiday.export'>) {
  const fromYear = input.fromYear ?? partsOf(ctx.today).year;
  const toYear = input.toYear ?? fromYear + 1;
  const days = holidayDays(`${fromYear}-01-01`, `${toYear}-12-31`, officeHolidays(ctx.store));
  if (days.length === 0) throw new AppError('nothing-to-export', {});
  const language = languageOf(ctx);
  const path = await choosePath(ctx, {
    dialog: 'export.dialog.title',
    kind: 'export.kind.csv',
    title: inLanguage(language, () => t('holiday.file')),
    ending: 'csv',
  });
  await saveFile(
    path,
    inLanguage(language, () => writeCsv(columns(), days.map(cellsOf))),
  );
  ctx.host.log.write('export', { user: ctx.user?.id, screen: 'holidays', rows: days.length });
  return { name: basename(path), rows: days.length };
}

export const holidayTasks: TasksFor<typeof holidayContract, TaskCtx> = {
  'holiday.chooseFile': chooseFile,
  'holiday.export': exportDays,
};
