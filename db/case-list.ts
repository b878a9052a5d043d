import { type CaseGroup, type CaseRow, type CaseTotals, caseGroups } from '#shared/case-list.ts';
import type { ParsedOf } from '#shared/contract.ts';
import { dayInVietnam, schoolYearOf } from '#shared/core/dates.ts';
import { searchText, sortKey, words } from '#shared/core/text.ts';
import { caseStatuses } from '#shared/entities/case.ts';
import { effectiveDueDay } from '#shared/rules/case-clock.ts';
import { inOrder, matchingCases } from './case-filter.ts';
import { type CaseEntry, caseIndex } from './case-index.ts';
import { caseRows, groupOf, labelsOf, speakerNames } from './case-rows.ts';
import { readRules } from './clock-rules.ts';
import type { QueryCtx } from './context.ts';
import { namesIn } from './story-rows.ts';

/** The list of cases: its pages, how many stand in each group, what it can be narrowed by, what needs a look. */

export function listCases(ctx: QueryCtx, { filter, sort, window }: ParsedOf<'case.list'>): CaseRow[] {
  const entries = inOrder(ctx, matchingCases(ctx, filter, ctx.nowMs), sort, ctx.nowMs);
  return caseRows(ctx, entries.slice(window.offset, window.offset + window.limit), ctx.nowMs);
}

export function listCaseIds(ctx: QueryCtx, { filter, sort }: ParsedOf<'case.ids'>): string[] {
  return inOrder(ctx, matchingCases(ctx, filter, ctx.nowMs), sort, ctx.nowMs).map(({ row }) => row.id);
}

/** How many cases a filter leaves in each group and status. */
export function countCases(ctx: QueryCtx, { filter }: ParsedOf<'case.count'>): CaseTotals {
  return totalsOf(matchingCases(ctx, filter, ctx.nowMs), ctx.nowMs);
}

/** The figures of some cases at a moment. */
export function totalsOf(entries: readonly CaseEntry[], atMs: number): CaseTotals {
  const groups = entries.map(entry => groupOf(entry, atMs));
  const countOf = <T>(values: readonly T[], value: T) => values.filter(each => each === value).length;
  const statuses = entries.map(({ row }) => row.status ?? 'proposed');
  return {
    total: entries.length,
    byGroup: record(caseGroups, group => countOf<CaseGroup>(groups, group)),
    byStatus: record(caseStatuses, status => countOf(statuses, status)),
    waiting: entries.filter(({ row }) => row.waitingFor !== null || row.waitingSinceMs !== null).length,
    oneChannel: entries.filter(({ channels }) => channels === 1).length,
  };
}

function record<K extends string>(keys: readonly K[], value: (key: K) => number): Record<K, number> {
  // Every key of the list is filled.
  return Object.fromEntries(keys.map(key => [key, value(key)])) as Record<K, number>;
}

/** Values of a filter with the number of cases of each, most used first. */
export function caseValues(ctx: QueryCtx, { field, text }: ParsedOf<'case.values'>) {
  const counts = new Map<string, number>();
  for (const entry of caseIndex(ctx.store).all())
    for (const value of new Set(valuesOf(entry, field))) counts.set(value, (counts.get(value) ?? 0) + 1);
  const labels = labelsFor(ctx, field, [...counts.keys()]);
  const sought = words(searchText(text ?? ''));
  return [...counts]
    .map(([id, count]) => ({ id, label: labels(id), count }))
    .filter(({ label }) => sought.every(word => ` ${searchText(label)}`.includes(` ${word}`)))
    .sort((a, b) => b.count - a.count || (sortKey(a.label) < sortKey(b.label) ? -1 : 1));
}

type ValueField = ParsedOf<'case.values'>['field'];

function valuesOf({ row, units, clocks, themes, outletId }: CaseEntry, field: ValueField): readonly string[] {
  const one = (value: string | null) => (value === null ? [] : [value]);
  switch (field) {
    case 'assignee':
      return one(row.assigneeId);
    case 'unit':
      return units;
    case 'rule':
      return clocks.flatMap(({ ruleKey }) => ruleKey ?? []);
    case 'spokesperson':
      return one(row.spokespersonId);
    case 'theme':
      return themes;
    case 'outlet':
      return one(outletId);
    case 'schoolYear':
      return row.receivedAtMs === null ? [] : [schoolYearOf(dayInVietnam(row.receivedAtMs))];
  }
}

function labelsFor(ctx: QueryCtx, field: ValueField, ids: readonly string[]): (id: string) => string {
  const names = namesIn(ctx, {
    units: field === 'unit' ? ids : [],
    people: field === 'assignee' ? ids : [],
  });
  const labels =
    field === 'theme' || field === 'outlet'
      ? labelsOf(ctx, field, ids)
      : field === 'spokesperson'
        ? speakerNames(ctx, ids)
        : field === 'rule'
          ? new Map(readRules(ctx.store).map(rule => [rule.key ?? '', rule.name ?? rule.key ?? '']))
          : new Map<string, string>();
  return id => {
    if (field === 'unit') return names.unit(id)?.name ?? '';
    if (field === 'assignee') return names.person(id)?.name ?? '';
    return labels.get(id) ?? id;
  };
}

/** What a person must look at: cases past their limit, due today, due soon. */
export function checkCases(ctx: QueryCtx, input: ParsedOf<'case.check'>) {
  const atMs = input.atMs ?? ctx.nowMs;
  const today = dayInVietnam(atMs);
  const open = inOrder(ctx, matchingCases(ctx, {}, atMs), null, atMs).filter(
    ({ row }) => row.status !== 'closed',
  );
  const isLate = (entry: CaseEntry) => ['overdue', 'long-overdue'].includes(groupOf(entry, atMs));
  const left = open.filter(entry => entry.clock !== null && !isLate(entry));
  const isToday = ({ clock }: CaseEntry) => clock !== null && effectiveDueDay(clock) === today;
  const rows = (entries: readonly CaseEntry[]) => caseRows(ctx, entries, atMs);
  return {
    atMs,
    open: open.length,
    byGroup: totalsOf(matchingCases(ctx, {}, atMs), atMs).byGroup,
    late: rows(open.filter(isLate)),
    dueToday: rows(left.filter(isToday)),
    dueSoon: rows(left.filter(entry => !isToday(entry) && groupOf(entry, atMs) === 'due-soon')),
    authorisationsEnded: endedAuthorisations(ctx, today),
  };
}

/** Authorisations of open cases whose term has ended with no other in its place. */
export function endedAuthorisations(ctx: QueryCtx, today: string): number {
  const row = ctx.get<{ count: number }>(
    `SELECT count(*) AS count FROM (SELECT ? AS today) t JOIN authorisation a JOIN press_case c ON c.id = a.case_id
     WHERE a.deleted = 0 AND c.deleted = 0 AND c.status IS NOT 'closed' AND a.to_day < t.today AND NOT EXISTS (
       SELECT 1 FROM authorisation b WHERE b.case_id = a.case_id AND b.deleted = 0 AND b.to_day >= t.today)`,
    today,
  );
  return row?.count ?? 0;
}
