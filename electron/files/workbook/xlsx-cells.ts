import type { Cell } from '#shared/rules/sheet.ts';
import { ParseFailure } from './failure.ts';
import type { ParseLimits } from './limits.ts';
import { type FormatSense, isoDateCell, numberCell } from './number-format.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import { attribute, type XmlHandler } from './xml-reader.ts';

export interface CellFormat {
  readonly sense: FormatSense;
  readonly format: string | null;
}

/** What the cells of every sheet refer to. */
export interface Context {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly is1904: boolean;
}

/** Turns the events of one sheet into cells. */
export class CellReader implements XmlHandler {
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

/** Collects the text of `t` elements, leaving out the reading aids (`rPh`) that East Asian files carry. */
export class RichText {
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

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
