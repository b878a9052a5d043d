import { asOf, type ListView } from '#renderer/features/roster/directory-state.ts';
import type { InputOf } from '#shared/contract.ts';
import type { Day } from '#shared/core/dates.ts';
import { personColumns, personKinds, personStates } from '#shared/person.ts';

/** What the list on the screen asks the store for. */
export function personFilterOf({ text, filters }: ListView, onDay: Day | null): InputOf<'person.totals'> {
  const kinds = personKinds.filter(kind => filters['kind']?.includes(kind));
  const states = personStates.filter(state => filters['states']?.includes(state));
  const roleIds = [...(filters['role'] ?? [])];
  return {
    ...asOf(onDay),
    ...(text.trim() === '' ? {} : { text }),
    ...(kinds.length > 0 ? { kinds } : {}),
    ...(states.length > 0 ? { states } : {}),
    ...(roleIds.length > 0 ? { roleIds } : {}),
  };
}

export function personSortOf({ sort }: ListView): Pick<InputOf<'person.list'>, 'sort'> {
  const by = personColumns.find(column => column === sort?.key);
  return sort && by ? { sort: { by, direction: sort.direction } } : {};
}
