/**
 * Random histories of two to five PCs that exchange packages: lost, repeated, out of order, with wrong ideas about
 * what the other holds, clocks years off, restores from old backups, copied databases. At the end everything still
 * held is brought to everyone, and the checker looks at what is left.
 */

import { zeroHlc } from '#shared/core/hlc.ts';
import { type MergePolicy, SEED_NODE } from '#shared/rules/merge.ts';
import { findFailure } from '#test/support/merge-checker.ts';
import {
  type Change,
  copyOf,
  exportFor,
  importPackage,
  installSeed,
  type ModelNode,
  type ModelOperation,
  type ModelPackage,
  type ModelRules,
  newNode,
  rename,
  save,
} from '#test/support/merge-node.ts';
import { type Random, randomFrom } from '#test/support/random.ts';

export const MODEL_POLICY: MergePolicy = { cosmetic: new Set(['pin']) };

const RECORDS = ['r0', 'r1', 'r2'];
const TAGS = ['Hội thi', 'Hội thi'.normalize('NFD'), 'khẩn', 'lớp 1'];
const TITLES = ['Khai giảng', 'Lễ bế giảng', 'Lễ bế giảng'.normalize('NFD')];
const START_MS = Date.UTC(2026, 2, 11);
const HOUR_MS = 3_600_000;
const FIVE_YEARS_MS = 5 * 365 * 24 * HOUR_MS;
const MOST_PCS = 5;

/** What the app brings along: each version adds to the one before. */
const SEED_VERSIONS: readonly (readonly ModelOperation[])[] = seedVersions([
  [
    ['r0', { kind: 'set', patch: { title: 'Mẫu', pin: true } }],
    ['r0', { kind: 'add', patch: { set: 'tags', element: 'khẩn' } }],
    ['r2', { kind: 'set', patch: { title: 'Biểu mẫu cũ', body: 0 } }],
  ],
  [
    ['r0', { kind: 'set', patch: { title: 'Mẫu mới' } }],
    ['r0', { kind: 'add', patch: { set: 'tags', element: 'khẩn' } }],
    ['r2', { kind: 'del' }],
  ],
]);

type World = {
  readonly random: Random;
  readonly rules: ModelRules;
  readonly pcs: { node: ModelNode; offsetMs: number; backup: ModelNode | null }[];
  readonly pool: ModelPackage[];
  readonly stepMs: number;
  readonly crashes: boolean;
  nowMs: number;
  ids: number;
  uids: number;
};

type Step = (world: World, place: number) => void;

/** Each step as often as its weight says. */
const STEPS: readonly (readonly [number, Step])[] = [
  [34, edit],
  [10, changeTags],
  [4, deleteOrRestoreRecord],
  [5, resolve],
  [17, sendChanges],
  [3, sendEverything],
  [3, sendOwnRun],
  [26, receive],
  [2, loseOrMisjudge],
  [3, backUp],
  [2, restoreBackup],
  [1, copyDatabase],
  [2, setClock],
  [1, updateApp],
];
const WEIGHT = STEPS.reduce((sum, [weight]) => sum + weight, 0);

export type History = { readonly seed: number; readonly steps: number; readonly failure: string | null };

/**
 * Runs the history of one seed, whole or cut after `atMost` steps, settles it and checks it.
 * The same seed and rules always give the same result.
 */
export function runHistory(seed: number, rules: ModelRules, atMost = Number.POSITIVE_INFINITY): History {
  const random = randomFrom(Math.imul(seed, 0x9e3779b1));
  const world = newWorld(random, rules);
  const steps = Math.min(20 + random.below(121), atMost);
  for (let step = 0; step < steps; step += 1) {
    world.nowMs += random.below(2) * world.stepMs;
    pickStep(random)(world, random.below(world.pcs.length));
  }
  settle(world);
  const nodes = world.pcs.map(pc => pc.node);
  return { seed, steps, failure: findFailure(nodes, rules.materialise, MODEL_POLICY) };
}

