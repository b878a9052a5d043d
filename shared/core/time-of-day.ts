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
