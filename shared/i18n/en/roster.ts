import type { rosterVi } from '../vi/roster.ts';

export const rosterEn: Record<keyof typeof rosterVi, string> = {};
