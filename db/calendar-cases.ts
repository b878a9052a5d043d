import type { CalendarCase } from '#shared/calendar.ts';
import type { ParsedOf } from '#shared/contract.ts';
import { effectiveDue, effectiveDueDay, endsWithDay } from '#shared/rules/case-clock.ts';
import { clockStage } from '#shared/rules/clock-stage.ts';
import { matchingCases } from './case-filter.ts';
import { type CaseEntry, isReckoned, type RunningClock } from './case-index.ts';
import { runningOf, waitingOf } from './case-rows.ts';
import type { QueryCtx } from './context.ts';
import { namesIn } from './story-rows.ts';

/** The ends of the clocks of cases on the calendar, day by day, what is still awaited first. */
export function calendarCases(
  ctx: QueryCtx,
  { from, to, filter }: ParsedOf<'calendar.cases'>,
): CalendarCase[] {
  const found = matchingCases(ctx, filter ?? {}, ctx.nowMs).flatMap(entry =>
    entry.clocks
      .filter(isReckoned)
      .filter(({ state }) => state !== 'stopped')
      .map(clock => ({ entry, clock, day: effectiveDueDay(clock) }))
      .filter(({ day }) => day >= from && day <= to),
  );
  const names = namesIn(ctx, { units: [], people: found.map(({ entry }) => entry.row.assigneeId) });
  return found
    .map(({ entry, clock, day }) => ({
      day,
      caseId: entry.row.id,
      clockId: clock.id,
      code: entry.row.code,
      title: entry.row.title ?? '',
      clockName: clock.name ?? '',
      dueAtMs: effectiveDue(clock),
      endsWithDay: endsWithDay(clock),
      person: names.person(entry.row.assigneeId)?.name ?? null,
      isWaiting: waitingOf(entry.row) !== null,
      state: stateOf(ctx, entry, clock),
    }))
    .toSorted((a, b) => compare(a.day, b.day) || place(a) - place(b) || a.dueAtMs - b.dueAtMs);
}

function stateOf(ctx: QueryCtx, { row }: CaseEntry, clock: RunningClock): CalendarCase['state'] {
  if (row.status === 'closed' || clock.state === 'met') return 'closed';
  return clockStage(runningOf(clock), ctx.nowMs);
}

function place({ state }: CalendarCase): number {
  return state === 'closed' ? 1 : 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
