import type { demoVi } from '../vi/demo.ts';

export const demoEn: Record<keyof typeof demoVi, string> = {};
