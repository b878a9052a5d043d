import type { ColumnGuess, MappedColumn } from './column-mapping.ts';
import { indexPhrases, matchHeading, opinionPhrases } from './heading-words.ts';
import { headingConfidence, noGuess, oncePerField, weighedBySamples } from './map-samples.ts';

/** Guesses the columns of a list of opinions, by their headings alone: one text looks like another. */
export function guessOpinions(columns: readonly MappedColumn[]): ColumnGuess[] {
  return oncePerField(columns.map(byHeading), field => field === 'opinion.note');
}

function byHeading(column: MappedColumn): ColumnGuess {
  const leaf = column.path.at(-1) ?? '';
  if (matchHeading(leaf, indexPhrases) !== null) return noGuess(column);
  const match = matchHeading(leaf, opinionPhrases) ?? matchHeading(column.path.join(' '), opinionPhrases);
  if (match === null) return noGuess(column);
  return weighedBySamples(column, match.meaning, headingConfidence(match));
}
