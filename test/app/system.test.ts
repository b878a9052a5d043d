import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
beforeEach(() => {
  app = openTestApp();
});
afterEach(() => app.close());

describe('people of this PC', () => {
  it('the first one named looks after it and works at once; nobody else can add people before choosing a name', async () => {
    const ha = await app.signIn('Nguyễn Thị Hà');
    const session = await app.call('session.get', {});
    expect(session.user).toEqual({ id: ha, name: 'Nguyễn Thị Hà', role: 'admin', isActive: true });
  });

  it('a viewer may not add people', async () => {
    await app.signIn('Nguyễn Thị Hà');
    await app.signIn('Trần Văn Tuấn', 'viewer');
    await expect(app.call('account.create', { name: 'Lê Mai' })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('an operation', () => {
  it('that does not exist, or has a name every object has, is refused', async () => {
    for (const name of ['constructor', '__proto__', 'unit.explode'])
      expect(await app.desk.dispatch('test', name, {})).toMatchObject({
        ok: false,
        error: { code: 'not-found' },
      });
  });

  it('with keys it does not know is refused', async () => {
    expect(await app.desk.dispatch('test', 'session.get', { path: '/etc/passwd' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  });
});

describe('history', () => {
  it('names who changed what, from what to what', async () => {
    await app.signIn('Nguyễn Thị Hà');
    await app.call('setting.save', { key: 'office.name', value: 'Sở GD&ĐT Gia Lai' });
    await app.call('setting.save', { key: 'office.name', value: 'Sở GD&ĐT' });
    const history = await app.call('history.get', { entity: 'setting', id: 'office.name' });
    expect(history.map(step => step.userName)).toEqual(['Nguyễn Thị Hà', 'Nguyễn Thị Hà']);
    expect(history[0]).toMatchObject({ operation: 'setting.save', intent: 'edit' });
  });
});
