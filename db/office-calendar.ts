import type { HolidayRecord } from '#shared/rules/holiday-days.ts';
import { type WorkCalendar, workCalendar } from '#shared/rules/work-calendar.ts';
import type { Store } from './open.ts';

/** What the office entered about days, latest last. */
export function officeHolidays(store: Store): HolidayRecord[] {
  const rows = store
    .prepare(
      `SELECT id, day, kind, name, is_confirmed AS isConfirmed, basis FROM holiday
       WHERE deleted = 0 AND day IS NOT NULL AND kind IS NOT NULL ORDER BY rid`,
    )
    .all() as (Omit<HolidayRecord, 'isConfirmed'> & { isConfirmed: number | null })[];
  return rows.map(row => ({ ...row, isConfirmed: row.isConfirmed === 1 }));
}

/** The working days of the office as they stand now. */
export function officeCalendar(store: Store): WorkCalendar {
  return workCalendar(officeHolidays(store));
}
