import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
beforeEach(async () => {
  app = openTestApp();
  await app.signIn('Nguyễn Thị Hà');
});
afterEach(() => app.close());

function school(name: string) {
  return app.call('unit.create', { name, typeId: 'type-thpt' });
}

function appoint(unitId: string, roleId: string, name: string, fromDay: string | null = null) {
  const [givenName = '', ...rest] = name.split(' ').reverse();
  return app.call('roster.appoint', {
    unitId,
    roleId,
    fromDay,
    newPerson: {
      familyName: rest.reverse().join(' '),
      givenName,
      contacts: [{ kind: 'phone', value: '0912345678' }],
    },
  });
}

async function holdersOn(unitId: string, onDay?: string) {
  const unit = await app.call('unit.get', onDay === undefined ? { id: unitId } : { id: unitId, onDay });
  return unit.holders.map(holder => `${holder.roleCode} ${holder.personName}`);
}

describe('a roster gap', () => {
  it('lists exactly the two units of forty with the missing post named, at 38/40', async () => {
    for (let index = 0; index < 40; index += 1) {
      const id = await school(index === 0 ? 'THPT A' : index === 1 ? 'THPT B' : `THPT số ${index}`);
      if (index !== 1) await appoint(id, 'role-leader', `Trần Văn L${index}`);
      if (index > 1) await appoint(id, 'role-officer', `Lê Thị C${index}`);
    }
    const filter = { states: ['missing' as const] };
    const rows = await app.call('unit.list', { ...filter, page: { offset: 0, limit: 100 } });
    expect(rows.map(row => [row.name, row.check.missing.map(({ roleName }) => roleName)])).toEqual([
      ['THPT A', ['Cán bộ làm công tác truyền thông']],
      ['THPT B', ['Lãnh đạo phụ trách truyền thông', 'Cán bộ làm công tác truyền thông']],
    ]);
    const totals = await app.call('unit.totals', filter);
    expect(totals).toMatchObject({
      rows: 2,
      all: 40,
      completeness: { units: 40, complete: 38, percent: 95 },
    });
    const check = await app.call('roster.check', {});
    expect(check).toMatchObject({ units: 40, complete: 38, percent: 95 });
    expect(check.vacant.map(({ unit, post }) => `${unit}: ${post}`)).toEqual([
      'THPT A: Cán bộ làm công tác truyền thông',
      'THPT B: Lãnh đạo phụ trách truyền thông',
      'THPT B: Cán bộ làm công tác truyền thông',
    ]);
  });
});

