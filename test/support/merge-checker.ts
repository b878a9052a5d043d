/**
 * What must hold once everything held has been brought to everyone. It knows what each author really held
 * (`truth`), so it also finds contexts that say too much or too little; it shares no code with the rule it checks.
 */

import { canonicalJson } from '#shared/core/canonical.ts';
import {
  type MergedField,
  type MergedRecord,
  type MergePolicy,
  type OperationRef,
  SEED_NODE,
} from '#shared/rules/merge.ts';
import type { ModelNode, ModelOperation, ModelRules } from '#test/support/merge-node.ts';

type Merged = MergedRecord<ModelOperation>;

/** The first thing wrong with the nodes at rest, in words, or null. */
export function findFailure(
  nodes: readonly ModelNode[],
  merge: ModelRules['materialise'],
  policy: MergePolicy,
): string | null {
  const incomplete = findLost(nodes);
  if (incomplete !== null) return incomplete;
  const texts = new Map<string, string>();
  for (const [place, node] of nodes.entries()) {
    for (const [id, operations] of byRecord(node.log)) {
      const merged = merge(operations, policy);
      const text = textOf(merged);
      const first = place === 0 ? undefined : texts.get(id);
      if (place > 0 && first !== text) return `PCs differ on ${id}: ${first} and ${text}`;
      texts.set(id, text);
      const wrong = place === 0 ? findWrong(operations, merged, policy) : null;
      if (wrong !== null) return `${id}: ${wrong}`;
    }
  }
  return null;
}

/** Every operation that ever reached a disk still in use is on every disk; own numbers have no holes. */
function findLost(nodes: readonly ModelNode[]): string | null {
  const delivered = new Set(nodes.flatMap(node => [...node.log, ...node.dropped].map(({ uid }) => uid)));
  for (const node of nodes) {
    const kept = new Set(node.log.map(({ uid }) => uid));
    if (kept.size !== node.log.length) return `an operation is twice in the journal of ${node.id}`;
    if (kept.size !== delivered.size) return `${delivered.size - kept.size} operations lost on ${node.id}`;
    if ((node.truth.get(node.id) ?? 0) !== node.seq) return `${node.id} has holes in its own numbers`;
  }
  return null;
}

function findWrong(
  operations: readonly ModelOperation[],
  merged: Merged,
  policy: MergePolicy,
): string | null {
  const fields = new Set(
    operations.flatMap(operation => (operation.kind === 'set' ? Object.keys(operation.patch) : [])),
  );
  for (const field of fields) {
    const wrong = findWrongField(field, operations, merged, policy);
    if (wrong !== null) return `${field}: ${wrong}`;
  }
  return findWrongSet(operations, merged) ?? findWrongLife(operations, merged);
}

function findWrongField(
  field: string,
  all: readonly ModelOperation[],
  merged: Merged,
  policy: MergePolicy,
): string | null {
  const operations = all.filter(
    operation => operation.kind === 'set' && Object.hasOwn(operation.patch, field),
  );
  const shown = merged.fields[field];
  if (shown === undefined) return 'field missing';
  const unseen = operations.filter(earlier => !operations.some(later => knew(later, earlier)));
  for (const operation of unseen) {
    if (!shown.heads.some(head => isSame(head, operation)))
      return `value of ${nameOf(operation)} lost unseen`;
  }
  for (const head of shown.heads) {
    if (!unseen.some(operation => isSame(head, operation))) return `superseded value of ${nameOf(head)} kept`;
  }
  const latest = unseen.reduce((best, operation) => (isLater(operation, best) ? operation : best));
  if (latest.kind !== 'set') return 'no value';
  if (canonicalJson(shown.value) !== canonicalJson(latest.patch[field]))
    return 'the value shown is not the latest head';
  return findWrongConflict(field, shown, merged, policy);
}

function findWrongConflict(
  field: string,
  shown: MergedField,
  merged: Merged,
  policy: MergePolicy,
): string | null {
  const conflict = merged.conflicts.find(({ register }) => register === field);
  if (shown.heads.length < 2 && conflict === undefined) return null;
  const values = new Set(shown.heads.map(({ value }) => canonicalJson(value)));
  const expected = values.size > 1 && !policy.cosmetic.has(field) ? values.size : 0;
  const listed = conflict?.values.length ?? 0;
  return listed === expected ? null : `${listed} values listed as a conflict, not ${expected}`;
}

function findWrongSet(all: readonly ModelOperation[], merged: Merged): string | null {
  const operations = all.flatMap(operation =>
    operation.kind === 'add' || operation.kind === 'rem' ? [operation] : [],
  );
  const shown = new Set(merged.sets.tags ?? []);
  const elements = operations.map(({ patch }) => patch.element);
  if (new Set(elements).size !== new Set(elements.map(element => element.normalize('NFC'))).size) {
    return 'one tag in two Unicode forms';
  }
  for (const element of new Set(elements)) {
    const same = operations.filter(({ patch }) => patch.element === element);
    const removals = same.filter(({ kind }) => kind === 'rem');
    const stands = same.some(add => add.kind === 'add' && !removals.some(removal => knew(removal, add)));
    if (stands && !shown.has(element)) return `tag ${element} missing`;
    if (!stands && shown.has(element)) return `removed tag ${element} still there`;
  }
  return null;
}

function findWrongLife(operations: readonly ModelOperation[], merged: Merged): string | null {
  const lives = operations.filter(({ kind }) => kind === 'del' || kind === 'undel');
  const deletes = lives.filter(life => life.kind === 'del' && !lives.some(later => knew(later, life)));
  const unknown = operations.some(edit => edit.kind !== 'del' && deletes.some(one => !knew(one, edit)));
  const bySeed = deletes.every(({ node }) => node === SEED_NODE);
  if (merged.deleted && unknown) return 'hidden by a deletion that had not seen an edit';
  if (merged.deleted !== (deletes.length > 0 && !unknown))
    return 'deleted by nobody, or shown after deletion';
  if (merged.flagged !== (unknown && !bySeed)) return 'wrongly flagged as deleted and edited';
  return null;
}

/** Whether the author of `later` really held `earlier`; a person knows all that came with the app. */
function knew(later: ModelOperation, earlier: ModelOperation): boolean {
  if (later.node === earlier.node) return later.seq > earlier.seq;
  if (earlier.node === SEED_NODE || later.node === SEED_NODE) return later.node !== SEED_NODE;
  return (later.truth.get(earlier.node) ?? 0) >= earlier.seq;
}

function isLater(left: ModelOperation, right: ModelOperation): boolean {
  const difference = clockNumber(left) - clockNumber(right);
  if (difference !== 0n) return difference > 0n;
  return left.node === right.node ? left.seq > right.seq : left.node > right.node;
}

function clockNumber({ hlc }: ModelOperation): bigint {
  return BigInt(`0x${hlc.replace('-', '')}`);
}

function byRecord(log: readonly ModelOperation[]): Map<string, ModelOperation[]> {
  const records = new Map<string, ModelOperation[]>();
  for (const operation of log) {
    const list = records.get(operation.id);
    if (list === undefined) records.set(operation.id, [operation]);
    else list.push(operation);
  }
  return records;
}

function textOf({ lastOperation, ...rest }: Merged): string {
  return JSON.stringify({ ...rest, last: lastOperation?.uid });
}

function isSame(left: OperationRef, right: OperationRef): boolean {
  return left.node === right.node && left.seq === right.seq;
}

function nameOf({ node, seq }: OperationRef): string {
  return `${node}:${seq}`;
}
