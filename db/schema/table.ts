import type { $Type, BuildColumns } from 'drizzle-orm';
import { integer, type SQLiteTableWithColumns, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { EntityDef, FieldDef, Fields, ValueOf } from '#shared/core/entity.ts';

const textColumn = (name: string) => text(name);
const integerColumn = (name: string) => integer(name);
const flagColumn = (name: string) => integer(name, { mode: 'boolean' });
const documentColumn = (name: string) => text(name, { mode: 'json' });

type ColumnOf<D extends FieldDef> = D['kind'] extends 'integer' | 'moment'
  ? ReturnType<typeof integerColumn>
  : D['kind'] extends 'flag'
    ? ReturnType<typeof flagColumn>
    : D['kind'] extends 'document'
      ? $Type<ReturnType<typeof documentColumn>, NonNullable<ValueOf<D>>>
      : $Type<ReturnType<typeof textColumn>, NonNullable<ValueOf<D>>>;

type ColumnsOf<F extends Fields> = { [K in keyof F]: ColumnOf<F[K]> };

const recordColumns = () => ({
  rid: integer('rid').primaryKey(),
  id: text('id').notNull().unique(),
  deleted: integer('deleted', { mode: 'boolean' }).notNull().default(false),
  createdAtMs: integer('created_at_ms'),
  createdBy: text('created_by'),
  updatedAtMs: integer('updated_at_ms'),
  updatedBy: text('updated_by'),
});

type AllColumns<F extends Fields> = ReturnType<typeof recordColumns> & ColumnsOf<F>;

export function snake(name: string): string {
  return name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
}

function columnOf(name: string, def: FieldDef) {
  switch (def.kind) {
    case 'integer':
    case 'moment':
      return integerColumn(snake(name));
    case 'flag':
      return flagColumn(snake(name));
    case 'document':
      return documentColumn(snake(name));
    case 'text':
    case 'day':
    case 'reference':
    case 'choice':
      return textColumn(snake(name));
  }
}

type TableOf<N extends string, F extends Fields> = SQLiteTableWithColumns<{
  name: N;
  schema: undefined;
  columns: BuildColumns<N, AllColumns<F>, 'sqlite'>;
  dialect: 'sqlite';
}>;

/** The drizzle table of an entity: its fields, and what every record has. */
export function tableOf<N extends string, F extends Fields>(def: EntityDef<N, F>): TableOf<N, F> {
  const fields: Record<string, ReturnType<typeof columnOf>> = {};
  for (const [name, field] of Object.entries(def.fields)) fields[name] = columnOf(name, field);
  // The columns are built from the same declaration their type is derived from.
  return sqliteTable(snake(def.name), { ...recordColumns(), ...fields }) as unknown as TableOf<N, F>;
}
