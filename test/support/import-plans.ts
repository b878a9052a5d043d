import { seedRecords } from '#shared/reference-data.ts';
import type { ImportTable } from '#shared/rules/import-cells.ts';
import type { ImportKind } from '#shared/rules/import-fields.ts';
import type { KnownUnit, RosterKnown } from '#shared/rules/import-known.ts';
import { finish } from '#shared/rules/import-plan.ts';
import { firstChoices, proposeColumns, proposeGroups } from '#shared/rules/import-proposal.ts';
import { type RosterPlan, rosterSteps } from '#shared/rules/import-roster-plan.ts';
import { applyLayout, guessLayout, tableOf } from '#shared/rules/import-table.ts';
import type { Cell } from '#shared/rules/sheet.ts';
import type { ImportChoices } from '#shared/transfer.ts';
import { aSheet } from './sheets.ts';

/** An office with its reference data and nothing else. */
export const emptyOffice: RosterKnown = {
  today: '2026-03-02',
  units: [],
  people: [],
  posts: [],
  areas: [],
  types: seedRecords.flatMap(({ entity, id, values }) =>
    entity === 'unitType' ? [{ id, name: '', code: null, prefixes: null, ...values }] : [],
  ),
  requiredRoles: new Map([['type-division', ['role-member']]]),
  roles: seedRecords.flatMap(({ entity, id, values }) =>
    entity === 'postRole' ? [{ id, name: '', code: null, ...values }] : [],
  ),
};

/** A unit that is there already. */
export function aUnit(unit: Partial<KnownUnit> & { readonly id: string; readonly name: string }): KnownUnit {
  return {
    otherNames: [],
    code: null,
    typeId: null,
    areaIds: [],
    managerId: null,
    address: null,
    note: null,
    formerDistrict: null,
    formerCommune: null,
    fromDay: null,
    isClosed: false,
    contacts: [],
    ...unit,
  };
}

/** The table of a sheet made of these rows, with every proposal taken. */
export function tableFrom(
  rows: readonly (readonly Cell[])[],
  kind: ImportKind,
): { readonly table: ImportTable; readonly choices: ImportChoices } {
  const sheet = aSheet(rows);
  const { layout } = guessLayout(sheet, 0);
  const found = applyLayout(sheet, layout);
  if (found === null) throw new Error('no table was found');
  const columns = proposeColumns(found, kind);
  const fields = columns.map(({ guess }) => guess);
  return { table: tableOf(found, layout), choices: firstChoices(columns, proposeGroups(found, fields)) };
}

/** What would become of a roster made of these rows. */
export function rosterPlan(
  rows: readonly (readonly Cell[])[],
  known: Partial<RosterKnown> = {},
  decided: Partial<ImportChoices> = {},
): RosterPlan {
  const { table, choices } = tableFrom(rows, 'roster');
  return finish(rosterSteps(table, { ...choices, ...decided }, { ...emptyOffice, ...known }));
}

/** `row code` of every problem of a level. */
export function complaints(plan: Pick<RosterPlan, 'rows'>, level = 'error'): readonly string[] {
  return plan.rows.flatMap(({ problems }) =>
    problems.filter(problem => problem.level === level).map(({ row, code }) => `${row} ${code}`),
  );
}
