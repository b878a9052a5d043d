import type { ClockRule, ClockWhy, clockContract, RuleFault } from '#shared/clock.ts';
import type { ParsedOf } from '#shared/contract.ts';
import { formatDay } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import type { Patch } from '#shared/entities.ts';
import { largestAmounts } from '#shared/rules/clock.ts';
import { type RuleFault as FoundFault, isInForce, ruleFaults } from '#shared/rules/clock-rules.ts';
import { usualWarnings } from '#shared/rules/clock-stage.ts';
import { datedRules, type RuleRow, readRules, termNamed } from './clock-rules.ts';
import { explainClock, startedClock } from './clock-why.ts';
import type { CommandCtx, HandlersFor, QueryCtx } from './context.ts';
import { officeCalendar } from './office-calendar.ts';
import { given } from './patch.ts';
import { readRecord } from './record.ts';

/** Rules on time limits: listed with what is wrong between them, changed, explained. */

function listRules(ctx: QueryCtx): { rules: ClockRule[]; faults: RuleFault[] } {
  const openByRule = new Map(
    ctx
      .all<{ ruleId: string; count: number }>(
        `SELECT k.rule_id AS ruleId, count(*) AS count FROM case_clock k JOIN press_case c ON c.id = k.case_id
         WHERE k.deleted = 0 AND c.deleted = 0 AND c.status IS NOT 'closed' AND k.state = 'running'
           AND k.rule_id IS NOT NULL GROUP BY k.rule_id`,
      )
      .map(row => [row.ruleId, row.count]),
  );
  return {
    rules: readRules(ctx.store).map(rule => toRule(rule, ctx.today, openByRule.get(rule.id) ?? 0)),
    faults: ruleFaults(datedRules(ctx.store)).map(toFault),
  };
}

function toRule(rule: RuleRow, today: string, openCases: number): ClockRule {
  const { id, amount, unit, rollOver, startEvent, validFrom, validTo, legalBasis, source, note } = rule;
  const { warnPercent, warnHours, longLateDays, confirmedBy } = rule;
  return {
    id,
    key: rule.key ?? '',
    name: rule.name ?? '',
    kind: rule.kind ?? 'deadline',
    amount,
    unit,
    rollOver,
    isFirstDayCounted: rule.isFirstDayCounted === true,
    warnPercent,
    warnHours,
    longLateDays,
    startEvent,
    validFrom,
    validTo,
    legalBasis,
    source,
    isConfirmed: rule.isConfirmed === true,
    confirmedBy,
    bindsOffice: rule.bindsOffice !== false,
    isActive: rule.isActive !== false,
    note,
    isInForce: rule.isActive !== false && isInForce(rule, today),
    openCases,
  };
}

function toFault(fault: FoundFault): RuleFault {
  const { kind, rule } = fault;
  if (fault.kind === 'backwards')
    return { kind, key: rule.key, ruleId: rule.id, otherId: null, fromDay: null, toDay: null };
  return {
    kind,
    key: rule.key,
    ruleId: rule.id,
    otherId: fault.other.id,
    fromDay: fault.from,
    toDay: fault.to,
  };
}

/** @throws AppError `not-found`, `clock-rule-incomplete`, `clock-amount-wrong`, and what `checkTime` throws */
function saveRule(ctx: CommandCtx, input: ParsedOf<'clock.saveRule'>): string {
  const fields: Patch<'clockRule'> = given(input.fields);
  const before = input.id === undefined ? undefined : liveRule(ctx, input.id);
  const after = { ...before, ...fields };
  checkWhole(after);
  const id = input.id ?? ctx.writer.newId();
  checkTime(
    ctx,
    id,
    { key: after.key, validFrom: after.validFrom, validTo: after.validTo, isActive: after.isActive },
    {
      acceptGap: input.acceptGap === true,
    },
  );
  if (before) ctx.writer.change('clockRule', id, fields);
  else
    ctx.writer.create(
      'clockRule',
      {
        ...usualWarnings,
        kind: 'deadline',
        rollOver: after.unit === 'hour' ? 'none' : 'next-working-day',
        isFirstDayCounted: false,
        isConfirmed: false,
        bindsOffice: true,
        isActive: true,
        position: positionFor(ctx, after.key ?? ''),
        ...fields,
      },
      id,
    );
  return id;
}

