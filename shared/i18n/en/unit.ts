import type { unitVi } from '../vi/unit.ts';

export const unitEn: Record<keyof typeof unitVi, string> = {};
