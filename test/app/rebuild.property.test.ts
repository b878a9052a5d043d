import { afterEach, beforeEach, expect, it } from 'vitest';
import { verifyChains } from '#db/journal.ts';
import { openStore, type Store } from '#db/open.ts';
import { projections } from '#db/projections.ts';
import { rebuildAll } from '#db/rebuild.ts';
import { snake } from '#db/schema/table.ts';
import { seedReferenceData } from '#db/seed.ts';
import { takeStep } from '#db/undo.ts';
import { type Writer, write } from '#db/write.ts';
import { entityNames } from '#shared/entities.ts';
import { type Random, randomFrom } from '#test/support/random.ts';

/** P4: what is written step by step is what the journal alone gives, whatever people did and took back. */

const histories = 25;
const steps = 40;
const people = ['person-ha', 'person-tuan'];

let store: Store;
let clock: number;
beforeEach(() => {
  clock = Date.UTC(2026, 2, 2);
  store = openStore({ file: ':memory:', machineTag: 'pc', projections, now: () => clock });
  seedReferenceData(store);
});
afterEach(() => store.close());

interface Desk {
  readonly units: string[];
  readonly stories: string[];
}

const words = ['Đak Đoa', 'Ia Grai', 'Nguyễn'.normalize('NFD'), '', 'a\nb', '𠮷野家'];

function act(writer: Writer, desk: Desk, random: Random): void {
  const kind = random.below(9);
  if (kind === 0 || desk.units.length === 0) {
    const id = writer.create('unit', { status: 'active', note: random.pick(words) });
    writer.create('unitFact', { unitId: id, kind: 'name', value: random.pick(words) });
    desk.units.push(id);
    return;
  }
  if (kind === 1 || desk.stories.length === 0) {
    const body = { type: 'doc', content: [{ type: 'paragraph', attrs: { level: random.below(3) } }] };
    desk.stories.push(
      writer.create('story', {
        title: random.pick(words),
        stage: 'idea',
        body,
        unitId: random.pick(desk.units),
      }),
    );
    return;
  }
  const unit = random.pick(desk.units);
  const story = random.pick(desk.stories);
  const isLive = (entity: 'unit' | 'story', id: string) => writer.read(entity, id)?.deleted === false;
  if (kind === 2 && isLive('unit', unit))
    writer.change('unit', unit, { note: random.pick(words), address: random.pick(words) });
  if (kind === 3) (random.chance(0.5) ? writer.remove : writer.restore).call(writer, 'unit', unit);
  if (kind === 4 && isLive('unit', unit)) writer.join('unit', unit, 'aliases', random.pick(['a', 'b', 'c']));
  if (kind === 5 && isLive('unit', unit)) writer.leave('unit', unit, 'aliases', random.pick(['a', 'b', 'c']));
  if (kind === 6 && isLive('story', story))
    writer.change('story', story, {
      isPupilNamed: random.chance(0.5),
      dueOn: random.pick(['2026-03-01', null]),
    });
  if (kind === 7 && isLive('story', story))
    writer.join('story', story, 'themes', `theme-${random.below(5) + 1}`);
  if (kind === 8) writer.put('theme', 'theme-1', { name: random.pick(words) });
}

function step(desk: Desk, random: Random): void {
  clock += random.below(100_000) - 30_000;
  const userId = random.pick(people);
  if (random.chance(0.25)) {
    try {
      takeStep(store, userId, random.chance(0.6) ? 'undo' : 'redo');
    } catch {
      // Nothing of this person is left to take back or repeat.
    }
    return;
  }
  write(store, { userId, name: 'test', intent: 'edit', step: 'do' }, writer => {
    for (let times = 0; times <= random.below(3); times += 1) act(writer, desk, random);
  });
}

function dump(): Record<string, string[]> {
  const tables = [...entityNames.map(snake), 'set_member', 'sync_conflict'];
  return Object.fromEntries(
    tables.map(table => {
      const rows = store.sqlite.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[];
      return [table, rows.map(row => JSON.stringify({ ...row, rid: null })).sort()];
    }),
  );
}

it('holds for random work by two people, with undo and redo and a clock that jumps', () => {
  for (let seed = 1; seed <= histories; seed += 1) {
    const random = randomFrom(seed);
    const desk: Desk = { units: [], stories: [] };
    for (let count = 0; count < steps; count += 1) step(desk, random);
    const before = dump();
    rebuildAll(store);
    expect(dump(), `seed ${seed}`).toEqual(before);
  }
  expect(verifyChains(store).map(node => node.brokenAt)).toEqual([null, null]);
});
