import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { catchUpTurn } from '#db/catch-up.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';

/** Words and rows that follow after a save: nobody may see that they do. */

let folder: string;
let app: TestApp;
const open = (): TestApp => openTestApp({ dataFolder: join(folder, 'data'), configFolder: folder });
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'truyen-thong-catch-up-'));
  app = open();
  await app.signIn('Phạm Thu');
});
afterEach(() => {
  app.close();
  rmSync(folder, { recursive: true, force: true });
});

function putOff(): number {
  return app.store.sqlite.prepare('SELECT count(*) FROM projection_later').pluck().get() as number;
}

function catchUpWithAll(): void {
  while (catchUpTurn(app.store));
}

async function storiesFound(text: string): Promise<string[]> {
  const groups = await app.call('search.all', { text, entities: ['story'], limit: 9 });
  return groups.flatMap(group => group.hits.map(hit => hit.id));
}

async function addUnitWithStory(name: string): Promise<{ unitId: string; storyId: string }> {
  const unitId = await app.call('unit.create', { name });
  const storyId = await app.call('story.create', { title: 'Khai giảng năm học mới', unitId });
  return { unitId, storyId };
}

it('finds the stories of a unit by its new name at once, in the search and in the list', async () => {
  const { unitId, storyId } = await addUnitWithStory('Trường THCS Lê Lợi');
  catchUpWithAll();
  await app.call('unit.save', { id: unitId, name: 'Trường THCS Nguyễn Du', changeFrom: '2026-01-01' });
  expect(putOff()).toBeGreaterThan(0);
  expect(await storiesFound('nguyen du')).toEqual([storyId]);
  expect(await storiesFound('le loi')).toEqual([storyId]);
  expect(await app.call('story.count', { filter: { text: 'nguyễn du' } })).toMatchObject({ total: 1 });
  expect(await app.call('story.count', { filter: { text: 'lê lợi' } })).toMatchObject({ total: 0 });
});

it('sorts the list by the new name at once', async () => {
  const first = await addUnitWithStory('Trường Mầm non A');
  const second = await addUnitWithStory('Trường Mầm non B');
  const sorted = () =>
    app.call('story.ids', {
      filter: {},
      sort: { by: 'unit', direction: 'ascending' },
      offset: 0,
      limit: 9,
    });
  expect(await sorted()).toEqual([first.storyId, second.storyId]);
  await app.call('unit.save', { id: first.unitId, name: 'Trường Mầm non C', changeFrom: '2026-01-01' });
  expect(await sorted()).toEqual([second.storyId, first.storyId]);
});

it('keeps what was put off over the end of the program', async () => {
  const { storyId } = await addUnitWithStory('Trường THPT Pleiku');
  const left = putOff();
  expect(left).toBeGreaterThan(0);
  app.close();
  app = open();
  expect(putOff()).toBe(left);
  const [account] = (await app.call('session.get', {})).accounts;
  await app.switchTo(account?.id ?? '');
  expect(await storiesFound('pleiku')).toEqual([storyId]);
});

it('does it by itself while nobody asks anything', async () => {
  await addUnitWithStory('Trường THPT Chu Văn An');
  await vi.waitFor(() => expect(putOff()).toBe(0), { timeout: 5000 });
});

it('puts nothing off for a save that was refused', async () => {
  const { unitId } = await addUnitWithStory('Trường THPT Ia Grai');
  catchUpWithAll();
  await expect(app.call('unit.save', { id: unitId, managerId: unitId, note: 'x' })).rejects.toThrow();
  expect(putOff()).toBe(0);
});

it('takes a story out of both after it was removed, and back in after the removal was undone', async () => {
  const { storyId } = await addUnitWithStory('Trường THPT Chư Sê');
  expect(await storiesFound('khai giang')).toEqual([storyId]);
  await app.call('story.remove', { id: storyId });
  expect(await storiesFound('khai giang')).toEqual([]);
  expect(await app.call('story.count', { filter: { text: 'khai' } })).toMatchObject({ total: 0 });
  await app.call('undo.step', {});
  expect(await storiesFound('khai giang')).toEqual([storyId]);
  expect(await app.call('story.count', { filter: { text: 'khai' } })).toMatchObject({ total: 1 });
});
