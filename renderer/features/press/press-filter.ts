import type { PressLook } from '#renderer/features/press/press-state.ts';
import { type Day, schoolYearRange } from '#shared/core/dates.ts';
import {
  type PressFilter,
  type PressSort,
  pressColumns,
  pressLacks,
  toneChoices,
} from '#shared/press-list.ts';

/** Values of the two filters that ask yes or no; both chosen ask nothing. */
export const yes = 'yes' as const;
export const no = 'no' as const;

/** What the items on the screen are asked for with; the school year is that of the whole window. */
export function pressFilterOf(look: PressLook, schoolYear: string | null): PressFilter {
  const { text, filters } = look;
  const kinds = filters['kind'] ?? [];
  const [kind] = kinds;
  return {
    ...(text.trim() === '' ? {} : { text }),
    ...periodOf(look, schoolYear),
    ...some('tones', known(toneChoices, filters['tone'])),
    ...some('outletIds', filters['outlet']),
    ...some('themeIds', filters['theme']),
    ...some('unitIds', filters['unit']),
    ...some('areaIds', filters['area']),
    ...some('lacks', known(pressLacks, filters['lack'])),
    ...flag('needsReply', filters['reply']),
    ...flag('hasCase', filters['case']),
    ...(kinds.length === 1 && (kind === 'original' || kind === 'repost') ? { kind } : {}),
  };
}

/** The days asked for, within the school year chosen. */
function periodOf(look: Pick<PressLook, 'from' | 'to'>, schoolYear: string | null): { from?: Day; to?: Day } {
  const year = schoolYear === null ? null : schoolYearRange(schoolYear);
  const from = latest(look.from, year?.from ?? null);
  const to = earliest(look.to, year?.to ?? null);
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
}

function latest(left: Day | null, right: Day | null): Day | null {
  return left === null || (right !== null && right > left) ? right : left;
}

function earliest(left: Day | null, right: Day | null): Day | null {
  return left === null || (right !== null && right < left) ? right : left;
}

export function pressSortOf({ sort }: Pick<PressLook, 'sort'>): PressSort | null {
  const by = pressColumns.find(column => column === sort?.key);
  return sort && by ? { by, direction: sort.direction } : null;
}

function known<W extends string>(words: readonly W[], values: readonly string[] | undefined): W[] {
  return words.filter(word => values?.includes(word));
}

function some<K extends string, V>(key: K, values: readonly V[] | undefined): { [N in K]?: V[] } {
  // One key, with its values or not at all.
  return (values && values.length > 0 ? { [key]: [...values] } : {}) as { [N in K]?: V[] };
}

function flag<K extends string>(key: K, values: readonly string[] | undefined): { [N in K]?: boolean } {
  return (values?.length === 1 ? { [key]: values[0] === yes } : {}) as { [N in K]?: boolean };
}
