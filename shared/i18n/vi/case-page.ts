/** The page of a case. */
export const casePageVi = {
  'casePage.loading': 'Đang tải vụ việc…',
} as const;
