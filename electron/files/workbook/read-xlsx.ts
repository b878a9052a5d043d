import type { Cell, Sheet } from '#shared/rules/sheet.ts';
import { ParseFailure } from './failure.ts';
import type { ParseLimits } from './limits.ts';
import {
  type FormatSense,
  isoDateCell,
  numberCell,
  senseOfFormat,
  senseOfFormatId,
} from './number-format.ts';
import { budgetOf, SheetBuilder } from './sheet-builder.ts';
import { attribute, readXml, type XmlHandler } from './xml-reader.ts';
import type { Archive } from './zip-archive.ts';

/**
 * Reads the values of an Office Open XML workbook. Only the list of sheets, the shared texts, the number formats
 * and the cells are opened: macros, links to other files, pictures and formulas are never looked at.
 */
export async function readXlsx(
  archive: Archive,
  workbookPart: string,
  limits: ParseLimits,
): Promise<Sheet[]> {
  const book = await readBook(archive, workbookPart);
  const strings = book.stringsPart === null ? [] : await readStrings(archive, book.stringsPart, limits);
  const formats = book.stylesPart === null ? [] : await readFormats(archive, book.stylesPart);
  const budget = budgetOf(limits);
  const sheets: Sheet[] = [];
  for (const { name, part, isHidden } of book.sheets) {
    const builder = new SheetBuilder(name, isHidden, limits, budget);
    await readXml(archive.open(part), new CellReader(builder, { strings, formats, is1904: book.is1904 }));
    sheets.push(builder.finish());
  }
  return sheets;
}

