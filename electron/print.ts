import type { PrintOutcome, PrintRequest } from './os.ts';

/** Printing what the window shows: its style for paper leaves nothing but the printable page. */

interface PrintOptions {
  readonly landscape: boolean;
  readonly pageSize: 'A4';
  readonly printBackground: boolean;
}

interface PdfOptions extends PrintOptions {
  readonly preferCSSPageSize: boolean;
  readonly displayHeaderFooter: boolean;
  readonly headerTemplate: string;
  readonly footerTemplate: string;
  readonly generateTaggedPDF: boolean;
  readonly generateDocumentOutline: boolean;
}

/** The contents of a window as far as printing goes; Electron's have this shape. */
interface PrintablePage {
  getPrintersAsync(): Promise<readonly unknown[]>;
  print(options: PrintOptions, done: (isDone: boolean, reason: string) => void): void;
  printToPDF(options: PdfOptions): Promise<Uint8Array>;
}

/** The number of the page and how many there are, in the margin at the foot. */
const foot =
  '<div style="width:100%;text-align:center;font:9pt \'Times New Roman\',serif;color:#000">' +
  '<span class="pageNumber"></span>/<span class="totalPages"></span></div>';

/** Shows the print dialog of the system and waits until the person has decided. */
export async function printPage(page: PrintablePage, request: PrintRequest): Promise<PrintOutcome> {
  const printers = await page.getPrintersAsync();
  if (printers.length === 0) return 'no-printer';
  return new Promise(resolve => {
    page.print(paperOf(request), (isDone, reason) =>
      resolve(isDone ? 'printed' : /cancel/i.test(reason) ? 'cancelled' : 'failed'),
    );
  });
}

/** The printable page as the bytes of a PDF with its outline, readable by a screen reader. */
export async function pageAsPdf(page: PrintablePage, request: PrintRequest): Promise<Uint8Array> {
  return page.printToPDF({
    ...paperOf(request),
    preferCSSPageSize: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: foot,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

function paperOf(request: PrintRequest): PrintOptions {
  return { landscape: request.isLandscape, pageSize: 'A4', printBackground: true };
}
