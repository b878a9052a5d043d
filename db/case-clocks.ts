import type { ClockStart } from '#shared/case.ts';
import type { MovedClock } from '#shared/clock.ts';
import type { ParsedOf } from '#shared/contract.ts';
import { dayInVietnam, formatDay, momentToVietnam } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import type { caseKinds } from '#shared/entities/case.ts';
import type { Patch, Row } from '#shared/entities.ts';
import {
  effectiveDue,
  effectiveDueDay,
  endsWithDay,
  firstDue,
  usualRuleKeys,
} from '#shared/rules/case-clock.ts';
import { endOfDay } from '#shared/rules/clock.ts';
import { ruleInForce } from '#shared/rules/clock-rules.ts';
import { usualWarnings } from '#shared/rules/clock-stage.ts';
import type { WorkCalendar } from '#shared/rules/work-calendar.ts';
import { liveRecord, openCase } from './case-facts.ts';
import { isReckoned, type RunningClock } from './case-index.ts';
import { datedRules, findRule, type RuleRow } from './clock-rules.ts';
import { withinYears } from './clock-why.ts';
import type { CommandCtx, QueryCtx } from './context.ts';
import { officeCalendar } from './office-calendar.ts';
import type { Store } from './open.ts';
import { readRows } from './rows.ts';
import type { Writer } from './write.ts';

/** The clocks of cases: started by a rule that is kept as it is then, extended, ended, recomputed. */

/** The usual rules of a kind of case in force on the day it was received. */
export function usualRules(store: Store, kind: (typeof caseKinds)[number], startAtMs: number): RuleRow[] {
  const rules = datedRules(store);
  const day = dayInVietnam(startAtMs);
  return usualRuleKeys[kind].flatMap(key => ruleInForce(rules, key, day) ?? []);
}

/**
 * Starts a clock of a case.
 *
 * @throws AppError `clock-day-missing`, `not-found`, `clock-due-before-start`, `clock-years`
 */
export function startClock(
  store: Store,
  writer: Writer,
  caseId: string,
  start: ClockStart,
  receivedAtMs: number,
): string {
  const startAtMs = start.startAtMs ?? receivedAtMs;
  const rule = start.rule === undefined ? null : findRule(store, start.rule, dayInVietnam(startAtMs));
  if (start.rule !== undefined && rule === null) throw new AppError('not-found', { entity: 'clockRule' });
  const values = clockValues(rule, start, startAtMs, officeCalendar(store));
  return writer.create('caseClock', { ...values, caseId, state: 'running' });
}

/** A clock as it is stored: the rule's id and all its values, so that a later change of the rule leaves it alone. */
function clockValues(
  rule: RuleRow | null,
  start: ClockStart,
  startAtMs: number,
  calendar: WorkCalendar,
): Patch<'caseClock'> {
  const fixedDay = start.fixedDay ?? null;
  const terms = {
    startAtMs,
    amount: fixedDay === null ? (rule?.amount ?? null) : null,
    unit: fixedDay === null ? (rule?.unit ?? null) : null,
    rollOver: rule?.rollOver ?? null,
    isFirstDayCounted: rule?.isFirstDayCounted ?? null,
    fixedDay,
  };
  const dueAtMs = withinYears(() => firstDue(terms, calendar));
  if (dueAtMs === null) throw new AppError('clock-day-missing', {});
  if (dueAtMs <= startAtMs) throw new AppError('clock-due-before-start', {});
  return {
    ...usualWarnings,
    ...terms,
    dueAtMs,
    ruleId: rule?.id ?? null,
    ruleKey: rule?.key ?? null,
    name: start.name ?? rule?.name ?? null,
    startEvent: rule?.startEvent ?? null,
    legalBasis: rule?.legalBasis ?? null,
    isConfirmed: rule === null ? true : rule.isConfirmed,
    ...(rule === null
      ? {}
      : { warnPercent: rule.warnPercent, warnHours: rule.warnHours, longLateDays: rule.longLateDays }),
  };
}

interface ClockOfCase {
  readonly clock: RunningClock;
  readonly row: Row<'pressCase'>;
}

/** A clock of a case that is open. @throws AppError `not-found`, `record-deleted`, `case-closed` */
function clockOf(ctx: QueryCtx, id: string): ClockOfCase {
  const clock = liveRecord(ctx.store, 'caseClock', id);
  const row = openCase(ctx, clock.caseId);
  if (!isReckoned(clock)) throw new AppError('not-found', { entity: 'caseClock' });
  return { clock, row };
}

/** @throws AppError also `clock-not-running` */
function runningClockOf(ctx: QueryCtx, id: string): ClockOfCase {
  const found = clockOf(ctx, id);
  if (found.clock.state === 'met' || found.clock.state === 'stopped')
    throw new AppError('clock-not-running', {});
  return found;
}

export function addClock(ctx: CommandCtx, { caseId, ...start }: ParsedOf<'case.addClock'>): string {
  const row = openCase(ctx, caseId);
  return startClock(ctx.store, ctx.writer, row.id, start, row.receivedAtMs ?? ctx.nowMs);
}

