import type { Cell, Sheet } from '#shared/rules/sheet.ts';
import { ParseFailure } from './failure.ts';
import type { ParseLimits } from './limits.ts';
import { isoDateCell } from './number-format.ts';
import { type Budget, budgetOf, SheetBuilder } from './sheet-builder.ts';
import { attribute, readXml, type XmlHandler } from './xml-reader.ts';
import type { Archive } from './zip-archive.ts';

/** Reads the values of an OpenDocument spreadsheet: the one part `content.xml`, nothing else. */
export async function readOds(archive: Archive, limits: ParseLimits): Promise<Sheet[]> {
  if (await isEncrypted(archive)) throw new ParseFailure('password-protected');
  const content = archive.find('content.xml');
  if (content === null) throw new ParseFailure('damaged', { detail: 'no content' });
  const reader = new ContentReader(limits);
  await readXml(archive.open(content), reader);
  return reader.sheets;
}

/** Whether the archive says it is an OpenDocument spreadsheet. */
export async function isOdsArchive(archive: Archive): Promise<boolean> {
  const stored = archive.find('mimetype');
  if (stored === null) return false;
  let text = '';
  for await (const piece of archive.open(stored)) text += Buffer.from(piece).toString('latin1');
  return text.trim().startsWith('application/vnd.oasis.opendocument.spreadsheet');
}

/** The list of parts names the cipher of each encrypted one. Old programs begin the list with a DOCTYPE, so it is not read as XML. */
async function isEncrypted(archive: Archive): Promise<boolean> {
  const stored = archive.find('META-INF/manifest.xml');
  if (stored === null) return false;
  let tail = '';
  for await (const piece of archive.open(stored)) {
    const text = tail + Buffer.from(piece).toString('latin1');
    if (text.includes('encryption-data')) return true;
    tail = text.slice(-20);
  }
  return false;
}

/** Elements inside a cell whose text is not the cell's: comments, drawings, reading aids. */
const asides = new Set(['annotation', 'frame', 'custom-shape', 'shapes', 'ruby-text', 'detective']);

class ContentReader implements XmlHandler {
  readonly sheets: Sheet[] = [];
  readonly #limits: ParseLimits;
  readonly #budget: Budget;
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #builder: SheetBuilder | null = null;
  #row = 0;
  #rowRepeat = 1;
  #rowCells: { readonly column: number; readonly count: number; readonly cell: Cell }[] = [];
  #column = 0;
  #cellTag: string | null = null;
  #text = '';
  #paragraphs = 0;
  #isWithinParagraph = false;
  #asideDepth = 0;

  constructor(limits: ParseLimits) {
    this.#limits = limits;
    this.#budget = budgetOf(limits);
  }

  open(name: string, tag: string): void {
    if (this.#asideDepth > 0 || asides.has(name)) {
      this.#asideDepth += 1;
      return;
    }
    if (name === 'style') this.#style = attribute(tag, 'style:name') ?? '';
    else if (name === 'table-properties') this.#noteStyle(tag);
    else if (name === 'table') this.#openTable(tag);
    else if (name === 'table-row') this.#openRow(tag);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#openCell(tag);
    else if (this.#cellTag !== null) this.#openText(name, tag);
  }

  close(name: string): void {
    if (this.#asideDepth > 0) {
      this.#asideDepth -= 1;
      return;
    }
    if (name === 'p') this.#isWithinParagraph = false;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell(name === 'table-cell');
    else if (name === 'table-row') this.#closeRow();
    else if (name === 'table' && this.#builder !== null) {
      this.sheets.push(this.#builder.finish());
      this.#builder = null;
    }
  }

  text(value: string): void {
    if (!this.#isWithinParagraph || this.#asideDepth > 0) return;
    // Line breaks and runs of spaces in the file are layout of the XML; real ones have elements of their own.
    this.#append(value.replace(/[\t\r\n ]+/g, ' '));
  }

  #noteStyle(tag: string): void {
    if (attribute(tag, 'table:display') === 'false') this.#hiddenStyles.add(this.#style);
  }

  #openTable(tag: string): void {
    const isHidden = this.#hiddenStyles.has(attribute(tag, 'table:style-name') ?? '');
    this.#builder = new SheetBuilder(
      attribute(tag, 'table:name') ?? '',
      isHidden,
      this.#limits,
      this.#budget,
    );
    this.#row = 0;
  }

