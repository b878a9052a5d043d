import type { personVi } from '../vi/person.ts';

export const personEn: Record<keyof typeof personVi, string> = {};
