import type { Sheet, Workbook, WorkbookResult } from '#shared/rules/sheet.ts';
import { ParseFailure } from './workbook/failure.ts';
import { defaultLimits, type ParseLimits } from './workbook/limits.ts';
import { readCsv } from './workbook/read-csv.ts';
import { isOdsArchive, readOds } from './workbook/read-ods.ts';
import { findWorkbookPart, readXlsx } from './workbook/read-xlsx.ts';
import { openArchive } from './workbook/zip-archive.ts';

/**
 * Reads an untrusted office file into plain values. What the bytes are decides how they are read; the name decides
 * only what is taken for delimited text. It never throws: whatever goes wrong is a failure with a code.
 */
export async function parseWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits: ParseLimits = defaultLimits,
): Promise<WorkbookResult> {
  try {
    if (bytes.byteLength > limits.fileBytes) throw new ParseFailure('too-large', { limit: limits.fileBytes });
    if (bytes.byteLength === 0) throw new ParseFailure('empty');
    const workbook = await readByContent(bytes, fileName, limits);
    if (workbook.sheets.every(sheet => sheet.rowCount === 0)) throw new ParseFailure('empty');
    return { ok: true, workbook };
  } catch (error) {
    if (error instanceof ParseFailure) return { ok: false, failure: error.failure };
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, failure: { code: 'damaged', detail } };
  }
}

async function readByContent(bytes: Uint8Array, fileName: string, limits: ParseLimits): Promise<Workbook> {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readArchive(bytes, limits);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    // The library for the old format is large; most files never need it.
    const { readXls } = await import('./workbook/read-xls.ts');
    return { kind: 'xls', sheets: await readXls(bytes, limits) };
  }
  const extension = /\.([^.]*)$/.exec(fileName.toLowerCase())?.[1] ?? '';
  if (['csv', 'tsv', 'txt'].includes(extension)) {
    if (isOtherFormat(bytes)) throw new ParseFailure('not-a-spreadsheet');
    const { sheet, encoding, delimiter } = readCsv(bytes, fileName.replace(/\.[^.]*$/, ''), limits);
    return { kind: 'csv', sheets: [sheet], encoding, delimiter };
  }
  if (extension === 'xls' && isMarkup(bytes))
    throw new ParseFailure('unsupported-format', { detail: 'markup' });
  throw new ParseFailure('not-a-spreadsheet');
}

async function readArchive(bytes: Uint8Array, limits: ParseLimits): Promise<Workbook> {
  const archive = openArchive(bytes, limits);
  if (await isOdsArchive(archive)) return { kind: 'ods', sheets: await readOds(archive, limits) };
  if (archive.find('Index/Document.iwa') !== null || archive.find('Index.zip') !== null) {
    throw new ParseFailure('unsupported-format', { detail: 'Numbers' });
  }
  const part = await findWorkbookPart(archive);
  if (part === null) throw new ParseFailure('not-a-spreadsheet');
  if (/\.bin$/i.test(part)) throw new ParseFailure('unsupported-format', { detail: 'binary workbook' });
  const sheets: Sheet[] = await readXlsx(archive, part, limits);
  return { kind: 'xlsx', sheets };
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

/** PDF and RTF that somebody renamed: as text they would only show as noise. Other formats give themselves away by NUL bytes. */
function isOtherFormat(bytes: Uint8Array): boolean {
  return (
    startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d]) || startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])
  );
}

/** Web systems hand out HTML tables and XML under the name .xls; Excel opens them with a warning. */
function isMarkup(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|meta|table|\?xml|style)/i.test(head);
}
