/**
 * One PC of the model: its journal, what it believes it holds, its clock. What the design decides is a switch in
 * `ModelRules`, so that a test can plant a fault; what is true is kept apart in `truth` and never faulted.
 */

import { receiveHlc, tickHlc, zeroHlc } from '#shared/core/hlc.ts';
import {
  type ElementOperation,
  type LifeOperation,
  type MergedRecord,
  type MergePolicy,
  materialise,
  type Operation,
  SEED_NODE,
  type SetOperation,
} from '#shared/rules/merge.ts';

export type Vector = ReadonlyMap<string, number>;

/** An operation with what only the checker may know: its identity, and what its author really held. */
export type ModelOperation = Operation & {
  readonly uid: number;
  readonly truth: Vector;
  readonly wallMs: number;
};

export type Change =
  | Pick<SetOperation, 'kind' | 'patch'>
  | Pick<ElementOperation, 'kind' | 'patch'>
  | Pick<LifeOperation, 'kind'>;

export type ModelPackage = {
  readonly from: number;
  readonly operations: readonly ModelOperation[];
  /** What the sender held, as it says. */
  readonly to: Vector;
};

export type ModelRules = {
  readonly materialise: (
    operations: readonly ModelOperation[],
    policy: MergePolicy,
  ) => MergedRecord<ModelOperation>;
  readonly tick: typeof tickHlc;
  readonly receive: typeof receiveHlc;
  /** What happens to typed text before it is stored. */
  readonly enter: (text: string) => string;
  /** The context written beside the next operations, from what the node believes it holds. */
  readonly contextOf: (have: Vector) => Vector;
  /** Whether an export must carry operation `seq` for a peer that holds `held` of that node. */
  readonly isBeyond: (seq: number, held: number) => boolean;
  readonly holds: 'unbroken run' | 'highest number';
  readonly onGap: 'keep' | 'refuse package';
  readonly trustsTo: boolean;
  readonly skipsBelowHighest: boolean;
  readonly newIdAfterRestore: boolean;
  readonly newIdAfterCopy: boolean;
  readonly detectsForks: boolean;
  readonly oneTransaction: boolean;
};

export const designRules: ModelRules = {
  materialise,
  tick: tickHlc,
  receive: receiveHlc,
  enter: text => text.normalize('NFC'),
  contextOf: have => new Map(have),
  isBeyond: (seq, held) => seq > held,
  holds: 'unbroken run',
  onGap: 'keep',
  trustsTo: false,
  skipsBelowHighest: false,
  newIdAfterRestore: true,
  newIdAfterCopy: true,
  detectsForks: true,
  oneTransaction: true,
};

export type ModelNode = {
  id: string;
  seq: number;
  hlc: string;
  /** In order of arrival. */
  log: ModelOperation[];
  /** By node, then by number. */
  held: Map<string, ModelOperation[]>;
  have: Map<string, number>;
  highest: Map<string, number>;
  /** The unbroken runs really held: never computed by a rule under test. */
  truth: Map<string, number>;
  /** Reached this disk and was not kept; always empty unless a fault is planted. */
  dropped: ModelOperation[];
  forked: Set<string>;
  /** What each other PC, by its place, is believed to hold. */
  peers: Map<number, Vector>;
  /** Made with the first operation after an import; shared by all until the next one. */
  written: { readonly context: Vector; readonly truth: Vector } | null;
};

export function newNode(id: string): ModelNode {
  return {
    id,
    seq: 0,
    hlc: zeroHlc,
    log: [],
    held: new Map(),
    have: new Map(),
    highest: new Map(),
    truth: new Map(),
    dropped: [],
    forked: new Set(),
    peers: new Map(),
    written: null,
  };
}

export function copyOf(node: ModelNode): ModelNode {
  return {
    ...node,
    log: [...node.log],
    held: new Map(Array.from(node.held, ([origin, list]) => [origin, [...list]])),
    have: new Map(node.have),
    highest: new Map(node.highest),
    truth: new Map(node.truth),
    dropped: [...node.dropped],
    forked: new Set(node.forked),
    peers: new Map(node.peers),
  };
}

/** Gives a restored or copied database its own identity. */
export function rename(node: ModelNode, id: string): void {
  node.id = id;
  node.seq = 0;
  node.written = null;
}

export function save(
  node: ModelNode,
  record: string,
  change: Change,
  at: { readonly uid: number; readonly wallMs: number; readonly crashes: boolean },
  rules: ModelRules,
): void {
  if (at.crashes && rules.oneTransaction) return;
  node.seq += 1;
  if (at.crashes) return;
  node.hlc = rules.tick(node.hlc, at.wallMs);
  node.written ??= { context: rules.contextOf(node.have), truth: new Map(node.truth) };
  store(node, {
    node: node.id,
    seq: node.seq,
    hlc: node.hlc,
    context: node.written.context,
    entity: 'story',
    id: record,
    ...change,
    uid: at.uid,
    truth: node.written.truth,
    wallMs: at.wallMs,
  });
  node.have.set(node.id, node.seq);
}

