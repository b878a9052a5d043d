import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PressFolding } from '#shared/press-list.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
beforeEach(async () => {
  app = openTestApp();
  await app.signIn('Nguyễn Thị Hà');
});
afterEach(() => app.close());

const closed: PressFolding = { kind: 'open', ids: [] };
const list = (filter = {}, folding = closed) =>
  app.call('press.list', { filter, sort: null, folding, window: { offset: 0, limit: 500 } });

describe('the list of press items', () => {
  it('heads each day, the newest first, and folds reposts beneath their original', async () => {
    const original = await app.call('press.create', {
      title: 'Khánh thành dãy phòng học mới',
      outletId: 'outlet-gdtd',
      publishedOn: '2026-03-01',
      tone: 'positive',
    });
    const repost = await app.call('press.create', {
      title: 'Khánh thành dãy phòng học mới',
      outletId: 'outlet-laodong',
      publishedOn: '2026-03-02',
      originalId: original,
    });
    await app.call('press.create', { title: 'Phụ huynh bức xúc', publishedOn: '2026-03-02', tone: 'critical' });
    const lines = await list();
    expect(lines.map(line => (line.line === 'day' ? line.day : line.row.title))).toEqual([
      '2026-03-02',
      'Phụ huynh bức xúc',
      '2026-03-01',
      'Khánh thành dãy phòng học mới',
    ]);
    expect(lines[2]).toMatchObject({ line: 'day', originals: 1, reposts: 1 });
    expect(lines[3]).toMatchObject({ line: 'item', reposts: 1, isOpen: false });
    const open = await list({}, { kind: 'open', ids: [original] });
    expect(open[4]).toMatchObject({ line: 'repost', headId: original, row: { id: repost } });
  });
});
