import { z } from 'zod';
import { CaseFilter, CaseSort } from './case-list.ts';
import { task } from './core/contract.ts';
import { DayValue, Id } from './core/values.ts';
import { HotFilter, HotSort } from './hot-list.ts';
import { OpinionFilter, OpinionSort } from './opinion-list.ts';
import { CoordinationFilter, CoordinationSort } from './partner.ts';
import { PersonFilter, PersonSort } from './person.ts';
import { PressFilter, PressSort } from './press-list.ts';
import { StoryFilter, StorySort } from './story-list.ts';
import { UnitFilter, UnitSort } from './unit-list.ts';

/** What is on the screen as a file: the same filter, order and columns, for all rows or the chosen ones. */

/** Refusals of writing files that a person can be told. */
export interface ExportErrors {
  'file-not-writable': { name: string };
  'nothing-to-export': Record<never, never>;
}

const UnitsList = z.strictObject({
  screen: z.literal('units'),
  filter: UnitFilter,
  sort: UnitSort.optional(),
});
const PeopleList = z.strictObject({
  screen: z.literal('people'),
  filter: PersonFilter,
  sort: PersonSort.optional(),
});
const TeamList = z.strictObject({
  screen: z.literal('team'),
  filter: z.strictObject({ onDay: DayValue.optional() }),
});
const StoriesList = z.strictObject({
  screen: z.literal('stories'),
  filter: StoryFilter,
  sort: StorySort.nullable().optional(),
});

const OpinionsList = z.strictObject({
  screen: z.literal('opinions'),
  filter: OpinionFilter,
  sort: OpinionSort.nullable().optional(),
});
const CoordinationLog = z.strictObject({
  screen: z.literal('coordination'),
  filter: CoordinationFilter,
  sort: CoordinationSort.nullable().optional(),
});

const PressList = z.strictObject({
  screen: z.literal('press'),
  filter: PressFilter,
  sort: PressSort.nullable().optional(),
});

const CasesList = z.strictObject({
  screen: z.literal('cases'),
  filter: CaseFilter,
  sort: CaseSort.nullable().optional(),
});

const HotIssues = z.strictObject({
  screen: z.literal('hot'),
  filter: HotFilter,
  sort: HotSort.nullable().optional(),
});

/** A list as its screen asks for it. */
export const ExportList = z.discriminatedUnion('screen', [
  UnitsList,
  PeopleList,
  TeamList,
  StoriesList,
  OpinionsList,
  CoordinationLog,
  PressList,
  CasesList,
  HotIssues,
]);
export type ExportList = z.output<typeof ExportList>;

/** Chosen rows: the named ones, or all of the list but the named ones. */
export const ExportRows = z.strictObject({
  kind: z.enum(['some', 'all-but']),
  ids: z.array(Id).max(100_000),
});
export type ExportRows = z.output<typeof ExportRows>;

const Saved = z.object({
  /** Of the file alone, never a path. */
  name: z.string(),
  rows: z.int(),
  /** Opens the file or its folder through `export.open`, until the program ends. */
  token: z.string(),
});

export const exportContract = {
  'export.table': task({
    role: 'editor',
    input: z.strictObject({
      list: ExportList,
      rows: ExportRows.optional(),
      /** Keys and headings of the columns in the order of the screen. */
      columns: z
        .array(z.strictObject({ key: z.string().max(40), label: z.string().max(200) }))
        .min(1)
        .max(60),
      format: z.enum(['xlsx', 'csv']),
      /** Units: phones and e-mails of those who serve, beside their names. */
      withContacts: z.boolean().optional(),
    }),
    output: Saved,
  }),
  /** The people of the list, or those who serve in its units on its day, as vCard 3.0. */
  'export.vcard': task({
    role: 'editor',
    input: z.strictObject({
      list: z.discriminatedUnion('screen', [UnitsList, PeopleList, TeamList]),
      rows: ExportRows.optional(),
    }),
    output: Saved,
  }),
  'export.open': task({
    role: 'editor',
    input: z.strictObject({ token: z.string().max(80), what: z.enum(['file', 'folder']) }),
    output: z.null(),
  }),
} as const;
