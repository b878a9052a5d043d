export const catalogueVi = {} as const;
