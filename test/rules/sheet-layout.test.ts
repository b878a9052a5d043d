import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWorkbook } from '#electron/files/parse-workbook.ts';
import { cellText, type Sheet } from '#shared/rules/sheet.ts';
import { chooseSheet, findLayout, type SheetLayout } from '#shared/rules/sheet-layout.ts';
import { aSheet } from '../support/sheets.ts';

async function fixtureSheet(name: string): Promise<Sheet> {
  const result = await parseWorkbook(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)), name);
  const sheet = result.ok ? result.workbook.sheets[0] : undefined;
  if (sheet === undefined) throw new Error(`cannot read ${name}`);
  return sheet;
}

function layoutOf(sheet: Sheet): SheetLayout {
  const layout = findLayout(sheet);
  if (layout === null) throw new Error('no header found');
  return layout;
}

const headings = (layout: SheetLayout) => layout.columns.map(column => column.heading);
const data = (layout: SheetLayout) =>
  layout.rows.map(row => [row.rowNumber, row.group ?? null, row.cells.map(cellText).join('|')]);
const passed = (layout: SheetLayout) =>
  layout.passedRows.map(row => `${row.rowNumber} ${row.kind} ${row.text}`);

describe('the office files', () => {
  it('finds the 660 rows of the roster under their 17 areas', async () => {
    const layout = layoutOf(await fixtureSheet('danh-sach-can-bo-truyen-thong-2017.xlsx'));
    expect(layout).toMatchObject({ headerRow: 7, headerRowCount: 2, firstDataRow: 10 });
    expect(headings(layout)).toEqual([
      'TT',
      'Đơn vị',
      'Lãnh đạo phụ trách – Họ và tên',
      'Lãnh đạo phụ trách – Chức vụ',
      'Lãnh đạo phụ trách – Điện thoại',
      'Lãnh đạo phụ trách – Email',
      'Cán bộ làm công tác truyền thông – Họ và tên',
      'Cán bộ làm công tác truyền thông – Chức vụ',
      'Cán bộ làm công tác truyền thông – Điện thoại',
      'Cán bộ làm công tác truyền thông – Email',
      'Ghi chú',
    ]);
    expect(layout.rows).toHaveLength(660);
    expect(layout.rows.map(row => row.cells[0])).toEqual(
      Array.from({ length: 660 }, (_, index) => index + 1),
    );
    const areas = [...new Set(layout.rows.map(row => row.group))];
    expect(areas).toHaveLength(17);
    expect(areas.slice(0, 3)).toEqual(['THÀNH PHỐ PLEIKU', 'THỊ XÃ AN KHÊ', 'THỊ XÃ AYUN PA']);
    expect(passed(layout).slice(-2)).toEqual([
      '687 trailing Danh sách này có 654 đơn vị./.',
      '688 trailing KT. GIÁM ĐỐC',
    ]);
    expect(layout.columns[2]?.samples).toEqual(['Trần Thị Hạnh', 'Võ Thị Ngọc Yến', 'Rơ Châm Thưng']);
  });

  it('finds the 420 stories, the 180 press items and the 40 people of the old list', async () => {
    const stories = layoutOf(await fixtureSheet('tin-bai-2017-2018.csv'));
    expect([stories.headerRow, stories.rows.length, stories.columns.length]).toEqual([1, 420, 10]);
    const items = layoutOf(await fixtureSheet('diem-bao-hk1-2017-2018.xlsx'));
    expect([items.headerRow, items.rows.length, items.columns.length]).toEqual([3, 180, 9]);
    const people = layoutOf(await fixtureSheet('danh-ba-cu-tcvn3.xls'));
    expect([people.headerRow, people.rows.length, people.columns.length]).toEqual([3, 40, 5]);
  });

  it('finds no list in an article', async () => {
    expect(findLayout(await fixtureSheet('bai-bao-chu-dong-truyen-thong.txt'))).toBeNull();
  });
});

