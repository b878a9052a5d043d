import { describe, expect, it } from 'vitest';
import { unitNamesFinder } from '#shared/rules/unit-names-in-text.ts';

describe('units named in a title', () => {
  const find = unitNamesFinder([
    { id: 'lang', names: ['Trường THCS Sơn Lang'] },
    { id: 'bang', names: ['Trường MN Ia Băng'] },
    { id: 'chia', names: ['Trường TH&THCS Ia Chia', 'Trường THCS Ia Chia (cũ)'] },
    { id: 'may1', names: ['Trường TH Ngô Mây (Đak Ta Ley)'] },
    { id: 'may2', names: ['Trường TH Ngô Mây (Ia Krêl)'] },
    { id: 'twin1', names: ['Trường TH Lê Lợi'] },
    { id: 'twin2', names: ['Trường TH Lê Lợi'] },
    { id: 'office', names: ['Văn phòng'] },
  ]);

  it.each([
    ['Trường THCS Sơn Lang khánh thành dãy phòng học mới', ['lang']],
    ['TRƯỜNG THCS SƠN LANG KHÁNH THÀNH', ['lang']],
    ['Trường THCS Sơn Lang'.normalize('NFD'), ['lang']],
    ['Thầy trò THCS Sơn Lang và Trường MN Ia Băng', ['lang', 'bang']],
    ['Học sinh Trường TH và THCS Ia Chia đoạt giải', ['chia']],
    ['Ngộ độc ở Trường TH Ngô Mây (Đak Ta Ley) sau bữa ăn', ['may1']],
  ])('%s', (title, ids) => expect(find(title)).toEqual(ids));

  it.each([
    'Trường MN Ia Bang khánh thành',
    'Trường MN Ia Băng 2 khánh thành',
    'Trường MN Ia Băng (Đức Cơ) khánh thành',
    'Trường TH Ngô Mây đổi tên',
    'Trường TH Lê Lợi thiếu phòng học',
    'Văn phòng Sở họp',
    '',
  ])('leaves open what is not surely one unit: %s', title => expect(find(title)).toEqual([]));
});
