/** Refusals of this slice that a person can be told. */
export type TransferErrors = Record<never, never>;

export const transferContract = {};
