import type { attachmentVi } from '../vi/attachment.ts';

export const attachmentEn: Record<keyof typeof attachmentVi, string> = {};
