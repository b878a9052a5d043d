export const storyVi = {} as const;
