import { z } from 'zod';
import { query, task } from './core/contract.ts';
import { Id, OptionalDay, PageWindow } from './core/values.ts';
import { importKinds } from './rules/import-fields.ts';

/**
 * Bringing files in. A file is chosen in a dialog and read in a limited process; from then on the window knows it by
 * a token. Nothing is stored before `transfer.commit`, and that is one step that can be taken back.
 */

/** Refusals of this slice that a person can be told; `name` is the file's name. */
export interface TransferErrors {
  'import-not-spreadsheet': { name: string };
  'import-unsupported': { name: string };
  'import-password': { name: string };
  'import-too-large': { name: string; limit: number };
  'import-zip-bomb': { name: string };
  'import-damaged': { name: string };
  'import-empty': { name: string };
  'import-too-many-rows': { name: string; limit: number };
  'import-timeout': { name: string };
  'import-no-header': { name: string };
  'import-missing-column': { name: string; columns: string };
  /** The file was closed, or the program was started again since. */
  'import-gone': Record<never, never>;
}

const Kind = z.enum(importKinds);
const Token = Id;
/** A row as the file's own program numbers it. */
const RowNumber = z.int().min(1).max(1_048_576);
const ColumnIndex = z.int().min(0).max(16_383);

export const givenRowKinds = ['data', 'group', 'passed'] as const;

/** Which part of a workbook is the table. */
export const ImportLayout = z.strictObject({
  sheet: z.int().min(0).max(1000),
  /** First row of the header; where there is none (`headerRows` 0), the first row of the table. */
  headerRow: RowNumber,
  headerRows: z.int().min(0).max(20),
  /** Last row that is read; what stands below is no data. Null reads to the end. */
  dataLast: RowNumber.nullable(),
  /** Rows that were taken for something else than they are. */
  rowKinds: z.array(z.strictObject({ row: RowNumber, kind: z.enum(givenRowKinds) })).max(5000),
});
export type ImportLayout = z.infer<typeof ImportLayout>;

export const textEncodings = ['unicode', 'tcvn3', 'vni'] as const;

/** What one column of the file is read as; null leaves it out. */
export const ColumnChoice = z.strictObject({
  column: ColumnIndex,
  field: z.string().max(60).nullable(),
  encoding: z.enum(textEncodings),
});
export type ColumnChoice = z.infer<typeof ColumnChoice>;

/** A cell as somebody mended it in the preview; the file itself is never touched. */
const CellFix = z.strictObject({ row: RowNumber, column: ColumnIndex, value: z.string().max(5000) });
export type CellFix = z.infer<typeof CellFix>;

/** What to do with a suspected repeat: fill in the record it repeats, make a record of its own, or leave the row out. */
export const repeatAnswers = ['join', 'new', 'skip'] as const;
const RepeatAnswer = z.strictObject({ row: RowNumber, answer: z.enum(repeatAnswers) });

/** A name that was not known and that somebody wants to be made. */
const AcceptedName = z.strictObject({ field: z.string().max(60), name: z.string().max(500) });

export const groupMeanings = ['area', 'unit', 'none'] as const;

/** Everything a person decides about an import between choosing the file and confirming. */
export const ImportChoices = z.strictObject({
  columns: z.array(ColumnChoice).max(1000),
  /** What a row that heads a group names for the rows below it. */
  groups: z.enum(groupMeanings),
  /** First day of the posts in the file; null is «since always». */
  fromDay: OptionalDay,
  /** Role of the people of a list that names none; null makes no posts. */
  roleId: Id.nullable(),
  fixes: z.array(CellFix).max(5000),
  answers: z.array(RepeatAnswer).max(5000),
  /** Names that no list knows and that are to be made: areas, managing units. */
  accepted: z.array(AcceptedName).max(2000),
  leftOut: z.array(RowNumber).max(50_000),
  /** Press items: rows marked «needs a reply» open a case each. */
  opensCases: z.boolean().optional(),
});
export type ImportChoices = z.infer<typeof ImportChoices>;

const SheetInfo = z.object({
  name: z.string(),
  rows: z.int(),
  columns: z.int(),
  hidden: z.boolean(),
});

export const ImportFile = z.object({
  token: Token,
  name: z.string(),
  format: z.enum(['xlsx', 'xls', 'ods', 'csv']),
  /** Only of delimited text. */
  encoding: z.string().nullable(),
  sheets: z.array(SheetInfo),
  /** Where the table seems to be. */
  layout: ImportLayout,
  /** False when no row looks like a header, so that the layout is only a beginning. */
  isLayoutSure: z.boolean(),
});
export type ImportFile = z.infer<typeof ImportFile>;

export const sheetRowKinds = ['above', 'header', 'group', 'data', 'blank', 'passed'] as const;

const SheetRow = z.object({ row: RowNumber, kind: z.enum(sheetRowKinds), cells: z.array(z.string()) });
export type SheetRow = z.infer<typeof SheetRow>;

export const ImportColumn = z.object({
  column: ColumnIndex,
  /** «A», «B» … as the file's own program names it. */
  letter: z.string(),
  /** Header cells from top to bottom, joined; empty when there is none. */
  header: z.string(),
  samples: z.array(z.string()),
  guess: z.string().nullable(),
  /** Whether the guess wants a look. */
  isUnsure: z.boolean(),
  encoding: z.enum(textEncodings),
  /** The samples in Unicode, where the column is in an old encoding. */
  converted: z.array(z.string()),
});
export type ImportColumn = z.infer<typeof ImportColumn>;

/** `error` keeps the row out, `doubt` lets it in and marks it, `note` tells what was put right or left open on the way in. */
export const problemLevels = ['error', 'doubt', 'note'] as const;

