import type Database from 'better-sqlite3';
import type { EntityDef } from '#shared/core/entity.ts';
import { columnSql, entitySql, tableName } from './ddl.ts';
import { snake } from './table.ts';

/** Statements that would give `sqlite` the tables and columns the entities declare; empty when it has them. */
export function missingSql(sqlite: Database.Database, defs: readonly EntityDef[]): readonly string[] {
  const statements: string[] = [];
  for (const def of defs) {
    const table = tableName(def);
    const found = new Set(
      (sqlite.pragma(`table_info(${table})`) as { name: string }[]).map(column => column.name),
    );
    if (found.size === 0) {
      statements.push(...entitySql(def));
      continue;
    }
    for (const [name, field] of Object.entries(def.fields))
      if (!found.has(snake(name)))
        statements.push(`ALTER TABLE ${table} ADD COLUMN ${columnSql(name, field)};`);
  }
  return statements;
}
