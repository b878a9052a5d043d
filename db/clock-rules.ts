import { type Day, dayInVietnam, formatDay } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import type { Row } from '#shared/entities.ts';
import { parseAmount } from '#shared/rules/clock-amount.ts';
import { ruleInForce } from '#shared/rules/clock-rules.ts';
import { usualWarnings } from '#shared/rules/clock-stage.ts';
import type { Store } from './open.ts';
import { readRows } from './rows.ts';

/** Rules on time limits as they stand, and the one that a key, an id or an amount names. */

export type RuleRow = Row<'clockRule'>;

/** All versions of all rules, in the order of the list, then of time. */
export function readRules(store: Store): RuleRow[] {
  return readRows(store, 'clockRule', '1 ORDER BY position, valid_from, rid');
}

/** Rules in use, as versions that follow each other in time. */
export function datedRules(store: Store) {
  return readRules(store)
    .filter(rule => rule.isActive !== false && rule.key !== null)
    .map(rule => ({ ...rule, key: rule.key ?? '' }));
}

/** The version of a key in force on a day, or a rule by its id whatever the day; null when there is none. */
export function findRule(store: Store, name: string, day: Day): RuleRow | null {
  const [byId] = readRows(store, 'clockRule', 'id = ?', name);
  return byId ?? ruleInForce(datedRules(store), name, day) ?? null;
}

/** What a clock is made of, of a rule or of an amount alone. */
export type NamedTerm = Pick<
  RuleRow,
  | 'key'
  | 'name'
  | 'amount'
  | 'unit'
  | 'startEvent'
  | 'rollOver'
  | 'isFirstDayCounted'
  | 'legalBasis'
  | 'source'
  | 'warnPercent'
  | 'warnHours'
  | 'longLateDays'
  | 'isConfirmed'
> & { readonly ruleId: string | null };

/** A general limit is counted as the Civil Code has it. */
const civilCode = 'Bộ luật Dân sự 2015, Điều 147–148';

/**
 * What somebody means by a rule: an id, a key (the version in force on the first day), or an amount of time.
 *
 * @throws AppError `clock-rule-unknown`, `clock-rule-not-in-force`
 */
export function termNamed(store: Store, text: string, startAtMs: number): NamedTerm {
  const amount = parseAmount(text);
  if (amount !== undefined)
    return {
      ...usualWarnings,
      ...amount,
      ruleId: null,
      key: null,
      name: text.trim(),
      startEvent: null,
      rollOver: amount.unit === 'hour' ? 'none' : 'next-working-day',
      isFirstDayCounted: false,
      legalBasis: civilCode,
      source: null,
      isConfirmed: false,
    };
  const name = text.trim();
  const day = dayInVietnam(startAtMs);
  const rule = findRule(store, name, day) ?? findRule(store, `rule-${name.replaceAll('_', '-')}`, day);
  if (rule) return { ...rule, ruleId: rule.id };
  const keys = [...new Set(datedRules(store).map(({ key }) => key))];
  if (keys.includes(name)) throw new AppError('clock-rule-not-in-force', { text: name, day: formatDay(day) });
  throw new AppError('clock-rule-unknown', { text: name, keys: keys.join(', ') });
}
