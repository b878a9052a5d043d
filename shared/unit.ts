/** Refusals of this slice that a person can be told. */
export type UnitErrors = Record<never, never>;

export const unitContract = {};
