import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { write } from '#db/write.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
let lead: string;
beforeEach(async () => {
  app = openTestApp();
  lead = await app.signIn('Nguyễn Thị Hà');
});
afterEach(() => app.close());

const rowOf = async (id: string) => (await app.call('outlet.list', {})).find(row => row.id === id);
/** A story that an outlet carried, straight through the write path: its workflow is not what is tested. */
function publish(outletId: string, publishedOn: string): void {
  write(app.store, { userId: lead, name: 'story.create', intent: 'edit', step: 'none' }, writer => {
    const storyId = writer.create('story', { title: 'Tin của ngành', stage: 'published' });
    writer.create('storyOutlet', { storyId, outletId, state: 'published', publishedOn });
  });
}

const undo = async () => {
  const { undo: step } = await app.call('session.get', {});
  await app.call('undo.action', { actionId: step?.actionId ?? '' });
};

describe('outlets', () => {
  it('tell their use: originals and reposts apart, what is recent, publications, the last day', async () => {
    await app.call('press.create', { title: 'Cũ', outletId: 'outlet-nld', publishedOn: '2025-01-05' });
    await app.call('press.create', { title: 'Mới', outletId: 'outlet-nld', publishedOn: '2026-02-20' });
    await app.call('press.create', {
      title: 'Lại',
      outletId: 'outlet-nld',
      sourceName: 'Dân trí',
      publishedOn: '2026-02-21',
    });
    publish('outlet-nld', '2026-03-01');
    expect(await rowOf('outlet-nld')).toMatchObject({
      originals: 2,
      reposts: 1,
      lately: 2,
      publications: 1,
      lastUsedOn: '2026-03-01',
      isUnused: false,
    });
  });

  it('of our own that carried nothing for a quarter are named; others and new ones are not', async () => {
    const unused = async () => (await app.call('outlet.list', { state: 'unused' })).map(({ id }) => id);
    expect((await unused()).sort()).toEqual(['outlet-portal', 'outlet-social']);
    const fresh = await app.call('outlet.save', { name: 'Kênh mới', isOwn: true, fromDay: '2026-02-01' });
    expect(await unused()).not.toContain(fresh);
    publish('outlet-portal', '2025-12-20');
    expect(await unused()).toEqual(['outlet-social']);
    app.setNow(Date.UTC(2026, 3, 10));
    expect((await unused()).sort()).toEqual(['outlet-portal', 'outlet-social']);
  });

  it('end with a day and what took their place, and never before they began', async () => {
    const id = await app.call('outlet.save', { name: 'Báo Cũ', fromDay: '2020-01-01' });
    await expect(app.call('outlet.end', { id, toDay: '2019-12-31' })).rejects.toMatchObject({
      code: 'outlet-days-crossed',
    });
    await app.call('outlet.end', { id, toDay: '2025-06-30', successorId: 'outlet-gialai-new' });
    expect(await rowOf(id)).toMatchObject({ isCurrent: false, successor: { id: 'outlet-gialai-new' } });
    expect((await app.call('outlet.list', { state: 'ended', text: 'bao cu' })).map(row => row.id)).toEqual([
      id,
    ]);
    const next = await app.call('outlet.get', { id: 'outlet-gialai-new' });
    expect(next.predecessors.map(({ name }) => name)).toContain('Báo Cũ');
  });

  it('entered twice become one: items, reporters and names go along, and one undo takes them apart', async () => {
    const twin = await app.call('outlet.save', { name: 'Nguoi Lao Dong Online', aliases: ['NLĐO'] });
    await app.call('press.create', { title: 'A', outletId: twin });
    await app.call('reporter.save', { name: 'Hoàng Thanh', outletId: twin });
    await app.call('outlet.merge', { id: twin, intoId: 'outlet-nld' });
    expect(await rowOf(twin)).toBeUndefined();
    expect(await rowOf('outlet-nld')).toMatchObject({ originals: 1, reporters: 1 });
    expect(await app.call('outlet.get', { id: twin })).toMatchObject({
      id: 'outlet-nld',
      absorbed: [{ id: twin }],
      aliases: ['NLĐO', 'Nguoi Lao Dong Online'],
      latest: [{ title: 'A', outlet: 'Người Lao Động' }],
      reportersThere: [{ name: 'Hoàng Thanh' }],
    });
    const { items } = await app.call('press.pastePreview', { text: 'NLĐO (01/03/2026): Chuyện trường' });
    expect(items[0]?.outlet?.id).toBe('outlet-nld');
    const found = await app.call('press.count', {
      filter: { outletIds: [twin], text: 'nguoi lao dong' },
      sort: null,
      folding: { kind: 'open', ids: [] },
    });
    expect(found.items).toBe(1);
    await expect(app.call('outlet.merge', { id: 'outlet-nld', intoId: 'outlet-nld' })).rejects.toMatchObject({
      code: 'outlet-merge-self',
    });
    await undo();
    expect(await rowOf(twin)).toMatchObject({ originals: 1, reporters: 1 });
    expect(await rowOf('outlet-nld')).toMatchObject({ originals: 0, aliases: [] });
  });

  it('in use by a press item are not deleted', async () => {
    const id = await app.call('outlet.save', { name: 'Báo Một Bài' });
    await app.call('press.create', { title: 'A', outletId: id });
    await expect(app.call('catalogue.remove', { entity: 'outlet', id })).rejects.toMatchObject({
      code: 'in-use',
      params: { name: 'Báo Một Bài', count: 1 },
    });
  });
});

