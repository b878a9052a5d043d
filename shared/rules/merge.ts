/**
 * What a record is, from its operations alone. The result depends on the set of operations, never on the order or
 * the number of times they arrived: that is what lets PCs exchange files in any order and end up equal.
 * A value is superseded only by an operation that had seen it; clocks order what is truly concurrent, for display.
 */

import { type JsonValue, sameJson } from '#shared/core/canonical.ts';

/** The reserved node of the reference data shipped with the app: any edit by a person beats it. @source decision 4 */
export const SEED_NODE = 'seed';

/** Where and when an operation was made. */
export type OperationStamp = {
  readonly node: string;
  /** 1, 2, 3 … without holes within the node. */
  readonly seq: number;
  readonly hlc: string;
  /** What the author had received: for each other node, the last number of its unbroken run. */
  readonly context: ReadonlyMap<string, number>;
  readonly entity: string;
  readonly id: string;
};

/** New values for some fields of a record; `null` empties a field. */
export type SetOperation = OperationStamp & {
  readonly kind: 'set';
  readonly patch: { readonly [field: string]: JsonValue };
};

/** One element put into, or taken out of, a set of a record (tags, links, assignees, files). */
export type ElementOperation = OperationStamp & {
  readonly kind: 'add' | 'rem';
  readonly patch: { readonly set: string; readonly element: string };
};

/** The whole record deleted, or brought back. */
export type LifeOperation = OperationStamp & { readonly kind: 'del' | 'undel' };

/** One journal line, as far as merging needs it. */
export type Operation = SetOperation | ElementOperation | LifeOperation;

/** Which fields may be merged silently; every other field is reviewed by a person when values are concurrent. */
export type MergePolicy = { readonly cosmetic: ReadonlySet<string> };

/** An operation in short. */
export type OperationRef = { readonly node: string; readonly seq: number };

/** One value of a field that no other operation on the field had seen. */
export type FieldHead = OperationRef & { readonly hlc: string; readonly value: JsonValue };

/** A field: the value shown, and all its heads, the one shown first. */
export type MergedField = { readonly value: JsonValue; readonly heads: readonly FieldHead[] };

/** A reviewed field with different concurrent values, one entry for each value, the one shown first. */
export type MergeConflict = {
  readonly register: string;
  readonly values: readonly (OperationRef & { readonly value: JsonValue })[];
};

/** A record as it follows from its operations. */
export type MergedRecord<T extends Operation = Operation> = {
  /** A `set` has arrived; without one there are at most tags or a deletion for a record that is still to come. */
  readonly exists: boolean;
  readonly deleted: boolean;
  /** Deleted by one, edited by another who did not know: stays visible as «A xóa, B đang sửa». */
  readonly flagged: boolean;
  /** The deletions that stand, latest first. */
  readonly deletes: readonly OperationRef[];
  /** When flagged: for each node the last edit that some of `deletes` had not seen. */
  readonly unseenEdits: readonly OperationRef[];
  readonly fields: { readonly [field: string]: MergedField };
  /** Elements in code unit order; a set whose elements are all removed is an empty list. */
  readonly sets: { readonly [set: string]: readonly string[] };
  /** In the order of the field names; also given for a deleted record. */
  readonly conflicts: readonly MergeConflict[];
  /** The latest of the operations that no other operation of the record had seen. */
  readonly lastOperation: T | null;
};

type Registers = {
  readonly fields: Map<string, SetOperation[]>;
  readonly sets: Map<string, Map<string, ElementOperation[]>>;
  readonly lives: LifeOperation[];
  /** Everything that shows somebody still wanted the record. */
  readonly edits: Operation[];
};

/**
 * Whether `later` was made knowing `earlier`. A person's operation counts as having seen all of the seed's, and the
 * seed has seen nobody, so a value from a person never conflicts with one that came with the app.
 */
export function sees(later: OperationStamp, earlier: OperationStamp): boolean {
  return seenOf(later, earlier.node) >= earlier.seq;
}

/**
 * Orders by (clock, node, number): negative when `left` comes first. Total, and the same on every PC; for display.
 */
export function compareOperations(left: OperationStamp, right: OperationStamp): number {
  if (left.hlc !== right.hlc) return left.hlc < right.hlc ? -1 : 1;
  if (left.node !== right.node) return left.node < right.node ? -1 : 1;
  return left.seq - right.seq;
}

/**
 * The state of one record from all its operations, in any order; repeated ones do no harm.
 * @param operations all of one record; applied ones only, the waiting and quarantined stay out
 * @source sync-reliability.md 2.5
 */
export function materialise<T extends Operation>(
  operations: readonly T[],
  policy: MergePolicy,
): MergedRecord<T> {
  const registers = sortIntoRegisters(operations);
  const fields = mapEntries(registers.fields, mergeField);
  return {
    exists: operations.some(operation => operation.kind === 'set'),
    ...mergeLife(registers.lives, registers.edits),
    fields,
    sets: mapEntries(registers.sets, mergeSet),
    conflicts: findConflicts(fields, policy),
    lastOperation: headsOf(operations)[0] ?? null,
  };
}

/** The highest number of `node` that `operation` had seen; its own earlier ones included. */
function seenOf(operation: OperationStamp, node: string): number {
  if (operation.node === node) return operation.seq - 1;
  if (node === SEED_NODE) return Number.POSITIVE_INFINITY;
  if (operation.node === SEED_NODE) return 0;
  return operation.context.get(node) ?? 0;
}