/** Everything the node holds that a peer with `held` lacks, in order of arrival. */
export function exportFor(node: ModelNode, place: number, held: Vector, rules: ModelRules): ModelPackage {
  const operations = node.log.filter(operation =>
    rules.isBeyond(operation.seq, held.get(operation.node) ?? 0),
  );
  return { from: place, operations, to: new Map(node.have) };
}

export function importPackage(
  node: ModelNode,
  pack: ModelPackage,
  at: { readonly wallMs: number; readonly crashes: boolean },
  rules: ModelRules,
): void {
  if (at.crashes && rules.oneTransaction) return;
  const fresh = freshOf(node, pack, rules);
  if (rules.onGap === 'refuse package' && leavesGap(node, fresh)) {
    node.dropped.push(...fresh);
    return;
  }
  const highestBefore = new Map(node.highest);
  const kept = at.crashes ? fresh.slice(0, Math.floor(fresh.length / 2)) : fresh;
  for (const operation of kept) {
    if (rules.skipsBelowHighest && operation.seq <= (highestBefore.get(operation.node) ?? 0)) {
      node.dropped.push(operation);
    } else {
      store(node, operation);
    }
  }
  for (const operation of fresh) believe(node, operation, at.crashes, rules);
  if (rules.trustsTo) for (const [origin, seq] of pack.to) raise(node.have, origin, seq);
  node.peers.set(pack.from, pack.to);
  if (fresh.length === 0) return;
  node.written = null;
  node.hlc = rules.receive(node.hlc, highestClock(fresh), at.wallMs);
}

/** Puts an operation into the journal and moves the true unbroken run; moves nothing that a rule decides. */
export function store(node: ModelNode, operation: ModelOperation): void {
  const list = node.held.get(operation.node) ?? [];
  node.held.set(operation.node, list);
  list[operation.seq] = operation;
  node.log.push(operation);
  raise(node.highest, operation.node, operation.seq);
  moveRun(node.truth, list, operation.node);
}

/** Takes over the operations the app brings with it. */
export function installSeed(node: ModelNode, operations: readonly ModelOperation[]): void {
  const held = node.held.get(SEED_NODE);
  const fresh = operations.filter(operation => held?.[operation.seq] === undefined);
  for (const operation of fresh) {
    store(node, operation);
    moveRun(node.have, node.held.get(SEED_NODE) ?? [], SEED_NODE);
  }
  if (fresh.length > 0) node.written = null;
}

function freshOf(node: ModelNode, pack: ModelPackage, rules: ModelRules): ModelOperation[] {
  const fresh: ModelOperation[] = [];
  for (const operation of pack.operations) {
    const known = node.held.get(operation.node)?.[operation.seq];
    if (known !== undefined && known.uid !== operation.uid) {
      if (rules.detectsForks) node.forked.add(operation.node);
      node.dropped.push(operation);
    } else if (known === undefined && node.forked.has(operation.node)) {
      node.dropped.push(operation);
    } else if (known === undefined) {
      fresh.push(operation);
    }
  }
  return fresh;
}

function leavesGap(node: ModelNode, fresh: readonly ModelOperation[]): boolean {
  const runs = new Map(node.have);
  const inOrder = [...fresh].sort((a, b) => a.seq - b.seq);
  return inOrder.some(operation => {
    const run = runs.get(operation.node) ?? 0;
    runs.set(operation.node, operation.seq);
    return operation.seq > run + 1;
  });
}

function believe(node: ModelNode, operation: ModelOperation, ahead: boolean, rules: ModelRules): void {
  const { node: origin, seq } = operation;
  if (rules.holds === 'highest number' || ahead) raise(node.have, origin, seq);
  else moveRun(node.have, node.held.get(origin) ?? [], origin);
}

function moveRun(
  runs: Map<string, number>,
  list: readonly (ModelOperation | undefined)[],
  origin: string,
): void {
  let run = runs.get(origin) ?? 0;
  while (list[run + 1] !== undefined) run += 1;
  if (run > 0) runs.set(origin, run);
}

function raise(numbers: Map<string, number>, origin: string, seq: number): void {
  if (seq > (numbers.get(origin) ?? 0)) numbers.set(origin, seq);
}

function highestClock(operations: readonly ModelOperation[]): string {
  return operations.reduce((highest, { hlc }) => (hlc > highest ? hlc : highest), zeroHlc);
}