/** One thing about one row that a person should know; the sentence is `import.problem.<code>`. */
export const ImportProblem = z.object({
  row: RowNumber,
  column: ColumnIndex.nullable(),
  columnName: z.string(),
  code: z.string(),
  level: z.enum(problemLevels),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The cell as the file has it, or as it was mended. */
  value: z.string(),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

export const previewTabs = ['new', 'changed', 'same', 'problems', 'repeats'] as const;
export type PreviewTab = (typeof previewTabs)[number];

const PreviewValue = z.object({
  /** Key of the words for it: `import.field.<field>`. */
  field: z.string(),
  before: z.string().nullable(),
  after: z.string(),
});

export const PreviewRow = z.object({
  row: RowNumber,
  title: z.string(),
  subtitle: z.string(),
  values: z.array(PreviewValue),
  problems: z.array(ImportProblem),
  /** What a suspected repeat repeats: an earlier row of the file, or a record that is there already. */
  repeats: z
    .object({ row: RowNumber.nullable(), title: z.string(), values: z.array(PreviewValue) })
    .nullable(),
  answer: z.enum(repeatAnswers).nullable(),
});
export type PreviewRow = z.infer<typeof PreviewRow>;

/** Of a list of press items, over all its rows. */
const PressFigures = z.object({
  negative: z.int(),
  badDates: z.int(),
  needReply: z.int(),
  reposts: z.int(),
});

const PreviewCounts = z.object({
  rows: z.int(),
  new: z.int(),
  changed: z.int(),
  same: z.int(),
  problems: z.int(),
  repeats: z.int(),
  leftOut: z.int(),
  press: PressFigures.optional(),
});

const ImportPlace = { token: Token, kind: Kind, layout: ImportLayout };
const CommitOutput = z.object({
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  same: z.int(),
  skipped: z.int(),
  /** New records by kind, for the sentence that says what was done. */
  made: z.array(
    z.object({
      entity: z.enum([
        'area',
        'unit',
        'person',
        'post',
        'outlet',
        'theme',
        'story',
        'pressItem',
        'pressCase',
        'opinion',
      ]),
      count: z.int(),
    }),
  ),
  /** The step to take back; null when nothing had to be stored. */
  actionId: z.string().nullable(),
  press: PressFigures.optional(),
});
export type ImportOutcome = z.infer<typeof CommitOutput>;

/** Everything a preview is made from. */
const importReads = [
  'unit',
  'unitFact',
  'unitType',
  'area',
  'person',
  'contact',
  'post',
  'postRole',
  'story',
  'storyOutlet',
  'outlet',
  'theme',
  'pressItem',
  'opinion',
] as const;

export const transferContract = {
  /** Null when the person closed the dialog. */
  'transfer.chooseFile': task({
    role: 'editor',
    input: z.strictObject({ kind: Kind }),
    output: ImportFile.nullable(),
  }),
  'transfer.dropFile': task({ role: 'editor', input: z.strictObject({ token: Token }), output: z.null() }),
  /** Rows of a sheet as it is drawn, and where its table seems to be. */
  'transfer.sheet': query({
    role: 'editor',
    reads: [],
    input: z.strictObject({ token: Token, layout: ImportLayout, window: PageWindow }),
    output: z.object({
      rows: z.array(SheetRow),
      total: z.int(),
      /** Rows of the table, and rows that head a group in it. */
      data: z.int(),
      groups: z.int(),
    }),
  }),
  /** Where the table of one sheet seems to be. */
  'transfer.layout': query({
    role: 'editor',
    reads: [],
    input: z.strictObject({ token: Token, sheet: z.int().min(0).max(1000) }),
    output: z.object({ layout: ImportLayout, isSure: z.boolean() }),
  }),
  'transfer.columns': query({
    role: 'editor',
    reads: ['importMapping', 'postRole'],
    input: z.strictObject({ ...ImportPlace }),
    output: z.object({
      columns: z.array(ImportColumn),
      /** True when this layout was mapped before and the mapping is that one. */
      isRemembered: z.boolean(),
      /** How many rows head a group. */
      groups: z.int(),
      /** A first day that the title of the file suggests («Năm học 2017-2018»); only a proposal. */
      proposedFromDay: OptionalDay,
      choices: ImportChoices,
    }),
  }),
  /**
   * Reads and compares all rows, telling how far it is (`progress` of task `import`); the preview of the same choices
   * is then there at once. Another call puts an end to the one before.
   */
  'transfer.prepare': task({
    role: 'editor',
    input: z.strictObject({ ...ImportPlace, choices: ImportChoices }),
    output: PreviewCounts,
  }),
  'transfer.preview': query({
    role: 'editor',
    reads: importReads,
    input: z.strictObject({
      ...ImportPlace,
      choices: ImportChoices,
      tab: z.enum(previewTabs),
      level: z.enum(problemLevels).nullable(),
      window: PageWindow,
    }),
    output: z.object({
      counts: PreviewCounts,
      /** Fields that must be mapped before anything can be made of the rows; one of each inner list is enough. */
      missing: z.array(z.array(z.string())),
      /** How many problems there are of each kind. */
      problems: z.array(z.object({ code: z.string(), level: z.enum(problemLevels), count: z.int() })),
      /** Names that no list knows, each with the field it stands in. */
      unknownNames: z.array(AcceptedName),
      rows: z.array(PreviewRow),
      /** Rows of this tab. */
      total: z.int(),
    }),
  }),
  'transfer.commit': task({
    role: 'editor',
    input: z.strictObject({ ...ImportPlace, choices: ImportChoices }),
    output: CommitOutput,
  }),
} as const;
