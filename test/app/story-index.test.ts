import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rebuildProjection } from '#db/projection.ts';
import { forgetStories } from '#db/story-index.ts';
import { storyProjection } from '#db/story-projection.ts';
import type { InputOf } from '#shared/contract.ts';
import { type StoryFilter, storyColumns } from '#shared/story-list.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { randomFrom } from '#test/support/random.ts';

let app: TestApp;
beforeEach(async () => {
  app = openTestApp();
  await app.signIn('Nguyễn Thị Lan');
});
afterEach(() => app.close());

const filters: readonly StoryFilter[] = [
  {},
  { stages: ['idea', 'drafting'] },
  { themeIds: ['theme-1', 'theme-3'] },
  { lacks: ['due', 'theme'] },
  { text: 'hoa' },
  { isOverdue: true },
  { schoolYear: '2025-2026' },
];

/** Every order of every filter, and its totals. */
async function everything(): Promise<unknown> {
  const lists: unknown[] = [];
  for (const filter of filters) {
    for (const by of storyColumns)
      for (const direction of ['ascending', 'descending'] as const)
        lists.push(await app.call('story.ids', { filter, sort: { by, direction }, offset: 0, limit: 1000 }));
    lists.push(await app.call('story.count', { filter }));
  }
  return lists;
}

describe('the columns in memory', () => {
  it('answer after any history of changes as if they were read anew', async () => {
    const random = randomFrom(7);
    const ids: string[] = [];
    const one = <T>(choices: readonly T[]) => choices[random.below(choices.length)] as T;
    const day = () => one([null, '2026-01-05', '2026-03-01', '2026-03-02', '2026-04-20', '2024-12-31']);
    const patch = (): InputOf<'story.save'>['patch'] => ({
      dueOn: day(),
      publishOn: day(),
      schoolYear: one(['2025-2026', '2024-2025', null]),
      title: one(['Hoa phượng', 'Ánh trăng', 'Đường xa', 'An toàn']),
      themeIds: one([[], ['theme-1'], ['theme-2', 'theme-3']]),
    });
    const acts: readonly (() => Promise<unknown>)[] = [
      async () => ids.push(await app.call('story.create', { ...patch(), title: 'Hoa' })),
      () => app.call('story.save', { id: one(ids), patch: patch() }),
      () => app.call('story.move', { id: one(ids), to: one(['drafting', 'postponed', 'idea']) }),
      () => app.call('story.remove', { id: one(ids) }),
      () => app.call('story.restore', { id: one(ids) }),
      () => app.call('undo.step', {}),
      () => app.call('redo.step', {}),
      () => app.call('story.bulk', { stories: { ids: ids.slice(0, 3) }, change: { dueOn: day() } }),
    ];
    for (let round = 0; round < 120; round += 1) {
      // Some are refused: a refused act must leave the columns right as well.
      await (ids.length === 0 ? acts[0]?.() : one(acts)())?.catch(() => null);
      if (round % 8 !== 0) continue;
      const kept = await everything();
      forgetStories(app.store);
      expect(await everything()).toEqual(kept);
      expect(await everything()).toEqual(kept);
    }
    expect(ids.length).toBeGreaterThan(5);
  });

  it('follow a change of very many stories at once', async () => {
    for (let number = 0; number < 220; number += 1)
      await app.call('story.create', { title: `Tin ${number}`, dueOn: '2026-03-10' });
    expect(await app.call('story.count', { filter: { isOverdue: true } })).toMatchObject({ total: 0 });
    await app.call('story.bulk', { stories: { filter: {}, except: [] }, change: { dueOn: '2026-02-01' } });
    expect(await app.call('story.count', { filter: { isOverdue: true } })).toMatchObject({ total: 220 });
    await app.call('undo.step', {});
    expect(await app.call('story.count', { filter: { isOverdue: true } })).toMatchObject({ total: 0 });
  });

  it('are the same after the tables are filled from all records as after each write', async () => {
    await app.call('story.create', { title: 'Hoa', dueOn: '2026-03-01', themeIds: ['theme-1'] });
    await app.call('story.create', { title: 'Nụ' });
    const tables = () =>
      ['story_list', 'story_key', 'story_tag', 'story_code'].map(table =>
        app.store.sqlite.prepare(`SELECT * FROM ${table}`).all(),
      );
    const kept = tables();
    rebuildProjection(app.store, storyProjection);
    expect(tables()).toEqual(kept);
  });
});
