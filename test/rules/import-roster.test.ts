import { describe, expect, it } from 'vitest';
import { countPlan } from '#shared/rules/import-plan.ts';
import type { Cell } from '#shared/rules/sheet.ts';
import { complaints, rosterPlan } from '#test/support/import-plans.ts';

const byUnit = [
  'TT',
  'Đơn vị',
  'Lãnh đạo phụ trách',
  'Chức vụ',
  'Điện thoại',
  'Cán bộ truyền thông',
  'Chức vụ',
  'Điện thoại',
];

function row(
  unit: Cell,
  leader: Cell = null,
  position: Cell = null,
  phone: Cell = null,
  officer: Cell = null,
): Cell[] {
  return [1, unit, leader, position, phone, officer, null, null];
}

describe('a row with one unit', () => {
  it('gives the unit, its type by the beginning of its name, its area by the row above, and who serves there', () => {
    const plan = rosterPlan([
      byUnit,
      ['I', 'HUYỆN ĐĂK ĐOA'],
      row('Trường TH&THCS Ia Băng', 'Nguyễn Văn An', 'Hiệu trưởng'),
    ]);
    expect(plan.areas).toEqual([{ ref: 'area:huyện đăk đoa', name: 'Huyện Đăk Đoa', kind: 'district' }]);
    expect(plan.units.map(({ values }) => values)).toEqual([
      { name: 'Trường TH&THCS Ia Băng', typeId: 'type-th-thcs', areaRef: 'area:huyện đăk đoa' },
    ]);
    expect(plan.people.map(({ values }) => values)).toEqual([
      { familyName: 'Nguyễn Văn', givenName: 'An', position: 'Hiệu trưởng', unitRef: 'unit:3' },
    ]);
    expect(plan.posts).toEqual([
      {
        id: null,
        personRef: 'person:3:leader',
        unitRef: 'unit:3',
        roleId: 'role-leader',
        fromDay: null,
        toDay: null,
        decision: '',
        ends: [],
      },
    ]);
  });

  it('names nobody where it says so', () => {
    const plan = rosterPlan([
      byUnit,
      row('Trường MN Gào', 'Chưa cử', null, null, '-'),
      row('Trường MN Ia Kênh', 'Đang khuyết'),
    ]);
    expect(plan.people).toEqual([]);
    expect(countPlan(plan)).toMatchObject({ rows: 2, new: 2, problems: 0 });
  });

  it('mends what is certain about a number and flags what is not', () => {
    const plan = rosterPlan([
      byUnit,
      row('Trường MN Gào', 'Nguyễn Văn An', 'HT', '01677806894 / 02693351912'),
      row('Trường TH Gào', 'Lê Văn Bình', 'HT', 912_345_678),
      row('Trường THCS Gào', 'Lê Thị Cúc', 'HT', '0593824123'),
    ]);
    expect(
      plan.people.map(({ contacts }) => contacts.map(({ draft }) => [draft.value, draft.doubt])),
    ).toEqual([
      [
        ['0377806894', null],
        ['02693351912', null],
      ],
      [['0912345678', null]],
      [['0593824123', 'suspect-old-landline']],
    ]);
    expect(complaints(plan, 'note')).toEqual(['2 old-prefix-converted', '3 leading-zero-restored']);
    expect(complaints(plan, 'doubt')).toEqual(['4 suspect-old-landline']);
  });

  it('gives names in capitals the spelling the rest of their group has', () => {
    const plan = rosterPlan([
      byUnit,
      ['I', 'HUYỆN KBANG'],
      row('Trường MN KRong'),
      row('TRƯỜNG TH KRONG', 'RƠ CHÂM THƯNG'),
      row('Phòng GD&ĐT huyện KBang'),
      ['II', 'THÀNH PHỐ PLEIKU'],
      row('Trường THCS Đăk Krong'),
      row('Trường TH Đăk Krong'),
    ]);
    expect(plan.units.map(({ values }) => values.name)).toContain('Trường TH KRong');
    expect(plan.areas.map(({ name }) => name)).toEqual(['Huyện KBang', 'Thành phố Pleiku']);
    expect(plan.people[0]?.values).toMatchObject({ familyName: 'Rơ Châm', givenName: 'Thưng' });
  });
});

