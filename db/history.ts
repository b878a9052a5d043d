import type { EntityName } from '#shared/entities.ts';
import { entriesOf, type JournalEntry } from './journal.ts';
import type { Store } from './open.ts';

/** One change of one register of a record: from what to what. */
export interface Change {
  readonly entity: EntityName;
  readonly id: string;
  readonly kind: JournalEntry['kind'];
  /** Field or set name; null when the record as a whole was deleted or restored. */
  readonly register: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** What one action did to a record and the records that belong to it. */
export interface HistoryStep {
  readonly actionId: string;
  readonly atMs: number;
  readonly userId: string;
  readonly intent: JournalEntry['intent'];
  readonly changes: readonly Change[];
}

/** The history of some records as one, newest action first. */
export function historyOf(
  store: Store,
  records: readonly { entity: EntityName; id: string }[],
): readonly HistoryStep[] {
  const steps = new Map<string, { rid: number; step: Omit<HistoryStep, 'changes'>; changes: Change[] }>();
  for (const record of records) {
    const values = new Map<string, unknown>();
    for (const entry of entriesOf(store, record.entity, record.id)) {
      const known = steps.get(entry.actionId);
      const target = known ?? {
        rid: entry.rid,
        step: { actionId: entry.actionId, atMs: entry.atMs, userId: entry.userId, intent: entry.intent },
        changes: [],
      };
      if (!known) steps.set(entry.actionId, target);
      target.changes.push(...changesOf(record, entry, values));
    }
  }
  return [...steps.values()].sort((a, b) => b.rid - a.rid).map(({ step, changes }) => ({ ...step, changes }));
}

function changesOf(
  record: { entity: EntityName; id: string },
  entry: JournalEntry,
  values: Map<string, unknown>,
): readonly Change[] {
  const patch = entry.patch ?? {};
  if (entry.kind === 'set')
    return Object.entries(patch).map(([register, after]) => {
      const before = values.get(register) ?? null;
      values.set(register, after);
      return { ...record, kind: entry.kind, register, before, after };
    });
  if (entry.kind === 'add' || entry.kind === 'rem') {
    const element = patch['element'] ?? null;
    const isAdded = entry.kind === 'add';
    return [
      {
        ...record,
        kind: entry.kind,
        register: String(patch['set']),
        before: isAdded ? null : element,
        after: isAdded ? element : null,
      },
    ];
  }
  return [{ ...record, kind: entry.kind, register: null, before: null, after: null }];
}
