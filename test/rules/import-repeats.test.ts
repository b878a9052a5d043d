import { describe, expect, it } from 'vitest';
import { countPlan } from '#shared/rules/import-plan.ts';
import type { Cell } from '#shared/rules/sheet.ts';
import { aUnit, complaints, emptyOffice, rosterPlan } from '#test/support/import-plans.ts';

const header = ['Địa bàn', 'Đơn vị', 'Lãnh đạo', 'Điện thoại', 'Cán bộ', 'Điện thoại'];

function unit(area: string, name: string, ...rest: Cell[]): Cell[] {
  return [area, name, ...rest];
}

describe('repeated units (decision 25)', () => {
  it.each([
    ['case', 'TRƯỜNG TH KPĂ KLƠNG'],
    ['spaces', '  Trường  TH  Kpă  Klơng '],
    ['no-break spaces', 'Trường\u00a0TH Kpă\u00a0Klơng'],
    ['Unicode form', 'Trường TH Kpă Klơng'.normalize('NFD')],
  ])('are suspected whatever differs in %s', (_, name) => {
    const plan = rosterPlan([header, unit('Pleiku', 'Trường TH Kpă Klơng'), unit('Pleiku', name)]);
    expect(plan.rows[1]).toMatchObject({
      state: 'repeat',
      repeats: { row: 2, title: 'Trường TH Kpă Klơng' },
    });
  });

  it('are suspected where one writes «&» and the other «và»', () => {
    const plan = rosterPlan([
      header,
      unit('Pleiku', 'Trường TH&THCS Gào'),
      unit('Pleiku', 'Trường TH và THCS Gào'),
    ]);
    expect(countPlan(plan)).toMatchObject({ new: 1, repeats: 1 });
  });

  it('are not suspected where a letter or a tone differs, or the area', () => {
    const plan = rosterPlan([
      header,
      unit('Huyện Chư Prông', 'Trường MN Ia Bang'),
      unit('Huyện Chư Prông', 'Trường MN Ia Băng'),
      unit('Huyện Đăk Đoa', 'Trường MN Ia Băng'),
    ]);
    expect(countPlan(plan)).toMatchObject({ new: 3, repeats: 0 });
  });

  const twice = [
    header,
    unit('Pleiku', 'Trường MN Gào', 'Nguyễn Văn An', '0912345678'),
    unit('Pleiku', 'Trường MN Gào', 'Lê Văn Bình', '0912345679', 'Trần Thị Cúc', '0912345670'),
  ];

  it('fill only the posts that are open when they are joined', () => {
    const plan = rosterPlan(twice, {}, { answers: [{ row: 3, answer: 'join' }] });
    expect(plan.units).toHaveLength(1);
    expect(plan.people.map(({ values }) => values.givenName)).toEqual(['An', 'Cúc']);
    expect(plan.posts.map(({ roleId }) => roleId)).toEqual(['role-leader', 'role-officer']);
  });

  it('become units of their own, or stay out, as somebody decides', () => {
    expect(rosterPlan(twice, {}, { answers: [{ row: 3, answer: 'new' }] }).units).toHaveLength(2);
    const skipped = rosterPlan(twice, {}, { answers: [{ row: 3, answer: 'skip' }] });
    expect(countPlan(skipped)).toMatchObject({ new: 1, repeats: 0, leftOut: 1 });
  });
});

describe('a person named twice', () => {
  const rowsWith = (first: string, second: string): Cell[][] => [
    header,
    unit('Pleiku', 'Trường MN Gào', 'Kpă Thuyên', first),
    unit('Pleiku', 'Trường TH Gào', 'Kpă Thuyên', second),
  ];

  it('is two people where only the name agrees', () => {
    expect(rosterPlan(rowsWith('0912345678', '0912345679')).people).toHaveLength(2);
  });

  it('is one person with two posts where a number agrees', () => {
    const plan = rosterPlan(rowsWith('0912345678', '0912 345 678'));
    expect(plan.people).toHaveLength(1);
    expect(new Set(plan.posts.map(({ personRef }) => personRef)).size).toBe(1);
    expect(plan.posts).toHaveLength(2);
  });

  it('leads a unit and works for it as one person, unless their numbers differ', () => {
    const rows = (second: string | null): Cell[][] => [
      header,
      unit('Pleiku', 'Trường MN Gào', 'Nay Phin', '0912345678', 'Nay Phin', second),
    ];
    expect(rosterPlan(rows(null)).people).toHaveLength(1);
    expect(rosterPlan(rows('0912345679')).people).toHaveLength(2);
  });
});

