import { expect, test } from 'vitest';
import { PLANTED_FAULTS } from '#test/support/merge-faults.ts';
import { runHistory } from '#test/support/merge-model.ts';
import { designRules, type ModelRules } from '#test/support/merge-node.ts';
import { referenceMaterialise } from '#test/support/merge-reference.ts';

const HISTORIES = 2_000;

/** The seed of the first history that fails, or null. The same seeds every time: a fault is rare or it is not. */
function firstCaught(rules: ModelRules): number | null {
  for (let seed = 1; seed <= HISTORIES; seed += 1) {
    if (runHistory(seed, rules).failure !== null) return seed;
  }
  return null;
}

test.each(PLANTED_FAULTS)(
  'is caught: $name',
  ({ rules }) => {
    expect(firstCaught(rules)).not.toBeNull();
  },
  60_000,
);

test('the definition that faults are planted into has none itself', () => {
  expect(firstCaught({ ...designRules, materialise: referenceMaterialise })).toBeNull();
}, 60_000);
