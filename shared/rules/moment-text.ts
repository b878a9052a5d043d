import { isDay, momentInVietnam, parseDay } from '#shared/core/dates.ts';

/** A moment as people and programs write it: a day, with a time of day beside it or without. */

const ISO = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i;
const TIME =
  /(?<![\d/.:-])([01]?\d|2[0-3]) ?(?::|h|giờ) ?([0-5]\d)?(?::[0-5]\d)?(?:\.\d+)?(?: ?phút)?(?!\d)/iu;

/**
 * Reads «29/04/2026», «29/04/2026 14:00», «14h30 ngày 29/4/2026», `2026-04-29T14:00`: in Vietnam, unless the text itself
 * names a zone.
 *
 * @returns milliseconds since 1970 UTC; the start of the day without a time; nothing when it is no moment
 */
export function parseMoment(text: string): number | undefined {
  const trimmed = text.trim();
  if (ISO.test(trimmed) && isDay(trimmed.slice(0, 10))) return Date.parse(trimmed.replace(' ', 'T'));
  const spaced = trimmed.replace(/^(\d{4}-\d{2}-\d{2})T/i, '$1 ');
  const time = TIME.exec(spaced);
  const rest = time === null ? spaced : spaced.replace(time[0], ' ').replace(/[,;]/g, ' ').trim();
  // What still looks like a time is one that does not exist.
  if (/\d ?(?::|h|giờ)/iu.test(rest)) return undefined;
  const day = isDay(rest) ? rest : dayIn(rest);
  if (day === undefined) return undefined;
  const [, hours = '0', minutes = '00'] = time ?? [];
  return momentInVietnam(day, `${hours.padStart(2, '0')}:${minutes}`);
}

function dayIn(text: string): string | undefined {
  const parsed = parseDay(text.replace(/^(?:lúc|vào)\s+/iu, ''));
  return 'day' in parsed ? parsed.day : undefined;
}
