import { z } from 'zod';
import { task } from './core/contract.ts';

/** A made-up office to try the desk with; never mixed with real data. */
export interface DemoErrors {
  'demo-not-empty': Record<never, never>;
}

export const demoSizes = ['office', 'large'] as const;

export const demoContract = {
  /** Fills an empty data folder; refuses when it holds units or stories. The same content on every PC for one day. */
  'demo.fill': task({
    role: 'admin',
    input: z.strictObject({ size: z.enum(demoSizes) }),
    output: z.object({ units: z.int(), people: z.int(), stories: z.int() }),
  }),
} as const;
