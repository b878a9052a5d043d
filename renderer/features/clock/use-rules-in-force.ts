import { useAppQuery } from '#renderer/lib/client.ts';
import type { ClockRule } from '#shared/clock.ts';
import type { Day } from '#shared/core/dates.ts';
import { isInForce } from '#shared/rules/clock-rules.ts';

/** The limits that bind the office on a day, in the order of the list; periods are no limits of a case. */
export function useRulesInForce(day: Day): readonly ClockRule[] {
  const rules = useAppQuery('clock.rules', {});
  return (rules.data?.rules ?? []).filter(
    rule =>
      rule.isActive &&
      rule.kind === 'deadline' &&
      rule.amount !== null &&
      rule.unit !== null &&
      isInForce(rule, day),
  );
}
