import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import type { JsonValue } from '#shared/core/canonical.ts';
import { Id } from '#shared/core/values.ts';
import type { ImportKind } from '#shared/rules/import-fields.ts';
import { ColumnChoice, groupMeanings, type ImportChoices } from '#shared/transfer.ts';
import type { Store } from './open.ts';
import { tables } from './schema.ts';
import type { Writer } from './write.ts';

/** How the columns of a file were mapped the last time a file with the same headings came in. */

const Remembered = z.object({
  columns: z.array(ColumnChoice),
  groups: z.enum(groupMeanings),
  roleId: Id.nullable(),
});
export type Remembered = z.infer<typeof Remembered>;

function storedMapping(store: Store, kind: ImportKind, signature: string) {
  const { importMapping } = tables;
  const { id, mapping, deleted, usedAtMs } = importMapping;
  return store.orm
    .select({ id, mapping })
    .from(importMapping)
    .where(
      and(
        eq(deleted, false),
        eq(importMapping.kind, kind),
        eq(importMapping.signature, signature),
        isNotNull(mapping),
      ),
    )
    .orderBy(desc(usedAtMs))
    .limit(1)
    .get();
}

/** Null when no file with these headings came before, or when what was kept cannot be read by this version. */
export function rememberedMapping(store: Store, kind: ImportKind, signature: string): Remembered | null {
  const stored = storedMapping(store, kind, signature);
  return Remembered.safeParse(stored?.mapping).data ?? null;
}

/** Keeps the mapping with the import that used it. */
export function rememberMapping(
  store: Store,
  writer: Writer,
  kind: ImportKind,
  signature: string,
  choices: ImportChoices,
): void {
  const { columns, groups, roleId } = choices;
  const mapping: JsonValue = { columns: columns.map(column => ({ ...column })), groups, roleId };
  const id = storedMapping(store, kind, signature)?.id;
  if (id === undefined) writer.create('importMapping', { kind, signature, mapping, usedAtMs: writer.atMs });
  else writer.change('importMapping', id, { mapping, usedAtMs: writer.atMs });
}
