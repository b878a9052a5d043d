import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
beforeEach(async () => {
  app = openTestApp();
  await app.signIn('Nguyễn Thị Lan');
});
afterEach(() => app.close());

async function names(screen = 'stories'): Promise<string[]> {
  return (await app.call('view.list', { screen })).map(view => view.name);
}

describe('saved views', () => {
  it('are shared by everybody, each screen with its own', async () => {
    const state = { filter: { lacks: ['author'] }, columns: ['title'] };
    await app.call('view.save', { screen: 'stories', name: 'Thiếu tác giả', state });
    await app.call('view.save', { screen: 'units', name: 'Thiếu cán bộ', state: {} });
    await app.signIn('Trần Văn Tuấn', 'viewer');
    expect(await app.call('view.list', { screen: 'stories' })).toMatchObject([
      { name: 'Thiếu tác giả', state },
    ]);
    await expect(
      app.call('view.save', { screen: 'stories', name: 'Của tôi', state: {} }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('are replaced, renamed, reordered and removed, each with undo', async () => {
    const first = await app.call('view.save', { screen: 'stories', name: 'Một', state: 1 });
    const second = await app.call('view.save', { screen: 'stories', name: 'Hai', state: 2 });
    await app.call('view.reorder', { screen: 'stories', ids: [second, first] });
    expect(await names()).toEqual(['Hai', 'Một']);
    await app.call('view.rename', { id: first, name: 'Quá hạn' });
    await app.call('view.save', { id: second, screen: 'stories', name: 'Hai', state: 3 });
    expect(await app.call('view.list', { screen: 'stories' })).toMatchObject([
      { name: 'Hai', state: 3 },
      { name: 'Quá hạn', state: 1 },
    ]);
    await app.call('view.remove', { id: second });
    expect(await names()).toEqual(['Quá hạn']);
    await app.call('undo.step', {});
    expect(await names()).toEqual(['Hai', 'Quá hạn']);
  });

  it('do not share a name on one screen', async () => {
    await app.call('view.save', { screen: 'stories', name: 'Quá hạn', state: {} });
    const other = await app.call('view.save', { screen: 'stories', name: 'Khác', state: {} });
    await expect(
      app.call('view.save', { screen: 'stories', name: 'quá hạn', state: {} }),
    ).rejects.toMatchObject({ code: 'name-taken' });
    await expect(app.call('view.rename', { id: other, name: 'Quá hạn' })).rejects.toMatchObject({
      code: 'name-taken',
    });
    await app.call('view.save', { screen: 'units', name: 'Quá hạn', state: {} });
    await expect(app.call('view.remove', { id: 'khong-co' })).rejects.toMatchObject({ code: 'not-found' });
  });
});
