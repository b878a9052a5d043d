import type { EntityDef, FieldDef } from '#shared/core/entity.ts';
import { snake } from './table.ts';

/** SQL of what an entity needs: table, an index for each reference, and the guard against writes from outside. */

export function tableName(def: EntityDef): string {
  return snake(def.name);
}

export function createTableSql(def: EntityDef): string {
  const columns = [
    'rid INTEGER PRIMARY KEY',
    'id TEXT NOT NULL UNIQUE',
    'deleted INTEGER NOT NULL DEFAULT 0',
    'created_at_ms INTEGER',
    'created_by TEXT',
    'updated_at_ms INTEGER',
    'updated_by TEXT',
    ...Object.entries(def.fields).map(([name, field]) => columnSql(name, field)),
  ];
  return `CREATE TABLE ${tableName(def)} (\n  ${columns.join(',\n  ')}\n) STRICT;`;
}

export function columnSql(name: string, field: FieldDef): string {
  const type =
    field.kind === 'integer' || field.kind === 'moment' || field.kind === 'flag' ? 'INTEGER' : 'TEXT';
  return `${snake(name)} ${type}`;
}

export function indexSql(def: EntityDef): readonly string[] {
  return Object.entries(def.fields)
    .filter(([, field]) => field.kind === 'reference')
    .map(([name]) => {
      const column = snake(name);
      return `CREATE INDEX ${tableName(def)}_${column} ON ${tableName(def)} (${column}) WHERE ${column} IS NOT NULL;`;
    });
}

/** Triggers that refuse a write made outside the one write path (sync-reliability 2.2). */
export function guardSql(table: string): readonly string[] {
  return ['INSERT', 'UPDATE', 'DELETE'].map(
    verb =>
      `CREATE TRIGGER guard_${table}_${verb.toLowerCase()} BEFORE ${verb} ON ${table} WHEN app_in_mutate() = 0 ` +
      `BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;`,
  );
}

export function entitySql(def: EntityDef): readonly string[] {
  return [createTableSql(def), ...indexSql(def), ...guardSql(tableName(def))];
}
