import fc from 'fast-check';
import { expect, test } from 'vitest';
import { materialise, type Operation, SEED_NODE } from '#shared/rules/merge.ts';
import { describeFailure, MODEL_POLICY, runHistory } from '#test/support/merge-model.ts';
import { designRules } from '#test/support/merge-node.ts';
import { referenceMaterialise } from '#test/support/merge-reference.ts';

/** `MERGE_SEED=… MERGE_HISTORIES=1` repeats one history; a long run sets the number alone. */
const FIRST_SEED = Number(process.env.MERGE_SEED ?? Date.now() % 1_000_000_000);
const HISTORIES = Number(process.env.MERGE_HISTORIES ?? 20_000);

const someValue = fc.constantFrom('x', 'y', 1, 2, true, null, { a: 1, b: 2 }, { b: 2, a: 1 });
const someBody = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    patch: fc.record({ title: someValue, body: someValue, pin: someValue }, { requiredKeys: [] }),
  }),
  fc.record({
    kind: fc.constantFrom('add' as const, 'rem' as const),
    patch: fc.record({ set: fc.constantFrom('tags', 'links'), element: fc.constantFrom('a', 'b', 'B') }),
  }),
  fc.record({ kind: fc.constantFrom('del' as const, 'undel' as const) }),
);
const someStamp = fc.record({
  node: fc.constantFrom('n1', 'n2', 'n3', SEED_NODE),
  seq: fc.integer({ min: 1, max: 6 }),
  ms: fc.integer({ min: 0, max: 4 }),
  seen: fc.dictionary(fc.constantFrom('n1', 'n2', 'n3', SEED_NODE), fc.integer({ min: 0, max: 6 })),
});

/** Any operations at all: contexts with holes, lies and circles, as a hostile package may bring them. */
const someOperations = fc
  .uniqueArray(fc.tuple(someStamp, someBody), {
    maxLength: 14,
    selector: ([{ node, seq }]) => `${node}:${seq}`,
  })
  .map(list =>
    list.map(([{ node, seq, ms, seen }, body]): Operation => {
      const hlc = `${(node === SEED_NODE ? 0 : ms).toString(16).padStart(12, '0')}-00000000`;
      return { node, seq, hlc, context: new Map(Object.entries(seen)), entity: 'story', id: 's1', ...body };
    }),
  );

test(`${HISTORIES} histories from seed ${FIRST_SEED} end equal, with nothing lost and nothing hidden`, () => {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed += 1) {
    if (runHistory(seed, designRules).failure === null) continue;
    expect.fail(`${describeFailure(seed, designRules)}\nrepeat with MERGE_SEED=${seed} MERGE_HISTORIES=1`);
  }
}, 1_800_000);

test('the fast rule gives what the definition gives, pair by pair, for any operations at all', () => {
  fc.assert(
    fc.property(someOperations, operations => {
      expect(materialise(operations, MODEL_POLICY)).toEqual(referenceMaterialise(operations, MODEL_POLICY));
    }),
    { numRuns: 10_000 },
  );
}, 60_000);

test('the order and the number of times operations arrive change nothing, not even the order of names', () => {
  fc.assert(
    fc.property(someOperations, fc.infiniteStream(fc.nat(1_000)), (operations, stream) => {
      const keyed = [...operations, ...operations.slice(0, 3)].map(operation => ({
        operation,
        key: stream.next().value ?? 0,
      }));
      const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ operation }) => operation);
      expect(JSON.stringify(materialise(shuffled, MODEL_POLICY))).toBe(
        JSON.stringify(materialise(operations, MODEL_POLICY)),
      );
    }),
    { numRuns: 3_000 },
  );
}, 60_000);
