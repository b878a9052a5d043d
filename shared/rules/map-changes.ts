import type { ColumnGuess, MappedColumn } from './column-mapping.ts';
import { changePhrases, indexPhrases, matchHeading, sidePhrases } from './heading-words.ts';
import type { ImportField } from './import-fields.ts';
import { headingConfidence, noGuess, oncePerField, weighedBySamples } from './map-samples.ts';

type Part = 'Name' | 'Code' | 'Type' | 'Manager' | 'Area';

const oldFields: Readonly<Record<Part, ImportField | null>> = {
  Name: 'change.oldName',
  Code: 'change.oldCode',
  Area: 'change.oldArea',
  Type: null,
  Manager: null,
};
const newFields: Readonly<Record<Part, ImportField>> = {
  Name: 'change.newName',
  Code: 'change.newCode',
  Type: 'change.newType',
  Manager: 'change.newManager',
  Area: 'change.newArea',
};

const assumedSide = 0.75;

/**
 * Guesses the columns of a list of reorganised units: what they were and what they become. Where no word tells the
 * two apart, the first name is the old one and the next the new one.
 */
export function guessChanges(columns: readonly MappedColumn[]): ColumnGuess[] {
  const seen = new Set<Part>();
  const guesses = columns.map((column): ColumnGuess => {
    const leaf = column.path.at(-1) ?? '';
    const whole = column.path.join(' ');
    if (leaf === '' || matchHeading(leaf, indexPhrases) !== null) return noGuess(column);
    const match = matchHeading(leaf, changePhrases) ?? matchHeading(whole, changePhrases);
    const side =
      matchHeading(leaf, sidePhrases)?.meaning ?? matchHeading(whole, sidePhrases)?.meaning ?? null;
    if (match === null && side === null) return noGuess(column);
    const meaning = match?.meaning ?? 'Name';
    const confidence = headingConfidence(match);
    if (!isPart(meaning)) return weighedBySamples(column, meaning, confidence);
    const isOld = side === 'old' || (side === null && !seen.has(meaning) && oldFields[meaning] !== null);
    seen.add(meaning);
    const field = isOld ? oldFields[meaning] : newFields[meaning];
    if (field === null) return noGuess(column);
    return weighedBySamples(column, field, side === null ? confidence * assumedSide : confidence);
  });
  return oncePerField(guesses, field => field === 'change.note');
}

function isPart(meaning: string): meaning is Part {
  return Object.hasOwn(newFields, meaning);
}
