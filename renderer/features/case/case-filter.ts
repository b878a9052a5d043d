import type { CasesLook } from '#renderer/features/case/cases-state.ts';
import {
  type CaseFilter,
  CaseKind,
  type CaseSort,
  CaseStatus,
  caseColumns,
  caseGroups,
} from '#shared/case-list.ts';

/** Value of the filter «Phân công» that means the person at the desk. */
export const mine = 'mine';

/** Further marks of a case that a list can be narrowed to. */
export const caseMarks = ['waiting', 'one-channel'] as const;

/** What the cases on the screen are asked for with; the school year is that of the whole window. */
export function caseFilterOf(look: CasesLook, schoolYear: string | null): CaseFilter {
  const { text, filters, dates } = look;
  const assignees = (filters['assignee'] ?? []).filter(value => value !== mine);
  const marks = filters['mark'] ?? [];
  return {
    ...(text.trim() === '' ? {} : { text }),
    ...some('groups', known(caseGroups, filters['group'])),
    ...some('statuses', known(CaseStatus.options, filters['status'])),
    ...some('kinds', known(CaseKind.options, filters['kind'])),
    ...some('assigneeIds', assignees),
    ...some('unitIds', filters['unit']),
    ...some('ruleKeys', filters['rule']),
    ...some('spokespersonIds', filters['spokesperson']),
    ...some('themeIds', filters['theme']),
    ...some('outletIds', filters['outlet']),
    ...(marks.includes('waiting') ? { isWaiting: true } : {}),
    ...(marks.includes('one-channel') ? { isOneChannel: true } : {}),
    ...(filters['assignee']?.includes(mine) ? { isMine: true } : {}),
    ...(dates.receivedFrom === null ? {} : { receivedFrom: dates.receivedFrom }),
    ...(dates.receivedTo === null ? {} : { receivedTo: dates.receivedTo }),
    ...(dates.dueFrom === null ? {} : { dueFrom: dates.dueFrom }),
    ...(dates.dueTo === null ? {} : { dueTo: dates.dueTo }),
    ...(schoolYear === null ? {} : { schoolYear }),
  };
}

export function caseSortOf({ sort }: Pick<CasesLook, 'sort'>): CaseSort | null {
  const by = caseColumns.find(column => column === sort?.key);
  return sort && by ? { by, direction: sort.direction } : null;
}

function known<W extends string>(words: readonly W[], values: readonly string[] | undefined): W[] {
  return words.filter(word => values?.includes(word));
}

function some<K extends string, V>(key: K, values: readonly V[] | undefined): { [N in K]?: V[] } {
  // One key, with its values or not at all.
  return (values && values.length > 0 ? { [key]: [...values] } : {}) as { [N in K]?: V[] };
}