/** The shortest beginning of a failing history that still fails, as a sentence with how to repeat it. */
export function describeFailure(seed: number, rules: ModelRules): string {
  const whole = runHistory(seed, rules);
  for (let steps = 0; steps < whole.steps; steps += 1) {
    const { failure } = runHistory(seed, rules, steps);
    if (failure !== null) return `history ${seed} after ${steps} steps: ${failure}`;
  }
  return `history ${seed} after ${whole.steps} steps: ${whole.failure}`;
}

function newWorld(random: Random, rules: ModelRules): World {
  const world: World = {
    random,
    rules,
    pcs: [],
    pool: [],
    stepMs: random.pick([0, 1, 40, 60_000, 8 * HOUR_MS]),
    crashes: random.chance(0.3),
    nowMs: START_MS,
    ids: 0,
    uids: 0,
  };
  const count = 2 + random.below(MOST_PCS - 1);
  for (let place = 0; place < count; place += 1) {
    const node = newNode(newId(world));
    installSeed(node, seedOf(random.below(SEED_VERSIONS.length)));
    world.pcs.push({ node, offsetMs: anOffset(random), backup: null });
  }
  return world;
}

function pickStep(random: Random): Step {
  let ticket = random.below(WEIGHT);
  for (const [weight, step] of STEPS) {
    ticket -= weight;
    if (ticket < 0) return step;
  }
  return edit;
}

/** Everyone brings everything to the first PC, and takes everything from it. */
function settle(world: World): void {
  const [first, ...others] = world.pcs;
  if (first === undefined) return;
  for (const [index, pc] of others.entries()) deliver(pc.node, index + 1, first.node);
  for (const pc of others) deliver(first.node, 0, pc.node);

  function deliver(from: ModelNode, place: number, to: ModelNode): void {
    const pack = exportFor(from, place, to.have, world.rules);
    importPackage(to, pack, { wallMs: world.nowMs, crashes: false }, world.rules);
  }
}

function edit(world: World, place: number): void {
  const { random, rules } = world;
  const patch: { [field: string]: string | number | boolean | null | { rev: number } } = {};
  if (random.chance(0.5)) patch.title = rules.enter(random.pick(TITLES));
  if (random.chance(0.6)) patch.body = random.chance(0.1) ? { rev: random.below(2) } : world.uids;
  if (random.chance(0.2)) patch.pin = random.pick([true, false, null]);
  write(world, place, random.pick(RECORDS), { kind: 'set', patch });
}

function changeTags(world: World, place: number): void {
  const { random, rules } = world;
  const kind = random.chance(0.6) ? 'add' : 'rem';
  const patch = { set: 'tags', element: rules.enter(random.pick(TAGS)) };
  write(world, place, random.pick(RECORDS), { kind, patch });
}

function deleteOrRestoreRecord(world: World, place: number): void {
  const { random } = world;
  write(world, place, random.pick(RECORDS), { kind: random.chance(0.7) ? 'del' : 'undel' });
}

/** A person looks at the first conflict of a record and keeps one of the values. */
function resolve(world: World, place: number): void {
  const { random, rules } = world;
  const record = random.pick(RECORDS);
  const operations = world.pcs[place]?.node.log.filter(operation => operation.id === record) ?? [];
  for (const conflict of rules.materialise(operations, MODEL_POLICY).conflicts.slice(0, 1)) {
    const { value } = random.pick(conflict.values);
    write(world, place, record, { kind: 'set', patch: { [conflict.register]: value } });
  }
}

function write(world: World, place: number, record: string, change: Change): void {
  const pc = world.pcs[place];
  if (pc === undefined) return;
  world.uids += 1;
  const crashes = world.crashes && world.random.chance(0.03);
  const at = { uid: world.uids, wallMs: world.nowMs + pc.offsetMs, crashes };
  save(pc.node, record, change, at, world.rules);
}

