import { addDays, type Day, startOfWeek } from '../core/dates.ts';

/** Counting how far one message carried: originals, reposts and what we published ourselves apart. */

export interface Carried {
  readonly kind: 'original' | 'repost' | 'own';
  readonly day: Day | null;
  /** Id of the outlet, else its name as far as it is known; the key of an outlet. */
  readonly outletKey: string | null;
  /** What it carried of ours, where that is known: an item and our own publication of the same are one. */
  readonly storyId: string | null;
}

export interface CarriedCounts {
  originals: number;
  reposts: number;
  own: number;
}

export function noCounts(): CarriedCounts {
  return { originals: 0, reposts: 0, own: 0 };
}

/** Adds one to what it is. */
export function addCarried(counts: CarriedCounts, kind: Carried['kind']): void {
  if (kind === 'original') counts.originals += 1;
  else if (kind === 'repost') counts.reposts += 1;
  else counts.own += 1;
}

/** Without our own publications that a press item of the same outlet and story tells of already. */
export function countedOnce<C extends Carried>(carried: readonly C[]): C[] {
  const told = new Set(
    carried
      .filter(each => each.kind !== 'own' && each.storyId !== null && each.outletKey !== null)
      .map(each => `${each.storyId}:${each.outletKey}`),
  );
  return carried.filter(each => each.kind !== 'own' || !told.has(`${each.storyId}:${each.outletKey}`));
}

/** Most weeks shown; of a longer time the last ones. */
const mostWeeks = 120;

/** Weeks from the first to the last day, empty ones too; `from` is a Monday. */
export function weeksOf(carried: readonly Carried[]): (CarriedCounts & { from: Day })[] {
  const days = carried.flatMap(each => each.day ?? []).sort();
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const weeks = new Map<Day, CarriedCounts>();
  for (let week = startOfWeek(first); week <= last; week = addDays(week, 7)) weeks.set(week, noCounts());
  for (const { day, kind } of carried) {
    const counts = day === null ? undefined : weeks.get(startOfWeek(day));
    if (counts) addCarried(counts, kind);
  }
  return [...weeks].map(([from, counts]) => ({ from, ...counts })).slice(-mostWeeks);
}
