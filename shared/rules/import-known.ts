import type { Day } from '../core/dates.ts';
import { repeatKey } from '../core/text.ts';
import type { KnownArea, KnownType } from './place-names.ts';

/** What is there already, as far as a roster is compared with it. */

export interface KnownContact {
  readonly id: string;
  readonly kind: string;
  readonly value: string;
}

export interface KnownUnit {
  readonly id: string;
  /** As of today. */
  readonly name: string;
  /** Former names and aliases. */
  readonly otherNames: readonly string[];
  readonly code: string | null;
  readonly typeId: string | null;
  /** Today's area first, then areas it lay in before. */
  readonly areaIds: readonly string[];
  readonly managerId: string | null;
  readonly address: string | null;
  readonly note: string | null;
  readonly formerDistrict: string | null;
  readonly formerCommune: string | null;
  readonly fromDay: Day | null;
  readonly isClosed: boolean;
  readonly contacts: readonly KnownContact[];
}

export interface KnownPerson {
  readonly id: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly title: string | null;
  readonly position: string | null;
  readonly unitId: string | null;
  readonly note: string | null;
  readonly contacts: readonly KnownContact[];
}

export interface KnownPost {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly roleId: string;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  readonly decisionNumber: string | null;
}

export interface KnownRole {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
}

export interface RosterKnown {
  readonly today: Day;
  readonly units: readonly KnownUnit[];
  readonly people: readonly KnownPerson[];
  readonly posts: readonly KnownPost[];
  readonly areas: readonly KnownArea[];
  readonly types: readonly KnownType[];
  readonly roles: readonly KnownRole[];
  /** Ids of the roles that units of a type must have, by the id of the type. */
  readonly requiredRoles: ReadonlyMap<string, readonly string[]>;
}

/** Groups values under a key, in their order. */
export function groupBy<T>(values: readonly T[], keysOf: (value: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    for (const key of new Set(keysOf(value))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [value]);
      else group.push(value);
    }
  }
  return groups;
}

/** Units by any of their names and by code. */
export interface UnitFinder {
  byCode(code: string): KnownUnit | null;
  byName(name: string): readonly KnownUnit[];
}

export function unitFinder(units: readonly KnownUnit[]): UnitFinder {
  const codes = groupBy(units, unit => (unit.code ? [codeKey(unit.code)] : []));
  const names = groupBy(units, unit => [unit.name, ...unit.otherNames].map(repeatKey));
  return {
    byCode: code => (code === '' ? null : (codes.get(codeKey(code))?.[0] ?? null)),
    byName: name => names.get(repeatKey(name)) ?? [],
  };
}

/** Codes are compared without case and spaces. */
export function codeKey(code: string): string {
  return code.toUpperCase().replace(/\s+/g, '');
}

/** Which of several units of the name is meant where the area is known, new or not told; one that is there still is. */
export function chooseUnit(
  candidates: readonly KnownUnit[],
  area: { readonly id: string | null } | null,
): KnownUnit | 'none' | 'several' {
  const [first, second] = candidates;
  if (first === undefined) return 'none';
  if (second !== undefined && candidates.some(unit => unit.isClosed !== first.isClosed))
    return chooseUnit(
      candidates.filter(({ isClosed }) => !isClosed),
      area,
    );
  if (area === null) return second === undefined ? first : 'several';
  const there = candidates.filter(({ areaIds }) => area.id !== null && areaIds.includes(area.id));
  const [only, another] = there.length > 0 ? there : candidates.filter(({ areaIds }) => areaIds.length === 0);
  if (only === undefined) return 'none';
  return another === undefined ? only : 'several';
}
