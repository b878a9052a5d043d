import type { casePageVi } from '../vi/case-page.ts';

export const casePageEn: Record<keyof typeof casePageVi, string> = {
  'casePage.loading': 'Loading the case…',
};
