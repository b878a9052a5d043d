import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  looksLikeName,
  looksLikePosition,
  looksLikeUnitName,
  personSortKey,
  saysNobody,
  splitName,
  tidyName,
} from '#shared/core/names.ts';
import legacy from '#test/fixtures/legacy-expected.json' with { type: 'json' };

describe('splitName', () => {
  it.each([
    ['Nguyễn Thị Minh Khai', 'Nguyễn Thị Minh', 'Khai'],
    ['Võ Ánh', 'Võ', 'Ánh'],
    ['Siu Black', 'Siu', 'Black'],
    ["Rah Lan H'Blơi", 'Rah Lan', "H'Blơi"],
    ['Rah Lan H’Blơi', 'Rah Lan', "H'Blơi"],
    ["Rah Lan H' Blơi", 'Rah Lan', "H'Blơi"],
    ["RAH LAN H'BLƠI", 'Rah Lan', "H'Blơi"],
    ['Rmah Hluih', 'Rmah', 'Hluih'],
    ['Kpă Klơng', 'Kpă', 'Klơng'],
    ["K'Pa K'Lơng", "K'Pa", "K'Lơng"],
    ['Rơ Châm Thưng', 'Rơ Châm', 'Thưng'],
    ["Ksor H'Nhan", 'Ksor', "H'Nhan"],
    ['Ksor H Nhan', 'Ksor', 'H Nhan'],
    ['Siu Y Kuan', 'Siu', 'Y Kuan'],
    ['SIU Y KUAN', 'Siu', 'Y Kuan'],
    ['Đinh Yưm', 'Đinh', 'Yưm'],
    ['Nguyễn Như Ý', 'Nguyễn Như', 'Ý'],
    ['Y Moan', '', 'Y Moan'],
    ["H'Hen Niê", '', "H'Hen Niê"],
    ['Y Moan Ênuôl', '', 'Y Moan Ênuôl'],
    ["H'Blơi", '', "H'Blơi"],
    ["K'Brêu", '', "K'Brêu"],
    ['An', '', 'An'],
    ['', '', ''],
    ['  Võ  Thị  Ánh ', 'Võ Thị', 'Ánh'],
    ['Nguyễn Văn An'.normalize('NFD'), 'Nguyễn Văn', 'An'],
  ])('«%s» is «%s» and «%s»', (full, familyName, givenName) => {
    expect(splitName(full)).toEqual({ title: '', familyName, givenName });
  });

  it.each([
    ['Ông Nguyễn Văn An', 'Ông'],
    ['Bà Nguyễn Văn An', 'Bà'],
    ['Thầy giáo Nguyễn Văn An', 'Thầy giáo'],
    ['Thầy: Nguyễn Văn An', 'Thầy'],
    ['ThS. Nguyễn Văn An', 'ThS.'],
    ['ThS.Nguyễn Văn An', 'ThS.'],
    ['Th.S NGUYỄN VĂN AN', 'Th.S'],
    ['TS Nguyễn Văn An', 'TS'],
    ['PGS.TS. Nguyễn Văn An', 'PGS.TS.'],
    ['PGS, TS Nguyễn Văn An', 'PGS, TS'],
    ['Ông ThS. Nguyễn Văn An', 'Ông ThS.'],
    ['Đồng chí Nguyễn Văn An', 'Đồng chí'],
    ['Đ/c Nguyễn Văn An', 'Đ/c'],
    ['NGƯT.ThS Nguyễn Văn An', 'NGƯT.ThS'],
    ['Anh Nguyễn Văn An', 'Anh'],
  ])('takes the title off «%s»', (full, title) => {
    expect(splitName(full)).toEqual({ title, familyName: 'Nguyễn Văn', givenName: 'An' });
  });

  it('does not take the beginning of a name for a title', () => {
    expect(splitName('Cốc Văn Bảo')).toEqual({ title: '', familyName: 'Cốc Văn', givenName: 'Bảo' });
    expect(splitName('Tsằn A Sáng')).toEqual({ title: '', familyName: 'Tsằn A', givenName: 'Sáng' });
    expect(splitName('Anh Thư')).toEqual({ title: '', familyName: 'Anh', givenName: 'Thư' });
    expect(splitName('Bà')).toEqual({ title: '', familyName: '', givenName: 'Bà' });
  });

  it('takes numbering and stray punctuation off', () => {
    expect(splitName('1. Nguyễn Văn An;')).toEqual({ title: '', familyName: 'Nguyễn Văn', givenName: 'An' });
    expect(splitName('- Nguyễn Văn An,')).toEqual({ title: '', familyName: 'Nguyễn Văn', givenName: 'An' });
  });

  it('loses no letter: the parts together are the tidied name', () => {
    const word = fc.constantFrom(
      ...'Nguyễn Y H K Rơ Châm Siu An Ý Đức Thị'.split(' '),
      "H'Nhan",
      "K'Pa",
      'THU',
      'văn',
      'ThS.',
      'Ông',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), parts => {
        const full = parts.join(' ');
        const { title, familyName, givenName } = splitName(full);
        expect([title, familyName, givenName].filter(part => part !== '').join(' ')).toBe(tidyName(full));
        expect(tidyName(tidyName(full))).toBe(tidyName(full));
        if (full !== '') expect(givenName).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('tidyName', () => {
  it.each([
    ['NGUYỄN THỊ ĐƯỜNG', 'Nguyễn Thị Đường'],
    ['ĐẶNG HỮU ĐẠT', 'Đặng Hữu Đạt'],
    ['đặng hữu đạt', 'Đặng Hữu Đạt'],
    ['NGUYễN VăN AN', 'Nguyễn Văn An'],
    ['TRÇN', 'Trçn'],
    ['NGUYỄN Văn An', 'Nguyễn Văn An'],
    ['Nguyễn thị Ngọc', 'Nguyễn Thị Ngọc'],
    ['RƠ CHÂM THƯNG', 'Rơ Châm Thưng'],
    ["KPĂ H'ÂN", "Kpă H'Ân"],
    ['Lê Ý', 'Lê Ý'],
    ['LÊ Ý', 'Lê Ý'],
    ['Hồ Ê', 'Hồ Ê'],
    ['Kpă KLơng', 'Kpă KLơng'],
    ['TS. LÊ VĂN LƯƠNG', 'TS. Lê Văn Lương'],
    ['  Võ \u00a0Thị  Ánh', 'Võ Thị Ánh'],
    ['Hư\u00adơng', 'Hương'],
  ])('writes «%s» as «%s»', (text, tidy) => {
    expect(tidyName(text)).toBe(tidy);
  });
});

describe('personSortKey', () => {
  it('sorts by given name, then by family and middle names', () => {
    const names = [
      'Lê An',
      'Nguyễn Thị An',
      'Nguyễn Văn An',
      'Trần Anh',
      'Đỗ Ánh',
      'Võ Đạt',
      'Hồ Đức',
      "Ksor H'Nhan",
      'Bùi Yến',
    ];
    const sorted = names
      .toReversed()
      .map(name => ({ name, key: personSortKey(splitName(name)) }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1));
    expect(sorted.map(({ name }) => name)).toEqual(names);
  });

  it('sorts a person under what the person asked for', () => {
    const parts = splitName("Ksor H'Nhan");
    const key = personSortKey({ ...parts, sortGiven: 'Nhan' });
    expect(key > personSortKey(splitName('Lê Mai'))).toBe(true);
    expect(key < personSortKey(splitName('Lê Oanh'))).toBe(true);
    expect(personSortKey({ ...parts, sortGiven: '' })).toBe(personSortKey(parts));
    expect(personSortKey({ ...parts, sortGiven: null })).toBe(personSortKey(parts));
  });
});

const POSITIONS = [
  'Hiệu trưởng',
  'HIỆU TRƯỞNG',
  'hieu truong',
  'HT',
  'Phó Hiệu trưởng',
  'P.HT',
  'P. Hiệu trưởng',
  'P HT',
  'PHT',
  'Q. Hiệu trưởng',
  'Trưởng phòng',
  'Phó Trưởng phòng',
  'Bí thư Đoàn',
  'GV Ngữ văn',
  'Giáo viên',
  'Chuyên viên',
  'Nhân viên văn thư',
  'TPT Đội',
  'Kế toán',
  'Văn thư',
  'Giám đốc',
  'Chánh Văn phòng',
];
const UNITS = [
  'Trường TH Nay Der (Ia Kring)',
  'TRƯỜNG MN IA KRING',
  'THPT Lê Quý Đôn',
  'TH&THCS Ia Bang',
  'Phòng GD&ĐT thành phố Pleiku',
  'Sở GD&ĐT',
  'Trung tâm GDNN-GDTX Pleiku',
  'TT GDTX tỉnh',
  'truong mn ia o',
  'PTDTBT TH Võ Thị Sáu',
  'THÀNH PHỐ PLEIKU',
  'HUYỆN CHƯ SÊ',
];
const NAMES = [
  'Nguyễn Văn An',
  'NGUYEN VAN AN',
  'Nguyen Van An',
  'ĐINH THỊ THU LOAN',
  'Siu Black',
  "Rah Lan H'Blơi",
  "K'Pa K'Lơng",
  'Rơ Châm Thưng',
  'RƠ CHÂM THƯNG',
  'Y Moan',
  "H'Hen Niê",
  'Ông Lê Văn Lương',
  'Văn Thu Hà',
  'Phó Đức Phương',
  'Trương Thị Hoà',
  'Phùng Ngọc',
  'Sơn Nam',
];

describe('what stands in a column', () => {
  it.each(POSITIONS)('«%s» is a position and nothing else', text => {
    expect([looksLikePosition(text), looksLikeUnitName(text), looksLikeName(text)]).toEqual([
      true,
      false,
      false,
    ]);
  });
  it.each(UNITS)('«%s» is a unit and nothing else', text => {
    expect([looksLikePosition(text), looksLikeUnitName(text), looksLikeName(text)]).toEqual([
      false,
      true,
      false,
    ]);
  });
  it.each(NAMES)('«%s» is a name and nothing else', text => {
    expect([looksLikePosition(text), looksLikeUnitName(text), looksLikeName(text)]).toEqual([
      false,
      false,
      true,
    ]);
  });
  it.each([
    '',
    'Chưa cử',
    '0912 345 678',
    'an@gialai.edu.vn',
    'An',
    'nghỉ thai sản',
    'Toán',
    'Trưởng nhóm',
    'Ngữ văn',
  ])('«%s» is no name', text => {
    expect(looksLikeName(text)).toBe(false);
  });
  it('knows every name, position and unit of an old address list for what it is', () => {
    for (const { n, c, u } of legacy) {
      expect(looksLikeName(n), n).toBe(true);
      expect(looksLikePosition(n) || looksLikeUnitName(n), n).toBe(false);
      expect(looksLikePosition(c), c).toBe(true);
      expect(looksLikeUnitName(u), u).toBe(true);
    }
  });
});

describe('saysNobody', () => {
  it.each([
    '',
    ' ',
    '-',
    '—',
    '…',
    'x',
    'X',
    'Chưa cử',
    'CHƯA CỬ',
    'chưa có',
    'Chưa phân công',
    'Đang khuyết',
    'Khuyết',
    'Không',
    'không có',
    'Hiện chưa có người',
    'chua cu',
    'Chưa cử'.normalize('NFD'),
  ])('«%s» says that there is nobody', text => {
    expect(saysNobody(text)).toBe(true);
  });
  it.each(['Nguyễn Văn An', 'Không Thị Lan', 'Khổng Minh', 'Chu Văn An', 'X. Nam'])('«%s» does not', text => {
    expect(saysNobody(text)).toBe(false);
  });
});
