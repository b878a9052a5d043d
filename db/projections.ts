import type { Projection } from './projection.ts';

/** Every projection of the program: one line per slice that has one. */
export const projections: readonly Projection[] = [];
