import { zeroHlc } from '#shared/core/hlc.ts';
import type { EntityName } from '#shared/entities.ts';
import { type SeedRecord, seedRecords } from '#shared/reference-data.ts';
import { append } from './journal.ts';
import type { Store } from './open.ts';
import { refreshProjections } from './projection.ts';
import { recompute } from './rebuild.ts';
import { firstHash, seedNid } from './self.ts';

/** The day the first reference data were laid down; the same bytes on every PC. */
const seedAtMs = Date.UTC(2026, 10, 1);

/**
 * Writes the reference data shipped with the app that this database does not hold yet, as operations of the
 * reserved seed node. They are older than any edit, so what a person changed stays changed.
 *
 * @source decision 4
 */
export function seedReferenceData(store: Store): void {
  const { haveSeq, chainHash } = store
    .prepare('SELECT have_seq AS haveSeq, chain_hash AS chainHash FROM sync_node WHERE nid = ?')
    .get(seedNid) as { haveSeq: number; chainHash: Uint8Array | null };
  const pending = seedRecords.slice(haveSeq);
  if (pending.length === 0) return;
  store.sqlite
    .transaction(() => {
      store.writing = true;
      try {
        writeSeeds(store, pending, haveSeq, chainHash ?? firstHash);
      } finally {
        store.writing = false;
      }
    })
    .immediate();
}

function writeSeeds(store: Store, pending: readonly SeedRecord[], haveSeq: number, start: Uint8Array): void {
  let hash = start;
  const touched = new Map<EntityName, Set<string>>();
  for (const [index, { entity, id, values, member }] of pending.entries()) {
    hash = append(
      store,
      {
        nid: seedNid,
        nodeId: 'seed',
        seq: haveSeq + index + 1,
        hlc: zeroHlc,
        atMs: seedAtMs,
        ctxNo: 0,
        userId: 'seed',
        actionId: 'seed',
        intent: member ? 'edit' : 'create',
        entity,
        entityId: id,
        kind: member ? 'add' : 'set',
        patch: member ?? values,
      },
      hash,
    );
    recompute(store, entity, id);
    touched.set(entity, (touched.get(entity) ?? new Set()).add(id));
  }
  const seq = haveSeq + pending.length;
  store
    .prepare('UPDATE sync_node SET have_seq = ?, max_seq = ?, chain_hash = ? WHERE nid = ?')
    .run(seq, seq, hash, seedNid);
  refreshProjections(store, touched);
}
