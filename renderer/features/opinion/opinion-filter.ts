import { late, mine, type OpinionsLook } from '#renderer/features/opinion/opinions-state.ts';
import { opinionDecisions } from '#shared/entities/opinion.ts';
import {
  OpinionChannel,
  type OpinionFilter,
  OpinionGiver,
  OpinionKind,
  type OpinionSort,
  OpinionState,
  opinionColumns,
  opinionLacks,
} from '#shared/opinion-list.ts';

/** What the opinions on the screen are asked for with; the school year is that of the whole window. */
export function opinionFilterOf(look: OpinionsLook, schoolYear: string | null): OpinionFilter {
  const { text, filters, from, to } = look;
  const owners = (filters['owner'] ?? []).filter(value => value !== mine);
  return {
    ...(text.trim() === '' ? {} : { text }),
    ...some('givers', known(OpinionGiver.options, filters['giver'])),
    ...some('channels', known(OpinionChannel.options, filters['channel'])),
    ...some('kinds', known(OpinionKind.options, filters['kind'])),
    ...some('decisions', known([...opinionDecisions, 'none'] as const, filters['decision'])),
    ...some('states', known(OpinionState.options, filters['state'])),
    ...some('unitIds', filters['unit']),
    ...some('themeIds', filters['theme']),
    ...some('ownerIds', owners),
    ...some('lacks', known(opinionLacks, filters['lack'])),
    ...(filters['state']?.includes(late) ? { isLate: true } : {}),
    ...(filters['owner']?.includes(mine) ? { isMine: true } : {}),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(schoolYear === null ? {} : { schoolYear }),
  };
}

export function opinionSortOf({ sort }: OpinionsLook): OpinionSort | null {
  const by = opinionColumns.find(column => column === sort?.key);
  return sort && by ? { by, direction: sort.direction } : null;
}

export function known<W extends string>(words: readonly W[], values: readonly string[] | undefined): W[] {
  return words.filter(word => values?.includes(word));
}

export function some<K extends string, V>(key: K, values: readonly V[] | undefined): { [N in K]?: V[] } {
  // One key, with its values or not at all.
  return (values && values.length > 0 ? { [key]: [...values] } : {}) as { [N in K]?: V[] };
}
