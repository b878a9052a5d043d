export const rosterVi = {} as const;
