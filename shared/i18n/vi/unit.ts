export const unitVi = {} as const;
