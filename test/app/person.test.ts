import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/contract.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
beforeEach(async () => {
  app = openTestApp();
  await app.signIn('Nguyễn Thị Hà');
});
afterEach(() => app.close());

function create(familyName: string, givenName: string, values: Partial<InputOf<'person.create'>> = {}) {
  return app.call('person.create', { familyName, givenName, ...values });
}

async function names(filter: Omit<InputOf<'person.list'>, 'page'> = {}) {
  const rows = await app.call('person.list', { ...filter, page: { offset: 0, limit: 100 } });
  return rows.map(row => row.name);
}

describe('the list of people', () => {
  it('is sorted by given name, then family name, each as in a Vietnamese dictionary', async () => {
    await create('Trần Thị', 'Ánh');
    await create('Nguyễn Văn', 'An');
    await create('Lê', 'Đức');
    await create('Lê', 'Dung');
    await create('Bùi', 'An');
    await create('Ksor', "H'Nhan", { sortGiven: 'Nhan' });
    expect(await names()).toEqual([
      'Bùi An',
      'Nguyễn Văn An',
      'Trần Thị Ánh',
      'Lê Dung',
      'Lê Đức',
      'Nguyễn Thị Hà',
      "Ksor H'Nhan",
    ]);
  });

  it('is found by name without accents, by unit, and by number', async () => {
    const unitId = await app.call('unit.create', { name: 'THPT Chư Sê', typeId: 'type-thpt' });
    await create('Dương Văn', 'Hùng');
    await create('Nguyễn Thị', 'Đường', { unitId, contacts: [{ kind: 'phone', value: '0912 345 678' }] });
    expect(await names({ text: 'duong' })).toEqual(['Nguyễn Thị Đường', 'Dương Văn Hùng']);
    expect(await names({ text: 'đường' })).toEqual(['Nguyễn Thị Đường', 'Dương Văn Hùng']);
    expect(await names({ text: 'dương' })).toEqual(['Dương Văn Hùng', 'Nguyễn Thị Đường']);
    expect(await names({ text: 'chu se' })).toEqual(['Nguyễn Thị Đường']);
    expect(await names({ text: '0912345' })).toEqual(['Nguyễn Thị Đường']);
    expect(await names({ unitIds: [unitId] })).toEqual(['Nguyễn Thị Đường']);
    await app.signIn('Lê Văn Xem', 'viewer');
    expect(await names({ text: '0912345' })).toEqual([]);
  });

  it('filters by kind, role, post and state, and counts them', async () => {
    const unitId = await app.call('unit.create', { name: 'THPT A', typeId: 'type-thpt' });
    const contacts = [{ kind: 'email' as const, value: 'lan@gialai.edu.vn' }];
    const lan = await create('Trần', 'Lan', { contacts });
    await create('Lê', 'Báo', { kind: 'reporter', confirmedOn: null, contacts });
    for (const roleId of ['role-leader', 'role-officer'])
      await app.call('roster.appoint', { unitId, roleId, personId: lan, fromDay: null });
    expect(await names({ kinds: ['reporter'] })).toEqual(['Lê Báo']);
    expect(await names({ roleIds: ['role-officer'] })).toEqual(['Trần Lan']);
    expect(await names({ hasPost: true })).toEqual(['Trần Lan']);
    expect(await names({ states: ['several-posts'] })).toEqual(['Trần Lan']);
    expect(await names({ states: ['unconfirmed'] })).toEqual(['Lê Báo']);
    expect(await names({ states: ['unreachable', 'no-post'] })).toEqual(['Nguyễn Thị Hà']);
    expect(await app.call('person.totals', { states: ['several-posts'] })).toEqual({
      rows: 1,
      all: 3,
      states: [
        { state: 'unreachable', people: 1 },
        { state: 'unconfirmed', people: 1 },
        { state: 'several-posts', people: 1 },
        { state: 'no-post', people: 1 },
      ],
    });
  });

  it('sorts by unit, post and confirmation', async () => {
    const unitId = await app.call('unit.create', { name: 'THPT A', typeId: 'type-thpt' });
    await create('Trần', 'Lan', { unitId, confirmedOn: '2024-01-01' });
    for (const by of ['unit', 'confirmedOn'] as const)
      expect((await names({ sort: { by, direction: 'ascending' } }))[0], by).toBe('Trần Lan');
    expect(await names({ sort: { by: 'name', direction: 'descending' } })).toEqual([
      'Trần Lan',
      'Nguyễn Thị Hà',
    ]);
  });
});

