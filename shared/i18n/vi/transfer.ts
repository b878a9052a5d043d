export const transferVi = {} as const;
