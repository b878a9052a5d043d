import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
beforeEach(async () => {
  app = openTestApp();
  await app.signIn('Nguyễn Thị Lan');
});
afterEach(() => app.close());

describe('the office’s lists', () => {
  it('come whole, themes in their order, outlets of today first', async () => {
    const { themes, outlets, checkRules } = await app.call('catalogue.get', {});
    expect(themes[0]).toMatchObject({ name: 'Nghị quyết 29-NQ/TW', isActive: true });
    expect(checkRules.map(rule => rule.key)).toEqual([
      'source',
      'photo-credit',
      'pupil-names',
      'consent',
      'policy-in-force',
    ]);
    const firstGone = outlets.findIndex(outlet => !outlet.isCurrent);
    expect(outlets.slice(firstGone).every(outlet => !outlet.isCurrent)).toBe(true);
    expect(outlets.find(outlet => outlet.name === 'Báo Gia Lai')).toMatchObject({ isCurrent: false });
  });

  it('take a new entry while picking, at the end, and refuse a name twice however it is spelt', async () => {
    const id = await app.call('theme.save', { name: 'Thư viện xanh' });
    const { themes } = await app.call('catalogue.get', {});
    expect(themes.at(-1)).toMatchObject({ id, name: 'Thư viện xanh', isActive: true });
    await expect(app.call('theme.save', { name: ' thư viện  XANH' })).rejects.toMatchObject({
      code: 'name-taken',
    });
    await expect(app.call('outlet.save', { name: 'gd&tđ' })).rejects.toMatchObject({ code: 'name-taken' });
    await expect(app.call('theme.save', { id, name: 'Thư viện xanh' })).resolves.toBe(id);
  });

  it('are made by an editor and changed by the standing office', async () => {
    await app.signIn('Trần Văn Tuấn', 'editor');
    const id = await app.call('theme.save', { name: 'Thư viện xanh' });
    await expect(app.call('theme.save', { id, name: 'Khác' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(app.call('catalogue.remove', { entity: 'theme', id })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('keep what stories use and let go of what nobody uses', async () => {
    const id = await app.call('theme.save', { name: 'Thư viện xanh' });
    const story = await app.call('story.create', { title: 'Tin', themeIds: [id] });
    expect((await app.call('catalogue.uses', { entity: 'theme' }))[id]).toBe(1);
    await expect(app.call('catalogue.remove', { entity: 'theme', id })).rejects.toMatchObject({
      code: 'in-use',
      params: { name: 'Thư viện xanh', count: 1 },
    });
    await app.call('story.save', { id: story, patch: { themeIds: [] } });
    await app.call('catalogue.remove', { entity: 'theme', id });
    expect((await app.call('catalogue.get', {})).themes.some(theme => theme.id === id)).toBe(false);
  });

  it('are put in another order in one step', async () => {
    const names = async () => (await app.call('catalogue.get', {})).checkRules.map(rule => rule.key);
    const before = await names();
    const ids = (await app.call('catalogue.get', {})).checkRules.map(rule => rule.id).reverse();
    await app.call('catalogue.reorder', { entity: 'checkRule', ids });
    expect(await names()).toEqual([...before].reverse());
    await app.call('undo.step', {});
    expect(await names()).toEqual(before);
  });

  it('change what a step asks for', async () => {
    const id = await app.call('story.create', { title: 'Tin' });
    await app.call('story.move', { id, to: 'drafting' });
    await app.call('checkRule.save', {
      id: 'check-pupil-names',
      name: 'Đã rà tên học sinh',
      reviewLevel: 'required',
    });
    await expect(app.call('story.move', { id, to: 'review' })).rejects.toMatchObject({
      code: 'story-checks-missing',
      params: { names: 'Đã rà tên học sinh' },
    });
    await app.call('story.save', { id, patch: { isPupilNamed: false } });
    await app.call('story.move', { id, to: 'review' });
  });

  it('carry aliases of outlets that a new name must not repeat', async () => {
    const id = await app.call('outlet.save', { name: 'Báo Mới', aliases: ['baomoi', 'Bao Moi'] });
    await app.call('outlet.save', { id, name: 'Báo Mới', aliases: ['baomoi'] });
    const { outlets } = await app.call('catalogue.get', {});
    expect(outlets.find(outlet => outlet.id === id)?.aliases).toEqual(['baomoi']);
    await expect(app.call('outlet.save', { name: 'BAOMOI' })).rejects.toMatchObject({ code: 'name-taken' });
  });
});
