import { type Day, dayInVietnam } from '#shared/core/dates.ts';

/** Today in Vietnam, for what a form proposes; the store asks its own clock. */
export function today(): Day {
  return dayInVietnam(Date.now());
}