function liveRule(ctx: QueryCtx, id: string): RuleRow {
  const rule = readRecord(ctx.store, 'clockRule', id);
  if (!rule || rule.deleted) throw new AppError('not-found', { entity: 'clockRule' });
  return rule;
}

function checkWhole({ key, name, amount, unit }: Patch<'clockRule'>): void {
  const hasAmount = amount !== null && amount !== undefined;
  const hasUnit = unit !== null && unit !== undefined;
  if (!key || !name || hasAmount !== hasUnit) throw new AppError('clock-rule-incomplete', {});
  if (hasAmount && hasUnit && amount > largestAmounts[unit])
    throw new AppError('clock-amount-wrong', { largest: largestAmounts[unit] });
}

interface Validity {
  readonly key?: string | null | undefined;
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
  readonly isActive?: boolean | null | undefined;
}

/**
 * How the rules of a key would follow each other. Only what the change itself brings about is held against it.
 *
 * @throws AppError `clock-rule-backwards`, `clock-rule-overlap`, and unless it is accepted `clock-rule-gap`
 */
function checkTime(
  ctx: QueryCtx,
  id: string,
  after: Validity | null,
  { acceptGap }: { acceptGap: boolean },
): void {
  const before = datedRules(ctx.store);
  const others = before.filter(rule => rule.id !== id);
  const rule = {
    id,
    key: after?.key ?? '',
    validFrom: after?.validFrom ?? null,
    validTo: after?.validTo ?? null,
  };
  const next = after === null || after.isActive === false ? others : [...others, rule];
  const known = new Set(ruleFaults(before).map(faultKey));
  for (const fault of ruleFaults<(typeof next)[number]>(next)) {
    if (known.has(faultKey(fault))) continue;
    if (fault.kind === 'backwards') throw new AppError('clock-rule-backwards', {});
    const names = new Map(before.map(each => [each.id, each.name ?? each.key]));
    const name = names.get(fault.other.id === id ? fault.rule.id : fault.other.id) ?? fault.rule.key;
    const span = { name, fromDay: dayWords(fault.from), toDay: dayWords(fault.to) };
    if (fault.kind === 'overlap') throw new AppError('clock-rule-overlap', span);
    if (!acceptGap) throw new AppError('clock-rule-gap', span);
  }
}

function faultKey(fault: FoundFault): string {
  if (fault.kind === 'backwards') return `backwards ${fault.rule.id}`;
  return [fault.kind, fault.rule.id, fault.other.id, fault.from, fault.to].join(' ');
}

function dayWords(day: string | null): string {
  return day === null ? '…' : formatDay(day);
}

/** Beside the other versions of its key, else at the end. */
function positionFor(ctx: QueryCtx, key: string): number {
  const row = ctx.get<{ position: number | null }>(
    `SELECT coalesce((SELECT max(position) FROM clock_rule WHERE key = ?), (SELECT max(position) + 1 FROM clock_rule)) AS position`,
    key,
  );
  return row?.position ?? 1;
}

function removeRule(ctx: CommandCtx, input: ParsedOf<'clock.removeRule'>): null {
  liveRule(ctx, input.id);
  checkTime(ctx, input.id, null, { acceptGap: input.acceptGap === true });
  ctx.writer.remove('clockRule', input.id);
  return null;
}

/** When a limit would end. @throws AppError `clock-day-missing` for a rule whose day a document sets */
export function explainRule(ctx: QueryCtx, rule: string, fromMs: number, atMs: number): ClockWhy {
  const term = termNamed(ctx.store, rule, fromMs);
  const calendar = officeCalendar(ctx.store);
  const stored = startedClock(term, fromMs, calendar);
  if (stored === null) throw new AppError('clock-day-missing', {});
  return explainClock(term, stored, calendar, atMs);
}

export const clockHandlers: HandlersFor<typeof clockContract> = {
  'clock.rules': listRules,
  'clock.saveRule': saveRule,
  'clock.removeRule': removeRule,
  'clock.explain': (ctx, { rule, fromMs, atMs }) => explainRule(ctx, rule, fromMs, atMs ?? ctx.nowMs),
};