describe('reporters', () => {
  it('have their term at an outlet, their items, and move on to another one', async () => {
    const id = await app.call('reporter.save', {
      name: 'Hoàng Thanh',
      outletId: 'outlet-nld',
      phone: '0912 345 678',
      fromDay: '2020-01-01',
    });
    await app.call('press.create', {
      title: 'A',
      reporterId: id,
      outletId: 'outlet-nld',
      publishedOn: '2026-02-01',
    });
    const next = await app.call('reporter.move', { id, lastDay: '2026-02-28', outletId: 'outlet-laodong' });
    expect(await app.call('reporter.list', { text: 'hoang' })).toMatchObject([
      {
        id: next,
        outlet: { name: 'Lao Động' },
        fromDay: '2026-03-01',
        isCurrent: true,
        items: 0,
        phone: '0912 345 678',
      },
      {
        id,
        outlet: { name: 'Người Lao Động' },
        toDay: '2026-02-28',
        isCurrent: false,
        items: 1,
        lastItemOn: '2026-02-01',
      },
    ]);
    expect(await app.call('reporter.list', { outletIds: ['outlet-nld'], isCurrent: true })).toEqual([]);
    await expect(
      app.call('reporter.move', { id, lastDay: '2019-01-01', outletId: null }),
    ).rejects.toMatchObject({
      code: 'reporter-days-crossed',
    });
    const found = await app.call('press.count', {
      filter: { text: 'hoang thanh' },
      sort: null,
      folding: { kind: 'open', ids: [] },
    });
    expect(found.items).toBe(1);
  });

  it('show no phone to those who only look, and are deleted and restored by the standing office', async () => {
    const id = await app.call('reporter.save', { name: 'Hoàng Thanh', phone: '0912 345 678' });
    await app.signIn('Người xem', 'viewer');
    expect(await app.call('reporter.list', {})).toMatchObject([{ phone: null }]);
    await expect(app.call('reporter.remove', { id })).rejects.toMatchObject({ code: 'forbidden' });
    await app.switchTo(lead);
    await app.call('reporter.remove', { id });
    expect(await app.call('reporter.list', {})).toEqual([]);
    await app.call('reporter.restore', { id });
    expect(await app.call('reporter.list', {})).toMatchObject([{ id }]);
  });
});
