export type UnitErrors = Record<never, never>;