describe('what keeps a row out', () => {
  const withDays = ['Mã', ...byUnit.slice(1, 5), 'Từ ngày'];
  it.each<[string, Cell[], string]>([
    ['no name', ['A1', null, 'Nguyễn Văn An', 'HT', null, null], 'missing-name'],
    [
      'a day that is none',
      ['A1', 'Trường MN Gào', 'Nguyễn Văn An', 'HT', null, '31/02/2018'],
      'impossible-date',
    ],
    [
      'a position where a name belongs',
      ['A1', 'Trường MN Gào', 'Hiệu trưởng', null, null, null],
      'name-is-position',
    ],
    [
      'name and position in each other’s place',
      ['A1', 'Trường MN Gào', 'Hiệu trưởng', 'Nguyễn Văn An', null, null],
      'name-and-position-swapped',
    ],
    [
      'a unit where a name belongs',
      ['A1', 'Trường MN Gào', 'Trường TH Gào', null, null, null],
      'name-is-unit',
    ],
    [
      'a number where a name belongs',
      ['A1', 'Trường MN Gào', '0912345678', null, null, null],
      'name-is-contact',
    ],
    [
      'a position without a name',
      ['A1', 'Trường MN Gào', null, 'Hiệu trưởng', null, null],
      'missing-person-name',
    ],
    [
      'a person where a unit belongs',
      ['A1', 'Nguyễn Văn An', 'Lê Văn Bình', 'HT', null, null],
      'unit-is-person',
    ],
    [
      'words where a number belongs',
      ['A1', 'Trường MN Gào', 'Nguyễn Văn An', 'HT', 'hỏi văn thư', null],
      'not-a-phone',
    ],
    [
      'a formula never computed',
      ['A1', { kind: 'formula-without-value' }, 'Nguyễn Văn An', 'HT', null, null],
      'formula-without-value',
    ],
    [
      'an error of the sheet',
      ['A1', { kind: 'error', text: '#N/A' }, 'Nguyễn Văn An', 'HT', null, null],
      'cell-error',
    ],
    [
      'a text longer than its field',
      ['A1', 'a'.repeat(501), 'Nguyễn Văn An', 'HT', null, null],
      'text-too-long',
    ],
  ])('%s', (_, cells, code) => {
    const plan = rosterPlan([
      withDays,
      ['A0', 'Trường MN Yên Đỗ', 'Lê Văn Cường', 'HT', null, '01/08/2017'],
      cells,
    ]);
    expect(complaints(plan).filter(complaint => complaint.startsWith('3 '))).toContain(`3 ${code}`);
    expect(countPlan(plan)).toMatchObject({ new: 1, problems: 1 });
    expect(plan.units).toHaveLength(1);
  });

  it('a code that another row has; the first keeps it', () => {
    const plan = rosterPlan([
      ['Mã', 'Đơn vị'],
      ['GL1', 'Trường MN Gào'],
      ['gl 1', 'Trường MN Ia Kênh'],
    ]);
    expect(complaints(plan)).toEqual(['3 double-code']);
    expect(plan.rows[1]?.problems[0]).toMatchObject({
      columnName: 'Mã',
      value: 'gl 1',
      params: { earlier: 2 },
    });
  });

  it('an area in a column that the list does not know, until somebody wants it made', () => {
    const rows = [
      ['Đơn vị', 'Địa bàn'],
      ['Trường MN Gào', 'Xã Gào'],
      ['Trường MN Ia O', 'Xã Ia O'],
    ];
    const areas = [{ id: 'area-gao', name: 'Xã Gào', aliases: [] }];
    const plan = rosterPlan(rows, { areas });
    expect(complaints(plan)).toEqual(['3 unknown-area']);
    expect(plan.unknownNames).toEqual([{ field: 'unit.area', name: 'Xã Ia O' }]);
    const accepted = rosterPlan(rows, { areas }, { accepted: [...plan.unknownNames] });
    expect(countPlan(accepted)).toMatchObject({ new: 2, problems: 0 });
    expect(accepted.areas.map(({ name, kind }) => [name, kind])).toEqual([['Xã Ia O', 'commune']]);
  });

  it('not an area in an empty list: there it is made', () => {
    const plan = rosterPlan([
      ['Đơn vị', 'Địa bàn'],
      ['Trường MN Gào', 'Xã Gào'],
    ]);
    expect(countPlan(plan)).toMatchObject({ new: 1, problems: 0 });
  });

  it('is mended in the preview, cell by cell', () => {
    const rows = [withDays, ['A1', null, 'Hiệu trưởng', null, null, '31/02/2018']];
    const fixes = [
      { row: 2, column: 1, value: 'Trường MN Gào' },
      { row: 2, column: 2, value: 'Nguyễn Văn An' },
      { row: 2, column: 5, value: '' },
    ];
    expect(countPlan(rosterPlan(rows, {}, { fixes }))).toMatchObject({ new: 1, problems: 0 });
  });

  it('leaves nothing of the row behind', () => {
    const plan = rosterPlan([
      withDays.concat('Địa bàn'),
      ['A1', 'Trường MN Gào', 'Hiệu trưởng', null, null, null, 'Xã Gào'],
    ]);
    expect([plan.areas, plan.units, plan.people, plan.posts]).toEqual([[], [], [], []]);
  });
});

