export const duplicateVi = {} as const;