/** The highest number of `node` that any of the operations had seen. */
function seenByAny(operations: readonly OperationStamp[], node: string): number {
  let highest = 0;
  for (const operation of operations) {
    const seen = seenOf(operation, node);
    if (seen > highest) highest = seen;
  }
  return highest;
}

/** The last operation of each node: an earlier one is always seen by it. */
function lastOfEachNode<S extends OperationStamp>(operations: readonly S[]): S[] {
  const last = new Map<string, S>();
  for (const operation of operations) {
    const known = last.get(operation.node);
    if (known === undefined || operation.seq > known.seq) last.set(operation.node, operation);
  }
  return [...last.values()];
}

/**
 * The operations that no other one had seen, latest first. Contexts that claim each other in a circle would leave
 * none; then all stay, because losing a value is worse than asking a person.
 */
function headsOf<S extends OperationStamp>(operations: readonly S[]): S[] {
  if (operations.length < 2) return [...operations];
  const candidates = lastOfEachNode(operations);
  if (candidates.length === 1) return candidates;
  const heads = candidates.filter(candidate => seenByAny(operations, candidate.node) < candidate.seq);
  return (heads.length > 0 ? heads : candidates).sort((a, b) => compareOperations(b, a));
}

function sortIntoRegisters(operations: readonly Operation[]): Registers {
  const registers: Registers = { fields: new Map(), sets: new Map(), lives: [], edits: [] };
  for (const operation of operations) {
    if (operation.kind !== 'del') registers.edits.push(operation);
    switch (operation.kind) {
      case 'set':
        for (const field of Object.keys(operation.patch)) {
          entryOf(registers.fields, field, newList<SetOperation>).push(operation);
        }
        break;
      case 'add':
      case 'rem':
        addToSet(registers.sets, operation);
        break;
      case 'del':
      case 'undel':
        registers.lives.push(operation);
    }
  }
  return registers;
}

function addToSet(sets: Registers['sets'], operation: ElementOperation): void {
  const elements = entryOf(sets, operation.patch.set, () => new Map<string, ElementOperation[]>());
  entryOf(elements, operation.patch.element, newList<ElementOperation>).push(operation);
}

function mergeField(field: string, operations: readonly SetOperation[]): MergedField {
  const heads = headsOf(operations).map(({ node, seq, hlc, patch }) => ({
    node,
    seq,
    hlc,
    value: patch[field] ?? null,
  }));
  return { value: heads[0]?.value ?? null, heads };
}

/** Add wins: an element is there while one of its additions was not seen by any of its removals. */
function mergeSet(_set: string, elements: ReadonlyMap<string, readonly ElementOperation[]>): string[] {
  const present: string[] = [];
  for (const [element, operations] of elements) {
    const additions = lastOfEachNode(operations.filter(operation => operation.kind === 'add'));
    const removals = operations.filter(operation => operation.kind === 'rem');
    if (additions.some(addition => seenByAny(removals, addition.node) < addition.seq)) present.push(element);
  }
  return present.sort();
}

/** Deleted only by deletions that had seen every edit; the seed's deletion simply gives way to a person's edit. */
function mergeLife(lives: readonly LifeOperation[], edits: readonly Operation[]) {
  const deletes = headsOf(lives).filter(operation => operation.kind === 'del');
  if (deletes.length === 0) return { deleted: false, flagged: false, deletes: [], unseenEdits: [] };
  const unseen = lastOfEachNode(edits)
    .filter(edit => deletes.some(deletion => !sees(deletion, edit)))
    .sort((a, b) => compareOperations(b, a));
  if (unseen.length > 0 && deletes.every(deletion => deletion.node === SEED_NODE)) {
    return { deleted: false, flagged: false, deletes: [], unseenEdits: [] };
  }
  return {
    deleted: unseen.length === 0,
    flagged: unseen.length > 0,
    deletes: deletes.map(toRef),
    unseenEdits: unseen.map(toRef),
  };
}

function findConflicts(
  fields: { readonly [field: string]: MergedField },
  policy: MergePolicy,
): MergeConflict[] {
  const conflicts: MergeConflict[] = [];
  for (const register of Object.keys(fields)) {
    const heads = fields[register]?.heads ?? [];
    if (heads.length < 2 || policy.cosmetic.has(register)) continue;
    const different = heads.filter(
      (head, index) => !heads.slice(0, index).some(earlier => sameJson(earlier.value, head.value)),
    );
    if (different.length < 2) continue;
    conflicts.push({ register, values: different.map(({ node, seq, value }) => ({ node, seq, value })) });
  }
  return conflicts;
}

function toRef({ node, seq }: OperationStamp): OperationRef {
  return { node, seq };
}

function entryOf<V>(entries: Map<string, V>, key: string, create: () => V): V {
  const known = entries.get(key);
  if (known !== undefined) return known;
  const created = create();
  entries.set(key, created);
  return created;
}

function newList<V>(): V[] {
  return [];
}

/** Names in order, so that equal records are equal as text too. `Object.fromEntries` reaches no prototype. */
function mapEntries<V, R>(
  entries: ReadonlyMap<string, V>,
  merge: (key: string, value: V) => R,
): { [key: string]: R } {
  const names = entries.size < 2 ? [...entries] : [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(names.map(([key, value]) => [key, merge(key, value)]));
}
