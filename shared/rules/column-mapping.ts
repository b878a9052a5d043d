import { headingWords } from './heading-words.ts';
import type { ImportField, ImportKind } from './import-fields.ts';
import { decodeLetters, detectEncoding } from './legacy-encoding.ts';
import { guessChanges } from './map-changes.ts';
import { guessOpinions } from './map-opinions.ts';
import { guessPress } from './map-press.ts';
import { guessRoster } from './map-roster.ts';
import { guessStories } from './map-stories.ts';

/** A column as far as guessing needs it. `path` is its headings from the topmost row down. */
export interface MappedColumn {
  readonly index: number;
  readonly path: readonly string[];
  readonly samples: readonly string[];
}

/** What a column is taken for. Null leaves it out; confidence is 0 to 1, below 0.6 it wants a look. */
export interface ColumnGuess {
  readonly index: number;
  readonly field: ImportField | null;
  readonly confidence: number;
}

/**
 * Guesses what each column of a list is, by its headings, by its neighbours and by the values in it. Headings in an
 * old encoding are understood too. Several columns may be one field where their values join, such as two phones.
 */
export function guessMapping(columns: readonly MappedColumn[], kind: ImportKind): ColumnGuess[] {
  const readable = inUnicode(columns);
  if (kind === 'roster') return guessRoster(readable);
  if (kind === 'press') return guessPress(readable);
  if (kind === 'opinions') return guessOpinions(readable);
  return kind === 'stories' ? guessStories(readable) : guessChanges(readable);
}

function inUnicode(columns: readonly MappedColumn[]): readonly MappedColumn[] {
  const { encoding } = detectEncoding(columns.flatMap(column => [...column.path, ...column.samples]));
  if (encoding === 'unicode') return columns;
  return columns.map(({ index, path, samples }) => ({
    index,
    path: path.map(text => decodeLetters(text, encoding)),
    samples: samples.map(text => decodeLetters(text, encoding)),
  }));
}

/** Fields without which rows of this kind make no record; one of each inner list is enough. */
export function requiredFields(kind: ImportKind): readonly (readonly ImportField[])[] {
  if (kind === 'stories') return [['story.title']];
  if (kind === 'press') return [['press.title']];
  if (kind === 'opinions') return [['opinion.subject', 'opinion.body']];
  if (kind === 'reorganisation') return [['change.oldName', 'change.oldCode']];
  return [['unit.name', 'person.name', 'person.givenName']];
}

const longestSignature = 400;

/**
 * What a mapping is remembered by: the headings in their order, without case, accents or line breaks. At most 420
 * characters; longer ones end in a checksum of the whole.
 */
export function mappingSignature(columns: readonly Pick<MappedColumn, 'path'>[]): string {
  const whole = columns.map(column => column.path.map(headingWords).join('>')).join('|');
  if (whole.length <= longestSignature) return whole;
  return `${whole.slice(0, longestSignature)}#${checksum(whole)}`;
}

/** FNV-1a, 32 bits. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
