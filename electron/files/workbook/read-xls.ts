import { type CellObject, CFB, read, set_cptable } from '@e965/xlsx';
import type { Cell, Sheet } from '#shared/rules/sheet.ts';
import { ParseFailure } from './failure.ts';
import type { ParseLimits } from './limits.ts';
import { numberCell, senseOfFormat } from './number-format.ts';
import { budgetOf, SheetBuilder } from './sheet-builder.ts';

/** Reads an Excel 5 to 2003 workbook. Cached values count; formulas and macros are not looked at. */
export async function readXls(bytes: Uint8Array, limits: ParseLimits): Promise<Sheet[]> {
  await refuseOtherCompounds(bytes);
  const book = readBook(bytes, limits);
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const budget = budgetOf(limits);
  const sheets: Sheet[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const source = book.Sheets[name];
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    if (source === undefined || (source['!type'] ?? 'sheet') !== 'sheet') continue;
    const builder = new SheetBuilder(name, isHidden, limits, budget);
    for (const [row, cells] of (source['!data'] ?? []).entries()) {
      for (const [column, cell] of (cells ?? []).entries()) {
        if (cell !== undefined) builder.set(row, column, cellOf(cell, is1904));
      }
    }
    for (const { s: from, e: to } of source['!merges'] ?? []) {
      builder.merge({ top: from.r, left: from.c, bottom: to.r, right: to.c });
    }
    sheets.push(builder.finish());
  }
  return sheets;
}

/** One file inside an OLE compound file, as far as it is looked at here. */
interface Stream {
  readonly size: number;
}

interface CompoundFiles {
  read(bytes: Uint8Array, options: { type: 'buffer' }): unknown;
  find(compound: unknown, path: string): Stream | null;
}

const compounds: CompoundFiles = CFB;

/** Many programs keep their files in this container, and an encrypted .xlsx is one too. */
async function refuseOtherCompounds(bytes: Uint8Array): Promise<void> {
  let compound: unknown;
  try {
    compound = compounds.read(bytes, { type: 'buffer' });
  } catch (error) {
    throw new ParseFailure('damaged', { detail: messageOf(error) });
  }
  if (compounds.find(compound, '/EncryptedPackage') !== null) throw new ParseFailure('password-protected');
  if (compounds.find(compound, '/Workbook') !== null) return;
  if (compounds.find(compound, '/Book') === null) throw new ParseFailure('not-a-spreadsheet');
  // Excel 5 and 95 wrote bytes of a code page instead of Unicode.
  set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
}

function readBook(bytes: Uint8Array, limits: ParseLimits) {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      // One row more than may be, so that too many are noticed and not cut off.
      sheetRows: limits.rows + 1,
    });
  } catch (error) {
    const message = messageOf(error);
    const isLocked = /password|encrypt/i.test(message);
    throw new ParseFailure(isLocked ? 'password-protected' : 'damaged', { detail: message });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const errorTexts = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

function cellOf(cell: CellObject, is1904: boolean): Cell {
  const { t: type, v: value, z: format } = cell;
  if (type === 'e') return { kind: 'error', text: errorTexts.get(Number(value)) ?? '#N/A' };
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  const code = typeof format === 'string' ? format : null;
  return numberCell(value, code === null ? 'plain' : senseOfFormat(code), code, is1904);
}
