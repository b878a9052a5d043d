import type { ClockRule } from '#shared/clock.ts';
import type { InputOf } from '#shared/contract.ts';
import type { Day } from '#shared/core/dates.ts';

/** A rule as it is being entered. */
export interface RuleDraft {
  readonly key: string;
  readonly name: string;
  readonly kind: ClockRule['kind'];
  readonly amount: number | null;
  readonly unit: NonNullable<ClockRule['unit']>;
  readonly rollOver: NonNullable<ClockRule['rollOver']>;
  readonly isFirstDayCounted: boolean;
  readonly startEvent: string;
  readonly legalBasis: string;
  readonly source: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly warnPercent: number | null;
  readonly warnHours: number | null;
  readonly longLateDays: number | null;
  readonly isConfirmed: boolean;
  readonly bindsOffice: boolean;
  readonly isActive: boolean;
  readonly note: string;
}

/** @source decision 30 */
const usual = { warnPercent: 25, warnHours: 24, longLateDays: 7 } as const;

export function ruleDraft(rule: ClockRule | null, key: string): RuleDraft {
  return {
    key: rule?.key ?? key,
    name: rule?.name ?? '',
    kind: rule?.kind ?? 'deadline',
    amount: rule?.amount ?? null,
    unit: rule?.unit ?? 'working-day',
    rollOver: rule?.rollOver ?? 'next-working-day',
    isFirstDayCounted: rule?.isFirstDayCounted ?? false,
    startEvent: rule?.startEvent ?? '',
    legalBasis: rule?.legalBasis ?? '',
    source: rule?.source ?? '',
    validFrom: rule?.validFrom ?? null,
    validTo: rule?.validTo ?? null,
    warnPercent: rule ? rule.warnPercent : usual.warnPercent,
    warnHours: rule ? rule.warnHours : usual.warnHours,
    longLateDays: rule ? rule.longLateDays : usual.longLateDays,
    isConfirmed: rule?.isConfirmed ?? false,
    bindsOffice: rule?.bindsOffice ?? true,
    isActive: rule?.isActive ?? true,
    note: rule?.note ?? '',
  };
}

type Fields = InputOf<'clock.saveRule'>['fields'];

/** What is saved of a draft; without an amount its unit says nothing. */
export function ruleFields(draft: RuleDraft): Fields {
  const { startEvent, legalBasis, source, note, amount, unit, ...plain } = draft;
  return {
    ...plain,
    key: draft.key.trim(),
    name: draft.name.trim(),
    amount,
    unit: amount === null ? null : unit,
    startEvent: startEvent.trim() || null,
    legalBasis: legalBasis.trim() || null,
    source: source.trim() || null,
    note: note.trim() || null,
  };
}

/** What is saved of a version: everything but which rule it is of, and its days. */
export function versionFields(draft: RuleDraft): InputOf<'clock.addVersion'>['fields'] {
  const { key: _key, validFrom: _from, validTo: _to, ...fields } = ruleFields(draft);
  return fields;
}
