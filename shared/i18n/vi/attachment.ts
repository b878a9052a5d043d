export const attachmentVi = {} as const;
