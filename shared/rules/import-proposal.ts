import { schoolYearRange } from '../core/dates.ts';
import { looksLikeUnitName } from '../core/names.ts';
import type { ImportChoices, ImportColumn } from '../transfer.ts';
import { guessMapping } from './column-mapping.ts';
import type { ImportKind } from './import-fields.ts';
import { columnLetter, headingsOf } from './import-table.ts';
import { decodeLetters, detectEncoding, type LetterEncoding } from './legacy-encoding.ts';
import { looksLikeArea } from './place-names.ts';
import { cellText, type Sheet } from './sheet.ts';
import type { SheetLayout } from './sheet-layout.ts';

/** What the program proposes before anybody has chosen anything: fields, encodings, the meaning of groups, a first day. */

const surely = 0.6;
const cellsToTellBy = 400;

/** The columns of a table with what each is taken for. */
export function proposeColumns(found: SheetLayout, kind: ImportKind): readonly ImportColumn[] {
  const guesses = new Map(guessMapping(found.columns, kind).map(guess => [guess.index, guess]));
  const everything = found.columns.flatMap(({ index, path }) => [...path, ...textsOf(found, index)]);
  const encodingOfFile = detectEncoding(everything).encoding;
  const headings = headingsOf(found);
  return found.columns.map(({ index, samples }) => {
    const guess = guesses.get(index);
    const encoding = encodingOf(textsOf(found, index), encodingOfFile);
    return {
      column: index,
      letter: columnLetter(index),
      header: headings.get(index) ?? '',
      samples: [...samples],
      guess: guess?.field ?? null,
      isUnsure: guess !== undefined && guess.field !== null && guess.confidence < surely,
      encoding,
      converted: encoding === 'unicode' ? [] : samples.map(sample => decodeLetters(sample, encoding)),
    };
  });
}

/** A short column may not tell by itself; then it is written like the rest of the file. */
function encodingOf(texts: readonly string[], encodingOfFile: LetterEncoding): LetterEncoding {
  const own = detectEncoding(texts).encoding;
  if (own !== 'unicode' || encodingOfFile === 'unicode') return own;
  return texts.some(text => /[^ -~\s]/.test(text)) ? encodingOfFile : 'unicode';
}

function textsOf(found: SheetLayout, column: number): string[] {
  return found.rows.slice(0, cellsToTellBy).map(({ cells }) => cellText(cells[column]));
}

/** What rows that head a group most likely name. */
export function proposeGroups(
  found: SheetLayout,
  fields: readonly (string | null)[],
): ImportChoices['groups'] {
  const heads = found.passedRows.filter(({ kind }) => kind === 'group').map(({ text }) => text);
  const names = heads.map(text => text.replace(/^[\s\dIVXLC]+[.)\s–-]+/u, ''));
  const most = (test: (text: string) => boolean): boolean => names.filter(test).length * 2 > names.length;
  if (!fields.includes('unit.area') && most(looksLikeArea)) return 'area';
  if (!fields.includes('unit.name') && most(looksLikeUnitName)) return 'unit';
  return 'none';
}

/** The first day of the school year that the rows above the table name; null when they name none. */
export function proposeFromDay(sheet: Sheet, headerRow: number): string | null {
  const above = sheet.rows
    .slice(0, Math.max(headerRow - 1, 0))
    .flatMap(cells => cells.map(cell => cellText(cell)));
  const [, from, to] = /(?<!\d)(20\d\d) ?[-–—] ?(20\d\d)(?!\d)/.exec(above.join('\n')) ?? [];
  if (from === undefined || Number(to) !== Number(from) + 1) return null;
  return schoolYearRange(`${from}-${to}`).from;
}

/** Choices to begin with: everything as proposed, nothing decided. */
export function firstChoices(
  columns: readonly ImportColumn[],
  groups: ImportChoices['groups'],
): ImportChoices {
  return {
    columns: columns.map(({ column, guess, encoding }) => ({ column, field: guess, encoding })),
    groups,
    fromDay: null,
    roleId: null,
    fixes: [],
    answers: [],
    accepted: [],
    leftOut: [],
  };
}
