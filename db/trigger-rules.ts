import type { ParsedOf } from '#shared/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import type { Row } from '#shared/entities.ts';
import { isComplete, type TriggerRule } from '#shared/rules/hot-trigger.ts';
import type { Trigger } from '#shared/trigger.ts';
import type { CommandCtx } from './context.ts';
import type { Store } from './open.ts';
import { readRecord, toRow } from './record.ts';

/** The triggers the office keeps. */

export interface StoredTrigger extends TriggerRule {
  readonly id: string;
}

function rows(store: Store): { row: Row<'hotTrigger'>; updatedBy: string | null }[] {
  const raws = store
    .prepare('SELECT * FROM hot_trigger WHERE deleted = 0 ORDER BY position IS NULL, position, rid')
    .all() as Record<string, unknown>[];
  return raws.map(raw => ({
    row: toRow('hotTrigger', raw),
    updatedBy: typeof raw['updated_by'] === 'string' ? raw['updated_by'] : null,
  }));
}

function ruleOf(row: Row<'hotTrigger'>): StoredTrigger {
  return {
    id: row.id,
    kind: row.kind ?? 'burst',
    scope: row.scope ?? 'all',
    tone: row.tone,
    count: row.count ?? 0,
    hours: row.hours,
    baselineDays: row.baselineDays,
    percent: row.percent,
    level: row.level ?? 'watch',
  };
}

/** Triggers in use that say enough to be asked. */
export function activeTriggers(store: Store): StoredTrigger[] {
  return rows(store)
    .filter(({ row }) => row.isActive !== false)
    .map(({ row }) => ruleOf(row))
    .filter(isComplete);
}

export function listTriggers(store: Store): Trigger[] {
  return rows(store).map(({ row, updatedBy }) => ({
    ...ruleOf(row),
    name: row.name ?? '',
    isActive: row.isActive !== false,
    isShipped: updatedBy === null || updatedBy === 'seed',
  }));
}

/** @throws AppError `trigger-incomplete` when what its kind asks for is missing */
export function saveTrigger({ store, writer }: CommandCtx, { id, values }: ParsedOf<'trigger.save'>): string {
  if (!isComplete(values)) throw new AppError('trigger-incomplete', {});
  if (id === undefined) return writer.create('hotTrigger', { ...values, position: rows(store).length + 1 });
  const known = readRecord(store, 'hotTrigger', id);
  if (!known || known.deleted) throw new AppError('not-found', { entity: 'hotTrigger' });
  writer.change('hotTrigger', id, values);
  return id;
}