describe('headers', () => {
  it('reads a header of one row under titles', () => {
    const layout = layoutOf(
      aSheet(
        [
          ['SỞ GD&ĐT GIA LAI', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
          ['DANH SÁCH CÁN BỘ'],
          [],
          ['Họ và tên', 'Đơn vị', 'Điện thoại'],
          ['Võ Thị Ánh', 'Trường MN Hoa Lư', '0912345678'],
        ],
        ['A2:C2'],
      ),
    );
    expect(layout).toMatchObject({ headerRow: 4, headerRowCount: 1, firstDataRow: 5 });
    expect(passed(layout).map(line => line.split(' ')[1])).toEqual(['title', 'title', 'header']);
  });

  it('joins two rows where the upper one spans columns, with merges and without', () => {
    const rows = [
      ['STT', 'Đơn vị', 'Lãnh đạo', '', 'Cán bộ truyền thông', '', 'Ghi chú'],
      ['', '', 'Họ tên', 'SĐT', 'Họ tên', 'SĐT', ''],
      [1, 'Trường MN Hoa Lư', 'Võ Thị Ánh', 912345678, 'Đinh Yưm', '0987654321', ''],
    ];
    const expected = [
      'STT',
      'Đơn vị',
      'Lãnh đạo – Họ tên',
      'Lãnh đạo – SĐT',
      'Cán bộ truyền thông – Họ tên',
      'Cán bộ truyền thông – SĐT',
      'Ghi chú',
    ];
    for (const merges of [[], ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:G2']]) {
      const layout = layoutOf(aSheet(rows, merges));
      expect(headings(layout)).toEqual(expected);
      expect([layout.headerRowCount, layout.rows.length]).toEqual([2, 1]);
    }
  });

  it('joins three rows', () => {
    const layout = layoutOf(
      aSheet(
        [
          ['TT', 'Đơn vị', 'Người phụ trách', '', '', ''],
          ['', '', 'Lãnh đạo', '', 'Cán bộ', ''],
          ['', '', 'Họ tên', 'Chức vụ', 'Họ tên', 'Chức vụ'],
          [1, 'Trường MN Hoa Lư', 'Võ Thị Ánh', 'HT', 'Đinh Yưm', 'GV'],
          [2, 'Trường MN Trà Bá', 'Hồ Quý', 'HT', 'Siu Y', 'GV'],
        ],
        ['A1:A3', 'B1:B3', 'C1:F1', 'C2:D2', 'E2:F2'],
      ),
    );
    expect(headings(layout)[5]).toBe('Người phụ trách – Cán bộ – Chức vụ');
    expect([layout.headerRowCount, layout.rows.length]).toEqual([3, 2]);
  });

  it('does not take the first row of data for a second row of headings', () => {
    const layout = layoutOf(
      aSheet([
        ['Họ và tên', 'Chức vụ', 'Đơn vị'],
        ['Võ Thị Ánh', 'Hiệu trưởng', 'Trường MN Hoa Lư'],
        ['Đinh Yưm', 'Văn thư', 'Trường MN Trà Bá'],
      ]),
    );
    expect([layout.headerRowCount, layout.rows.length]).toEqual([1, 2]);
  });

  it('passes over the row that numbers the columns', () => {
    const layout = layoutOf(
      aSheet([
        ['TT', 'Đơn vị', 'Họ tên', 'Điện thoại'],
        ['(1)', '(2)', '(3)', '(4)'],
        [1, 'Trường MN Hoa Lư', 'Võ Thị Ánh', '0912345678'],
      ]),
    );
    expect(data(layout)).toEqual([[3, null, '1|Trường MN Hoa Lư|Võ Thị Ánh|0912345678']]);
    expect(passed(layout)).toContain('2 numbering (1) (2) (3) (4)');
  });

  it('believes strange headings over numbers, but no header over data alone', () => {
    const strange = layoutOf(
      aSheet([
        ['Alpha', 'Beta'],
        ['x', 10],
        ['y', 20],
        ['z', 30],
      ]),
    );
    expect([strange.headerRow, strange.rows.length]).toEqual([1, 3]);
    expect(
      findLayout(
        aSheet([
          [1, 'Trường MN Hoa Lư', 'Võ Thị Ánh', '0912345678'],
          [2, 'Trường MN Trà Bá', 'Đinh Yưm', '0912345679'],
        ]),
      ),
    ).toBeNull();
    expect(
      findLayout(
        aSheet([
          ['Võ Thị Ánh', 'Trường MN Hoa Lư'],
          ['Đinh Yưm', 'Trường MN Trà Bá'],
        ]),
      ),
    ).toBeNull();
    expect(findLayout(aSheet([]))).toBeNull();
  });

  it('takes the rows that the person names, and a sheet without a header when told so', () => {
    const sheet = aSheet([
      ['Họ tên', 'Đơn vị'],
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(findLayout(sheet, { headerRow: 2, headerRowCount: 1 })).toMatchObject({
      headerRow: 2,
      firstDataRow: 3,
    });
    const none = findLayout(sheet, { headerRow: 1, headerRowCount: 0 });
    expect(none?.rows.map(row => row.rowNumber)).toEqual([1, 2, 3]);
    expect(none?.columns.map(column => [column.heading, column.samples])).toEqual([
      ['', ['Họ tên', 'a', 'c']],
      ['', ['Đơn vị', 'b', 'd']],
    ]);
  });
});

describe('groups', () => {
  const header = ['TT', 'Đơn vị', 'Lãnh đạo', 'Điện thoại', 'Cán bộ', 'Điện thoại'];
  const unit = (number: number | '', name: string) => [
    number,
    name,
    'Võ Thị Ánh',
    '0912345678',
    'Đinh Yưm',
    '0987654321',
  ];

  it.each([
    ['a numeral beside the name', [['I', 'Huyện Chư Sê']], []],
    ['a numeral in the same cell', [['I. Huyện Chư Sê']], []],
    ['a merged row', [['Huyện Chư Sê']], ['A2:F2']],
    ['the name in the column of units', [['', 'Huyện Chư Sê']], []],
    ['a colon after the name', [['', 'Huyện Chư Sê:']], []],
  ])('are read from %s', (_, row, merges) => {
    const layout = layoutOf(
      aSheet([header, ...row, unit(1, 'Trường MN Hoa Lư'), unit(2, 'Trường TH Ia Ko')], merges),
    );
    expect(layout.rows.map(({ group }) => group)).toEqual(['Huyện Chư Sê', 'Huyện Chư Sê']);
  });

  it('lie within one another', () => {
    const layout = layoutOf(
      aSheet([
        header,
        ['A', 'Khối phòng giáo dục'],
        ['I', 'Huyện Chư Sê'],
        unit(1, 'Trường MN Hoa Lư'),
        ['II', 'Huyện Chư Păh'],
        unit(2, 'Trường TH Ia Ko'),
        ['B', 'Khối trực thuộc'],
        unit(3, 'Trường THPT A'),
      ]),
    );
    expect(layout.rows.map(row => row.groups)).toEqual([
      ['Khối phòng giáo dục', 'Huyện Chư Sê'],
      ['Khối phòng giáo dục', 'Huyện Chư Păh'],
      ['Khối trực thuộc'],
    ]);
  });

  it('are not seen in units that have nobody', () => {
    const layout = layoutOf(
      aSheet([
        header,
        unit(1, 'Trường MN Hoa Lư'),
        [2, 'Trường TH Ia Ko'],
        ['', 'Trường MN Ia Le'],
        unit(4, 'Trường TH A'),
      ]),
    );
    expect(layout.rows.map(row => [row.cells[1], row.group ?? null])).toEqual([
      ['Trường MN Hoa Lư', null],
      ['Trường TH Ia Ko', null],
      ['Trường MN Ia Le', null],
      ['Trường TH A', null],
    ]);
  });

  it('are found in a list without running numbers', () => {
    const layout = layoutOf(
      aSheet([
        ['Đơn vị', 'Lãnh đạo', 'Điện thoại', 'Cán bộ'],
        ['Huyện Chư Sê'],
        ['Trường MN Hoa Lư', 'Võ Thị Ánh', '0912345678', 'Đinh Yưm'],
        ['Trường TH Ia Ko'],
        ['THỊ XÃ AN KHÊ'],
        ['Trường THCS A', 'Hồ Quý', '0912345679', 'Siu Y'],
      ]),
    );
    expect(layout.rows.map(row => [row.rowNumber, row.group])).toEqual([
      [3, 'Huyện Chư Sê'],
      [4, 'Huyện Chư Sê'],
      [6, 'THỊ XÃ AN KHÊ'],
    ]);
  });

  it('are not made of the places that the list is about', () => {
    const layout = layoutOf(
      aSheet([
        ['Xã, phường', 'Cán bộ', 'Điện thoại'],
        ['Xã Ia Dom', 'Võ Thị Ánh', '0912345678'],
        ['Xã Ia Nan'],
        ['Phường Pleiku', 'Đinh Yưm', '0987654321'],
      ]),
    );
    expect(layout.rows.map(row => row.rowNumber)).toEqual([2, 3, 4]);
  });
});

describe('other rows', () => {
  const header = ['STT', 'Họ và tên', 'Đơn vị', 'Điện thoại'];
  const person = (number: number) => [number, 'Võ Thị Ánh', 'Trường MN Hoa Lư', '0912345678'];

  it('passes over sums, repeated headers and blank rows', () => {
    const layout = layoutOf(
      aSheet([header, person(1), [], header, person(2), ['', 'Cộng', '', 2], person(3), ['Tổng cộng: 3']]),
    );
    expect(layout.rows.map(row => row.rowNumber)).toEqual([2, 5, 7]);
    expect(passed(layout).slice(1)).toEqual([
      '4 repeated-header STT Họ và tên Đơn vị Điện thoại',
      '6 total Cộng 2',
      '8 trailing Tổng cộng: 3',
    ]);
  });

  it('passes over signatures with and without a gap before them', () => {
    const endings = [
      [
        ['Pleiku, ngày 05 tháng 9 năm 2017'],
        ['NGƯỜI LẬP BIỂU', '', 'THỦ TRƯỞNG ĐƠN VỊ'],
        ['(Ký, ghi rõ họ tên)'],
        ['Nguyễn Văn A', '', 'Trần Văn B'],
      ],
      [[], ['', '', 'KT. GIÁM ĐỐC'], [], [], ['', '', 'Nguyễn Văn A']],
      [['', 'Danh sách này có 02 người./.']],
    ];
    for (const ending of endings) {
      const layout = layoutOf(aSheet([header, person(1), person(2), ...ending]));
      expect(layout.rows.map(row => row.rowNumber)).toEqual([2, 3]);
    }
  });

  it('keeps a person named Tống and a last row that is nearly empty', () => {
    const layout = layoutOf(
      aSheet([
        ['Họ và tên', 'Đơn vị', 'Điện thoại', 'Email'],
        ['Tống Văn Cộng', 'Trường TH A', '0912345678', 'a@b.vn'],
        ['Đinh Yưm', 'Trường TH B', '0912345679', 'c@d.vn'],
        ['Siu Y Kuan', 'Trường TH C'],
      ]),
    );
    expect(layout.rows.map(row => row.rowNumber)).toEqual([2, 3, 4]);
  });

  it('gives a value merged over several rows to each of them', () => {
    const layout = layoutOf(
      aSheet(
        [
          ['TT', 'Đơn vị', 'Họ và tên', 'Vai trò'],
          [1, 'Trường TH A', 'Võ Thị Ánh', 'Lãnh đạo'],
          ['', '', 'Đinh Yưm', 'Cán bộ'],
          [2, 'Trường TH B', 'Hồ Quý', 'Lãnh đạo'],
        ],
        ['A2:A3', 'B2:B3'],
      ),
    );
    expect(data(layout).map(([, , cells]) => cells)).toEqual([
      '1|Trường TH A|Võ Thị Ánh|Lãnh đạo',
      '1|Trường TH A|Đinh Yưm|Cán bộ',
      '2|Trường TH B|Hồ Quý|Lãnh đạo',
    ]);
  });

  it('lets the person decide what a row is', () => {
    const sheet = aSheet([header, person(1), ['Tổng cộng: 1'], ['', 'Ngoài danh sách'], person(2)]);
    const layout = findLayout(sheet, {
      rowKinds: new Map([
        [2, 'passed'],
        [3, 'data'],
        [4, 'data'],
      ]),
    });
    expect(layout?.rows.map(row => row.rowNumber)).toEqual([3, 4, 5]);
  });
});

it('reads an old encoding for what it says, and leaves headings and cells in its letters', () => {
  const layout = layoutOf(
    aSheet([
      ['Hä vµ tªn', 'Chøc vô', '§¬n vÞ'],
      ['HuyÖn Ch\u00ad Sª'],
      ['Lý ThÞ V©n', 'KÕ to¸n', 'Tr\u00adêng MN An T©n'],
      ['TrÇn Quèc An', 'HiÖu tr\u00adëng', 'Tr\u00adêng TH Cheo Reo'],
      ['Tæng céng: 2'],
    ]),
  );
  expect(headings(layout)).toEqual(['Hä vµ tªn', 'Chøc vô', '§¬n vÞ']);
  expect(layout.rows.map(row => [row.rowNumber, row.group, row.cells[2]])).toEqual([
    [3, 'Huyện Chư Sê', 'Tr\u00adêng MN An T©n'],
    [4, 'Huyện Chư Sê', 'Tr\u00adêng TH Cheo Reo'],
  ]);
  expect(passed(layout)).toContain('5 trailing Tổng cộng: 2');
});

describe('any sheet', () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.constantFrom('Họ và tên', 'Đơn vị', 'TT', 'Huyện Chư Sê', 'I', 'Cộng', '0912345678', 'Trường TH A'),
    fc.string({ maxLength: 12 }),
    fc.integer({ min: 0, max: 20 }),
  );
  const sheets = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 25 });

  it('loses no row: each is data, passed over, or blank', () => {
    fc.assert(
      fc.property(sheets, rows => {
        const sheet = aSheet(rows);
        const layout = findLayout(sheet);
        if (layout === null) return;
        const told = [...layout.rows, ...layout.passedRows].map(row => row.rowNumber).sort((a, b) => a - b);
        const filled = sheet.rows.flatMap((row, index) =>
          row.some(value => cellText(value).trim() !== '') ? [index + 1] : [],
        );
        expect(told).toEqual(filled);
      }),
      { numRuns: 300 },
    );
  });

  it('is laid out as told when the person names the header', () => {
    fc.assert(
      fc.property(sheets, fc.nat(24), fc.integer({ min: 0, max: 3 }), (rows, at, count) => {
        const layout = findLayout(aSheet(rows), { headerRow: at + 1, headerRowCount: count });
        if (layout !== null) expect([layout.headerRow, layout.headerRowCount]).toEqual([at + 1, count]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a workbook', () => {
  it('opens at the visible sheet with the longest list', () => {
    const header = ['Họ tên', 'Đơn vị'];
    const short = aSheet([header, ['a', 'b']]);
    const long = aSheet([header, ['a', 'b'], ['c', 'd']]);
    expect(chooseSheet([aSheet([['Lời dẫn']]), short, long])).toBe(2);
    expect(chooseSheet([short, { ...long, hidden: true }])).toBe(0);
    expect(chooseSheet([aSheet([['Lời dẫn']])])).toBeNull();
  });
});
