import type { homeVi } from '../vi/home.ts';

export const homeEn: Record<keyof typeof homeVi, string> = {};
