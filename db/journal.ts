import { hash as hashOf } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { canonicalJson } from '#shared/core/canonical.ts';
import type { Operation } from '#shared/rules/merge.ts';
import type { Store } from './open.ts';

/**
 * The journal: one line per saved object, numbered without holes per node and chained by hash. The exact
 * bytes of a line are kept; the other columns are indexes of it. The line carries the SHA-256 of its patch
 * and the patch lies beside it, so that a payload can be purged by law while the chain still verifies.
 *
 * @source sync-reliability 2.3, 2.4; decisions 1, 2
 */

export const intents = [
  'create',
  'edit',
  'delete',
  'restore',
  'resolve',
  'merge',
  'import',
  'undo',
  'redo',
  'admin',
] as const;
export type Intent = (typeof intents)[number];
export type OperationKind = 'set' | 'add' | 'rem' | 'del' | 'undel';

/** Number of the present meaning of entities and fields; older lines pass through upcasters. */
export const schemaNumber = 1;

export interface Draft {
  readonly nid: number;
  readonly nodeId: string;
  readonly seq: number;
  readonly hlc: string;
  readonly atMs: number;
  readonly ctxNo: number;
  readonly userId: string;
  readonly actionId: string;
  readonly intent: Intent;
  readonly entity: string;
  readonly entityId: string;
  readonly kind: OperationKind;
  readonly patch: unknown;
}

/** Patches above this many bytes are stored deflated. */
const packedAbove = 1024;

