import type { transferVi } from '../vi/transfer.ts';

export const transferEn: Record<keyof typeof transferVi, string> = {};
