import { canonicalJson } from '#shared/core/canonical.ts';
import { AppError } from '#shared/core/errors.ts';
import { type EntityName, isEntityName } from '#shared/entities.ts';
import { entriesOf, entriesOfAction, type JournalEntry } from './journal.ts';
import type { Store } from './open.ts';
import { decode, rawRow, shapeOf } from './record.ts';
import type { Writer } from './write.ts';
import { write } from './write.ts';

/** A step that can be taken back or repeated, for the tooltip of the two buttons. */
export interface Step {
  readonly actionId: string;
  readonly name: string;
  readonly records: number;
  readonly atMs: number;
}

/** A record or field that somebody changed since, and that was therefore left alone. */
export interface LeftAlone {
  readonly entity: EntityName;
  readonly id: string;
  readonly field: string | null;
}

export interface UndoResult {
  readonly name: string;
  readonly records: number;
  readonly left: readonly LeftAlone[];
  readonly touched: ReadonlySet<EntityName>;
}

type Direction = 'undo' | 'redo';

/** The next step of this person in one direction, or undefined. */
export function nextStep(store: Store, userId: string, direction: Direction): Step | undefined {
  const state = direction === 'undo' ? 'undoable' : 'redoable';
  const row = store
    .prepare(
      'SELECT id AS actionId, name, records, at_ms AS atMs FROM action WHERE user_id = ? AND state = ? ORDER BY rid DESC LIMIT 1',
    )
    .get(userId, state);
  return row as Step | undefined;
}

/**
 * Takes the last step of this person back, or repeats the one last taken back, as new operations.
 * @throws AppError `nothing-to-undo`, `nothing-to-redo`
 */
export function takeStep(store: Store, userId: string, direction: Direction): UndoResult {
  const step = nextStep(store, userId, direction);
  if (!step) throw new AppError(direction === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo', {});
  return reverse(store, userId, step, direction);
}

/**
 * Takes one chosen step back, whatever came after it: «Hoàn tác lần nhập này».
 * @throws AppError `nothing-to-undo` when it was taken back already or is another person's
 */
export function undoAction(store: Store, userId: string, actionId: string): UndoResult {
  const step = store
    .prepare(
      "SELECT id AS actionId, name, records, at_ms AS atMs FROM action WHERE id = ? AND user_id = ? AND state = 'undoable'",
    )
    .get(actionId, userId) as Step | undefined;
  if (!step) throw new AppError('nothing-to-undo', {});
  return reverse(store, userId, step, 'undo');
}

function reverse(store: Store, userId: string, step: Step, direction: Direction): UndoResult {
  const left: LeftAlone[] = [];
  const written = write(
    store,
    { userId, name: step.name, intent: direction, step: direction, targetId: step.actionId },
    writer => {
      const histories = new Map<string, readonly JournalEntry[]>();
      for (const entry of [...entriesOfAction(store, step.actionId)].reverse())
        left.push(...reverseEntry(store, writer, entry, historyOf(store, histories, entry)));
      store
        .prepare('UPDATE action SET state = ? WHERE id = ?')
        .run(direction === 'undo' ? 'undone' : 'redone', step.actionId);
    },
  );
  return { name: step.name, records: step.records, left, touched: written.touched };
}

function historyOf(store: Store, known: Map<string, readonly JournalEntry[]>, entry: JournalEntry) {
  const key = `${entry.entity}:${entry.entityId}`;
  const cached = known.get(key);
  if (cached) return cached;
  const read = entriesOf(store, entry.entity, entry.entityId);
  known.set(key, read);
  return read;
}

function reverseEntry(
  store: Store,
  writer: Writer,
  entry: JournalEntry,
  history: readonly JournalEntry[],
): readonly LeftAlone[] {
  const { entity, entityId: id } = entry;
  if (!isEntityName(entity)) return [];
  const row = rawRow(store, entity, id);
  if (!row) return [];
  const isDeleted = row['deleted'] === 1;
  if (entry.kind === 'del') {
    writer.restore(entity, id);
    return [];
  }
  if (isDeleted) return entry.kind === 'undel' ? [] : [{ entity, id, field: null }];
  if (entry.kind === 'undel') {
    writer.remove(entity, id);
    return [];
  }
  if (entry.kind !== 'set') {
    reverseMember(writer, entry, entity);
    return [];
  }
  return reverseFields(writer, entry, entity, row, history);
}

function reverseMember(writer: Writer, entry: JournalEntry, entity: EntityName): void {
  const set = String(entry.patch?.['set']);
  const element = String(entry.patch?.['element']);
  // The set's name comes from the journal, where only the entity's own sets are written.
  if (entry.kind === 'add') writer.leave(entity, entry.entityId, set as never, element);
  else writer.join(entity, entry.entityId, set as never, element);
}

function reverseFields(
  writer: Writer,
  entry: JournalEntry,
  entity: EntityName,
  row: Readonly<Record<string, unknown>>,
  history: readonly JournalEntry[],
): readonly LeftAlone[] {
  const id = entry.entityId;
  const patch = entry.patch ?? {};
  const changedSince = Object.keys(patch).filter(
    field =>
      !sameValue(decode(entity, field, row[shapeOf(entity).fields.get(field)?.column ?? '']), patch[field]),
  );
  const earlier = history.filter(other => other.rid < entry.rid && other.kind === 'set');
  if (earlier.length === 0) {
    if (changedSince.length === 0) {
      writer.remove(entity, id);
      return [];
    }
    return changedSince.map(field => ({ entity, id, field }));
  }
  const back = Object.fromEntries(
    Object.keys(patch)
      .filter(field => !changedSince.includes(field))
      .map(field => [field, earlier.findLast(other => field in (other.patch ?? {}))?.patch?.[field] ?? null]),
  );
  writer.change(entity, id, back as never);
  return changedSince.map(field => ({ entity, id, field }));
}

function sameValue(left: unknown, right: unknown): boolean {
  return canonicalJson(left ?? null) === canonicalJson(right ?? null);
}
