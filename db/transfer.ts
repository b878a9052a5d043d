import { mappingSignature } from '#shared/rules/column-mapping.ts';
import type { ImportKind } from '#shared/rules/import-fields.ts';
import { countPlan, countProblems, rowsOfTab } from '#shared/rules/import-plan.ts';
import {
  firstChoices,
  proposeColumns,
  proposeFromDay,
  proposeGroups,
} from '#shared/rules/import-proposal.ts';
import { drawRows, guessLayout, tableOf } from '#shared/rules/import-table.ts';
import type { SheetLayout } from '#shared/rules/sheet-layout.ts';
import type { ImportChoices, ImportColumn, ImportLayout, transferContract } from '#shared/transfer.ts';
import type { HandlersFor, QueryCtx } from './context.ts';
import { heldFile, sheetOf } from './import-files.ts';
import { rememberedMapping } from './import-mapping.ts';
import { layoutOf, missingFields, planOf } from './import-plan.ts';
import type { Store } from './open.ts';

/** The choices a file begins with: as its headings were mapped the last time, otherwise as guessed. */
export function proposeChoices(
  store: Store,
  kind: ImportKind,
  found: SheetLayout,
): {
  readonly columns: readonly ImportColumn[];
  readonly choices: ImportChoices;
  readonly isRemembered: boolean;
} {
  const columns = proposeColumns(found, kind);
  const groups = proposeGroups(
    found,
    columns.map(({ guess }) => guess),
  );
  const choices = firstChoices(columns, groups);
  const remembered = rememberedMapping(store, kind, mappingSignature(found.columns));
  if (remembered === null) return { columns, choices, isRemembered: false };
  return { columns, choices: { ...choices, ...remembered }, isRemembered: true };
}

function getColumns(ctx: QueryCtx, input: { token: string; kind: ImportKind; layout: ImportLayout }) {
  const file = heldFile(ctx.store, input.token);
  const found = layoutOf(file, input.layout);
  if (found === null)
    return {
      columns: [],
      isRemembered: false,
      groups: 0,
      proposedFromDay: null,
      choices: firstChoices([], 'none'),
    };
  const { columns, choices, isRemembered } = proposeChoices(ctx.store, input.kind, found);
  return {
    columns: [...columns],
    isRemembered,
    groups: found.passedRows.filter(({ kind }) => kind === 'group').length,
    proposedFromDay: proposeFromDay(sheetOf(file, input.layout.sheet), input.layout.headerRow),
    choices,
  };
}

export const transferHandlers: HandlersFor<typeof transferContract> = {
  'transfer.sheet': (ctx, input) => {
    const file = heldFile(ctx.store, input.token);
    const sheet = sheetOf(file, input.layout.sheet);
    const found = layoutOf(file, input.layout);
    const table = found === null ? null : tableOf(found, input.layout);
    return {
      rows: drawRows(sheet, found, input.layout, input.window),
      total: sheet.rowCount,
      data: table?.rows.length ?? 0,
      groups: found?.passedRows.filter(({ kind }) => kind === 'group').length ?? 0,
    };
  },
  'transfer.layout': (ctx, input) =>
    guessLayout(sheetOf(heldFile(ctx.store, input.token), input.sheet), input.sheet),
  'transfer.columns': getColumns,
  'transfer.preview': (ctx, input) => {
    const plan = planOf(ctx.store, heldFile(ctx.store, input.token), planInput(input), ctx.today);
    const rows = rowsOfTab(plan, input.tab, input.level);
    return {
      counts: { ...countPlan(plan), ...(plan.kind === 'press' ? { press: plan.figures } : {}) },
      missing: missingFields(input).map(fields => [...fields]),
      problems: countProblems(plan),
      unknownNames: [...plan.unknownNames],
      rows: rows.slice(input.window.offset, input.window.offset + input.window.limit).map(row => ({
        ...row,
        values: [...row.values],
        problems: [...row.problems],
      })),
      total: rows.length,
    };
  },
};

/** What a plan is made from, without the page that is asked for. */
export function planInput({
  kind,
  layout,
  choices,
}: {
  readonly kind: ImportKind;
  readonly layout: ImportLayout;
  readonly choices: ImportChoices;
}) {
  return { kind, layout, choices };
}
