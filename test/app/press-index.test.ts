import { expect, it } from 'vitest';
import { forgetPress } from '#db/press-index.ts';
import { pressProjection } from '#db/press-projection.ts';
import { rebuildProjection } from '#db/projection.ts';
import type { PressFilter, PressSort } from '#shared/press-list.ts';
import { openTestApp } from '#test/support/app.ts';
import { randomFrom } from '#test/support/random.ts';

const filters: readonly PressFilter[] = [
  {},
  { tones: ['critical', 'none'] },
  { kind: 'repost' },
  { text: 'lao dong' },
  { text: 'hoang thanh' },
  { outletIds: ['outlet-nld'] },
  { lacks: ['original', 'theme'] },
  { from: '2026-02-10', to: '2026-02-20' },
];
const sorts: readonly (PressSort | null)[] = [
  null,
  { by: 'title', direction: 'ascending' },
  { by: 'outlet', direction: 'descending' },
];

it('the items kept in memory are those of a fresh reading, whatever was done before', async () => {
  const random = randomFrom(7);
  const app = openTestApp();
  await app.signIn('Nguyễn Thị Hà');
  const ids: string[] = [];
  const some = <T>(list: readonly T[]): T | undefined => list[random.below(Math.max(list.length, 1))];
  const all = async () =>
    Promise.all(
      filters.flatMap(filter =>
        sorts.map(sort =>
          app.call('press.list', {
            filter,
            sort,
            folding: { kind: 'closed', ids: [] },
            window: { offset: 0, limit: 500 },
          }),
        ),
      ),
    );
  const twin = await app.call('outlet.save', { name: 'Báo Thanh tra' });
  const reporter = await app.call('reporter.save', { name: 'Hoàng Thanh' });
  const works: readonly (() => Promise<unknown>)[] = [
    async () =>
      ids.push(
        await app.call('press.create', {
          title: `Bài ${random.below(20)}`,
          outletId: some(['outlet-nld', 'outlet-laodong', twin]) ?? null,
          publishedOn: some([null, '2026-02-15', '2026-02-28']) ?? null,
          publishedMinute: some([null, 0, 600]) ?? null,
          tone: some(['critical', 'positive', null] as const) ?? null,
          originalId: random.below(3) === 0 ? (some(ids) ?? null) : null,
          reporterId: random.below(4) === 0 ? reporter : null,
        }),
      ),
    () =>
      app.call('press.save', {
        id: some(ids) ?? '',
        patch: { title: `Bài sửa ${random.below(9)}`, tone: 'neutral' },
      }),
    () =>
      app.call('press.bulk', {
        items: { ids: ids.slice(0, 3) },
        change: { addThemeIds: ['theme-3'], tone: 'critical' },
      }),
    () => app.call('press.link', { ids: [some(ids) ?? ''], originalId: some(ids) ?? '' }),
    () => app.call('press.unlink', { ids: [some(ids) ?? ''] }),
    () => app.call('press.remove', { ids: [some(ids) ?? ''] }),
    () => app.call('press.restore', { id: some(ids) ?? '' }),
    () => app.call('outlet.merge', { id: twin, intoId: 'outlet-nld' }),
    () => app.call('outlet.save', { id: 'outlet-laodong', name: `Báo Lao Động ${random.below(5)}` }),
    () => app.call('reporter.save', { id: reporter, name: some(['Hoàng Thanh', 'Lê Bình']) ?? '' }),
    () => app.call('case.createFromItems', { itemIds: [some(ids) ?? ''], mode: 'one' }),
    async () => {
      const { undo } = await app.call('session.get', {});
      return undo && app.call('undo.action', { actionId: undo.actionId });
    },
  ];
  for (let turn = 0; turn < 160; turn += 1) {
    // Refused where the item is gone or the merge is done already: then nothing may have changed.
    await (turn < 12 ? works[0] : some(works))?.().catch(() => undefined);
    if (turn % 8 !== 0) continue;
    const kept = await all();
    forgetPress(app.store);
    expect(await all()).toEqual(kept);
  }
  const before = await all();
  rebuildProjection(app.store, pressProjection);
  expect(await all()).toEqual(before);
  expect(before[0]?.length).toBeGreaterThan(10);
  // Somebody writes under each name at the end, so that a name left behind would show.
  expect(
    app.store.sqlite
      .prepare('SELECT count(*) FROM press_item WHERE reporter_id IS NOT NULL AND deleted = 0')
      .pluck()
      .get(),
  ).toBeGreaterThan(0);
  app.close();
});
