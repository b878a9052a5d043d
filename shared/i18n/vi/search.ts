export const searchVi = {} as const;
