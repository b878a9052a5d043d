import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPerson } from '#db/person-write.ts';
import { createUnit } from '#db/unit-write.ts';
import { write } from '#db/write.ts';
import type { InputOf } from '#shared/contract.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
beforeEach(async () => {
  app = openTestApp();
  await app.signIn('Nguyễn Thị Hà');
});
afterEach(() => app.close());

function create(name: string, values: Partial<InputOf<'unit.create'>> = {}) {
  return app.call('unit.create', { name, typeId: 'type-thpt', ...values });
}

function list(filter: Omit<InputOf<'unit.list'>, 'page'> = {}) {
  return app.call('unit.list', { ...filter, page: { offset: 0, limit: 100 } });
}

async function names(filter: Omit<InputOf<'unit.list'>, 'page'> = {}) {
  return (await list(filter)).map(row => row.name);
}

function appoint(unitId: string, roleId: string, givenName: string) {
  return app.call('roster.appoint', {
    unitId,
    roleId,
    fromDay: null,
    newPerson: { familyName: 'Trần', givenName },
  });
}

describe('the list of units', () => {
  it('stands in Vietnamese order and comes in pages', async () => {
    for (const name of ['THPT Đắk Đoa', 'THPT Ea', 'THPT Dương', 'THPT Ân', 'THPT An', 'THPT Ăn'])
      await create(name);
    expect(await names()).toEqual(['THPT An', 'THPT Ăn', 'THPT Ân', 'THPT Dương', 'THPT Đắk Đoa', 'THPT Ea']);
    const page = await app.call('unit.list', { page: { offset: 2, limit: 2 } });
    expect(page.map(row => row.name)).toEqual(['THPT Ân', 'THPT Dương']);
    expect(await names({ sort: { by: 'name', direction: 'descending' } })).toEqual(
      [...(await names())].reverse(),
    );
  });

  it('finds by half-typed words without accents, names given up, other names and old places', async () => {
    const id = await create('THPT Lê Quý Đôn', {
      aliases: ['Trường chuyên'],
      formerDistrict: 'Huyện Chư Sê',
    });
    await create('THPT Nguyễn Du');
    await app.call('unit.save', { id, name: 'THPT Phú Thiện', changeFrom: '2025-07-01' });
    for (const text of ['le q', 'DON', 'phu thi', 'chuyên', 'chư sê', 'chu se'])
      expect(await names({ text }), text).toEqual(['THPT Phú Thiện']);
  });

  it('puts the word as typed before words that only look like it', async () => {
    for (const name of ['THPT Dương Minh Châu', 'THPT Đường Hoa', 'THPT Đào Duy Từ']) await create(name);
    expect(await names({ text: 'đường' })).toEqual(['THPT Đường Hoa', 'THPT Dương Minh Châu']);
    expect(await names({ text: 'duong' })).toEqual(['THPT Dương Minh Châu', 'THPT Đường Hoa']);
  });

  it('filters by type, area, manager and what is missing of its facts', async () => {
    const areaId = await app.call('unit.saveArea', { name: 'Chư Sê' });
    const office = await create('Sở GD&ĐT', { typeId: 'type-other' });
    await create('THPT A', { areaId, managerId: office });
    await create('THCS B', { typeId: 'type-thcs' });
    expect(await names({ typeIds: ['type-thcs', 'type-th'] })).toEqual(['THCS B']);
    expect(await names({ areaIds: [areaId] })).toEqual(['THPT A']);
    expect(await names({ managerIds: [office] })).toEqual(['THPT A']);
    expect(await names({ lacks: ['area'] })).toEqual(['Sở GD&ĐT', 'THCS B']);
    expect(await app.call('unit.managers', {})).toEqual([{ id: office, name: 'Sở GD&ĐT', units: 1 }]);
    expect(await app.call('unit.areas', {})).toMatchObject([{ name: 'Chư Sê', units: 1 }]);
  });

  it('sorts by any column, what is empty last', async () => {
    const a = await create('THPT A');
    const b = await create('THPT B');
    await create('THPT C');
    await appoint(a, 'role-leader', 'Ý');
    await appoint(b, 'role-leader', 'Đào');
    await app.call('unit.save', { id: b, code: 'TB10' });
    for (const by of [
      'leader',
      'code',
      'area',
      'manager',
      'type',
      'officer',
      'member',
      'stories',
      'lastStory',
    ] as const)
      expect((await names({ sort: { by, direction: 'ascending' } })).at(-1), by).toBe('THPT C');
    expect(await names({ sort: { by: 'leader', direction: 'ascending' } })).toEqual([
      'THPT B',
      'THPT A',
      'THPT C',
    ]);
    expect(await names({ sort: { by: 'leader', direction: 'descending' } })).toEqual([
      'THPT A',
      'THPT B',
      'THPT C',
    ]);
    await appoint(a, 'role-officer', 'Lan');
    expect(await names({ sort: { by: 'state', direction: 'descending' } })).toEqual([
      'THPT A',
      'THPT B',
      'THPT C',
    ]);
  });

  it('keeps the percentage of the scope whatever state is chosen', async () => {
    const areaId = await app.call('unit.saveArea', { name: 'Chư Sê' });
    const a = await create('THPT A', { areaId });
    await create('THPT B', { areaId });
    await create('THPT C');
    await appoint(a, 'role-leader', 'Lan');
    await appoint(a, 'role-officer', 'Mai');
    const states = ['missing' as const];
    expect(await app.call('unit.totals', { states })).toMatchObject({
      rows: 2,
      completeness: { units: 3, complete: 1, percent: 33.3 },
    });
    expect(await app.call('unit.totals', { areaIds: [areaId], states })).toMatchObject({
      rows: 1,
      all: 2,
      completeness: { units: 2, complete: 1, percent: 50 },
    });
    expect(await names({ missingRoleIds: ['role-officer'] })).toEqual(['THPT B', 'THPT C']);
    expect(await names({ states: ['complete'] })).toEqual(['THPT A']);
  });

  it('counts the stories of a unit and tells the last one', async () => {
    const id = await create('THPT A');
    const other = await create('THPT B');
    write(
      app.store,
      { userId: 'system', name: 'transfer.import', intent: 'import', step: 'none' },
      writer => {
        writer.create('story', {
          title: 'Khai giảng',
          unitId: id,
          stage: 'drafting',
          publishOn: '2025-09-05',
        });
        const storyId = writer.create('story', { title: 'Thi học kỳ', unitId: id, publishOn: '2026-01-05' });
        writer.create('storyOutlet', { storyId, state: 'published', publishedOn: '2026-01-10' });
        writer.create('story', {
          title: 'Thôi không viết',
          unitId: id,
          stage: 'cancelled',
          publishOn: '2026-02-01',
        });
      },
    );
    const [row] = await list({ sort: { by: 'lastStory', direction: 'ascending' } });
    expect(row).toMatchObject({ id, stories: 2, lastStoryOn: '2026-01-10' });
    expect(await list({ onDay: '2025-12-31' })).toMatchObject([
      { id, stories: 1, lastStoryOn: '2025-09-05' },
      { id: other, stories: 0, lastStoryOn: null },
    ]);
  });
});