/** The part that holds the list of sheets, or null when the archive is no Office Open XML workbook. */
export async function findWorkbookPart(archive: Archive): Promise<string | null> {
  const relations = await readRelations(archive, '_rels/.rels', '');
  const named = relations.find(relation => relation.type === 'officeDocument')?.part;
  return named ?? archive.find('xl/workbook.xml') ?? archive.find('xl/workbook.bin');
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

async function readRelations(archive: Archive, relationsPart: string, folder: string): Promise<Relation[]> {
  const stored = archive.find(relationsPart);
  if (stored === null) return [];
  const relations: Relation[] = [];
  await readXml(archive.open(stored), {
    open(name, tag) {
      if (name !== 'Relationship' || attribute(tag, 'TargetMode') === 'External') return;
      const part = archive.find(resolvePart(folder, attribute(tag, 'Target') ?? ''));
      const type = attribute(tag, 'Type')?.split('/').at(-1);
      const id = attribute(tag, 'Id');
      if (part !== null && type !== undefined && id !== undefined) relations.push({ id, type, part });
    },
    close() {},
    text() {},
  });
  return relations;
}

/** The part a relation points to. Going up out of the archive leads nowhere, as `find` knows only its own names. */
function resolvePart(folder: string, target: string): string {
  if (target.startsWith('/')) return target;
  const steps = folder === '' ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

interface Book {
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly isHidden: boolean }[];
  readonly stringsPart: string | null;
  readonly stylesPart: string | null;
  readonly is1904: boolean;
}

async function readBook(archive: Archive, workbookPart: string): Promise<Book> {
  const slashAt = workbookPart.lastIndexOf('/');
  const folder = slashAt === -1 ? '' : workbookPart.slice(0, slashAt);
  const file = workbookPart.slice(slashAt + 1);
  const relationsPart = `${folder === '' ? '' : `${folder}/`}_rels/${file}.rels`;
  const relations = await readRelations(archive, relationsPart, folder);
  const sheets: { name: string; part: string; isHidden: boolean }[] = [];
  let is1904 = false;
  let root: string | null = null;
  await readXml(archive.open(workbookPart), {
    open(name, tag) {
      root ??= name;
      if (root !== 'workbook') throw new ParseFailure('not-a-spreadsheet', { detail: root });
      if (name === 'workbookPr') is1904 = isTrue(attribute(tag, 'date1904'));
      if (name !== 'sheet') return;
      const id = attribute(tag, 'id');
      const relation = relations.find(candidate => candidate.id === id);
      if (relation === undefined) throw new ParseFailure('damaged', { detail: 'a sheet is missing' });
      if (relation.type !== 'worksheet') return;
      const state = attribute(tag, 'state') ?? 'visible';
      sheets.push({ name: attribute(tag, 'name') ?? '', part: relation.part, isHidden: state !== 'visible' });
    },
    close() {},
    text() {},
  });
  const partOf = (type: string) => relations.find(relation => relation.type === type)?.part ?? null;
  return { sheets, stringsPart: partOf('sharedStrings'), stylesPart: partOf('styles'), is1904 };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** Collects the text of `t` elements, leaving out the reading aids (`rPh`) that East Asian files carry. */
class RichText {
  #text = '';
  #isWithin = false;
  #phoneticDepth = 0;
  readonly #maximum: number;

  constructor(limits: ParseLimits) {
    this.#maximum = limits.cellCharacters + 1;
  }

  open(name: string): void {
    if (name === 'rPh') this.#phoneticDepth += 1;
    this.#isWithin = name === 't' && this.#phoneticDepth === 0;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phoneticDepth -= 1;
    this.#isWithin = false;
  }

  text(piece: string): void {
    if (this.#isWithin && this.#text.length < this.#maximum) this.#text += piece;
  }

  take(): string {
    const text = unescapeControls(this.#text);
    this.#text = '';
    return text;
  }
}

/** Excel writes characters that XML forbids as `_x000D_`, and a literal `_x` as `_x005F_x`. */
function unescapeControls(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

async function readStrings(archive: Archive, part: string, limits: ParseLimits): Promise<string[]> {
  const strings: string[] = [];
  const rich = new RichText(limits);
  await readXml(archive.open(part), {
    open: name => rich.open(name),
    close(name) {
      rich.close(name);
      if (name === 'si') strings.push(rich.take());
    },
    text: piece => rich.text(piece),
  });
  return strings;
}

interface CellFormat {
  readonly sense: FormatSense;
  readonly format: string | null;
}

async function readFormats(archive: Archive, part: string): Promise<CellFormat[]> {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let isWithinCells = false;
  await readXml(archive.open(part), {
    open(name, tag) {
      if (name === 'numFmt') {
        codes.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '');
      } else if (name === 'cellXfs') {
        isWithinCells = true;
      } else if (name === 'xf' && isWithinCells) {
        const id = Number(attribute(tag, 'numFmtId') ?? 0);
        const format = codes.get(id) ?? null;
        formats.push({ sense: format === null ? senseOfFormatId(id) : senseOfFormat(format), format });
      }
    },
    close(name) {
      if (name === 'cellXfs') isWithinCells = false;
    },
    text() {},
  });
  return formats;
}

interface Context {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly is1904: boolean;
}

/** Turns the events of one sheet into cells. */
class CellReader implements XmlHandler {
  readonly #builder: SheetBuilder;
  readonly #context: Context;
  readonly #rich: RichText;
  #row = -1;
  #column = -1;
  #tag = '';
  #value = '';
  #isWithinValue = false;
  #isWithinText = false;
  #isWithinCell = false;
  #hasFormula = false;

  constructor(builder: SheetBuilder, context: Context) {
    this.#builder = builder;
    this.#context = context;
    this.#rich = new RichText(builder.limits);
  }

  open(name: string, tag: string): void {
    if (name === 'c') this.#openCell(tag);
    else if (name === 'row') this.#openRow(tag);
    else if (name === 'mergeCell') this.#merge(attribute(tag, 'ref') ?? '');
    else if (!this.#isWithinCell) return;
    else if (name === 'v') this.#isWithinValue = true;
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 'is') this.#isWithinText = true;
    else if (this.#isWithinText) this.#rich.open(name);
  }

  close(name: string): void {
    if (name === 'v') this.#isWithinValue = false;
    else if (name === 'c' && this.#isWithinCell) this.#closeCell();
    else if (name === 'is') this.#isWithinText = false;
    else if (this.#isWithinText) this.#rich.close(name);
  }

  text(value: string): void {
    if (this.#isWithinValue) {
      if (this.#value.length <= this.#builder.limits.cellCharacters) this.#value += value;
    } else if (this.#isWithinText) this.#rich.text(value);
  }

  #openRow(tag: string): void {
    const stated = attribute(tag, 'r');
    this.#row = stated === undefined ? this.#row + 1 : Number(stated) - 1;
    this.#column = -1;
  }

  #openCell(tag: string): void {
    const place = attribute(tag, 'r');
    const at = place === undefined ? null : placeOf(place);
    this.#column = at === null ? this.#column + 1 : at.column;
    this.#row = at === null ? this.#row : at.row;
    this.#tag = tag;
    this.#value = '';
    this.#hasFormula = false;
    this.#isWithinCell = true;
  }

  #closeCell(): void {
    this.#isWithinCell = false;
    this.#builder.set(this.#row, this.#column, this.#cell());
  }

  #cell(): Cell {
    const type = attribute(this.#tag, 't') ?? 'n';
    const value = this.#value;
    if (type === 's') return value === '' ? null : this.#sharedText(Number(value));
    if (type === 'inlineStr') return this.#rich.take();
    if (type === 'str') return unescapeControls(value);
    if (value === '') return this.#hasFormula ? { kind: 'formula-without-value' } : null;
    if (type === 'b') return isTrue(value);
    if (type === 'e') return { kind: 'error', text: value };
    if (type === 'd') return isoDateCell(value);
    return this.#number(Number(value));
  }

  #sharedText(index: number): string {
    const text = this.#context.strings[index];
    if (text === undefined) throw new ParseFailure('damaged', { detail: 'a text is missing' });
    return text;
  }

  #number(value: number): Cell {
    if (!Number.isFinite(value)) throw new ParseFailure('damaged', { detail: 'a number that is none' });
    const format = this.#context.formats[Number(attribute(this.#tag, 's') ?? 0)];
    if (format === undefined) return value;
    return numberCell(value, format.sense, format.format, this.#context.is1904);
  }

  #merge(range: string): void {
    const [first = '', last = first] = range.split(':');
    const from = placeOf(first);
    const to = placeOf(last);
    if (from === null || to === null) return;
    this.#builder.merge({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }
}

/** «C7» as 0-based row and column; null when it is no such place. */
function placeOf(place: string): { row: number; column: number } | null {
  let column = 0;
  let at = 0;
  for (; at < place.length && at < 4; at += 1) {
    const letter = place.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const row = Number(place.slice(at));
  return column > 0 && Number.isInteger(row) && row > 0 ? { row: row - 1, column: column - 1 } : null;
}
