import { AppError } from '#shared/core/errors.ts';
import { importProblemText } from '#shared/i18n/import-problem.ts';
import { t } from '#shared/i18n/t.ts';
import { type ImportKind, importKinds } from '#shared/rules/import-fields.ts';
import type {
  ImportChoices,
  ImportFile,
  ImportLayout,
  ImportOutcome,
  ImportProblem,
  PreviewRow,
  PreviewTab,
} from '#shared/transfer.ts';
import { UsageError } from './arguments.ts';
import { type Answer, oneOf, type Terminal } from './commands.ts';

/** `import roster|stories|press|reorganisation FILE`: takes every proposal; repeats and faulty rows are left out and told. */

interface Place {
  readonly token: string;
  readonly kind: ImportKind;
  readonly layout: ImportLayout;
}

interface ToldProblem {
  readonly row: number;
  readonly column: string;
  readonly cell: string;
  readonly code: string;
  readonly level: ImportProblem['level'];
  readonly message: string;
  readonly value: string;
}

type PressFigures = NonNullable<ImportOutcome['press']>;

type ColumnNames = ReadonlyMap<number, { readonly letter: string; readonly header: string }>;

const pageRows = 500;

export async function runImport(terminal: Terminal): Promise<Answer> {
  const { args, call } = terminal;
  const kind = oneOf(importKinds, args.words[1]);
  if (args.words[2] === undefined) throw new UsageError('cli.usage.file');
  const file = await call('transfer.chooseFile', { kind });
  if (file === null) throw new UsageError('cli.usage.file');
  const layout = await layoutFor(terminal, file);
  const place = { token: file.token, kind, layout };
  const { choices, columns } = await call('transfer.columns', place);
  const names = new Map(columns.map(({ column, letter, header }) => [column, { letter, header }]));
  const decided = await decide(terminal, place, {
    ...choices,
    fromDay: args.from,
    ...(args.openCases ? { opensCases: true } : {}),
  });
  const told = await tellProblems(terminal, place, decided, names);
  const outcome = args.dryRun
    ? await tryOut(terminal, place, decided)
    : await call('transfer.commit', { ...place, choices: decided });
  await call('transfer.dropFile', { token: file.token });
  return answer(file.name, args.dryRun, outcome, told);
}

async function layoutFor({ args, call }: Terminal, file: ImportFile): Promise<ImportLayout> {
  if (args.sheet === null) return sure(file.name, file.layout, file.isLayoutSure);
  const named = file.sheets.findIndex(({ name }) => name === args.sheet);
  const sheet = named < 0 ? Number(args.sheet) - 1 : named;
  if (!Number.isInteger(sheet) || file.sheets[sheet] === undefined)
    throw new UsageError('cli.usage.sheet', {
      sheet: args.sheet,
      sheets: file.sheets.map(({ name }) => name).join(', '),
    });
  const { layout, isSure } = await call('transfer.layout', { token: file.token, sheet });
  return sure(file.name, layout, isSure);
}

function sure(name: string, layout: ImportLayout, isSure: boolean): ImportLayout {
  if (!isSure) throw new AppError('import-no-header', { name });
  return layout;
}

/** With `--accept-names` the names no list knows are made, as a person would decide in the preview. */
async function decide(
  { args, call }: Terminal,
  place: Place,
  choices: ImportChoices,
): Promise<ImportChoices> {
  if (!args.acceptNames) return choices;
  const window = { offset: 0, limit: 1 };
  const { unknownNames } = await call('transfer.preview', {
    ...place,
    choices,
    tab: 'problems',
    level: 'error',
    window,
  });
  return { ...choices, accepted: unknownNames };
}

async function tryOut({ call }: Terminal, place: Place, choices: ImportChoices) {
  const counts = await call('transfer.prepare', { ...place, choices });
  const skipped = counts.problems + counts.repeats + counts.leftOut;
  return {
    ...(counts.press ? { press: counts.press } : {}),
    rows: counts.rows,
    created: counts.new,
    updated: counts.changed,
    same: counts.same,
    skipped,
    made: [],
    actionId: null,
  };
}

async function tellProblems(
  terminal: Terminal,
  place: Place,
  choices: ImportChoices,
  columns: ColumnNames,
): Promise<readonly ToldProblem[]> {
  const read = (tab: PreviewTab) => allRows(terminal, place, choices, tab);
  const repeats = (await read('repeats')).map(row => repeatProblem(row, place.kind, choices, columns));
  const others = (await read('problems')).flatMap(row => row.problems.map(problem => told(problem, columns)));
  return [...repeats, ...others].sort((left, right) => left.row - right.row);
}

async function allRows(
  { call }: Terminal,
  place: Place,
  choices: ImportChoices,
  tab: PreviewTab,
): Promise<PreviewRow[]> {
  const rows: PreviewRow[] = [];
  for (let total = 1; rows.length < total; ) {
    const window = { offset: rows.length, limit: pageRows };
    const page = await call('transfer.preview', { ...place, choices, tab, level: null, window });
    if (page.rows.length === 0) break;
    rows.push(...page.rows);
    total = page.total;
  }
  return rows;
}

const nameFields = {
  roster: ['unit.name', 'person.name'],
  stories: ['story.title'],
  press: ['press.title'],
  opinions: ['opinion.subject', 'opinion.body'],
  reorganisation: ['change.oldName'],
};

function repeatProblem(
  { row, title, repeats }: PreviewRow,
  kind: ImportKind,
  choices: ImportChoices,
  columns: ColumnNames,
): ToldProblem {
  const column =
    choices.columns.find(({ field }) => field !== null && nameFields[kind].includes(field))?.column ?? null;
  const earlier = repeats?.row ?? null;
  return told(
    {
      row,
      column,
      columnName: '',
      code: earlier === null ? 'duplicate-record' : 'duplicate',
      level: 'error',
      params: earlier === null ? {} : { earlier },
      value: title,
    },
    columns,
    'duplicate',
  );
}

function told(problem: ImportProblem, columns: ColumnNames, code = problem.code): ToldProblem {
  const { row, column, columnName, level, value } = problem;
  const { letter = '', header = '' } = column === null ? {} : (columns.get(column) ?? {});
  return {
    row,
    column: columnName || header || letter,
    cell: letter === '' ? '' : `${letter}${row}`,
    code,
    level,
    message: importProblemText(problem),
    value,
  };
}

function answer(
  name: string,
  dryRun: boolean,
  outcome: {
    rows: number;
    created: number;
    updated: number;
    same: number;
    skipped: number;
    actionId: string | null;
    press?: PressFigures | undefined;
  },
  told: readonly ToldProblem[],
): Answer {
  const problems = told.filter(({ level }) => level !== 'note');
  const notes = told.filter(({ level }) => level === 'note');
  const { press, ...counts } = outcome;
  const { rows, created, updated, same, skipped } = counts;
  return {
    facts: { file: name, dryRun, ...counts, ...press, problems, notes },
    lines: [
      t(dryRun ? 'cli.import.dryRun' : 'cli.import.done', { name, rows, created, updated, same, skipped }),
      ...(press ? [t('cli.import.press', { ...press })] : []),
      ...problems.map(({ row, column, message }) => t('cli.import.problem', { row, column, message })),
      ...(notes.length > 0 ? [t('cli.import.notes', { count: notes.length })] : []),
    ],
    hasProblems: problems.length > 0,
  };
}
