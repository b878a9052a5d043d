import type { searchVi } from '../vi/search.ts';

export const searchEn: Record<keyof typeof searchVi, string> = {};
