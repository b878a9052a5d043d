import { tickHlc } from '#shared/core/hlc.ts';
import { uuidV7 } from '#shared/core/id.ts';
import type { EntityName, Patch, Row, SetOf } from '#shared/entities.ts';
import { append, type Draft, type Intent, type OperationKind } from './journal.ts';
import type { Store } from './open.ts';
import { refreshProjections } from './projection.ts';
import { decode, encode, rawRow, readRecord, shapeOf } from './record.ts';
import { readSelf, type Self } from './self.ts';

/** Who writes, under which name, and what kind of work it is. */
export interface ActionInfo {
  readonly userId: string;
  /** Name of the operation, for history and undo: `story.save`. */
  readonly name: string;
  readonly intent: Intent;
  /** `do` can be undone; `undo` and `redo` point to the action they answer; `none` leaves no step. */
  readonly step: 'do' | 'undo' | 'redo' | 'none';
  readonly targetId?: string;
}

export interface Written<T> {
  readonly value: T;
  readonly actionId: string;
  readonly operations: number;
  readonly touched: ReadonlySet<EntityName>;
}

/**
 * The only way to change a record. Each change stores the row, appends the journal line and notes what was
 * touched; the lists and the search index follow before the transaction commits.
 */
export interface Writer {
  readonly actionId: string;
  readonly atMs: number;
  /** Makes a record; an id is given only where it is fixed by meaning (settings, accounts). */
  create<E extends EntityName>(entity: E, values: Patch<E>, id?: string): string;
  /** Stores the fields that really differ; false when none does. Makes no record. */
  change<E extends EntityName>(entity: E, id: string, patch: Patch<E>): boolean;
  /** `create` when there is no such record, else `change`. */
  put<E extends EntityName>(entity: E, id: string, values: Patch<E>): void;
  remove(entity: EntityName, id: string): boolean;
  restore(entity: EntityName, id: string): boolean;
  join<E extends EntityName>(entity: E, id: string, set: SetOf<E>, element: string): boolean;
  leave<E extends EntityName>(entity: E, id: string, set: SetOf<E>, element: string): boolean;
  read<E extends EntityName>(entity: E, id: string): Row<E> | undefined;
  newId(): string;
}

/** Runs `body` in one immediate transaction through a Writer; anything thrown leaves nothing behind. */
export function write<T>(store: Store, info: ActionInfo, body: (writer: Writer) => T): Written<T> {
  return store.sqlite
    .transaction(() => {
      store.writing = true;
      try {
        const session = new WriteSession(store, info);
        const value = body(session);
        session.finish();
        return {
          value,
          actionId: session.actionId,
          operations: session.operations,
          touched: new Set(session.touched.keys()),
        };
      } finally {
        store.writing = false;
      }
    })
    .immediate();
}

class WriteSession implements Writer {
  readonly actionId: string;
  readonly atMs: number;
  readonly touched = new Map<EntityName, Set<string>>();
  operations = 0;
  private readonly store: Store;
  private readonly info: ActionInfo;
  private readonly self: Self;
  private readonly hlc: string;
  private seq: number;
  private hash: Uint8Array;

  constructor(store: Store, info: ActionInfo) {
    this.store = store;
    this.info = info;
    this.atMs = store.now();
    this.self = readSelf(store);
    this.seq = this.self.lastSeq;
    this.hash = this.self.lastHash;
    this.hlc = tickHlc(this.self.hlc, this.atMs);
    this.actionId = this.newId();
  }

  newId(): string {
    return uuidV7(this.atMs, this.store.randomBytes(10));
  }

  read<E extends EntityName>(entity: E, id: string): Row<E> | undefined {
    return readRecord(this.store, entity, id);
  }

  create<E extends EntityName>(entity: E, values: Patch<E>, id: string = this.newId()): string {
    const cells = cellsOf(entity, values).filter(([, cell]) => cell !== null);
    const fields = cells.map(([field]) => field);
    this.store
      .prepare(insertSql(entity, fields))
      .run(id, this.atMs, this.info.userId, this.atMs, this.info.userId, ...cells.map(([, cell]) => cell));
    const patch = Object.fromEntries(cells.map(([field, cell]) => [field, decode(entity, field, cell)]));
    this.log(entity, id, 'set', patch, 'create');
    return id;
  }

  change<E extends EntityName>(entity: E, id: string, patch: Patch<E>): boolean {
    const row = this.live(entity, id);
    const changed = cellsOf(entity, patch).filter(
      ([field, cell]) => (row[shapeOf(entity).fields.get(field)?.column ?? ''] ?? null) !== cell,
    );
    if (changed.length === 0) return false;
    const assignments = changed.map(([field]) => `${shapeOf(entity).fields.get(field)?.column} = ?`);
    this.store
      .prepare(
        `UPDATE ${shapeOf(entity).table} SET ${assignments.join(', ')}, updated_at_ms = ?, updated_by = ? WHERE id = ?`,
      )
      .run(...changed.map(([, cell]) => cell), this.atMs, this.info.userId, id);
    this.log(
      entity,
      id,
      'set',
      Object.fromEntries(changed.map(([field, cell]) => [field, decode(entity, field, cell)])),
    );
    return true;
  }

  put<E extends EntityName>(entity: E, id: string, values: Patch<E>): void {
    const row = rawRow(this.store, entity, id);
    if (!row) {
      this.create(entity, values, id);
      return;
    }
    if (row['deleted'] === 1) this.restore(entity, id);
    this.change(entity, id, values);
  }