describe('a change of officer', () => {
  it('shows each on their own days, in one step that can be taken back', async () => {
    const id = await school('THPT A');
    await appoint(id, 'role-leader', 'Trần Văn Lân');
    const tuan = await appoint(id, 'role-officer', 'Phan Anh Tuấn', '2024-08-01');
    await app.call('roster.appoint', {
      unitId: id,
      roleId: 'role-officer',
      fromDay: '2026-01-01',
      newPerson: { familyName: 'Võ Thị', givenName: 'Mai' },
      ends: [{ postId: tuan.postId, toDay: '2025-12-31', reason: 'Chuyển công tác' }],
    });
    expect(await holdersOn(id, '2025-12-15')).toEqual(['leader Trần Văn Lân', 'officer Phan Anh Tuấn']);
    expect(await holdersOn(id)).toEqual(['leader Trần Văn Lân', 'officer Võ Thị Mai']);
    const unit = await app.call('unit.get', { id });
    expect(unit.check.states).toContain('complete');
    expect(unit.served.map(({ personName, toDay, endReason }) => [personName, toDay, endReason])).toEqual([
      ['Phan Anh Tuấn', '2025-12-31', 'Chuyển công tác'],
    ]);
    expect(await app.call('undo.step', {})).toMatchObject({ name: 'roster.appoint' });
    expect(await holdersOn(id)).toEqual(['leader Trần Văn Lân', 'officer Phan Anh Tuấn']);
  });

  it('ends the earlier post the day before when no day is given', async () => {
    const id = await school('THPT A');
    const { postId } = await appoint(id, 'role-officer', 'Phan Anh Tuấn', '2024-08-01');
    const mai = await app.call('person.create', { familyName: 'Võ Thị', givenName: 'Mai' });
    await app.call('roster.appoint', {
      unitId: id,
      roleId: 'role-officer',
      fromDay: '2026-01-01',
      personId: mai,
      ends: [{ postId }],
    });
    expect((await app.call('unit.get', { id })).served[0]?.toDay).toBe('2025-12-31');
  });

  it('refuses a second current holder and says who serves', async () => {
    const id = await school('THPT A');
    const first = await appoint(id, 'role-officer', 'Phan Anh Tuấn', '2024-08-01');
    await expect(appoint(id, 'role-officer', 'Võ Thị Mai', '2026-01-01')).rejects.toMatchObject({
      code: 'post-taken',
      params: {
        personName: 'Phan Anh Tuấn',
        roleName: 'Cán bộ làm công tác truyền thông',
        postId: first.postId,
        fromDay: '2024-08-01',
        toDay: null,
      },
    });
    expect(await app.call('person.ids', { text: 'Mai' })).toEqual([]);
  });

  it('takes a holder before and one after, but none across both', async () => {
    const id = await school('THPT A');
    const tuan = await appoint(id, 'role-officer', 'Phan Anh Tuấn', '2024-08-01');
    await app.call('roster.endPost', { postId: tuan.postId, toDay: '2025-12-31' });
    const mai = await app.call('person.create', { familyName: 'Võ Thị', givenName: 'Mai' });
    const named = (fromDay: string, toDay: string | null) =>
      app.call('roster.appoint', { unitId: id, roleId: 'role-officer', personId: mai, fromDay, toDay });
    await expect(named('2025-12-31', null)).rejects.toMatchObject({ code: 'post-taken' });
    await expect(named('2024-01-01', '2024-08-01')).rejects.toMatchObject({ code: 'post-taken' });
    await named('2024-01-01', '2024-07-31');
    await named('2026-01-01', null);
    expect(await holdersOn(id, '2024-07-31')).toEqual(['officer Võ Thị Mai']);
  });

  it('lets as many serve as the type requires', async () => {
    await app.call('roster.saveRequirement', { unitTypeId: 'type-thpt', roleId: 'role-officer', count: 2 });
    const id = await school('THPT A');
    await appoint(id, 'role-officer', 'Phan Anh Tuấn');
    await appoint(id, 'role-officer', 'Võ Thị Mai');
    await expect(appoint(id, 'role-officer', 'Lê Thị Ba')).rejects.toMatchObject({ code: 'post-taken' });
  });

  it('refuses an end before the beginning, and a unit that is closed', async () => {
    const id = await school('THPT A');
    const { postId } = await appoint(id, 'role-officer', 'Phan Anh Tuấn', '2024-08-01');
    await expect(app.call('roster.endPost', { postId, toDay: '2024-07-31' })).rejects.toMatchObject({
      code: 'post-days',
      params: { fromDay: '01/08/2024', toDay: '31/07/2024' },
    });
    await app.call('unit.close', { id, onDay: '2025-07-01' });
    await expect(appoint(id, 'role-leader', 'Võ Thị Mai', '2026-01-01')).rejects.toMatchObject({
      code: 'unit-not-there',
    });
  });

  it('moves a term only to where nobody else serves', async () => {
    const id = await school('THPT A');
    const tuan = await appoint(id, 'role-officer', 'Phan Anh Tuấn', '2024-08-01');
    await app.call('roster.endPost', { postId: tuan.postId, toDay: '2025-12-31' });
    await appoint(id, 'role-officer', 'Võ Thị Mai', '2026-01-01');
    await expect(
      app.call('roster.savePost', { postId: tuan.postId, toDay: '2026-01-01' }),
    ).rejects.toMatchObject({
      code: 'post-taken',
    });
    await app.call('roster.savePost', { postId: tuan.postId, toDay: '2025-11-30', decisionNumber: '12/QĐ' });
    expect((await app.call('unit.get', { id })).served[0]).toMatchObject({
      toDay: '2025-11-30',
      decisionNumber: '12/QĐ',
    });
  });
});

