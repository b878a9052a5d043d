export const homeVi = {} as const;
