/** Designs that lose something, each by one fault: the checker must find every one of them. @source 2.14 */

import type { Operation } from '#shared/rules/merge.ts';
import { designRules, type ModelOperation, type ModelRules } from '#test/support/merge-node.ts';
import { designParts, type ReferenceParts, referenceMaterialise } from '#test/support/merge-reference.ts';

export const PLANTED_FAULTS: readonly { readonly name: string; readonly rules: ModelRules }[] = [
  {
    name: 'plain last writer wins',
    rules: mergingWith({ fieldHeads: (operations, parts) => latestOnly(operations, parts) }),
  },
  {
    name: 'the newest wall clock is shown',
    rules: mergingWith({
      shown: operations => [...operations].sort((a, b) => wallMsOf(b) - wallMsOf(a)).at(0),
    }),
  },
  { name: 'a package is refused when a gap exists', rules: { ...designRules, onGap: 'refuse package' } },
  {
    name: 'the highest number instead of the unbroken run',
    rules: { ...designRules, holds: 'highest number' },
  },
  { name: 'the sender\u2019s list of what it holds is trusted', rules: { ...designRules, trustsTo: true } },
  {
    name: 'everything below the highest number is skipped',
    rules: { ...designRules, skipsBelowHighest: true },
  },
  {
    name: 'a removal wins over an addition it had not seen',
    rules: mergingWith({
      isPresent: (adds, removals, parts) =>
        adds.some(add => removals.every(removal => parts.sees(add, removal))),
    }),
  },
  { name: 'a deletion always wins', rules: mergingWith({ unseenEditsCount: false }) },
  { name: 'a restored PC keeps its node id', rules: { ...designRules, newIdAfterRestore: false } },
  { name: 'a copied database keeps its node id', rules: { ...designRules, newIdAfterCopy: false } },
  {
    name: 'a copied database keeps its node id and forks are not detected',
    rules: { ...designRules, newIdAfterCopy: false, detectsForks: false },
  },
  { name: 'contexts say one more than was seen', rules: withContexts(seq => seq + 1) },
  { name: 'contexts say one less than was seen', rules: withContexts(seq => seq - 1) },
  {
    name: 'an export starts one too late',
    rules: { ...designRules, isBeyond: (seq, held) => seq > held + 1 },
  },
  {
    name: 'a change and its journal row are two transactions',
    rules: { ...designRules, oneTransaction: false },
  },
  {
    name: 'text is stored and compared without NFC',
    rules: {
      ...mergingWith({ sameValue: (left, right) => JSON.stringify(left) === JSON.stringify(right) }),
      enter: text => text,
    },
  },
  {
    name: 'clocks are compared as numbers',
    rules: mergingWith({
      compare: (left, right) =>
        numberOf(left.hlc) - numberOf(right.hlc) ||
        designParts.compare({ ...left, hlc: '' }, { ...right, hlc: '' }),
    }),
  },
  {
    name: 'the seed is a node like any other',
    rules: mergingWith({
      sees: (later, earlier) =>
        later.node === earlier.node
          ? later.seq > earlier.seq
          : (later.context.get(earlier.node) ?? 0) >= earlier.seq,
    }),
  },
];

function mergingWith(parts: Partial<ReferenceParts>): ModelRules {
  return {
    ...designRules,
    materialise: (operations, policy) =>
      referenceMaterialise(operations, policy, { ...designParts, ...parts }),
  };
}

function withContexts(change: (seq: number) => number): ModelRules {
  return {
    ...designRules,
    contextOf: have => new Map(Array.from(have, ([node, seq]) => [node, change(seq)])),
  };
}

function latestOnly<S extends Operation>(operations: readonly S[], parts: ReferenceParts): S[] {
  return [...operations].sort((a, b) => parts.compare(b, a)).slice(0, 1);
}

function numberOf(hlc: string): number {
  return Number(`0x${hlc.replace('-', '')}`);
}

function wallMsOf(operation: Operation & Partial<Pick<ModelOperation, 'wallMs'>>): number {
  return operation.wallMs ?? 0;
}