  remove(entity: EntityName, id: string): boolean {
    return this.mark(entity, id, true);
  }

  restore(entity: EntityName, id: string): boolean {
    return this.mark(entity, id, false);
  }

  join<E extends EntityName>(entity: E, id: string, set: SetOf<E>, element: string): boolean {
    this.live(entity, id);
    const { changes } = this.store
      .prepare('INSERT OR IGNORE INTO set_member (entity, entity_id, name, element) VALUES (?, ?, ?, ?)')
      .run(entity, id, set, element);
    if (changes > 0) this.logMember(entity, id, 'add', set, element);
    return changes > 0;
  }

  leave<E extends EntityName>(entity: E, id: string, set: SetOf<E>, element: string): boolean {
    this.live(entity, id);
    const { changes } = this.store
      .prepare('DELETE FROM set_member WHERE entity = ? AND entity_id = ? AND name = ? AND element = ?')
      .run(entity, id, set, element);
    if (changes > 0) this.logMember(entity, id, 'rem', set, element);
    return changes > 0;
  }

  /** Lists and search follow, the node's head moves on, the step is noted for undo. */
  finish(): void {
    if (this.operations === 0) return;
    refreshProjections(this.store, this.touched);
    this.store
      .prepare('UPDATE sync_self SET last_seq = ?, last_hash = ?, hlc = ?')
      .run(this.seq, this.hash, this.hlc);
    this.store
      .prepare('UPDATE sync_node SET have_seq = ?, max_seq = ?, chain_hash = ? WHERE nid = ?')
      .run(this.seq, this.seq, this.hash, this.self.nid);
    if (this.info.step !== 'none') this.noteStep();
  }

  private noteStep(): void {
    const { userId, name, step, targetId } = this.info;
    const records = new Set(
      [...this.touched].flatMap(([entity, ids]) => [...ids].map(id => `${entity}:${id}`)),
    ).size;
    if (step === 'do')
      this.store
        .prepare("UPDATE action SET state = 'dropped' WHERE user_id = ? AND state = 'redoable'")
        .run(userId);
    this.store
      .prepare(
        'INSERT INTO action (id, user_id, at_ms, name, role, records, target_id, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      )
      .run(
        this.actionId,
        userId,
        this.atMs,
        name,
        step,
        records,
        targetId ?? null,
        step === 'undo' ? 'redoable' : 'undoable',
      );
  }

  private mark(entity: EntityName, id: string, deleted: boolean): boolean {
    const { changes } = this.store
      .prepare(
        `UPDATE ${shapeOf(entity).table} SET deleted = ?, updated_at_ms = ?, updated_by = ? WHERE id = ? AND deleted <> ?`,
      )
      .run(deleted ? 1 : 0, this.atMs, this.info.userId, id, deleted ? 1 : 0);
    if (changes > 0) this.log(entity, id, deleted ? 'del' : 'undel', null, deleted ? 'delete' : 'restore');
    return changes > 0;
  }

  /** A write to a deleted record would quietly bring it back on other PCs: a caller's bug. */
  private live(entity: EntityName, id: string): Record<string, unknown> {
    const row = rawRow(this.store, entity, id);
    if (!row) throw new RangeError(`no ${entity} ${id}`);
    if (row['deleted'] === 1) throw new RangeError(`${entity} ${id} is deleted`);
    return row;
  }

  private logMember(entity: EntityName, id: string, kind: 'add' | 'rem', set: string, element: string): void {
    this.store
      .prepare(`UPDATE ${shapeOf(entity).table} SET updated_at_ms = ?, updated_by = ? WHERE id = ?`)
      .run(this.atMs, this.info.userId, id);
    this.log(entity, id, kind, { set, element });
  }

  private log(
    entity: EntityName,
    entityId: string,
    kind: OperationKind,
    patch: unknown,
    plainIntent: Intent = 'edit',
  ): void {
    this.seq += 1;
    const draft: Draft = {
      nid: this.self.nid,
      nodeId: this.self.nodeId,
      seq: this.seq,
      hlc: this.hlc,
      atMs: this.atMs,
      ctxNo: this.self.ctxNo,
      userId: this.info.userId,
      actionId: this.actionId,
      intent: this.info.intent === 'edit' ? plainIntent : this.info.intent,
      entity,
      entityId,
      kind,
      patch,
    };
    this.hash = append(this.store, draft, this.hash);
    this.operations += 1;
    const ids = this.touched.get(entity);
    if (ids) ids.add(entityId);
    else this.touched.set(entity, new Set([entityId]));
  }
}

const insertSqls = new Map<string, string>();

/** An import makes thousands of records of a few kinds with the same fields. */
function insertSql(entity: EntityName, fields: readonly string[]): string {
  const key = `${entity} ${fields.join()}`;
  const known = insertSqls.get(key);
  if (known !== undefined) return known;
  const { table, fields: shapes } = shapeOf(entity);
  const columns = fields.map(field => shapes.get(field)?.column);
  const names = ['id', 'created_at_ms', 'created_by', 'updated_at_ms', 'updated_by', ...columns];
  const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  insertSqls.set(key, sql);
  return sql;
}

function cellsOf<E extends EntityName>(entity: E, values: Patch<E>): [string, string | number | null][] {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => [field, encode(entity, field, value)]);
}
