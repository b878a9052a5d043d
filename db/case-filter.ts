import { type CaseFilter, type CaseSort, caseGroups } from '#shared/case-list.ts';
import { dayInVietnam, momentInVietnam, schoolYearOf } from '#shared/core/dates.ts';
import { naturalSortKey, searchText, sortKey, words } from '#shared/core/text.ts';
import { caseStatuses } from '#shared/entities/case.ts';
import { effectiveDue, effectiveDueDay } from '#shared/rules/case-clock.ts';
import { type CaseEntry, caseIndex } from './case-index.ts';
import { groupOf, labelsOf } from './case-rows.ts';
import type { QueryCtx } from './context.ts';
import { namesIn } from './story-rows.ts';
import { survivorOf } from './survivor.ts';

/** Which cases a filter leaves, and in which order. */

type Test = (entry: CaseEntry) => boolean;

/** The cases of a filter at a moment, oldest record first. */
export function matchingCases(ctx: QueryCtx, filter: CaseFilter, atMs: number): readonly CaseEntry[] {
  const tests = testsOf(ctx, filter, atMs);
  return caseIndex(ctx.store)
    .all()
    .filter(entry => tests.every(test => test(entry)));
}

function testsOf(ctx: QueryCtx, filter: CaseFilter, atMs: number): readonly Test[] {
  const { isWaiting, isOneChannel, isMine } = filter;
  const userId = ctx.user?.id ?? '';
  return [
    ...oneOf(filter.groups, entry => groupOf(entry, atMs)),
    ...oneOf(filter.statuses, ({ row }) => row.status ?? 'proposed'),
    ...oneOf(filter.kinds, ({ row }) => row.kind),
    ...oneOf(survivors(ctx, 'person', filter.assigneeIds), ({ row }) =>
      row.assigneeId === null ? null : survivorOf(ctx.store, 'person', row.assigneeId),
    ),
    ...anyOf(survivors(ctx, 'unit', filter.unitIds), ({ units }) => units),
    ...anyOf(filter.ruleKeys, ({ clocks }) => clocks.flatMap(({ ruleKey }) => ruleKey ?? [])),
    ...oneOf(filter.spokespersonIds, ({ row }) => row.spokespersonId),
    ...anyOf(filter.themeIds, ({ themes }) => themes),
    ...oneOf(survivors(ctx, 'outlet', filter.outletIds), ({ outletId }) => outletId),
    ...when(isWaiting, ({ row }) => row.waitingFor !== null || row.waitingSinceMs !== null),
    ...when(isOneChannel, ({ channels }) => channels === 1),
    ...when(isMine, ({ row, createdById }) =>
      [row.assigneeId, row.verifierId, row.proposedById, createdById].includes(userId),
    ),
    ...dayTests(filter),
    ...yearTest(filter.schoolYear),
    ...textTest(filter.text),
  ];
}

function oneOf<T>(wanted: readonly T[] | undefined, read: (entry: CaseEntry) => T | null): readonly Test[] {
  if (wanted === undefined || wanted.length === 0) return [];
  const values = new Set<T | null>(wanted);
  return [entry => values.has(read(entry))];
}

function anyOf(
  wanted: readonly string[] | undefined,
  read: (entry: CaseEntry) => readonly string[],
): readonly Test[] {
  if (wanted === undefined || wanted.length === 0) return [];
  const values = new Set(wanted);
  return [entry => read(entry).some(value => values.has(value))];
}

function when(wanted: boolean | undefined, test: Test): readonly Test[] {
  return wanted === undefined ? [] : [entry => test(entry) === wanted];
}

function survivors(
  ctx: QueryCtx,
  entity: 'outlet' | 'unit' | 'person',
  ids: readonly string[] | undefined,
): readonly string[] | undefined {
  return ids?.map(id => survivorOf(ctx.store, entity, id));
}

function dayTests({ receivedFrom, receivedTo, dueFrom, dueTo }: CaseFilter): readonly Test[] {
  const received = ({ row }: CaseEntry) => row.receivedAtMs;
  const due = ({ clock }: CaseEntry) => (clock === null ? null : effectiveDueDay(clock));
  return [
    ...between(
      received,
      receivedFrom && momentInVietnam(receivedFrom),
      receivedTo && momentInVietnam(receivedTo, '24:00') - 1,
    ),
    ...between(due, dueFrom, dueTo),
  ];
}