describe('a dated change', () => {
  it('keeps the old name for the days before it, and shows it as former name after', async () => {
    const id = await create('THPT Chư Sê');
    await app.call('unit.save', {
      id,
      name: 'THPT Nguyễn Bỉnh Khiêm',
      changeFrom: '2025-07-01',
      decisionNumber: '53/QĐ-UBND',
    });
    expect(await list()).toMatchObject([
      { name: 'THPT Nguyễn Bỉnh Khiêm', formerNames: ['THPT Chư Sê'], laterName: null },
    ]);
    expect(await list({ onDay: '2025-06-30' })).toMatchObject([
      { name: 'THPT Chư Sê', formerNames: [], laterName: 'THPT Nguyễn Bỉnh Khiêm' },
    ]);
    const unit = await app.call('unit.get', { id });
    expect(unit.events).toMatchObject([
      {
        kind: 'renamed',
        onDay: '2025-07-01',
        decisionNumber: '53/QĐ-UBND',
        changes: [{ kind: 'name', before: 'THPT Chư Sê', after: 'THPT Nguyễn Bỉnh Khiêm' }],
      },
    ]);
    await app.call('undo.step', {});
    expect(await app.call('unit.get', { id })).toMatchObject({
      name: 'THPT Chư Sê',
      events: [],
      facts: [{}, {}],
    });
  });

  it('is a correction without a day', async () => {
    const id = await create('THPT Chu Se');
    await app.call('unit.save', { id, name: 'THPT Chư Sê', areaId: null });
    expect(await list()).toMatchObject([{ name: 'THPT Chư Sê', formerNames: [] }]);
  });

  it('writes nothing when nothing differs', async () => {
    const id = await create('THPT A');
    await app.call('unit.save', { id, name: 'THPT A', changeFrom: '2026-01-01' });
    expect((await app.call('unit.get', { id })).events).toEqual([]);
  });

  it('changes many units in one step', async () => {
    const office = await create('UBND xã Chư Sê', { typeId: 'type-other' });
    const ids = [await create('THPT A'), await create('THPT B')];
    await app.call('unit.saveMany', { ids, managerId: office, changeFrom: '2025-07-01' });
    expect(await names({ managerIds: [office] })).toEqual(['THPT A', 'THPT B']);
    expect(await names({ managerIds: [office], onDay: '2025-06-30' })).toEqual([]);
    await app.call('undo.step', {});
    expect(await names({ managerIds: [office] })).toEqual([]);
  });

  it('refuses a unit that would manage itself', async () => {
    const id = await create('THPT A');
    await expect(app.call('unit.save', { id, managerId: id })).rejects.toMatchObject({ code: 'unit-itself' });
  });
});

