export const viewVi = {} as const;
