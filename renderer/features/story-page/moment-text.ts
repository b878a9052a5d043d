import { formatDay, momentToVietnam } from '#shared/core/dates.ts';

/** A moment as people write it here: 09:05 02/03/2026. */
export function momentText(atMs: number): string {
  const { day, time } = momentToVietnam(atMs);
  return `${time} ${formatDay(day)}`;
}