const insertSql = `INSERT INTO sync_op
  (nid, seq, hlc, ctx_no, at_ms, user_id, action_id, intent, entity, entity_id, kind, schema, line, patch, is_packed, hash)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Appends one operation and returns its hash, the next one's predecessor. */
export function append(store: Store, draft: Draft, previousHash: Uint8Array): Uint8Array {
  const patch = draft.patch === null ? null : Buffer.from(canonicalJson(draft.patch));
  const line = Buffer.from(lineOf(draft, patch));
  const hash = chain(previousHash, line);
  const isPacked = patch !== null && patch.length > packedAbove;
  store
    .prepare(insertSql)
    .run(
      draft.nid,
      draft.seq,
      draft.hlc,
      draft.ctxNo,
      draft.atMs,
      draft.userId,
      draft.actionId,
      draft.intent,
      draft.entity,
      draft.entityId,
      draft.kind,
      schemaNumber,
      line,
      isPacked ? deflateRawSync(patch, { level: 1 }) : patch,
      isPacked ? 1 : 0,
      hash,
    );
  return hash;
}

function lineOf(draft: Draft, patch: Buffer | null): string {
  return JSON.stringify({
    v: 1,
    n: draft.nodeId,
    s: draft.seq,
    t: draft.hlc,
    w: draft.atMs,
    c: draft.ctxNo,
    u: draft.userId,
    a: draft.actionId,
    i: draft.intent,
    e: draft.entity,
    id: draft.entityId,
    k: draft.kind,
    b: schemaNumber,
    p: patch ? sha256(patch) : null,
  });
}

function sha256(bytes: Uint8Array): string {
  return hashOf('sha256', bytes, 'hex');
}

function chain(previous: Uint8Array, line: Uint8Array): Buffer {
  return hashOf('sha256', Buffer.concat([previous, line]), 'buffer');
}

/** One operation as it is read back. */
export interface JournalEntry {
  readonly rid: number;
  readonly nid: number;
  readonly nodeId: string;
  readonly seq: number;
  readonly hlc: string;
  readonly ctxNo: number;
  readonly atMs: number;
  readonly userId: string;
  readonly actionId: string;
  readonly intent: Intent;
  readonly entity: string;
  readonly entityId: string;
  readonly kind: OperationKind;
  readonly patch: Readonly<Record<string, unknown>> | null;
}

interface RawEntry extends Omit<JournalEntry, 'patch'> {
  readonly patch: Buffer | null;
  readonly isPacked: number;
}

const entryColumns = `o.rid, o.nid, n.node_id AS nodeId, o.seq, o.hlc, o.ctx_no AS ctxNo, o.at_ms AS atMs, o.user_id AS userId,
  o.action_id AS actionId, o.intent, o.entity, o.entity_id AS entityId, o.kind, o.patch, o.is_packed AS isPacked
  FROM sync_op o JOIN sync_node n ON n.nid = o.nid`;

/** All applied operations of one record, in the order they arrived here. */
export function entriesOf(store: Store, entity: string, entityId: string): readonly JournalEntry[] {
  return store
    .prepare(
      `SELECT ${entryColumns} WHERE o.entity = ? AND o.entity_id = ? AND o.state = 'applied' ORDER BY o.rid`,
    )
    .all(entity, entityId)
    .map(row => unpack(row as RawEntry));
}

/** All operations of one action, in order. */
export function entriesOfAction(store: Store, actionId: string): readonly JournalEntry[] {
  return store
    .prepare(`SELECT ${entryColumns} WHERE o.action_id = ? ORDER BY o.rid`)
    .all(actionId)
    .map(row => unpack(row as RawEntry));
}

/** Every record of an entity with its applied operations; other statements may run in between. */
export function* recordsOf(
  store: Store,
  entity: string,
): Generator<{ id: string; entries: readonly JournalEntry[] }> {
  const ids = store
    .prepare("SELECT entity_id FROM sync_op WHERE entity = ? AND state = 'applied' GROUP BY entity_id")
    .pluck()
    .all(entity) as string[];
  for (const id of ids) yield { id, entries: entriesOf(store, entity, id) };
}

function unpack(raw: RawEntry): JournalEntry {
  const { patch, isPacked, ...entry } = raw;
  if (patch === null) return { ...entry, patch: null };
  const bytes = isPacked === 1 ? inflateRawSync(patch) : patch;
  return { ...entry, patch: JSON.parse(bytes.toString()) as Record<string, unknown> };
}

/** Context vectors by (node, context number), read once. */
export function contextReader(store: Store): (nid: number, ctxNo: number) => ReadonlyMap<string, number> {
  const known = new Map<string, ReadonlyMap<string, number>>();
  return (nid, ctxNo) => {
    const key = `${nid}:${ctxNo}`;
    const cached = known.get(key);
    if (cached) return cached;
    const row = store.prepare('SELECT vector FROM sync_ctx WHERE nid = ? AND ctx_no = ?').get(nid, ctxNo) as
      | { vector: string }
      | undefined;
    const vector = new Map(Object.entries(JSON.parse(row?.vector ?? '{}') as Record<string, number>));
    known.set(key, vector);
    return vector;
  };
}

/** A journal entry as the merge rule wants it. */
export function toOperation(entry: JournalEntry, context: ReadonlyMap<string, number>): Operation {
  const stamp = {
    node: entry.nodeId,
    seq: entry.seq,
    hlc: entry.hlc,
    context,
    entity: entry.entity,
    id: entry.entityId,
  };
  // The patch's shape follows from the kind: both are written together by `append`.
  return { ...stamp, kind: entry.kind, patch: entry.patch ?? {} } as Operation;
}

/**
 * Recomputes every node's chain.
 * @returns for each node the first number that does not fit, or null when the chain is whole
 */
export function verifyChains(store: Store): readonly { nodeId: string; brokenAt: number | null }[] {
  const nodes = store.sqlite.prepare('SELECT nid, node_id AS nodeId FROM sync_node').all() as {
    nid: number;
    nodeId: string;
  }[];
  return nodes.map(({ nid, nodeId }) => ({ nodeId, brokenAt: firstBreak(store, nid) }));
}

function firstBreak(store: Store, nid: number): number | null {
  let previous: Uint8Array = new Uint8Array(32);
  let expected = 1;
  const rows = store.sqlite
    .prepare('SELECT seq, line, patch, is_packed AS isPacked, hash FROM sync_op WHERE nid = ? ORDER BY seq')
    .iterate(nid) as IterableIterator<{
    seq: number;
    line: Buffer;
    patch: Buffer | null;
    isPacked: number;
    hash: Buffer;
  }>;
  for (const row of rows) {
    if (row.seq !== expected || !chain(previous, row.line).equals(row.hash)) return row.seq;
    if (row.patch) {
      const bytes = row.isPacked === 1 ? inflateRawSync(row.patch) : row.patch;
      const stated = (JSON.parse(row.line.toString()) as { p: string | null }).p;
      if (sha256(bytes) !== stated) return row.seq;
    }
    previous = row.hash;
    expected += 1;
  }
  return null;
}
