import { addDays, type Day } from '#shared/core/dates.ts';

/** Rules of one key follow each other in time: which is in force on a day, and where two overlap or none is. */

/** A rule's key and the days it is in force; null is open on that side. */
export interface DatedRule {
  readonly id: string;
  readonly key: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

/** Days a rule is in force, both included. */
export interface RuleSpan {
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

export type RuleFault<Rule extends DatedRule = DatedRule> =
  /** In force until before it begins. */
  | { readonly kind: 'backwards'; readonly rule: Rule }
  | {
      readonly kind: 'overlap';
      readonly rule: Rule;
      readonly other: Rule;
      readonly from: Day | null;
      readonly to: Day | null;
    }
  /** No rule of the key from one day to another, both included, between two that are. */
  | { readonly kind: 'gap'; readonly rule: Rule; readonly other: Rule; readonly from: Day; readonly to: Day };

/** Whether a rule is in force on a day. */
export function isInForce({ validFrom, validTo }: RuleSpan, day: Day): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);
}

/** The rule of a key in force on a day; of several that are, the one that began last. */
export function ruleInForce<Rule extends DatedRule>(
  rules: readonly Rule[],
  key: string,
  day: Day,
): Rule | undefined {
  return byStart(rules.filter(rule => rule.key === key && isInForce(rule, day))).at(-1);
}

function byStart<Rule extends DatedRule>(rules: readonly Rule[]): Rule[] {
  const start = ({ validFrom }: Rule) => validFrom ?? '';
  return rules.toSorted((a, b) => (start(a) === start(b) ? 0 : start(a) < start(b) ? -1 : 1));
}

/** What is wrong in the order of rules in time, key by key, oldest first. */
export function ruleFaults<Rule extends DatedRule>(rules: readonly Rule[]): RuleFault<Rule>[] {
  const keys = [...new Set(rules.map(({ key }) => key))];
  return keys.flatMap(key => faultsOf(byStart(rules.filter(rule => rule.key === key))));
}

function faultsOf<Rule extends DatedRule>(rules: readonly Rule[]): RuleFault<Rule>[] {
  const backwards = rules.filter(isBackwards);
  const sound = rules.filter(rule => !isBackwards(rule));
  const faults: RuleFault<Rule>[] = backwards.map(rule => ({ kind: 'backwards', rule }));
  let last: Rule | undefined;
  for (const rule of sound) {
    const fault = last === undefined ? undefined : faultBetween(last, rule);
    if (fault !== undefined) faults.push(fault);
    if (last === undefined || isLater(rule.validTo, last.validTo)) last = rule;
  }
  return faults;
}

function isBackwards({ validFrom, validTo }: RuleSpan): boolean {
  return validFrom !== null && validTo !== null && validTo < validFrom;
}

/** Whether a last day lies after another; null is never over. */
function isLater(day: Day | null, other: Day | null): boolean {
  return other !== null && (day === null || day > other);
}

function faultBetween<Rule extends DatedRule>(other: Rule, rule: Rule): RuleFault<Rule> | undefined {
  const { validTo } = other;
  const { validFrom } = rule;
  if (validTo === null || validFrom === null || validFrom <= validTo) {
    const to = isLater(validTo, rule.validTo) ? rule.validTo : validTo;
    return { kind: 'overlap', rule, other, from: validFrom, to };
  }
  const free = addDays(validTo, 1);
  return free < validFrom ? { kind: 'gap', rule, other, from: free, to: addDays(validFrom, -1) } : undefined;
}
