import { requiredFields } from '#shared/rules/column-mapping.ts';
import type { ImportTable } from '#shared/rules/import-cells.ts';
import type { ImportKind } from '#shared/rules/import-fields.ts';
import type { AnyPlan } from '#shared/rules/import-made.ts';
import { opinionsSteps } from '#shared/rules/import-opinions-plan.ts';
import { finish } from '#shared/rules/import-plan.ts';
import { pressSteps } from '#shared/rules/import-press-plan.ts';
import { reorganisationSteps } from '#shared/rules/import-reorganisation-plan.ts';
import { rosterSteps } from '#shared/rules/import-roster-plan.ts';
import { storiesSteps } from '#shared/rules/import-stories-plan.ts';
import { applyLayout, tableOf } from '#shared/rules/import-table.ts';
import type { SheetLayout } from '#shared/rules/sheet-layout.ts';
import type { ImportChoices, ImportLayout } from '#shared/transfer.ts';
import { type HeldFile, sheetOf } from './import-files.ts';
import { readRosterKnown } from './import-known.ts';
import { readOpinionsKnown } from './import-opinions.ts';
import { readPressKnown } from './import-press.ts';
import { readStoriesKnown } from './import-stories.ts';
import type { Store } from './open.ts';

/** Plans of files on their way in, made once for the same choices on the same data. */

export interface PlanInput {
  readonly kind: ImportKind;
  readonly layout: ImportLayout;
  readonly choices: ImportChoices;
}

/** The table of a file as the layout cuts it out; null where nothing can be a table. */
export function layoutOf(file: HeldFile, layout: ImportLayout): SheetLayout | null {
  const key = JSON.stringify(layout);
  if (file.layout?.key !== key)
    file.layout = { key, found: applyLayout(sheetOf(file, layout.sheet), layout) };
  return file.layout.found;
}

/** Fields without which the rows make no record, as far as none of their columns is chosen. */
export function missingFields({ kind, choices }: PlanInput): readonly (readonly string[])[] {
  const chosen = new Set(choices.columns.map(({ field }) => field));
  const isGiven = (field: string): boolean =>
    chosen.has(field) || (field === 'unit.name' && choices.groups === 'unit');
  return requiredFields(kind).filter(fields => !fields.some(isGiven));
}

/** The plan, from memory where nothing changed since it was made. */
export function planOf(store: Store, file: HeldFile, input: PlanInput, today: string): AnyPlan {
  return finish(planning(store, file, input, today));
}

/** The same step by step; yields how many rows are done. */
export function* planning(
  store: Store,
  file: HeldFile,
  input: PlanInput,
  today: string,
): Generator<number, AnyPlan> {
  const key = JSON.stringify([input, today, lastOperation(store)]);
  if (file.plan?.key === key) return file.plan.plan;
  const found = layoutOf(file, input.layout);
  const isMissing = missingFields(input).length > 0;
  const table: ImportTable =
    found === null || isMissing ? { columns: [], rows: [] } : tableOf(found, input.layout);
  const plan = yield* steps(store, table, input, today);
  file.plan = { key, plan };
  return plan;
}

function steps(
  store: Store,
  table: ImportTable,
  { kind, choices }: PlanInput,
  today: string,
): Generator<number, AnyPlan> {
  switch (kind) {
    case 'roster':
      return rosterSteps(table, choices, readRosterKnown(store, today));
    case 'stories':
      return storiesSteps(table, choices, readStoriesKnown(store, table, choices, today));
    case 'press':
      return pressSteps(table, choices, readPressKnown(store, today));
    case 'opinions':
      return opinionsSteps(table, choices, readOpinionsKnown(store, table, choices, today));
    case 'reorganisation':
      return reorganisationSteps(table, choices, readRosterKnown(store, today));
  }
}

/** Any write of anybody moves it on, so a plan is never older than what it was compared with. */
function lastOperation(store: Store): unknown {
  return store.prepare('SELECT max(rid) FROM sync_op').pluck().get();
}