  #openRow(tag: string): void {
    this.#rowRepeat = repeatOf(tag, 'table:number-rows-repeated');
    this.#rowCells = [];
    this.#column = 0;
  }

  #closeRow(): void {
    const times = this.#rowCells.length === 0 ? 0 : this.#rowRepeat;
    for (let time = 0; time < times; time += 1) {
      for (const { column, count, cell } of this.#rowCells) {
        for (let offset = 0; offset < count; offset += 1) {
          this.#builder?.set(this.#row + time, column + offset, cell);
        }
      }
    }
    this.#row += this.#rowRepeat;
  }

  #openCell(tag: string): void {
    this.#cellTag = tag;
    this.#text = '';
    this.#paragraphs = 0;
    const wide = repeatOf(tag, 'table:number-columns-spanned');
    const high = repeatOf(tag, 'table:number-rows-spanned');
    if (wide > 1 || high > 1) {
      this.#builder?.merge({
        top: this.#row,
        left: this.#column,
        bottom: this.#row + high - 1,
        right: this.#column + wide - 1,
      });
    }
  }

  #closeCell(isVisible: boolean): void {
    const tag = this.#cellTag ?? '';
    this.#cellTag = null;
    const count = repeatOf(tag, 'table:number-columns-repeated');
    const cell = isVisible ? this.#cell(tag) : null;
    if (cell !== null && cell !== '') this.#rowCells.push({ column: this.#column, count, cell });
    this.#column += count;
  }

  #openText(name: string, tag: string): void {
    if (name === 'p') {
      if (this.#paragraphs > 0) this.#append('\n');
      this.#paragraphs += 1;
      this.#isWithinParagraph = true;
    } else if (name === 's') this.#append(' '.repeat(Math.min(100, repeatOf(tag, 'text:c'))));
    else if (name === 'tab') this.#append('\t');
    else if (name === 'line-break') this.#append('\n');
  }

  #append(text: string): void {
    if (this.#text.length <= this.#limits.cellCharacters) this.#text += text;
  }

  #cell(tag: string): Cell {
    const type = attribute(tag, 'office:value-type');
    const shown = this.#text;
    if (attribute(tag, 'calcext:value-type') === 'error') return { kind: 'error', text: shown };
    if (type === undefined) {
      const hasFormula = attribute(tag, 'table:formula') !== undefined;
      return shown === '' && hasFormula ? { kind: 'formula-without-value' } : shown;
    }
    if (type === 'date') return isoDateCell(attribute(tag, 'office:date-value') ?? shown);
    if (type === 'boolean') return attribute(tag, 'office:boolean-value') === 'true';
    if (type === 'float' || type === 'percentage' || type === 'currency') {
      return numberAsShown(Number(attribute(tag, 'office:value')), shown);
    }
    return attribute(tag, 'office:string-value') ?? shown;
  }
}

function repeatOf(tag: string, name: string): number {
  const count = Number(attribute(tag, name) ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

/** A number keeps its shown form only where that adds zeros in front, as a phone's format does. */
function numberAsShown(value: number, shown: string): Cell {
  if (!Number.isFinite(value)) return shown;
  const digits = shown.replace(/\D/g, '');
  const isShaped =
    Number.isSafeInteger(value) && digits.startsWith('0') && digits.replace(/^0+/, '') === String(value);
  return isShaped ? { kind: 'number', value, text: shown } : value;
}
