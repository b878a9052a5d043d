import { parseDay } from '#shared/core/dates.ts';
import { looksLikeName, looksLikePosition, looksLikeUnitName } from '#shared/core/names.ts';
import { parsePhones } from '#shared/core/phones.ts';
import type { ColumnGuess, MappedColumn } from './column-mapping.ts';
import type { ImportField } from './import-fields.ts';

/** What the values of a column look like, where they all look alike; null when they say nothing. */
export type SampleShape = 'email' | 'link' | 'day' | 'phone' | 'position' | 'unit' | 'name' | 'code';

const shapes: readonly (readonly [SampleShape, (text: string) => boolean])[] = [
  ['email', text => /^\S+ ?@ ?\S+\.\S+$/.test(text)],
  ['link', text => /^(?:https?:\/\/|www\.)\S+$/i.test(text)],
  ['day', text => /\d[-/.]\d/.test(text) && 'day' in parseDay(text)],
  ['phone', looksLikePhone],
  ['position', looksLikePosition],
  ['unit', looksLikeUnitName],
  ['name', looksLikeName],
  ['code', text => /^[A-Z]{1,6}[-_./ ]?\d{2,}$/i.test(text)],
];

function looksLikePhone(text: string): boolean {
  if (!/\d{3}/.test(text) || text.replace(/\D/g, '').length < 8) return false;
  return parsePhones(text).some(phone => phone.kind !== 'unknown');
}

export function shapeOf({ samples }: MappedColumn): SampleShape | null {
  if (samples.length === 0) return null;
  for (const [shape, fits] of shapes) {
    if (samples.every(fits)) return shape;
  }
  return null;
}

/** The shape that values of a field must have; fields of free text have none. */
function shapeWanted(field: ImportField): SampleShape | null {
  if (/\.(?:phone|zalo)$/.test(field)) return 'phone';
  if (field.endsWith('.email')) return 'email';
  if (field === 'story.link' || field === 'press.link' || field === 'opinion.link') return 'link';
  return /Day$|On$/.test(field) ? 'day' : null;
}

const unlikely = 0.5;

/** Half the confidence where no value is of the kind that the field holds: a phone column full of names. */
export function weighedBySamples(column: MappedColumn, field: ImportField, confidence: number): ColumnGuess {
  const wanted = shapeWanted(field);
  const fits = shapes.find(([shape]) => shape === wanted)?.[1];
  const isOdd = fits !== undefined && column.samples.length > 0 && !column.samples.some(fits);
  return { index: column.index, field, confidence: round(isOdd ? confidence * unlikely : confidence) };
}

export function noGuess(column: MappedColumn): ColumnGuess {
  return { index: column.index, field: null, confidence: 0 };
}

/** How sure a heading makes: surer the more of it the phrase covers, and the more the phrase says («Ngày đăng», «Ngày»). */
export function headingConfidence(match: { readonly share: number; readonly phrase: string } | null): number {
  if (match === null) return 0.6;
  return 0.6 + 0.3 * match.share + Math.min(0.05, match.phrase.length * 0.005);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Leaves each field to the column that is surest of it, except those of which a list may have several. */
export function oncePerField(
  guesses: readonly ColumnGuess[],
  joins: (field: ImportField) => boolean,
): ColumnGuess[] {
  return guesses.map((guess, at) => {
    if (guess.field === null || joins(guess.field)) return guess;
    const isBeaten = guesses.some(
      (other, otherAt) =>
        other.field === guess.field &&
        (other.confidence > guess.confidence || (other.confidence === guess.confidence && otherAt < at)),
    );
    return isBeaten ? { index: guess.index, field: null, confidence: 0 } : guess;
  });
}
