import { addMonths, type Day, daysBetween } from '../core/dates.ts';

/** Windows that open without a plan are warned of at 30, 14 and 7 days, and while they are open. */

export const warningDays = [7, 14, 30] as const;
export type WindowWarning = (typeof warningDays)[number] | 'open';

/** A window longer than this many days is a lasting matter: it is told of, but never «about to open». */
const lastingDays = 183;

export interface WarnedWindow {
  readonly fromDay: Day;
  readonly toDay: Day;
  readonly hasApprovedPlan: boolean;
  readonly isDismissed: boolean;
}

/** The nearest step the window has come to; null with an approved plan, dismissed, over, or further than 30 days. */
export function windowWarning(window: WarnedWindow, today: Day): WindowWarning | null {
  if (window.hasApprovedPlan || window.isDismissed || window.toDay < today) return null;
  const days = daysBetween(today, window.fromDay);
  if (days <= 0) return 'open';
  return warningDays.find(step => days <= step) ?? null;
}

/** Whether a window lasts (most of) a year. */
export function isLasting(window: { readonly fromDay: Day; readonly toDay: Day }): boolean {
  return daysBetween(window.fromDay, window.toDay) + 1 > lastingDays;
}

/** Whether an approved plan is older than 12 months and should be looked at again. @source domain.md R4b */
export function isPlanOld(approvedOn: Day, today: Day): boolean {
  return addMonths(approvedOn, 12) < today;
}
