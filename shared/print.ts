import { z } from 'zod';
import { task } from './core/contract.ts';

/** The printable page that is in sight: to a printer, or as a PDF. What it shows is the window's own affair. */

/** Refusals of printing that a person can be told. */
export interface PrintErrors {
  'print-no-printer': Record<never, never>;
  'print-failed': Record<never, never>;
  'pdf-failed': Record<never, never>;
}

const Sheet = {
  /** The paper lies on its side. */
  isLandscape: z.boolean().optional(),
} as const;

export const printContract = {
  /** Shows the print dialog of the system. False when the person let it be. */
  'document.print': task({ role: 'editor', input: z.strictObject(Sheet), output: z.boolean() }),
  /** Writes an A4 PDF where the person says; `export.open` opens it or its folder. */
  'document.savePdf': task({
    role: 'editor',
    input: z.strictObject({
      ...Sheet,
      /** What the page is called: the file's name follows from it. */
      title: z.string().min(1).max(200),
    }),
    output: z.object({
      /** Of the file alone, never a path. */
      name: z.string(),
      token: z.string(),
    }),
  }),
} as const;