/** What the sender believes the other lacks; then it believes the package arrived. */
function sendChanges(world: World, place: number): void {
  const { random, rules } = world;
  const node = world.pcs[place]?.node;
  if (node === undefined) return;
  const peer = random.below(world.pcs.length);
  world.pool.push(exportFor(node, place, node.peers.get(peer) ?? new Map(), rules));
  if (random.chance(0.7)) node.peers.set(peer, new Map(node.have));
}

function sendEverything(world: World, place: number): void {
  const node = world.pcs[place]?.node;
  if (node !== undefined) world.pool.push(exportFor(node, place, new Map(), world.rules));
}

/** A file with one stretch of the PC's own operations, as it lies in the shared folder. */
function sendOwnRun(world: World, place: number): void {
  const node = world.pcs[place]?.node;
  if (node === undefined) return;
  const after = world.random.below(node.seq + 1);
  const last = after + 1 + world.random.below(6);
  const operations = node.log.filter(({ node: id, seq }) => id === node.id && seq > after && seq <= last);
  world.pool.push({ from: place, operations, to: new Map(node.have) });
}

/** Any package may reach any PC, late, in any order, and again. */
function receive(world: World, place: number): void {
  const { random, pool, rules } = world;
  const pc = world.pcs[place];
  if (pc === undefined || pool.length === 0) return;
  const chosen = random.below(pool.length);
  const [pack] = random.chance(0.4) ? pool.slice(chosen, chosen + 1) : pool.splice(chosen, 1);
  if (pack === undefined) return;
  const crashes = world.crashes && random.chance(0.1);
  importPackage(pc.node, pack, { wallMs: world.nowMs + pc.offsetMs, crashes }, rules);
}

function loseOrMisjudge(world: World, place: number): void {
  const { random, pool } = world;
  const node = world.pcs[place]?.node;
  if (random.chance(0.5)) pool.splice(random.below(pool.length + 1), 1);
  else node?.peers.set(random.below(world.pcs.length), new Map(node.have));
}

function backUp(world: World, place: number): void {
  const pc = world.pcs[place];
  if (pc !== undefined) pc.backup = copyOf(pc.node);
}

function restoreBackup(world: World, place: number): void {
  const pc = world.pcs[place];
  if (pc === undefined || pc.backup === null) return;
  pc.node = copyOf(pc.backup);
  if (world.rules.newIdAfterRestore) rename(pc.node, newId(world));
}

function copyDatabase(world: World, place: number): void {
  const pc = world.pcs[place];
  if (pc === undefined || world.pcs.length >= MOST_PCS) return;
  const node = copyOf(pc.node);
  if (world.rules.newIdAfterCopy) rename(node, newId(world));
  world.pcs.push({ node, offsetMs: anOffset(world.random), backup: null });
}

function setClock(world: World, place: number): void {
  const pc = world.pcs[place];
  if (pc !== undefined) pc.offsetMs = anOffset(world.random);
}

function updateApp(world: World, place: number): void {
  const node = world.pcs[place]?.node;
  if (node !== undefined) installSeed(node, seedOf(SEED_VERSIONS.length - 1));
}

function anOffset(random: Random): number {
  const reach = random.pick([0, 0, 3, 2 * HOUR_MS, FIVE_YEARS_MS]);
  return random.below(2 * reach + 1) - reach;
}

function newId(world: World): string {
  world.ids += 1;
  return `n${world.ids}`;
}

function seedOf(version: number): readonly ModelOperation[] {
  return SEED_VERSIONS.slice(0, version + 1).flat();
}

function seedVersions(versions: readonly (readonly (readonly [string, Change])[])[]): ModelOperation[][] {
  let seq = 0;
  return versions.map(changes =>
    changes.map(([id, change]) => {
      seq += 1;
      const stamp = { node: SEED_NODE, seq, hlc: zeroHlc, entity: 'story', id, uid: -seq, wallMs: 0 };
      return { ...stamp, ...change, context: new Map(), truth: new Map() };
    }),
  );
}
