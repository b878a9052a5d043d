import { z } from 'zod';
import { RuleFields } from './clock.ts';
import { command } from './core/contract.ts';
import { DayValue, Id } from './core/values.ts';

/** A further version of a rule on time limits, from a day on. */

export const clockVersionContract = {
  /**
   * The version of the same rule in force on that day ends the day before, and what it was not told otherwise the new
   * one has of it; both in one step. Cases that are open keep the rule they opened with.
   */
  'clock.addVersion': command({
    role: 'lead',
    input: z.strictObject({
      /** Any version of the rule. */
      ofId: Id,
      validFrom: DayValue,
      fields: RuleFields.omit({ key: true, validFrom: true, validTo: true }),
    }),
    output: Id,
  }),
} as const;
