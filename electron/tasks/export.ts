import { extname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TasksFor } from '#db/context.ts';
import {
  cardsOf,
  casePages,
  coordinationPages,
  hotPages,
  opinionPages,
  personPages,
  pressPages,
  reachOf,
  storyPages,
  teamPages,
  unitPages,
} from '#db/export.ts';
import { caseExport } from '#shared/case-export.ts';
import type { ParsedOf } from '#shared/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import { writeVCards } from '#shared/core/vcard.ts';
import type { exportContract } from '#shared/export.ts';
import {
  type ExportColumn,
  type ExportColumns,
  personExport,
  type Reach,
  storyExport,
  teamExport,
  unitExport,
} from '#shared/export-columns.ts';
import { hotExport } from '#shared/hot-export.ts';
import { inLanguage, type Language, t } from '#shared/i18n/t.ts';
import { coordinationExport, opinionExport } from '#shared/opinion-export.ts';
import { pressExport } from '#shared/press-export.ts';
import { type OutColumn, type OutValue, writeCsv } from '#shared/rules/csv-out.ts';
import type { TaskCtx } from '../dispatch.ts';
import { choosePath, languageOf } from '../files/choose-path.ts';
import { saveFile } from '../files/save-file.ts';
import { rememberSaved, savedPath } from '../files/saved-files.ts';
import { writeWorkbook } from '../files/write-workbook.ts';

type TableInput = ParsedOf<'export.table'>;
type Headings = TableInput['columns'];

interface Table {
  readonly columns: readonly OutColumn[];
  readonly rows: readonly (readonly OutValue[])[];
}

/** Fills a table page by page, with a look at what else waits to be answered after each. */
async function tableOf<Row>(
  ctx: TaskCtx,
  language: Language,
  known: ExportColumns<Row>,
  headings: Headings,
  pages: Iterable<readonly Row[]>,
): Promise<Table> {
  const chosen = headings.flatMap(({ key, label }) => {
    const column = Object.hasOwn(known, key) ? known[key] : undefined;
    return column ? [{ ...column, heading: label }] : [];
  });
  if (chosen.length === 0) throw new AppError('invalid-input', { fields: { columns: 'required' } });
  const reach = remembered(id => reachOf(ctx, id));
  const rows: (readonly OutValue[])[] = [];
  for (const page of pages) {
    inLanguage(language, () => {
      for (const row of page) rows.push(chosen.map((column: ExportColumn<Row>) => column.value(row, reach)));
    });
    await nextTurn();
  }
  return { columns: chosen.map(({ heading, kind, width }) => ({ heading, kind, width })), rows };
}

function remembered(read: (id: string) => Reach): (id: string) => Reach {
  const known = new Map<string, Reach>();
  return id => {
    const found = known.get(id) ?? read(id);
    known.set(id, found);
    return found;
  };
}

function readTable(ctx: TaskCtx, language: Language, input: TableInput): Promise<Table> {
  const { list, rows } = input;
  switch (list.screen) {
    case 'units':
      return tableOf(ctx, language, unitExport, unitHeadings(input, language), unitPages(ctx, list, rows));
    case 'people':
      return tableOf(ctx, language, personExport, input.columns, personPages(ctx, list, rows));
    case 'team':
      return tableOf(ctx, language, teamExport, input.columns, teamPages(ctx, list, rows));
    case 'stories':
      return tableOf(ctx, language, storyExport, input.columns, storyPages(ctx, list, rows));
    case 'press':
      return tableOf(ctx, language, pressExport, pressHeadings(input, language), pressPages(ctx, list, rows));
    case 'opinions':
      return tableOf(ctx, language, opinionExport, input.columns, opinionPages(ctx, list, rows));
    case 'cases':
      return tableOf(ctx, language, caseExport, input.columns, casePages(ctx, list, rows));
    case 'hot':
      return tableOf(ctx, language, hotExport, input.columns, hotPages(ctx, list, rows));
    case 'coordination':
      return tableOf(ctx, language, coordinationExport, input.columns, coordinationPages(ctx, list));
  }
}

