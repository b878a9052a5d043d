import type { viewVi } from '../vi/view.ts';

export const viewEn: Record<keyof typeof viewVi, string> = {};
