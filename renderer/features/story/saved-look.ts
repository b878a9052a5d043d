import { z } from 'zod';
import { type ColumnState, untouchedColumns } from '#renderer/components/data-table.ts';
import { noDates, type StoriesLook, untouchedLook } from '#renderer/features/story/stories-state.ts';
import type { JsonValue } from '#shared/core/canonical.ts';
import { isDay } from '#shared/core/dates.ts';

/** A saved view as it lies in the office's records; another version may have written it. */

const OptionalDay = z.string().refine(isDay).nullable().catch(null);

const SavedLook = z.object({
  text: z.string().catch(''),
  filters: z.record(z.string(), z.array(z.string())).catch({}),
  dates: z
    .object({
      dueFrom: OptionalDay,
      dueTo: OptionalDay,
      publishFrom: OptionalDay,
      publishTo: OptionalDay,
      isOverdue: z.boolean().catch(false),
    })
    .catch(noDates),
  sort: z
    .object({ key: z.string(), direction: z.enum(['ascending', 'descending']) })
    .nullable()
    .catch(null),
  columns: z
    .object({
      order: z.array(z.string()),
      widths: z.record(z.string(), z.number()),
      turned: z.array(z.string()),
    })
    .catch({ order: [], widths: {}, turned: [] }),
});

/** What a saved view shows, and with which columns; whatever cannot be read is left out. */
export function readLook(state: JsonValue): { readonly look: StoriesLook; readonly columns: ColumnState } {
  const read = SavedLook.safeParse(state);
  if (!read.success) return { look: untouchedLook, columns: untouchedColumns };
  const { columns, ...look } = read.data;
  return { look, columns };
}

/** What is looked at, as it is saved. */
export function writeLook(look: StoriesLook, columns: ColumnState): JsonValue {
  const { text, filters, dates, sort } = look;
  const used = Object.entries(filters).filter(([, values]) => values.length > 0);
  return {
    text,
    filters: Object.fromEntries(used.map(([key, values]) => [key, [...values].sort()])),
    dates: { ...dates },
    sort: sort && { ...sort },
    columns: { order: [...columns.order], widths: { ...columns.widths }, turned: [...columns.turned] },
  };
}

/** Whether two looks show the same stories in the same order; columns do not count. */
export function isSameLook(left: StoriesLook, right: StoriesLook): boolean {
  const asText = (look: StoriesLook) => JSON.stringify(writeLook(look, untouchedColumns));
  return asText(left) === asText(right);
}