/** What a reader of the file cannot open from its row stands in columns of its own. */
function pressHeadings({ columns }: TableInput, language: Language): Headings {
  const asked = new Set(columns.map(({ key }) => key));
  const further = (['needsReply', 'time', 'repostOf', 'link', 'summary'] as const).filter(
    key => !asked.has(key),
  );
  return inLanguage(language, () => [
    ...columns,
    ...further.map(key => ({ key, label: t(`export.press.${key}`) })),
  ]);
}

type Beside = 'formerNames' | 'leaderPhone' | 'leaderEmail' | 'officerPhone' | 'officerEmail';

/** Former names stand in grey behind the name on the screen; in a file they get a column of their own. */
function unitHeadings({ columns, withContacts }: TableInput, language: Language): Headings {
  const beside = new Map<string, readonly Beside[]>([
    ['name', ['formerNames']],
    ['leader', withContacts ? ['leaderPhone', 'leaderEmail'] : []],
    ['officer', withContacts ? ['officerPhone', 'officerEmail'] : []],
  ]);
  return inLanguage(language, () =>
    columns.flatMap(column => [
      column,
      ...(beside.get(column.key) ?? []).map(key => ({ key, label: t(`export.column.${key}`) })),
    ]),
  );
}

/** Leaves out columns that nothing stands in although nobody asked for them. */
function withoutEmpty(table: Table, asked: Headings): Table {
  const labels = new Set(asked.map(({ label }) => label));
  const kept = table.columns.map(
    ({ heading }, at) => labels.has(heading) || table.rows.some(row => row[at] !== null && row[at] !== ''),
  );
  return {
    columns: table.columns.filter((_, at) => kept[at]),
    rows: table.rows.map(row => row.filter((_, at) => kept[at])),
  };
}

async function save(
  ctx: TaskCtx,
  path: string,
  content: string | Uint8Array,
  facts: { screen: string; rows: number },
) {
  if (facts.rows === 0) throw new AppError('nothing-to-export', {});
  await saveFile(path, content);
  ctx.host.log.write('export', { user: ctx.user?.id, format: extname(path), ...facts });
  return { ...rememberSaved(path), rows: facts.rows };
}

async function exportTable(ctx: TaskCtx, input: TableInput) {
  const { format, list } = input;
  const language = languageOf(ctx);
  const sheetName = inLanguage(language, () => t(`export.sheet.${list.screen}`));
  const path = await choosePath(ctx, {
    dialog: 'export.dialog.title',
    kind: `export.kind.${format}`,
    title: sheetName,
    ending: format,
  });
  const table = withoutEmpty(await readTable(ctx, language, input), input.columns);
  const content =
    format === 'csv' ? writeCsv(table.columns, table.rows) : await writeWorkbook({ sheetName, ...table });
  return save(ctx, path, content, { screen: list.screen, rows: table.rows.length });
}

async function exportCards(ctx: TaskCtx, { list, rows }: ParsedOf<'export.vcard'>) {
  const title = inLanguage(languageOf(ctx), () => t('export.file.cards'));
  const path = await choosePath(ctx, {
    dialog: 'export.dialog.title',
    kind: 'export.kind.vcf',
    title,
    ending: 'vcf',
  });
  const people = cardsOf(ctx, list, rows);
  return save(ctx, path, writeVCards(people), { screen: list.screen, rows: people.length });
}

export const exportTasks: TasksFor<typeof exportContract, TaskCtx> = {
  'export.table': exportTable,
  'export.vcard': exportCards,
  'export.open': async (ctx, input) => {
    const path = savedPath(input.token);
    if (path === undefined) throw new AppError('file-not-readable', { name: '' });
    await (input.what === 'file' ? ctx.host.os.openFile(path) : ctx.host.os.showInFolder(path));
    return null;
  },
};
