import type { ColumnGuess, MappedColumn } from './column-mapping.ts';
import { indexPhrases, matchHeading, pressPhrases } from './heading-words.ts';
import type { ImportField } from './import-fields.ts';
import { headingConfidence, noGuess, oncePerField, shapeOf, weighedBySamples } from './map-samples.ts';

/** Guesses the columns of a list of press items. */
export function guessPress(columns: readonly MappedColumn[]): ColumnGuess[] {
  const named = oncePerField(columns.map(byHeading), field => field === 'press.note');
  return named.map((guess, at) => {
    const column = columns[at];
    return guess.field !== null || column === undefined ? guess : byValues(column, named);
  });
}

function byHeading(column: MappedColumn): ColumnGuess {
  const leaf = column.path.at(-1) ?? '';
  if (matchHeading(leaf, indexPhrases) !== null) return noGuess(column);
  const match = matchHeading(leaf, pressPhrases) ?? matchHeading(column.path.join(' '), pressPhrases);
  if (match === null) return noGuess(column);
  return weighedBySamples(column, match.meaning, headingConfidence(match));
}

const guessedByValues = 0.5;

function byValues(column: MappedColumn, named: readonly ColumnGuess[]): ColumnGuess {
  const leaf = column.path.at(-1) ?? '';
  if (matchHeading(leaf, indexPhrases) !== null) return noGuess(column);
  const fields: Readonly<Partial<Record<string, ImportField>>> = {
    link: 'press.link',
    day: 'press.publishedOn',
    unit: 'press.unit',
  };
  const field = fields[shapeOf(column) ?? ''];
  if (field === undefined || named.some(guess => guess.field === field)) return noGuess(column);
  return { index: column.index, field, confidence: guessedByValues };
}
