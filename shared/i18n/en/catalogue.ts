import type { catalogueVi } from '../vi/catalogue.ts';

export const catalogueEn: Record<keyof typeof catalogueVi, string> = {};