describe('the check of the whole roster', () => {
  it('names vacant, expired, doubled, same person, unreachable and unconfirmed', async () => {
    const a = await school('THPT A');
    const b = await school('THPT B');
    const ended = await appoint(a, 'role-officer', 'Phan Anh Tuấn', '2024-08-01');
    await app.call('roster.endPost', { postId: ended.postId, toDay: '2025-12-31' });
    const ha = await app.call('person.create', {
      familyName: 'Trần Thị',
      givenName: 'Hạ',
      confirmedOn: '2024-01-01',
    });
    for (const unitId of [a, b])
      await app.call('roster.appoint', { unitId, roleId: 'role-leader', personId: ha, fromDay: null });
    await app.call('roster.saveRequirement', { unitTypeId: 'type-thpt', roleId: 'role-officer', count: 2 });
    await appoint(b, 'role-officer', 'Lê Thị Ba');
    await appoint(b, 'role-officer', 'Lê Thị Bốn');
    await app.call('roster.saveRequirement', { unitTypeId: 'type-thpt', roleId: 'role-officer', count: 1 });
    const check = await app.call('roster.check', {});
    expect(check.vacant).toMatchObject([
      { unit: 'THPT A', vacantSince: '2026-01-01', lastHolder: 'Phan Anh Tuấn' },
    ]);
    expect(check.expired).toMatchObject([{ unit: 'THPT A', person: 'Phan Anh Tuấn', toDay: '2025-12-31' }]);
    expect(check.doubled).toMatchObject([{ unit: 'THPT B', need: 1, people: ['Lê Thị Ba', 'Lê Thị Bốn'] }]);
    expect(check.samePerson).toMatchObject([
      { person: 'Trần Thị Hạ', posts: [{ unit: 'THPT A' }, { unit: 'THPT B' }] },
    ]);
    expect(check.unreachable.map(({ unit, person }) => [unit, person])).toEqual([
      ['THPT A', 'Trần Thị Hạ'],
      ['THPT B', 'Trần Thị Hạ'],
    ]);
    expect(check.unconfirmed.map(({ person, confirmedOn }) => [person, confirmedOn])).toEqual([
      ['Trần Thị Hạ', '2024-01-01'],
      ['Trần Thị Hạ', '2024-01-01'],
    ]);
  });

  it('leaves closed units out from the day they end, and counts them before', async () => {
    const id = await school('THPT A');
    await app.call('unit.close', { id, onDay: '2025-07-01' });
    expect(await app.call('roster.check', { onDay: '2025-06-30' })).toMatchObject({ units: 1, complete: 0 });
    expect(await app.call('roster.check', { onDay: '2025-07-01' })).toMatchObject({
      units: 0,
      percent: null,
    });
  });

  it('is summed up by type, area and manager, least complete first', async () => {
    const chuSe = await app.call('unit.saveArea', { name: 'Chư Sê', kind: 'district' });
    const pleiku = await app.call('unit.saveArea', { name: 'Pleiku', kind: 'district' });
    for (const [name, areaId] of [
      ['THPT A', pleiku],
      ['THPT B', pleiku],
      ['THPT C', chuSe],
    ] as const) {
      const id = await app.call('unit.create', { name, typeId: 'type-thpt', areaId });
      if (name === 'THPT B') continue;
      await appoint(id, 'role-leader', `Trần Văn ${name.at(-1)}`);
      await appoint(id, 'role-officer', `Lê Thị ${name.at(-1)}`);
    }
    expect(await app.call('roster.summary', { by: 'area' })).toEqual({
      total: { units: 3, complete: 2, percent: 66.7 },
      groups: [
        { id: pleiku, name: 'Pleiku', units: 2, complete: 1, percent: 50 },
        { id: chuSe, name: 'Chư Sê', units: 1, complete: 1, percent: 100 },
      ],
    });
    expect((await app.call('roster.summary', { by: 'type' })).groups).toMatchObject([
      { id: 'type-thpt', units: 3 },
    ]);
    expect((await app.call('roster.summary', { by: 'manager' })).groups).toMatchObject([
      { id: null, name: null },
    ]);
  });

  it('keeps the figure of earlier days when a requirement changes from a day on', async () => {
    const id = await school('THPT A');
    await appoint(id, 'role-leader', 'Trần Văn Lân');
    await appoint(id, 'role-officer', 'Lê Thị Ba');
    await app.call('roster.saveRequirement', {
      unitTypeId: 'type-thpt',
      roleId: 'role-officer',
      count: 2,
      fromDay: '2026-01-01',
    });
    expect(await app.call('roster.check', { onDay: '2025-12-31' })).toMatchObject({ complete: 1 });
    expect(await app.call('roster.check', { onDay: '2026-01-01' })).toMatchObject({ complete: 0 });
    await app.call('roster.saveRequirement', {
      unitTypeId: 'type-thpt',
      roleId: 'role-officer',
      count: 0,
      fromDay: '2026-02-01',
    });
    expect(await app.call('roster.check', { onDay: '2026-02-01' })).toMatchObject({ complete: 1 });
  });
});

