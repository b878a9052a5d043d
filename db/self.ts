import { zeroHlc } from '#shared/core/hlc.ts';
import { uuidV7 } from '#shared/core/id.ts';
import type { Store } from './open.ts';

/** Who this PC is in the journal. */
export interface Self {
  readonly officeId: string;
  readonly nodeId: string;
  readonly nid: number;
  readonly lastSeq: number;
  readonly lastHash: Uint8Array;
  readonly hlc: string;
  readonly ctxNo: number;
}

/** The chain of a node starts here. */
export const firstHash = new Uint8Array(32);

export const seedNid = 0;

export function readSelf(store: Store): Self {
  const row = store
    .prepare(
      'SELECT office_id AS officeId, node_id AS nodeId, nid, last_seq AS lastSeq, last_hash AS lastHash, hlc, ctx_no AS ctxNo FROM sync_self',
    )
    .get();
  if (!row) throw new Error('sync_self is empty');
  return row as Self;
}

/**
 * Gives this database its identity: a first one when it is new, another one when the machine's tag shows
 * that it was copied or restored, so that two PCs never number changes under one name.
 *
 * @source sync-reliability 2.7, D9
 */
export function establishSelf(store: Store, machineTag: string): void {
  const known = store.prepare('SELECT machine_tag AS machineTag, node_id AS nodeId FROM sync_self').get() as
    | { machineTag: string; nodeId: string }
    | undefined;
  if (known?.machineTag === machineTag) return;
  store.sqlite
    .transaction(() => {
      if (!known) insertSeedNode(store);
      const nodeId = Buffer.from(store.randomBytes(16)).toString('hex');
      if (known) store.prepare("UPDATE sync_node SET status = 'retired' WHERE node_id = ?").run(known.nodeId);
      const { lastInsertRowid } = store
        .prepare("INSERT INTO sync_node (node_id, device_id, label, status) VALUES (?, ?, '', 'active')")
        .run(nodeId, machineTag);
      const nid = Number(lastInsertRowid);
      const vector = JSON.stringify(knownVector(store, nid));
      store.prepare('INSERT INTO sync_ctx (nid, ctx_no, vector) VALUES (?, 1, ?)').run(nid, vector);
      if (known)
        store
          .prepare(
            'UPDATE sync_self SET node_id = ?, nid = ?, machine_tag = ?, last_seq = 0, last_hash = ?, ctx_no = 1',
          )
          .run(nodeId, nid, machineTag, firstHash);
      else
        store
          .prepare(
            'INSERT INTO sync_self (one, office_id, node_id, nid, machine_tag, last_seq, last_hash, hlc, ctx_no) VALUES (1, ?, ?, ?, ?, 0, ?, ?, 1)',
          )
          .run(uuidV7(store.now(), store.randomBytes(10)), nodeId, nid, machineTag, firstHash, zeroHlc);
    })
    .immediate();
}

function insertSeedNode(store: Store): void {
  store
    .prepare(
      "INSERT INTO sync_node (nid, node_id, device_id, label, status) VALUES (?, 'seed', 'seed', '', 'retired')",
    )
    .run(seedNid);
}

/** What this database holds of every other node: the last number of each unbroken run. */
function knownVector(store: Store, ownNid: number): Record<string, number> {
  const rows = store
    .prepare('SELECT node_id AS nodeId, have_seq AS haveSeq FROM sync_node WHERE nid <> ? AND have_seq > 0')
    .all(ownNid) as { nodeId: string; haveSeq: number }[];
  return Object.fromEntries(rows.map(row => [row.nodeId, row.haveSeq]));
}
