import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaFinder,
  capitalMender,
  looksLikeArea,
  readPlaceName,
  typeFinder,
} from '#shared/rules/place-names.ts';
import { emptyOffice } from '#test/support/import-plans.ts';

describe('the type of a unit by its name', () => {
  const types = typeFinder(emptyOffice.types);
  it.each([
    ['Trường TH Kpă Klơng', 'type-th'],
    ['Trường THCS Ia Kring', 'type-thcs'],
    ['Trường TH&THCS Ia Bang', 'type-th-thcs'],
    ['Trường TH và THCS Ia Bang', 'type-th-thcs'],
    ['Trường TH - THCS Ia Bang', 'type-th-thcs'],
    ['TRƯỜNG THPT LÊ LỢI', 'type-thpt'],
    ['Trường PTDTBT TH Ngô Mây', 'type-ptdtbt'],
    ['Trường PTDTNT Pleiku', 'type-ptdtnt'],
    ['Trường MN Yên Đỗ', 'type-mn'],
    ['Trung tâm GDNN-GDTX Pleiku', 'type-gdtx'],
    ['Phòng GD&ĐT huyện Ia Pa', 'type-pgd'],
    ['MN Hoa Mai', 'type-mn'],
    ['TH Kim Đồng', 'type-th'],
    ['Hội Khuyến học', null],
  ])('%s is %s', (name, type) => {
    expect(types.guess(name)).toBe(type);
  });

  it('is also told by a word in a column', () => {
    expect(['Mầm non', 'THCS', 'Trường tiểu học', 'Đài truyền hình'].map(types.named)).toEqual([
      'type-mn',
      'type-thcs',
      'type-th',
      null,
    ]);
  });
});

describe('names of areas', () => {
  it('say what kind of place they are', () => {
    expect(readPlaceName('TP. Pleiku')).toEqual({ kind: 'district', word: 'thành phố', bare: 'pleiku' });
    expect(readPlaceName('THỊ XÃ AN KHÊ')).toEqual({ kind: 'district', word: 'thị xã', bare: 'an khê' });
    expect(readPlaceName('P. Hội Phú')).toEqual({ kind: 'commune', word: 'phường', bare: 'hội phú' });
    expect(readPlaceName('Xanh')).toMatchObject({ word: '', bare: 'xanh' });
    expect(looksLikeArea('Huyện Chư Sê') && !looksLikeArea('Khối THPT')).toBe(true);
  });

  it('find the area meant, with or without the kind, and no other', () => {
    const finder = areaFinder([
      { id: 'a', name: 'Thành phố Pleiku', aliases: ['Phố núi'] },
      { id: 'b', name: 'Xã Ia O', aliases: [] },
      { id: 'c', name: 'Huyện Ia Pa', aliases: [] },
      { id: 'd', name: 'Xã Ia Pa', aliases: [] },
    ]);
    const found = ['TP Pleiku', 'pleiku', 'PHỐ NÚI', 'Phường Pleiku', 'Ia Pa', 'huyện Ia Pa', 'Ia Ô'];
    expect(found.map(name => finder.find(name)?.id ?? null)).toEqual(['a', 'a', 'a', null, null, 'c', null]);
  });
});

describe('names in capitals', () => {
  it('are left alone when they are none, and are mended once for all', () => {
    const words = fc.constantFrom(
      'Trường',
      'MN',
      'THCS',
      'Ia',
      'KRong',
      'Kông',
      'Chro',
      'huyện',
      'xã',
      'Đăk',
      "K'Pa",
      '(Ia O)',
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(words, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
        names => {
          const written = names.map(parts => ({ name: parts.join(' '), group: null }));
          const mend = capitalMender(written);
          for (const each of written) {
            const shouted = { ...each, name: each.name.toUpperCase() };
            const mended = mend(shouted);
            expect(mended.toUpperCase()).toBe(shouted.name);
            expect(mend({ ...each, name: mended })).toBe(mended);
            if (each.name !== each.name.toUpperCase()) expect(mend(each)).toBe(each.name);
          }
        },
      ),
    );
  });
});