describe('what is there already', () => {
  const areas = [{ id: 'area-1', name: 'Thành phố Pleiku', aliases: [] }];
  const gao = aUnit({
    id: 'unit-1',
    name: 'Trường MN Gào',
    code: 'GL1',
    typeId: 'type-mn',
    areaIds: ['area-1'],
  });
  const an = {
    id: 'person-1',
    familyName: 'Nguyễn Văn',
    givenName: 'An',
    title: null,
    position: 'Hiệu trưởng',
    unitId: 'unit-1',
    note: null,
    contacts: [{ id: 'contact-1', kind: 'phone', value: '0912345678' }],
  };
  const anLeads = {
    id: 'post-1',
    personId: 'person-1',
    unitId: 'unit-1',
    roleId: 'role-leader',
    fromDay: null,
    toDay: null,
    decisionNumber: null,
  };
  const office = { ...emptyOffice, areas, units: [gao], people: [an], posts: [anLeads] };

  it('stays as it is when the file says the same', () => {
    const plan = rosterPlan(
      [header, unit('TP. Pleiku', 'TRƯỜNG MN GÀO', 'NGUYỄN VĂN AN', '0912.345.678')],
      office,
    );
    expect(countPlan(plan)).toMatchObject({ same: 1, new: 0, changed: 0 });
    expect([plan.people, plan.posts, plan.areas]).toEqual([[], [], []]);
  });

  it('is met by a former name, and by a name of its area of before', () => {
    const renamed = {
      ...gao,
      name: 'Trường MN Hoa Mai',
      otherNames: ['Trường MN Gào'],
      areaIds: ['area-2', 'area-1'],
    };
    const plan = rosterPlan([header, unit('Pleiku', 'Trường MN Gào', 'Nguyễn Văn An')], {
      ...office,
      units: [renamed],
    });
    expect(countPlan(plan)).toMatchObject({ same: 1 });
  });

  it('is met by its code, and takes the other name, which is said', () => {
    const plan = rosterPlan(
      [
        ['Mã đơn vị', 'Đơn vị'],
        ['gl1', 'Trường MN Hoa Mai'],
      ],
      office,
    );
    expect(plan.rows[0]).toMatchObject({
      state: 'changed',
      values: [{ field: 'unit.name', before: 'Trường MN Gào', after: 'Trường MN Hoa Mai' }],
    });
    expect(complaints(plan, 'doubt')).toEqual(['2 other-name-same-code']);
  });

  it('is asked about where name and area agree but not the code', () => {
    const rows = [
      ['Mã đơn vị', 'Đơn vị', 'Địa bàn'],
      ['GL9', 'Trường MN Gào', 'Pleiku'],
    ];
    expect(rosterPlan(rows, office).rows[0]).toMatchObject({
      state: 'repeat',
      repeats: { row: null, title: 'Trường MN Gào' },
    });
    const joined = rosterPlan(rows, office, { answers: [{ row: 2, answer: 'join' }] });
    expect(joined.rows[0]).toMatchObject({
      state: 'changed',
      values: [{ field: 'unit.code', before: 'GL1', after: 'GL9' }],
    });
    expect(rosterPlan(rows, office, { answers: [{ row: 2, answer: 'new' }] }).units[0]?.id).toBeNull();
  });

  it('keeps its number beside a further one, and gives it up for another', () => {
    const contactsFor = (phones: string) =>
      rosterPlan(
        [header, unit('Pleiku', 'Trường MN Gào', 'Nguyễn Văn An', phones)],
        office,
      ).people[0]?.contacts.map(({ id, before, draft }) => [id, before, draft.value]);
    expect(contactsFor('0912345678 / 0912345679')).toEqual([[null, null, '0912345679']]);
    expect(contactsFor('0912345679')).toEqual([['contact-1', '0912345678', '0912345679']]);
  });

  it('refuses a second holder of a post, unless the file says from when', () => {
    const rows = [header, unit('Pleiku', 'Trường MN Gào', 'Lê Thị Mai', '0987654321')];
    expect(complaints(rosterPlan(rows, office))).toEqual(['2 post-taken']);
    const plan = rosterPlan(rows, office, { fromDay: '2026-01-01' });
    expect(plan.posts).toMatchObject([
      { id: null, fromDay: '2026-01-01', ends: [{ id: 'post-1', lastDay: '2025-12-31' }] },
    ]);
    expect(plan.rows[0]?.values).toContainEqual({
      field: 'leader.name',
      before: 'Nguyễn Văn An',
      after: 'Lê Thị Mai',
    });
  });

  it('is not guessed among several of a name without an area', () => {
    const twin = { ...gao, id: 'unit-2', code: null, areaIds: ['area-3'] };
    const plan = rosterPlan(
      [
        ['Đơn vị', 'Ghi chú'],
        ['Trường MN Gào', 'x'],
      ],
      { ...office, units: [gao, twin] },
    );
    expect(complaints(plan)).toEqual(['2 unit-ambiguous']);
  });

  it('is the one that is still there, of two of a name', () => {
    const closed = { ...gao, id: 'unit-2', code: null, isClosed: true };
    const plan = rosterPlan(
      [
        ['Đơn vị', 'Ghi chú'],
        ['Trường MN Gào', 'x'],
      ],
      { ...office, units: [closed, gao] },
    );
    expect(plan.units[0]?.id).toBe('unit-1');
  });
});

describe('managing units', () => {
  it('may stand further below in the file, or be made when somebody wants it', () => {
    const rows = [
      ['Đơn vị', 'Cơ quan quản lý'],
      ['Trường MN Gào', 'Phòng GD&ĐT TP Pleiku'],
      ['Phòng GD&ĐT TP Pleiku', null],
      ['Trường MN Ia O', 'UBND xã Ia O'],
    ];
    const plan = rosterPlan(rows);
    expect(plan.units[0]?.values.managerRef).toBe('unit:3');
    expect(complaints(plan, 'doubt')).toEqual(['4 unknown-manager']);
    const accepted = rosterPlan(rows, {}, { accepted: [...plan.unknownNames] });
    expect(accepted.units.map(({ values }) => values.name)).toContain('UBND xã Ia O');
    expect(complaints(accepted, 'doubt')).toEqual([]);
  });
});
