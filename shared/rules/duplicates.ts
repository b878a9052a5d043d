import { repeatKey } from '../core/text.ts';
import type { duplicateReasons } from '../duplicate.ts';

/** Which records look like the same unit or person. Same name of a person alone never does (decision 25). */

export type DuplicateReason = (typeof duplicateReasons)[number];

export interface UnitTraits {
  readonly id: string;
  /** Present, former and other names. */
  readonly names: readonly string[];
  readonly code: string | null;
  readonly areaId: string | null;
}

export interface PersonTraits {
  readonly id: string;
  readonly name: string;
  /** Units of work and of posts. */
  readonly unitIds: readonly string[];
  /** Phones and e-mails as stored. */
  readonly contacts: readonly string[];
}

/** Why two units look alike; empty when they do not. Without an area the name decides only against no area. */
export function unitReasons(left: UnitTraits, right: UnitTraits): readonly DuplicateReason[] {
  const reasons: DuplicateReason[] = [];
  const names = new Set(left.names.map(repeatKey));
  if (left.areaId === right.areaId && right.names.some(name => names.has(repeatKey(name))))
    reasons.push('same-name');
  if (left.code && right.code && repeatKey(left.code) === repeatKey(right.code)) reasons.push('same-code');
  return reasons;
}

/** Why two people look alike: a shared number or address, or the same name at the same unit. */
export function personReasons(left: PersonTraits, right: PersonTraits): readonly DuplicateReason[] {
  const isSameName = repeatKey(left.name) === repeatKey(right.name);
  const shared = left.contacts.filter(contact => right.contacts.includes(contact));
  const isSameUnit = left.unitIds.some(unitId => right.unitIds.includes(unitId));
  const contactReasons = [
    ...new Set(shared.map(contact => (contact.includes('@') ? 'same-email' : 'same-phone'))),
  ] as const;
  if (isSameName && isSameUnit) return ['same-name', 'same-unit', ...contactReasons];
  if (isSameName && shared.length > 0) return ['same-name', ...contactReasons];
  // A school's own number is shared by all who work there.
  return shared.length > 0 && !isSameUnit ? contactReasons : [];
}

type IdPair = readonly [firstId: string, secondId: string, reasons: readonly DuplicateReason[]];

/**
 * All suspected pairs, each once, the strongest first; linear in the records except among namesakes.
 *
 * @param keysOf what records that might be alike have in common; only those are compared
 */
export function suspectedPairs<T extends { readonly id: string }>(
  records: readonly T[],
  keysOf: (record: T) => readonly string[],
  reasonsOf: (left: T, right: T) => readonly DuplicateReason[],
): readonly IdPair[] {
  const byKey = new Map<string, T[]>();
  for (const record of records)
    for (const key of new Set(keysOf(record))) {
      const known = byKey.get(key);
      if (known) known.push(record);
      else byKey.set(key, [record]);
    }
  const found = new Map<string, IdPair>();
  for (const group of byKey.values())
    for (const [index, left] of group.entries())
      for (const right of group.slice(index + 1)) {
        const key = pairKey(left.id, right.id);
        if (found.has(key)) continue;
        const reasons = reasonsOf(left, right);
        if (reasons.length > 0) found.set(key, [left.id, right.id, reasons]);
      }
  return [...found.values()].sort((a, b) => b[2].length - a[2].length);
}

/** The same for a pair whichever way round. */
export function pairKey(firstId: string, secondId: string): string {
  return firstId < secondId ? `${firstId} ${secondId}` : `${secondId} ${firstId}`;
}

export function unitKeys(unit: UnitTraits): readonly string[] {
  return [
    ...unit.names.map(name => `n:${repeatKey(name)}`),
    ...(unit.code ? [`c:${repeatKey(unit.code)}`] : []),
  ];
}

export function personKeys(person: PersonTraits): readonly string[] {
  return [`n:${repeatKey(person.name)}`, ...person.contacts.map(contact => `c:${contact}`)];
}