describe('Tổ truyền thông', () => {
  it('lists every division with its member, and those that named nobody', async () => {
    const office = await app.call('unit.create', { name: 'Văn phòng Sở', typeId: 'type-division' });
    await app.call('unit.create', { name: 'Phòng Giáo dục Trung học', typeId: 'type-division' });
    await school('THPT A');
    await appoint(office, 'role-member', 'Nguyễn Thị Hà');
    const team = await app.call('roster.team', {});
    expect(
      team.map(({ unitName, need, members }) => [unitName, need, members.map(each => each.personName)]),
    ).toEqual([
      ['Phòng Giáo dục Trung học', 1, []],
      ['Văn phòng Sở', 1, ['Nguyễn Thị Hà']],
    ]);
  });
});

describe('the directory in memory', () => {
  it('follows undo, deletion and restoring', async () => {
    const id = await school('THPT A');
    await appoint(id, 'role-leader', 'Trần Văn Lân');
    expect(await app.call('roster.check', {})).toMatchObject({ units: 1 });
    await app.call('undo.step', {});
    expect(await holdersOn(id)).toEqual([]);
    await app.call('redo.step', {});
    expect(await holdersOn(id)).toEqual(['leader Trần Văn Lân']);
    await app.call('unit.remove', { ids: [id] });
    expect(await app.call('unit.ids', {})).toEqual([]);
    await app.call('unit.restore', { ids: [id] });
    expect(await app.call('unit.ids', {})).toEqual([id]);
    expect(await holdersOn(id)).toEqual(['leader Trần Văn Lân']);
  });

  it('keeps nothing of a write that was refused half-way', async () => {
    const id = await school('THPT A');
    const { postId } = await appoint(id, 'role-officer', 'Phan Anh Tuấn', '2024-08-01');
    await appoint(id, 'role-leader', 'Trần Văn Lân', '2025-01-01');
    const refused = app.call('roster.appoint', {
      unitId: id,
      roleId: 'role-leader',
      fromDay: '2026-01-01',
      newPerson: { familyName: 'Võ Thị', givenName: 'Mai' },
      ends: [{ postId, toDay: '2025-12-31' }],
    });
    await expect(refused).rejects.toMatchObject({ code: 'post-taken' });
    expect(await holdersOn(id)).toEqual(['leader Trần Văn Lân', 'officer Phan Anh Tuấn']);
  });
});

describe('roles', () => {
  it('let an editor name people, a member look, and only the standing office delete', async () => {
    const id = await school('THPT A');
    const { postId } = await appoint(id, 'role-leader', 'Trần Văn Lân');
    await app.signIn('Lê Văn Tư', 'editor');
    await appoint(id, 'role-officer', 'Lê Thị Ba');
    await expect(app.call('roster.removePost', { postId })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
