import type { CaseClockMark, CaseGroup, CaseRow } from '#shared/case-list.ts';
import { hasRole } from '#shared/core/contract.ts';
import { effectiveDue, effectiveDueDay, endsWithDay } from '#shared/rules/case-clock.ts';
import { clockDistance, clockStage } from '#shared/rules/clock-stage.ts';
import { type CaseEntry, isReckoned, type RunningClock } from './case-index.ts';
import type { QueryCtx } from './context.ts';
import { namesIn } from './story-rows.ts';

/** Rows of the list of cases as they are shown, and the group each stands in at a moment. */

/** The running clock as `clockStage` reads it. */
export function runningOf(clock: RunningClock) {
  const { startAtMs, warnPercent, warnHours, longLateDays } = clock;
  return { startAtMs, dueAtMs: effectiveDue(clock), warnPercent, warnHours, longLateDays };
}

/** The group a case stands in at a moment; a limit that has passed comes before waiting, so that it never hides. */
export function groupOf({ row, clock }: Pick<CaseEntry, 'row' | 'clock'>, atMs: number): CaseGroup {
  if (row.status === 'closed') return 'closed';
  const stage = clock === null ? null : clockStage(runningOf(clock), atMs);
  if (stage === 'overdue' || stage === 'long-overdue') return stage;
  if (row.waitingSinceMs !== null || row.waitingFor !== null) return 'waiting';
  return stage ?? 'no-clock';
}

/** What a row shows of the clock that counts. */
export function clockMark(clock: RunningClock, atMs: number): CaseClockMark {
  const dueAtMs = effectiveDue(clock);
  const isDay = endsWithDay(clock);
  return {
    id: clock.id,
    name: clock.name ?? '',
    ruleKey: clock.ruleKey,
    unit: clock.unit,
    dueAtMs,
    dueDay: effectiveDueDay(clock),
    endsWithDay: isDay,
    stage: clockStage(runningOf(clock), atMs),
    distance: clockDistance(dueAtMs, isDay, atMs),
    isExtended: dueAtMs !== clock.dueAtMs,
    isConfirmed: clock.isConfirmed === true,
  };
}

const HOUR_MS = 3_600_000;

/** Hours from receipt to the last answer that was sent, or to the end without one; one decimal. */
export function hoursTaken({ row, sentAtMs }: Pick<CaseEntry, 'row' | 'sentAtMs'>): number | null {
  const endMs = sentAtMs ?? row.closedAtMs;
  if (row.receivedAtMs === null || endMs === null) return null;
  if (row.status !== 'closed' && row.status !== 'answered') return null;
  return Math.round(((endMs - row.receivedAtMs) / HOUR_MS) * 10) / 10;
}

/** Whether every clock was met in time; null while one runs, or without any that binds. */
export function isInTime({ clocks }: Pick<CaseEntry, 'clocks'>): boolean | null {
  const binding = clocks.filter(isReckoned).filter(({ state }) => state !== 'stopped');
  if (binding.length === 0 || binding.some(({ state }) => state !== 'met')) return null;
  return binding.every(clock => (clock.endedAtMs ?? 0) <= effectiveDue(clock));
}

/** Rows of entries, in their order, as they stand at a moment. */
export function caseRows(ctx: QueryCtx, entries: readonly CaseEntry[], atMs: number): CaseRow[] {
  const names = namesIn(ctx, {
    units: entries.flatMap(({ units, row }) => [...units, row.assigneeUnitId]),
    people: entries.map(({ row }) => row.assigneeId),
  });
  const outlets = labelsOf(
    ctx,
    'outlet',
    entries.map(({ outletId }) => outletId),
  );
  const speakers = speakerNames(
    ctx,
    entries.map(({ row }) => row.spokespersonId),
  );
  const canEdit = ctx.user !== null && hasRole(ctx.user.role, 'editor');
  return entries.map(entry => {
    const { row, clock } = entry;
    const spokesperson = row.spokespersonId === null ? undefined : speakers.get(row.spokespersonId);
    return {
      id: row.id,
      code: row.code,
      title: row.title ?? '',
      kind: row.kind,
      channel: row.channel,
      status: row.status ?? 'proposed',
      group: groupOf(entry, atMs),
      clock: clock === null ? null : clockMark(clock, atMs),
      waiting: waitingOf(row),
      asker: (entry.outletId === null ? null : outlets.get(entry.outletId)) ?? row.askerName,
      units: entry.namedUnits.flatMap(id => names.unit(id) ?? []),
      assignee: names.person(row.assigneeId),
      assigneeUnit: names.unit(row.assigneeUnitId),
      spokesperson: spokesperson === undefined ? null : { id: row.spokespersonId ?? '', name: spokesperson },
      receivedAtMs: row.receivedAtMs,
      questions: entry.questions,
      questionsAnswered: entry.questionsAnswered,
      channels: entry.channels,
      sources: entry.sources,
      ending: row.ending,
      result: row.result,
      closedAtMs: row.closedAtMs,
      hoursTaken: hoursTaken(entry),
      isInTime: isInTime(entry),
      updatedAtMs: entry.updatedAtMs,
      canEdit,
    };
  });
}

/** Waiting for clarification: from whom, and since when. */
export function waitingOf(row: CaseEntry['row']): CaseRow['waiting'] {
  return row.waitingFor === null && row.waitingSinceMs === null
    ? null
    : { for: row.waitingFor ?? '', sinceMs: row.waitingSinceMs };
}

/** Names of records by id; short names of outlets where they have one. */
export function labelsOf(
  ctx: QueryCtx,
  table: 'outlet' | 'theme' | 'area' | 'partner' | 'reporter',
  ids: readonly (string | null)[],
): ReadonlyMap<string, string> {
  const asked = [...new Set(ids.filter(id => id !== null))];
  if (asked.length === 0) return new Map();
  const name = table === 'outlet' ? 'coalesce(x.short_name, x.name)' : 'x.name';
  const rows = ctx.all<{ id: string; name: string | null }>(
    `SELECT x.id, ${name} AS name FROM json_each(?) chosen CROSS JOIN ${table} x ON x.id = chosen.value`,
    JSON.stringify(asked),
  );
  return new Map(rows.map(row => [row.id, row.name ?? '']));
}

/** Names of spokespersons by id: the person's, else the one given. */
export function speakerNames(ctx: QueryCtx, ids: readonly (string | null)[]): ReadonlyMap<string, string> {
  const asked = [...new Set(ids.filter(id => id !== null))];
  if (asked.length === 0) return new Map();
  const rows = ctx.all<{ id: string; personId: string | null; name: string | null }>(
    `SELECT s.id, s.person_id AS personId, s.name FROM json_each(?) chosen CROSS JOIN spokesperson s ON s.id = chosen.value`,
    JSON.stringify(asked),
  );
  const names = namesIn(ctx, { units: [], people: rows.map(({ personId }) => personId) });
  return new Map(rows.map(row => [row.id, names.person(row.personId)?.name ?? row.name ?? '']));
}
