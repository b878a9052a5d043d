import type { duplicateVi } from '../vi/duplicate.ts';

export const duplicateEn: Record<keyof typeof duplicateVi, string> = {};
