import type { ListView } from '#renderer/features/roster/directory-state.ts';
import { asOf } from '#renderer/features/roster/directory-state.ts';
import type { InputOf } from '#shared/contract.ts';
import type { Day } from '#shared/core/dates.ts';
import { unitStates } from '#shared/rules/completeness.ts';
import { mostSilentWeeks, unitColumns, unitLacks } from '#shared/unit-list.ts';

export type UnitListFilter = InputOf<'unit.totals'>;
export type UnitListSort = NonNullable<InputOf<'unit.list'>['sort']>;

/** States that can be asked for above the list, gravest first. */
export const askedStates = ['missing', 'surplus', 'same-person', 'unreachable', 'unconfirmed'] as const;

const statuses = ['active', 'closed', 'any'] as const;

function known<W extends string>(words: readonly W[], values: readonly string[] | undefined): W[] {
  return words.filter(word => values?.includes(word));
}

/** What the list on the screen asks the store for. */
export function unitFilterOf({ text, filters }: ListView, onDay: Day | null): UnitListFilter {
  const [status] = known(statuses, filters['status']);
  const roleIds = filters['role'] ?? [];
  // A vacant role says more closely what «Thiếu» says.
  const states = known(unitStates, filters['states']).filter(
    state => state !== 'missing' || roleIds.length === 0,
  );
  const lacks = known(unitLacks, filters['lacks']);
  const weeks = silentWeeksIn(filters);
  const ids = (key: string) => [...(filters[key] ?? [])];
  return {
    ...asOf(onDay),
    ...(text.trim() === '' ? {} : { text }),
    ...(ids('type').length > 0 ? { typeIds: ids('type') } : {}),
    ...(ids('area').length > 0 ? { areaIds: ids('area') } : {}),
    ...(ids('manager').length > 0 ? { managerIds: ids('manager') } : {}),
    ...(roleIds.length > 0 ? { missingRoleIds: [...roleIds] } : {}),
    ...(status ? { status } : {}),
    ...(states.length > 0 ? { states } : {}),
    ...(lacks.length > 0 ? { lacks } : {}),
    ...(weeks === null ? {} : { silentWeeks: weeks }),
  };
}

/** Of several lengths of silence the shortest: who was silent for longer is among those. */
function silentWeeksIn(filters: ListView['filters']): number | null {
  const weeks = (filters['silent'] ?? []).map(Number).filter(each => each >= 1 && each <= mostSilentWeeks);
  return weeks.length === 0 ? null : Math.min(...weeks);
}

export function unitSortOf({ sort }: ListView): { sort?: UnitListSort } {
  const by = unitColumns.find(column => column === sort?.key);
  return sort && by ? { sort: { by, direction: sort.direction } } : {};
}
