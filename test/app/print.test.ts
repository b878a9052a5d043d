import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PrintOutcome, PrintRequest } from '#electron/os.ts';
import { pageAsPdf, printPage } from '#electron/print.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';

const pdf = new TextEncoder().encode('%PDF-1.7 trang in');

let app: TestApp;
let folder: string;
let chosen: string | null;
let made: Uint8Array | null;
let outcome: PrintOutcome;
let suggested: string;
const asked: PrintRequest[] = [];
const opened: string[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'print-'));
  chosen = join(folder, 'điểm báo.pdf');
  made = pdf;
  outcome = 'printed';
  asked.length = 0;
  opened.length = 0;
  app = openTestApp({
    os: {
      printPage: async request => {
        asked.push(request);
        return outcome;
      },
      pageAsPdf: async request => {
        asked.push(request);
        return made;
      },
      chooseSavePath: async request => {
        suggested = request.suggestedName;
        return chosen;
      },
      openFile: async path => void opened.push(path),
      showInFolder: async path => void opened.push(`folder of ${path}`),
    },
  });
  await app.signIn('Phạm Thu');
});
afterEach(() => {
  app.close();
  rmSync(folder, { recursive: true });
});

const asWire = (code: string) => expect.objectContaining({ code });

describe('a page as PDF', () => {
  it('is written where the person says, under a name made of its title, and can be opened from there', async () => {
    const saved = await app.call('document.savePdf', { title: 'Điểm báo tuần 10', isLandscape: true });
    expect(saved.name).toBe('điểm báo.pdf');
    expect(suggested).toBe('diem-bao-tuan-10-2026-03-02.pdf');
    expect(asked).toEqual([{ isLandscape: true }]);
    expect(readFileSync(chosen ?? '')).toEqual(Buffer.from(pdf));
    await app.call('export.open', { token: saved.token, what: 'file' });
    await app.call('export.open', { token: saved.token, what: 'folder' });
    expect(opened).toEqual([chosen, `folder of ${chosen}`]);
  });

  it('gets its ending where the person typed none', async () => {
    chosen = join(folder, 'bản in');
    expect((await app.call('document.savePdf', { title: 'x' })).name).toBe('bản in.pdf');
  });

  it('leaves nothing behind when the person lets it be, or when it could not be made', async () => {
    chosen = null;
    await expect(app.call('document.savePdf', { title: 'x' })).rejects.toEqual(asWire('cancelled'));
    made = null;
    chosen = join(folder, 'x.pdf');
    await expect(app.call('document.savePdf', { title: 'x' })).rejects.toEqual(asWire('pdf-failed'));
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a page on paper', () => {
  it('says whether it was printed, upright unless told otherwise', async () => {
    expect(await app.call('document.print', {})).toBe(true);
    outcome = 'cancelled';
    expect(await app.call('document.print', { isLandscape: true })).toBe(false);
    expect(asked).toEqual([{ isLandscape: false }, { isLandscape: true }]);
  });

  it('tells a missing printer from one that refused', async () => {
    outcome = 'no-printer';
    await expect(app.call('document.print', {})).rejects.toEqual(asWire('print-no-printer'));
    outcome = 'failed';
    await expect(app.call('document.print', {})).rejects.toEqual(asWire('print-failed'));
  });

  it('is for those who may export', async () => {
    await app.switchTo(await app.signIn('Khách', 'member'));
    await expect(app.call('document.print', {})).rejects.toEqual(asWire('forbidden'));
    await expect(app.call('document.savePdf', { title: 'x' })).rejects.toEqual(asWire('forbidden'));
    expect(asked).toEqual([]);
  });
});

describe('the window', () => {
  const window = (printers: number, answer: readonly [boolean, string]) => {
    const calls: unknown[] = [];
    return {
      calls,
      getPrintersAsync: async () => Array.from({ length: printers }, () => ({})),
      print(options: unknown, done: (isDone: boolean, reason: string) => void) {
        calls.push(options);
        done(...answer);
      },
      printToPDF: async (options: unknown) => {
        calls.push(options);
        return pdf;
      },
    };
  };

  it('shows no dialog where there is no printer, and tells leaving it from failing', async () => {
    const none = window(0, [true, '']);
    expect(await printPage(none, { isLandscape: false })).toBe('no-printer');
    expect(none.calls).toEqual([]);
    expect(await printPage(window(1, [true, '']), { isLandscape: false })).toBe('printed');
    expect(await printPage(window(1, [false, 'Print job canceled']), { isLandscape: false })).toBe(
      'cancelled',
    );
    expect(await printPage(window(1, [false, 'Print job failed']), { isLandscape: false })).toBe('failed');
  });

  it('makes the PDF on A4 with the margins of the page', async () => {
    const page = window(0, [true, '']);
    expect(await pageAsPdf(page, { isLandscape: true })).toBe(pdf);
    expect(page.calls).toEqual([
      expect.objectContaining({ pageSize: 'A4', landscape: true, preferCSSPageSize: true }),
    ]);
  });
});