/** Both ends included; what has no value lies outside. */
function between<T extends string | number>(
  read: (entry: CaseEntry) => T | null,
  from: T | undefined | '',
  to: T | undefined | '',
): readonly Test[] {
  if (from === undefined && to === undefined) return [];
  return [
    entry => {
      const value = read(entry);
      return value !== null && (from === undefined || value >= from) && (to === undefined || value <= to);
    },
  ];
}

/** Cases of a school year, and every open one: what is late is never hidden (decision 11). */
function yearTest(schoolYear: string | null | undefined): readonly Test[] {
  if (!schoolYear) return [];
  return [
    ({ row }) =>
      row.status !== 'closed' ||
      row.receivedAtMs === null ||
      schoolYearOf(dayInVietnam(row.receivedAtMs)) === schoolYear,
  ];
}

function textTest(text: string | undefined): readonly Test[] {
  const sought = words(searchText(text ?? '')).map(word => ` ${word}`);
  return sought.length === 0 ? [] : [entry => sought.every(word => entry.text().includes(word))];
}

type Key = string | number | null;

/** Entries in the order of a list; those alike by the newest first. */
export function inOrder(
  ctx: QueryCtx,
  entries: readonly CaseEntry[],
  sort: CaseSort | null,
  atMs: number,
): CaseEntry[] {
  const { by, direction } = sort ?? { by: 'due', direction: 'ascending' };
  if (by === 'due') return byGroup(entries, direction, atMs);
  const read = keyReader(ctx, entries, by);
  const keyed = entries.map(entry => ({ entry, key: read(entry) }));
  const sign = direction === 'ascending' ? 1 : -1;
  return keyed
    .sort((a, b) => compareKeys(a.key, b.key, sign) || b.entry.rid - a.entry.rid)
    .map(({ entry }) => entry);
}

/** Groups in their order; within one the nearest due first, of closed ones the one closed last. */
function byGroup(entries: readonly CaseEntry[], direction: CaseSort['direction'], atMs: number): CaseEntry[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return entries
    .map(entry => ({
      entry,
      group: caseGroups.indexOf(groupOf(entry, atMs)),
      key: entry.clock === null ? null : effectiveDue(entry.clock),
      closed: entry.row.closedAtMs ?? 0,
    }))
    .sort(
      (a, b) =>
        a.group - b.group ||
        compareKeys(a.key, b.key, sign) ||
        b.closed - a.closed ||
        b.entry.rid - a.entry.rid,
    )
    .map(({ entry }) => entry);
}

/** Empty values stand last in both directions. */
function compareKeys(a: Key, b: Key, sign: number): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -sign : sign;
}

function keyReader(
  ctx: QueryCtx,
  entries: readonly CaseEntry[],
  by: CaseSort['by'],
): (entry: CaseEntry) => Key {
  const text = (value: string | null | undefined) => (value ? sortKey(value) : null);
  const names = namesIn(ctx, {
    units: by === 'unit' ? entries.map(({ row, units }) => row.assigneeUnitId ?? units[0] ?? null) : [],
    people: by === 'assignee' ? entries.map(({ row }) => row.assigneeId) : [],
  });
  const outlets =
    by === 'asker'
      ? labelsOf(
          ctx,
          'outlet',
          entries.map(({ outletId }) => outletId),
        )
      : new Map();
  return entry => {
    const { row } = entry;
    switch (by) {
      case 'code':
        return row.code ? naturalSortKey(row.code) : null;
      case 'title':
        return text(row.title);
      case 'status':
        return caseStatuses.indexOf(row.status ?? 'proposed');
      case 'kind':
        return row.kind;
      case 'asker':
        return text(outlets.get(entry.outletId ?? '') ?? row.askerName);
      case 'assignee':
        return text(names.person(row.assigneeId)?.name);
      case 'unit':
        return text(names.unit(row.assigneeUnitId ?? entry.units[0] ?? null)?.name);
      case 'received':
        return row.receivedAtMs;
      case 'closed':
        return row.closedAtMs;
      case 'channels':
        return entry.channels;
      case 'updated':
        return entry.updatedAtMs;
      case 'due':
        return entry.clock === null ? null : effectiveDue(entry.clock);
    }
  };
}