export function changeClock(ctx: CommandCtx, input: ParsedOf<'case.changeClock'>): null {
  const { clock } = runningClockOf(ctx, input.id);
  const startAtMs = input.startAtMs ?? clock.startAtMs;
  const fixedDay = input.fixedDay === undefined ? clock.fixedDay : input.fixedDay;
  const dueAtMs = withinYears(() => firstDue({ ...clock, startAtMs, fixedDay }, officeCalendar(ctx.store)));
  if (dueAtMs === null) throw new AppError('clock-day-missing', {});
  if (dueAtMs <= startAtMs) throw new AppError('clock-due-before-start', {});
  ctx.writer.change('caseClock', input.id, { startAtMs, fixedDay, dueAtMs });
  return null;
}

/** Carries a limit on, and keeps from when to when, why, by whom. */
export function extendClock(ctx: CommandCtx, input: ParsedOf<'case.extendClock'>): null {
  const { clock, row } = runningClockOf(ctx, input.id);
  const toDueAtMs = input.toMs ?? (input.toDay ? endOfDay(input.toDay) : null);
  if (toDueAtMs === null) throw new AppError('clock-day-missing', {});
  const fromDueAtMs = effectiveDue(clock);
  if (toDueAtMs <= fromDueAtMs) throw new AppError('clock-extension-shorter', { due: dueWords(clock) });
  if (input.reason === null) throw new AppError('clock-extension-reason', {});
  ctx.writer.change('caseClock', clock.id, { extendedDueAtMs: toDueAtMs });
  ctx.writer.create('caseExtension', {
    caseId: row.id,
    clockId: clock.id,
    fromDueAtMs,
    toDueAtMs,
    reason: input.reason,
    documentNumber: input.documentNumber ?? null,
    byId: ctx.user?.id ?? null,
    atMs: ctx.nowMs,
  });
  return null;
}

/** The end of a clock as people write it: the day, with the time where it does not end with its day. */
export function dueWords(clock: RunningClock): string {
  const day = formatDay(effectiveDueDay(clock));
  return endsWithDay(clock) ? day : `${momentToVietnam(effectiveDue(clock)).time} ${day}`;
}

export function endClock(ctx: CommandCtx, { id, state, atMs }: ParsedOf<'case.endClock'>): null {
  const { clock } = clockOf(ctx, id);
  const endedAtMs = state === 'running' ? null : (atMs ?? ctx.nowMs);
  if (endedAtMs !== null && endedAtMs < clock.startAtMs) throw new AppError('clock-ended-before-start', {});
  if (endedAtMs !== null && endedAtMs > ctx.nowMs) throw new AppError('answer-sent-future', {});
  ctx.writer.change('caseClock', id, { state, endedAtMs });
  if (state === 'running') recomputeOne(ctx, clock, officeCalendar(ctx.store));
  return null;
}

export function removeClock(ctx: CommandCtx, { id }: ParsedOf<'case.removeClock'>): null {
  clockOf(ctx, id);
  ctx.writer.remove('caseClock', id);
  return null;
}

/** Ends running clocks of a case as met; which ones, `wanted` says by the key of their rule. */
export function meetClocks(
  ctx: CommandCtx,
  caseId: string,
  atMs: number,
  wanted: (ruleKey: string | null) => boolean = () => true,
): void {
  for (const clock of readRows(ctx.store, 'caseClock', 'case_id = ? ORDER BY rid', caseId))
    if (clock.state !== 'met' && clock.state !== 'stopped' && wanted(clock.ruleKey))
      ctx.writer.change('caseClock', clock.id, { state: 'met', endedAtMs: atMs });
}

/**
 * Brings the running clocks of open cases in line with the calendar as it is now; clocks that ended and closed cases
 * stay as they are.
 *
 * @returns the clocks whose end moved, from when to when
 */
export function recomputeClocks(ctx: CommandCtx): MovedClock[] {
  const calendar = officeCalendar(ctx.store);
  const cases = new Map(readRows(ctx.store, 'pressCase', "status IS NOT 'closed'").map(row => [row.id, row]));
  const clocks = readRows(
    ctx.store,
    'caseClock',
    "state IS NOT 'met' AND state IS NOT 'stopped' AND unit IS NOT NULL AND unit <> 'hour' AND fixed_day IS NULL ORDER BY rid",
  );
  return clocks.filter(isReckoned).flatMap(clock => {
    const row = cases.get(clock.caseId ?? '');
    const moved = row === undefined ? null : recomputeOne(ctx, clock, calendar);
    if (row === undefined || moved === null) return [];
    const { code, title } = row;
    return [
      { ...moved, caseId: row.id, clockId: clock.id, code, title: title ?? '', name: clock.name ?? '' },
    ];
  });
}

function recomputeOne(ctx: CommandCtx, clock: RunningClock, calendar: WorkCalendar) {
  const dueAtMs = withinYears(() => firstDue(clock, calendar));
  if (dueAtMs === null || dueAtMs === clock.dueAtMs) return null;
  ctx.writer.change('caseClock', clock.id, { dueAtMs });
  const after = { ...clock, dueAtMs };
  const [fromDueAtMs, toDueAtMs] = [effectiveDue(clock), effectiveDue(after)];
  // An extension to a later day stands as it was granted.
  return fromDueAtMs === toDueAtMs ? null : { fromDueAtMs, toDueAtMs, endsWithDay: endsWithDay(after) };
}