describe('events of units', () => {
  it('merge one into another: it is closed, and both pairs stay until somebody chooses', async () => {
    const roses = await create('Trường MN Hoa Hồng', { typeId: 'type-mn' });
    const orchids = await create('Trường MN Hoa Lan', { typeId: 'type-mn' });
    for (const id of [roses, orchids]) {
      await appoint(id, 'role-leader', id === roses ? 'Hồng' : 'Lan');
      await appoint(id, 'role-officer', id === roses ? 'Mai' : 'Cúc');
    }
    const { eventId } = await app.call('unit.addEvent', {
      kind: 'merged-into',
      onDay: '2025-07-01',
      decisionNumber: '12/QĐ-UBND',
      predecessorIds: [orchids],
      successorIds: [roses],
    });
    expect(await names()).toEqual(['Trường MN Hoa Hồng']);
    expect(await names({ status: 'closed' })).toEqual(['Trường MN Hoa Lan']);
    expect(await names({ onDay: '2025-06-30' })).toEqual(['Trường MN Hoa Hồng', 'Trường MN Hoa Lan']);
    const unit = await app.call('unit.get', { id: roses });
    expect(unit.check.states).toEqual(['surplus', 'unreachable', 'complete']);
    expect(unit.holders.map(holder => [holder.personName, holder.fromDay])).toEqual([
      ['Trần Hồng', null],
      ['Trần Lan', '2025-07-01'],
      ['Trần Mai', null],
      ['Trần Cúc', '2025-07-01'],
    ]);
    expect(unit.events).toMatchObject([
      {
        kind: 'merged-into',
        predecessors: [{ name: 'Trường MN Hoa Lan' }],
        successors: [{ name: 'Trường MN Hoa Hồng' }],
      },
    ]);
    expect((await app.call('unit.get', { id: orchids })).served).toHaveLength(2);

    await app.call('unit.removeEvent', { id: eventId });
    expect(await names()).toEqual(['Trường MN Hoa Hồng', 'Trường MN Hoa Lan']);
    expect((await app.call('unit.get', { id: roses })).holders).toHaveLength(2);
    expect((await app.call('unit.get', { id: orchids })).holders).toHaveLength(2);
  });

  it('consolidate two into a new one', async () => {
    const a = await create('Trường TH Trường Sa', { typeId: 'type-th' });
    const b = await create('Trường THCS Lê Văn Tám', { typeId: 'type-thcs' });
    const { successorIds } = await app.call('unit.addEvent', {
      kind: 'consolidated',
      onDay: '2025-07-01',
      predecessorIds: [a, b],
      successorIds: [],
      newUnits: [{ name: 'Trường TH và THCS Lê Văn Tám', typeId: 'type-th-thcs' }],
    });
    expect(await list()).toMatchObject([{ id: successorIds[0], name: 'Trường TH và THCS Lê Văn Tám' }]);
    expect(await names({ onDay: '2025-06-30' })).toEqual(['Trường TH Trường Sa', 'Trường THCS Lê Văn Tám']);
    await app.call('undo.step', {});
    expect(await names()).toEqual(['Trường TH Trường Sa', 'Trường THCS Lê Văn Tám']);
  });

  it('divide and separate', async () => {
    const a = await create('THPT A');
    await app.call('unit.addEvent', {
      kind: 'separated',
      onDay: '2025-01-01',
      predecessorIds: [a],
      successorIds: [],
      newUnits: [{ name: 'THPT B', typeId: 'type-thpt' }],
    });
    expect(await names()).toEqual(['THPT A', 'THPT B']);
    await app.call('unit.addEvent', {
      kind: 'divided',
      onDay: '2025-07-01',
      predecessorIds: [a],
      successorIds: [],
      newUnits: [
        { name: 'THPT A1', typeId: 'type-thpt' },
        { name: 'THPT A2', typeId: 'type-thpt' },
      ],
    });
    expect(await names()).toEqual(['THPT A1', 'THPT A2', 'THPT B']);
    expect(await names({ onDay: '2024-12-31' })).toEqual(['THPT A']);
  });

  it('end a unit and its posts the day before', async () => {
    const id = await create('Phòng GD&ĐT huyện Mang Yang', { typeId: 'type-pgd' });
    await appoint(id, 'role-leader', 'Lan');
    await app.call('unit.close', { id, onDay: '2025-07-01', decisionNumber: 'NQ 1664' });
    const unit = await app.call('unit.get', { id });
    expect(unit).toMatchObject({
      isClosed: true,
      toDay: '2025-06-30',
      holders: [],
      check: { state: 'not-required' },
    });
    expect(unit.served).toMatchObject([{ personName: 'Trần Lan', toDay: '2025-06-30' }]);
    await expect(app.call('unit.close', { id, onDay: '2025-08-01' })).rejects.toMatchObject({
      code: 'unit-closes-twice',
      params: { onDay: '30/06/2025' },
    });
  });

  it('change the manager or the area from a day on', async () => {
    const before = await create('Phòng GD&ĐT huyện Chư Sê', { typeId: 'type-pgd' });
    const after = await create('UBND xã Chư Sê', { typeId: 'type-other' });
    const id = await create('Trường THCS A', { managerId: before });
    await app.call('unit.addEvent', {
      kind: 'manager-changed',
      onDay: '2025-07-01',
      predecessorIds: [],
      successorIds: [id],
      managerId: after,
    });
    expect(await app.call('unit.get', { id })).toMatchObject({
      managerName: 'UBND xã Chư Sê',
      events: [{ changes: [{ before: 'Phòng GD&ĐT huyện Chư Sê', after: 'UBND xã Chư Sê' }] }],
    });
    expect(await app.call('unit.get', { id, onDay: '2025-06-30' })).toMatchObject({
      managerName: 'Phòng GD&ĐT huyện Chư Sê',
    });
  });

  it('are refused without the units they are made of', async () => {
    const id = await create('THPT A');
    const event = { onDay: '2025-07-01', predecessorIds: [id], successorIds: [] };
    for (const kind of ['merged-into', 'consolidated', 'divided', 'renamed'] as const)
      await expect(app.call('unit.addEvent', { kind, ...event }), kind).rejects.toMatchObject({
        code: 'event-units',
      });
    await expect(
      app.call('unit.addEvent', { kind: 'merged-into', ...event, successorIds: [id] }),
    ).rejects.toMatchObject({ code: 'unit-itself' });
  });
});

