import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
beforeEach(async () => {
  app = openTestApp();
  await app.signIn('Trần Quản Trị');
});
afterEach(() => app.close());

const unit = (name: string, more: { code?: string } = {}) =>
  app.call('unit.create', { name, typeId: 'type-th', ...more });
const appoint = (unitId: string, givenName: string, phone: string) =>
  app.call('roster.appoint', {
    unitId,
    roleId: 'role-officer',
    fromDay: '2024-08-01',
    newPerson: { familyName: 'Nguyễn Thị', givenName, contacts: [{ kind: 'phone', value: phone }] },
  });

describe('units entered twice', () => {
  it('are found, merged field by field, read through, and taken apart again by one undo', async () => {
    const first = await unit('Trường TH Ia Kênh');
    const second = await unit('TRƯỜNG TH IA KÊNH', { code: 'T0417' });
    await appoint(second, 'Mai', '0912345678');
    const scan = await app.call('duplicate.scan', { entity: 'unit' });
    expect(scan.pairs).toMatchObject([{ reasons: ['same-name'] }]);
    expect(await app.call('duplicate.likeUnit', { name: 'trường th  Ia Kênh' })).toHaveLength(2);

    await app.call('duplicate.merge', { entity: 'unit', firstId: first, secondId: second, take: ['code'] });
    expect(await app.call('duplicate.scan', { entity: 'unit' })).toMatchObject({ total: 0 });
    const merged = await app.call('unit.get', { id: first });
    expect(merged).toMatchObject({ code: 'T0417' });
    expect(JSON.stringify(merged)).toContain('Nguyễn Thị Mai');
    const history = await app.call('history.get', { entity: 'unit', id: first });
    expect(history.filter(step => step.operation === 'unit.create')).toHaveLength(2);

    await app.call('undo.step', {});
    expect(await app.call('duplicate.scan', { entity: 'unit' })).toMatchObject({ total: 1 });
    expect(await app.call('unit.get', { id: first })).toMatchObject({ code: null });
  });

  it('that are really two are not shown again', async () => {
    const first = await unit('Trường MN Hoa Hồng');
    const second = await unit('Trường MN Hoa Hồng');
    await app.call('duplicate.dismiss', { entity: 'unit', firstId: second, secondId: first });
    expect(await app.call('duplicate.scan', { entity: 'unit' })).toMatchObject({ total: 0 });
  });

  it('cannot be merged with themselves or by somebody who may not', async () => {
    const first = await unit('A');
    const second = await unit('A');
    await expect(
      app.call('duplicate.merge', { entity: 'unit', firstId: first, secondId: first, take: [] }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await app.signIn('Lê Biên Tập', 'editor');
    await expect(
      app.call('duplicate.merge', { entity: 'unit', firstId: first, secondId: second, take: [] }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('people entered twice', () => {
  it('keep the posts of both', async () => {
    const [one, two] = [await unit('A'), await unit('B')];
    await appoint(one, 'Mai', '0912345678');
    await appoint(two, 'Mai', '0912 345 678');
    const [pair] = (await app.call('duplicate.scan', { entity: 'person' })).pairs;
    expect(pair?.reasons).toEqual(['same-name', 'same-phone']);
    const survivor = pair?.first.id ?? '';
    await app.call('duplicate.merge', {
      entity: 'person',
      firstId: survivor,
      secondId: pair?.second.id ?? '',
      take: [],
    });
    const text = JSON.stringify(await app.call('person.get', { id: survivor }));
    expect(text).toContain('"A"');
    expect(text).toContain('"B"');
  });
});
