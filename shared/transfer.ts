export type TransferErrors = Record<never, never>;