describe('a list of people', () => {
  const header = ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Điện thoại', 'Vai trò'];

  it('gives people with their workplace, and a post where a role stands', () => {
    const plan = rosterPlan([
      header,
      [1, 'Nguyễn Văn An', 'Kế toán', 'Trường MN Gào', '0912345678', 'Cán bộ truyền thông'],
      [2, 'Lê Thị Bình', 'Văn thư', 'Trường MN Gào', '0912345679', null],
    ]);
    expect(countPlan(plan)).toMatchObject({ rows: 2, new: 2, repeats: 0 });
    expect(plan.units).toHaveLength(1);
    expect(plan.posts.map(({ personRef, roleId }) => [personRef, roleId])).toEqual([
      ['person:2:person', 'role-officer'],
    ]);
  });

  it('asks about somebody it names twice in one unit', () => {
    const rows = [
      header,
      [1, 'Nguyễn Văn An', 'Kế toán', 'Trường MN Gào', '0912345678', null],
      [2, 'NGUYỄN VĂN AN', 'Kế toán', 'Trường MN Gào', null, null],
    ];
    const plan = rosterPlan(rows);
    expect(countPlan(plan)).toMatchObject({ new: 1, repeats: 1 });
    expect(plan.rows[1]?.repeats).toMatchObject({ row: 2, title: 'Nguyễn Văn An' });
    expect(countPlan(rosterPlan(rows, {}, { answers: [{ row: 3, answer: 'new' }] }))).toMatchObject({
      new: 2,
    });
  });
});

describe('columns that belong together', () => {
  it('make nothing of a person whose name is in no column', () => {
    const plan = rosterPlan([
      ['Đơn vị', 'Lãnh đạo phụ trách', 'Điện thoại cán bộ'],
      ['Trường MN Gào', 'Nguyễn Văn An', '0912345678'],
    ]);
    expect(complaints(plan)).toEqual([]);
    expect(plan.people).toHaveLength(1);
  });

  it('make a member of the officer of a division', () => {
    const plan = rosterPlan([
      ['Đơn vị', 'Lãnh đạo phụ trách', 'Cán bộ truyền thông'],
      ['Văn phòng Sở', null, 'Nguyễn Văn An'],
      ['Trường MN Gào', null, 'Lê Văn Bình'],
    ]);
    expect(plan.posts.map(({ roleId }) => roleId)).toEqual(['role-member', 'role-officer']);
  });
});
