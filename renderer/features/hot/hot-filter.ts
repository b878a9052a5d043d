import type { HotLook } from '#renderer/features/hot/hot-state.ts';
import { type HotFilter, HotLevel, type HotSort, HotStatus, hotColumns, hotLacks } from '#shared/hot-list.ts';
import { isScore } from '#shared/rules/hot-level.ts';

/** Value of the filter «Người phụ trách» that means the person at the desk. */
export const mine = 'mine';

/** What the issues on the screen are asked for with. */
export function hotFilterOf({ text, filters }: HotLook): HotFilter {
  const owners = (filters['owner'] ?? []).filter(value => value !== mine);
  const cells = (filters['cell'] ?? []).flatMap(readCell);
  const levels = HotLevel.options.filter(level => filters['level']?.includes(level));
  const statuses = HotStatus.options.filter(status => filters['status']?.includes(status));
  const lacks = hotLacks.filter(lack => filters['lack']?.includes(lack));
  return {
    ...(text.trim() === '' ? {} : { text }),
    ...(levels.length > 0 ? { levels } : {}),
    ...(statuses.length > 0 ? { statuses } : {}),
    ...(owners.length > 0 ? { ownerIds: owners } : {}),
    ...(filters['owner']?.includes(mine) ? { isMine: true } : {}),
    ...ids('unitIds', filters['unit']),
    ...ids('areaIds', filters['area']),
    ...ids('themeIds', filters['theme']),
    ...(cells.length > 0 ? { cells } : {}),
    ...(lacks.length > 0 ? { lacks } : {}),
  };
}

function ids<K extends 'unitIds' | 'areaIds' | 'themeIds'>(
  key: K,
  values: readonly string[] | undefined,
): Pick<HotFilter, K> | Record<never, never> {
  return values && values.length > 0 ? { [key]: [...values] } : {};
}

/** The name of a cell among the values of the filter: `4:3`, likelihood first. */
export function cellKey(likelihood: number, impact: number): string {
  return `${likelihood}:${impact}`;
}

function readCell(key: string): { likelihood: number; impact: number }[] {
  const [likelihood, impact] = key.split(':').map(Number);
  return isScore(likelihood) && isScore(impact) ? [{ likelihood, impact }] : [];
}

export function hotSortOf({ sort }: HotLook): HotSort | null {
  const by = hotColumns.find(column => column === sort?.key);
  return sort && by ? { by, direction: sort.direction } : null;
}
