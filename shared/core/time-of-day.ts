/**
 * Reads a time of day as people type it: «14:30», «14h30», «9h», «9 giờ 5», «0930».
 *
 * @returns `HH:mm` from 00:00 to 23:59; nothing when it is none
 */
export function parseTimeOfDay(text: string): string | undefined {
  const typed = text.trim().toLowerCase();
  const [, hours = '', minutes = '00'] =
    /^(\d{1,2})(?:\s*(?:[:.hg]|giờ|gio)\s*(\d{1,2})?\s*(?:phút|phut|p|')?)?$/.exec(typed) ??
    /^(\d{1,2})(\d{2})$/.exec(typed) ??
    [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}

/** Minutes since 00:00 as `HH:mm`. */
export function timeOfMinute(minute: number): string {
  const two = (count: number) => String(count).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** Minutes since 00:00 of a time as people type it; nothing when it is none. */
export function minuteOfTime(text: string): number | undefined {
  const [hours, minutes] = parseTimeOfDay(text)?.split(':') ?? [];
  return hours === undefined || minutes === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}
