export const personVi = {} as const;
