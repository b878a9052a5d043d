import { z } from 'zod';
import type { JsonValue } from './canonical.ts';
import { isDay } from './dates.ts';
import { normalise } from './text.ts';

/** Values as they come from a form. Messages are rule keys (`rule.required`), never sentences. */

export const Id = z.string().min(1).max(80);

/** One line of text: NFC, no doubled spaces, not empty. */
export const RequiredText = z
  .string()
  .max(500, 'tooLong')
  .transform(normalise)
  .refine(text => text.length > 0, 'required');

/** One line of at most `length` characters or nothing; an empty line becomes null. */
export function optionalTextUpTo(length: number) {
  return z
    .string()
    .max(length, 'tooLong')
    .nullable()
    .transform(text => (text === null ? null : normalise(text) || null));
}

/** One line of text or nothing; an empty line becomes null. */
export const OptionalText = optionalTextUpTo(2000);

/** Several lines or nothing; line breaks are kept. */
export const OptionalLongText = z
  .string()
  .max(1_000_000, 'tooLong')
  .nullable()
  .transform(text => (text === null ? null : text.normalize('NFC').trim() || null));

export const DayValue = z.string().refine(isDay, 'day');

export const OptionalDay = DayValue.nullable();

/** A page of a long list: rows `offset` … `offset + limit - 1` in the list's order. */
export const PageWindow = z.strictObject({ offset: z.int().min(0), limit: z.int().min(1).max(500) });

/** Any JSON value; zod's own type is the same set under a mutable name. */
export const Json = z.json() as unknown as z.ZodType<JsonValue, JsonValue>;
