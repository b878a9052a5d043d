/**
 * The merge rule as the design states it, pair by pair and without any shortcut: what the fast rule is compared
 * with, and what faults are planted into.
 */

import { canonicalJson, type JsonValue } from '#shared/core/canonical.ts';
import {
  compareOperations,
  type ElementOperation,
  type MergedRecord,
  type MergePolicy,
  type Operation,
  SEED_NODE,
  type SetOperation,
  sees,
} from '#shared/rules/merge.ts';

/** The parts of the rule that a fault may replace. */
export type ReferenceParts = {
  readonly sees: (later: Operation, earlier: Operation) => boolean;
  readonly compare: (left: Operation, right: Operation) => number;
  readonly sameValue: (left: JsonValue, right: JsonValue) => boolean;
  readonly fieldHeads: (operations: readonly SetOperation[], parts: ReferenceParts) => SetOperation[];
  readonly shown: (
    operations: readonly SetOperation[],
    heads: readonly SetOperation[],
  ) => SetOperation | undefined;
  readonly isPresent: (
    adds: readonly ElementOperation[],
    removals: readonly ElementOperation[],
    parts: ReferenceParts,
  ) => boolean;
  readonly unseenEditsCount: boolean;
};

export const designParts: ReferenceParts = {
  sees,
  compare: compareOperations,
  sameValue: (left, right) => canonicalJson(left) === canonicalJson(right),
  fieldHeads: referenceHeads,
  shown: (_operations, heads) => heads[0],
  isPresent: (adds, removals, parts) => adds.some(add => !removals.some(removal => parts.sees(removal, add))),
  unseenEditsCount: true,
};

/** `materialise`, with the parts given in place of the design's. */
export function referenceMaterialise<T extends Operation>(
  repeated: readonly T[],
  policy: MergePolicy,
  parts: ReferenceParts = designParts,
): MergedRecord<T> {
  const operations = withoutRepeats(repeated);
  const sets = setsOf(operations);
  const fields = Object.fromEntries(
    namesOf(sets.flatMap(({ patch }) => Object.keys(patch))).map(field => {
      const onField = sets.filter(({ patch }) => Object.hasOwn(patch, field));
      const heads = parts.fieldHeads(onField, parts);
      const shown = parts.shown(onField, heads);
      const listed = heads.map(({ node, seq, hlc, patch }) => ({
        node,
        seq,
        hlc,
        value: patch[field] ?? null,
      }));
      return [field, { value: shown?.patch[field] ?? null, heads: listed }];
    }),
  );
  const conflicts = Object.entries(fields).flatMap(([register, { heads }]) => {
    const different = heads.filter(
      (head, index) => heads.findIndex(other => parts.sameValue(other.value, head.value)) === index,
    );
    if (different.length < 2 || policy.cosmetic.has(register)) return [];
    return [{ register, values: different.map(({ node, seq, value }) => ({ node, seq, value })) }];
  });
  return {
    exists: sets.length > 0,
    ...referenceLife(operations, parts),
    fields,
    sets: referenceSets(elementsOf(operations), parts),
    conflicts,
    lastOperation: referenceHeads(operations, parts)[0] ?? null,
  };
}

function referenceHeads<S extends Operation>(operations: readonly S[], parts: ReferenceParts): S[] {
  const heads = operations.filter(one => !operations.some(other => parts.sees(other, one)));
  const kept = heads.length > 0 ? heads : lastOfEachNode(operations);
  return kept.sort((a, b) => parts.compare(b, a));
}

function referenceLife(operations: readonly Operation[], parts: ReferenceParts) {
  const lives = operations.filter(({ kind }) => kind === 'del' || kind === 'undel');
  const deletes = referenceHeads(lives, parts).filter(({ kind }) => kind === 'del');
  const edits = operations.filter(({ kind }) => kind !== 'del');
  const unseen = lastOfEachNode(edits.filter(edit => deletes.some(one => !parts.sees(one, edit))));
  unseen.sort((a, b) => parts.compare(b, a));
  const gaveWay = unseen.length > 0 && deletes.every(({ node }) => node === SEED_NODE);
  const flagged = parts.unseenEditsCount && unseen.length > 0 && !gaveWay;
  return {
    deleted: deletes.length > 0 && !gaveWay && !flagged,
    flagged,
    deletes: gaveWay ? [] : deletes.map(({ node, seq }) => ({ node, seq })),
    unseenEdits: gaveWay ? [] : unseen.map(({ node, seq }) => ({ node, seq })),
  };
}

function referenceSets(operations: readonly ElementOperation[], parts: ReferenceParts) {
  const names = namesOf(operations.map(({ patch }) => patch.set));
  return Object.fromEntries(
    names.map(set => {
      const elements = namesOf(operations.flatMap(({ patch }) => (patch.set === set ? [patch.element] : [])));
      const present = elements.filter(element => {
        const on = operations.filter(({ patch }) => patch.set === set && patch.element === element);
        const adds = on.filter(({ kind }) => kind === 'add');
        return parts.isPresent(
          adds,
          on.filter(({ kind }) => kind === 'rem'),
          parts,
        );
      });
      return [set, present];
    }),
  );
}

function lastOfEachNode<S extends Operation>(operations: readonly S[]): S[] {
  return operations.filter(one => !operations.some(({ node, seq }) => node === one.node && seq > one.seq));
}

function withoutRepeats<S extends Operation>(operations: readonly S[]): S[] {
  return operations.filter(
    ({ node, seq }, index) =>
      operations.findIndex(other => other.node === node && other.seq === seq) === index,
  );
}

function namesOf(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

function setsOf(operations: readonly Operation[]): SetOperation[] {
  return operations.flatMap(operation => (operation.kind === 'set' ? [operation] : []));
}

function elementsOf(operations: readonly Operation[]): ElementOperation[] {
  return operations.flatMap(operation =>
    operation.kind === 'add' || operation.kind === 'rem' ? [operation] : [],
  );
}
