export const demoVi = {} as const;