describe('a unit', () => {
  it('keeps numbers in one form, each once, with what the source said', async () => {
    const id = await create('THPT A', {
      contacts: [
        { kind: 'phone', value: '0269 3824 111 / 01659876543' },
        { kind: 'phone', value: '02693824111' },
        { kind: 'email', value: 'THPT.A @gialai.edu.vn' },
      ],
    });
    const { contacts } = await app.call('unit.get', { id });
    expect(contacts.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'phone 02693824111',
      'phone 0359876543',
      'email thpt.a@gialai.edu.vn',
    ]);
    await app.call('unit.save', { id, contacts: [{ kind: 'phone', value: '0359876543' }] });
    const kept = (await app.call('unit.get', { id })).contacts;
    expect(kept).toMatchObject([
      { id: contacts[1]?.id, value: '0359876543', original: contacts[1]?.original },
    ]);
  });

  it('shows who only looks no phones', async () => {
    const id = await create('THPT A', { contacts: [{ kind: 'phone', value: '0912345678' }] });
    await app.signIn('Lê Văn Xem', 'viewer');
    expect(await app.call('unit.get', { id })).toMatchObject({ contacts: [], areContactsHidden: true });
  });

  it('that was deleted is said to be in the bin', async () => {
    const id = await create('THPT A');
    await app.call('unit.remove', { ids: [id] });
    await expect(app.call('unit.get', { id })).rejects.toMatchObject({ code: 'record-deleted' });
    await expect(app.call('unit.save', { id, name: 'THPT B' })).rejects.toMatchObject({
      code: 'record-deleted',
    });
    await expect(app.call('unit.get', { id: 'nobody' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('can be chosen by a few letters, its own name before others that only lie there', async () => {
    const areaId = await app.call('unit.saveArea', { name: 'Ia Grai' });
    await create('Trường MN Ánh Dương', { areaId });
    await create('Trường THCS Ia Grai');
    const closed = await create('Trường TH Ia Grai');
    await app.call('unit.close', { id: closed, onDay: '2025-07-01' });
    const found = await app.call('unit.pick', { text: 'ia grai', limit: 10 });
    expect(found.map(unit => unit.name)).toEqual(['Trường THCS Ia Grai', 'Trường MN Ánh Dương']);
    const all = await app.call('unit.pick', { text: 'ia grai', limit: 10, includeClosed: true });
    expect(all.at(-1)).toMatchObject({ name: 'Trường TH Ia Grai', isClosed: true });
  });
});

describe('unit types and areas', () => {
  it('are lists of the office', async () => {
    const id = await app.call('unit.saveType', {
      name: 'Trường chuyên biệt',
      code: 'CB',
      level: 'education',
    });
    expect((await app.call('unit.types', {})).at(-1)).toMatchObject({
      id,
      name: 'Trường chuyên biệt',
      isActive: true,
    });
    await app.call('unit.saveType', { id, name: 'Trường chuyên biệt', isActive: false });
    expect((await app.call('unit.types', {})).at(-1)).toMatchObject({ isActive: false, code: 'CB' });
    const area = await app.call('unit.saveArea', { name: 'Chư Sê', aliases: ['Chư Xê'] });
    await app.call('unit.saveArea', { id: area, name: 'Xã Chư Sê', aliases: ['Chư Sê'], kind: 'commune' });
    expect(await app.call('unit.areas', {})).toMatchObject([
      { name: 'Xã Chư Sê', kind: 'commune', aliases: ['Chư Sê'] },
    ]);
  });
});

describe('an office of 1,500 units and 3,000 people', () => {
  it('answers a page, the totals and a search within 10 ms', async () => {
    const { store } = app;
    write(store, { userId: 'system', name: 'transfer.import', intent: 'import', step: 'none' }, writer => {
      for (let index = 0; index < 1500; index += 1) {
        const unitId = createUnit(store, writer, {
          name: `Trường THCS Ia Grai ${index}`,
          typeId: 'type-thcs',
        });
        for (const roleId of ['role-leader', 'role-officer']) {
          const personId = createPerson(store, writer, {
            familyName: 'Nguyễn Thị',
            givenName: `Mai ${index}`,
            contacts: [{ kind: 'phone', value: '0912345678' }],
          });
          writer.create('post', { unitId, personId, roleId, toDay: '2025-08-31' });
          writer.create('post', { unitId, personId, roleId, fromDay: '2025-09-01' });
        }
      }
    });
    await list();
    // The quickest of some rounds: how busy the machine is meanwhile is not what is asked.
    const timed = async (run: () => Promise<unknown>) => {
      const times: number[] = [];
      for (let round = 0; round < 15; round += 1) {
        const startedMs = performance.now();
        await run();
        times.push(performance.now() - startedMs);
      }
      return Math.min(...times);
    };
    expect(await timed(() => list())).toBeLessThan(10);
    expect(
      await timed(() => list({ states: ['missing'], sort: { by: 'leader', direction: 'descending' } })),
    ).toBeLessThan(10);
    expect(await timed(() => list({ text: 'grai 14' }))).toBeLessThan(10);
    expect(await timed(() => app.call('unit.totals', {}))).toBeLessThan(10);
    const [first] = await list();
    let turn = 0;
    const change = async () => {
      turn += 1;
      await app.call('unit.save', { id: first?.id ?? '', note: `lần ${turn}` });
      await list();
    };
    expect(await timed(change)).toBeLessThan(60);
  });
});
