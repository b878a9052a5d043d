import { z } from 'zod';
import { MovedClock } from './clock.ts';
import { command, task } from './core/contract.ts';
import { DayValue, OptionalText } from './core/values.ts';

/** Days off and days worked out of turn, many at once: from a CSV file and to one. */

export const HolidayEntry = z.strictObject({
  day: DayValue,
  kind: z.enum(['off', 'working']),
  name: OptionalText,
  isConfirmed: z.boolean(),
  basis: OptionalText,
});
export type HolidayEntry = z.output<typeof HolidayEntry>;

/** What a row of the file would do; `conflict`: a day off where the office works, which is asked about. */
export const holidayStates = ['new', 'changed', 'same', 'conflict'] as const;

export const HolidayFile = z.object({
  name: z.string(),
  rows: z.array(HolidayEntry.extend({ row: z.int(), state: z.enum(holidayStates) })),
  /** Rows left out; words `holiday.problem.<code>`. */
  problems: z.array(
    z.object({
      row: z.int(),
      code: z.enum(['day', 'kind', 'repeated', 'columns']),
      value: z.string(),
    }),
  ),
});
export type HolidayFile = z.infer<typeof HolidayFile>;

export const HolidayOutcome = z.object({
  /** Clocks of open cases that the days moved; those of closed cases stay as they were. */
  moved: z.array(MovedClock),
});

const Year = z.int().min(1900).max(2199);

export const holidayContract = {
  /** Reads a CSV file the person chooses; null when none was. Nothing is stored. */
  'holiday.chooseFile': task({ role: 'lead', input: z.strictObject({}), output: HolidayFile.nullable() }),
  /** A day off on a day that is worked out of turn is refused once and taken with `replace`. */
  'holiday.saveAll': command({
    role: 'lead',
    input: z.strictObject({ days: z.array(HolidayEntry).min(1).max(5000), replace: z.boolean().optional() }),
    output: HolidayOutcome.extend({ saved: z.int() }),
  }),
  /** All special days from one year to another as CSV, computed ones among them. */
  'holiday.export': task({
    role: 'editor',
    /** This year and the next unless told otherwise. */
    input: z.strictObject({ fromYear: Year.optional(), toYear: Year.optional() }),
    output: z.object({ name: z.string(), rows: z.int() }),
  }),
} as const;
