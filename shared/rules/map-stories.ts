import type { ColumnGuess, MappedColumn } from './column-mapping.ts';
import { indexPhrases, matchHeading, storyPhrases } from './heading-words.ts';
import type { ImportField } from './import-fields.ts';
import { headingConfidence, noGuess, oncePerField, shapeOf, weighedBySamples } from './map-samples.ts';

/** Guesses the columns of a list of stories. */
export function guessStories(columns: readonly MappedColumn[]): ColumnGuess[] {
  const named = oncePerField(columns.map(byHeading), field => field === 'story.note');
  return named.map((guess, at) => {
    const column = columns[at];
    return guess.field !== null || column === undefined ? guess : byValues(column, named);
  });
}

function byHeading(column: MappedColumn): ColumnGuess {
  const leaf = column.path.at(-1) ?? '';
  if (matchHeading(leaf, indexPhrases) !== null) return noGuess(column);
  const match = matchHeading(leaf, storyPhrases) ?? matchHeading(column.path.join(' '), storyPhrases);
  if (match === null) return noGuess(column);
  return weighedBySamples(column, match.meaning, headingConfidence(match));
}

const guessedByValues = 0.5;

function byValues(column: MappedColumn, named: readonly ColumnGuess[]): ColumnGuess {
  const shape = shapeOf(column);
  const leaf = column.path.at(-1) ?? '';
  if (matchHeading(leaf, indexPhrases) !== null) return noGuess(column);
  const fields: Partial<Record<NonNullable<typeof shape>, ImportField>> = {
    link: 'story.link',
    code: 'story.code',
    unit: 'story.unit',
    name: 'story.author',
  };
  const field = shape === null ? undefined : fields[shape];
  if (field === undefined || named.some(guess => guess.field === field)) return noGuess(column);
  return { index: column.index, field, confidence: guessedByValues };
}