describe('a person', () => {
  it('is confirmed when entered, and again with one click', async () => {
    const id = await create('Trần', 'Lan');
    expect(await app.call('person.get', { id })).toMatchObject({ confirmedOn: '2026-03-02', kind: 'staff' });
    app.setNow(Date.UTC(2027, 5, 1, 3));
    expect((await app.call('person.get', { id })).states).toContain('unconfirmed');
    await app.call('person.confirm', { ids: [id] });
    expect(await app.call('person.get', { id })).toMatchObject({ confirmedOn: '2027-06-01' });
    await app.call('undo.step', {});
    expect(await app.call('person.get', { id })).toMatchObject({ confirmedOn: '2026-03-02' });
  });

  it('has posts now, past and coming, each with the name the unit had then', async () => {
    const unitId = await app.call('unit.create', { name: 'THPT Chư Sê', typeId: 'type-thpt' });
    const id = await create('Trần', 'Lan');
    const post = { unitId, personId: id };
    await app.call('roster.appoint', {
      ...post,
      roleId: 'role-officer',
      fromDay: '2024-08-01',
      toDay: '2025-06-30',
    });
    await app.call('roster.appoint', { ...post, roleId: 'role-leader', fromDay: '2025-09-01' });
    await app.call('roster.appoint', { ...post, roleId: 'role-member', fromDay: '2026-09-01' });
    await app.call('unit.save', { id: unitId, name: 'THPT Lê Lợi', changeFrom: '2025-07-01' });
    const person = await app.call('person.get', { id });
    expect(person.pastPosts.map(({ unitName, roleCode }) => [unitName, roleCode])).toEqual([
      ['THPT Chư Sê', 'officer'],
    ]);
    expect(person.posts.map(({ unitName, roleCode }) => [unitName, roleCode])).toEqual([
      ['THPT Lê Lợi', 'leader'],
    ]);
    expect(person.comingPosts).toMatchObject([{ roleCode: 'member', fromDay: '2026-09-01' }]);
    expect(person.unitName).toBe('THPT Lê Lợi');
  });

  it('is edited field by field; contacts that stay keep their record', async () => {
    const id = await create('Trần', 'Lan', { contacts: [{ kind: 'phone', value: '01659876543' }] });
    const [first] = (await app.call('person.get', { id })).contacts;
    expect(first).toMatchObject({ value: '0359876543', original: '01659876543', doubt: null });
    await app.call('person.save', {
      id,
      title: 'ThS.',
      contacts: [
        { kind: 'phone', value: '0359876543' },
        { kind: 'zalo', value: 'Lan THPT A' },
        { kind: 'phone', value: '0593824111' },
      ],
    });
    const person = await app.call('person.get', { id });
    expect(person).toMatchObject({ familyName: 'Trần', title: 'ThS.', phone: '0359876543' });
    expect(person.contacts).toMatchObject([
      { id: first?.id, original: '01659876543' },
      { kind: 'zalo', value: 'Lan THPT A', doubt: null },
      { value: '0593824111', doubt: 'suspect-old-landline' },
    ]);
  });

  it('shows who only looks neither phones nor e-mails', async () => {
    const id = await create('Trần', 'Lan', { contacts: [{ kind: 'phone', value: '0912345678' }] });
    await app.signIn('Lê Văn Xem', 'viewer');
    expect(await app.call('person.get', { id })).toMatchObject({
      contacts: [],
      phone: null,
      areContactsHidden: true,
    });
    await expect(app.call('person.save', { id, title: 'Ông' })).rejects.toMatchObject({ code: 'forbidden' });
    const history = await app.call('history.get', { entity: 'person', id });
    expect(JSON.stringify(history)).toContain('Trần');
    expect(JSON.stringify(history)).not.toContain('0912345678');
  });

  it('that was deleted leaves the post vacant until restored', async () => {
    const unitId = await app.call('unit.create', { name: 'THPT A', typeId: 'type-thpt' });
    const id = await create('Trần', 'Lan');
    await app.call('roster.appoint', { unitId, roleId: 'role-leader', personId: id, fromDay: null });
    await app.call('person.remove', { ids: [id] });
    expect((await app.call('unit.get', { id: unitId })).holders).toEqual([]);
    await expect(app.call('person.get', { id })).rejects.toMatchObject({ code: 'record-deleted' });
    await app.call('person.restore', { ids: [id] });
    expect((await app.call('unit.get', { id: unitId })).holders).toMatchObject([{ personName: 'Trần Lan' }]);
  });

  it('can be chosen by a few letters, those of the unit first', async () => {
    const unitId = await app.call('unit.create', { name: 'THPT A', typeId: 'type-thpt' });
    await create('Trần', 'Lan');
    await create('Vũ', 'Lan', { unitId, position: 'Hiệu trưởng' });
    const found = await app.call('person.pick', { text: 'lan', limit: 5, unitId });
    expect(found.map(({ name, unitName, position }) => [name, unitName, position])).toEqual([
      ['Vũ Lan', 'THPT A', 'Hiệu trưởng'],
      ['Trần Lan', null, null],
    ]);
  });
});
