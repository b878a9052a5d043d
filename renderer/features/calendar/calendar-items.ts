import { distanceWords } from '#renderer/features/clock/clock-words.ts';
import type {
  CalendarCase,
  CalendarDay,
  CalendarEntry,
  CalendarHot,
  CalendarOpinion,
  EntryKind,
  HotKind,
  OpinionMark,
} from '#shared/calendar.ts';
import type { Day } from '#shared/core/dates.ts';
import { clockDistance } from '#shared/rules/clock-stage.ts';

/** What stands on a day of the calendar: of a story, the end of a limit of a case, of a hot issue, of an opinion. */

export type ItemKind = EntryKind | 'case' | HotKind | OpinionMark;

/** Where a limit ends is the rule's affair: it is extended in its case, never put on another day here. */
export interface CaseItem extends Omit<CalendarCase, 'clockName'> {
  readonly kind: 'case';
  readonly clockName: string;
  readonly unit: null;
  readonly moveRefusal: 'case-limit';
}

/** A forecast, a review or a step is changed where its plan is, never put on another day here. */
export interface HotItem extends CalendarHot {
  readonly unit: null;
  readonly moveRefusal: 'hot-day';
}

/** An answer or a follow-up is put on another day in its record, never here. */
export interface OpinionItem extends CalendarOpinion {
  readonly unit: null;
  readonly moveRefusal: 'opinion-day';
}

export type CalendarItem = CalendarEntry | CaseItem | HotItem | OpinionItem;

export function isOpinion(item: CalendarItem): item is OpinionItem {
  return item.kind === 'answer' || item.kind === 'follow-up';
}

export function isHot(item: CalendarItem): item is HotItem {
  return item.kind === 'window' || item.kind === 'review' || item.kind === 'step';
}

export interface CalendarItems {
  readonly day: Day;
  /** How many there are; `entries` holds the first of them, what is still awaited first. */
  readonly total: number;
  readonly entries: readonly CalendarItem[];
}

/** The days of stories with the limits of cases, what belongs to hot issues and to opinions among them, in order. */
export function withOthers(
  days: readonly CalendarDay[],
  cases: readonly CalendarCase[],
  hot: readonly CalendarHot[],
  opinions: readonly CalendarOpinion[] = [],
): CalendarItems[] {
  const limits = Map.groupBy(
    [...cases.map(asItem), ...hot.map(asHotItem), ...opinions.map(asOpinionItem)],
    ({ day }) => day,
  );
  const stories = new Map(days.map(day => [day.day, day]));
  return [...new Set([...stories.keys(), ...limits.keys()])].sort().map(day => {
    const items = limits.get(day) ?? [];
    const found = stories.get(day);
    const isRunning = ({ state }: CaseItem | HotItem | OpinionItem) => state !== 'closed';
    return {
      day,
      total: (found?.total ?? 0) + items.length,
      entries: [
        ...items.filter(isRunning),
        ...(found?.entries ?? []),
        ...items.filter(item => !isRunning(item)),
      ],
    };
  });
}

function asItem(limit: CalendarCase): CaseItem {
  return { ...limit, kind: 'case', unit: null, moveRefusal: 'case-limit' };
}

function asHotItem(hot: CalendarHot): HotItem {
  return { ...hot, unit: null, moveRefusal: 'hot-day' };
}

function asOpinionItem(opinion: CalendarOpinion): OpinionItem {
  return { ...opinion, unit: null, moveRefusal: 'opinion-day' };
}

/** How far a limit is from its end, or null where it no longer runs. */
export function limitWords(item: CaseItem, nowMs: number): string | null {
  if (item.state === 'closed') return null;
  return distanceWords(clockDistance(item.dueAtMs, item.endsWithDay, nowMs));
}
