import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareVietnamese,
  exactText,
  fold,
  hasDiacritics,
  indexText,
  naturalSortKey,
  normalise,
  normaliseLine,
  repeatKey,
  searchText,
  sortKey,
  stripInvisible,
  words,
} from '#shared/core/text.ts';

const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const CONSONANTS = [...'bcdđghklmnpqrstvxfjwzƀ'];

const vowel = fc
  .tuple(fc.constantFrom(...VOWELS), fc.constantFrom(...TONES))
  .map(([letter, tone]) => letter + tone);
const syllable = fc
  .tuple(
    fc.constantFrom('', ...CONSONANTS, 'ng', 'nh', 'th', 'tr', 'ph', "H'", 'Kp'),
    fc.array(vowel, { minLength: 1, maxLength: 2 }),
    fc.constantFrom('', 'n', 'ng', 'nh', 'c', 't', 'm', 'k\u0306'),
  )
  .map(([start, middle, end]) => start + middle.join('') + end);
const cased = fc
  .tuple(syllable, fc.constantFrom('lower', 'title', 'upper'))
  .map(([text, letterCase]) =>
    letterCase === 'upper'
      ? text.toUpperCase()
      : letterCase === 'title'
        ? text.charAt(0).toUpperCase() + text.slice(1)
        : text,
  );
const form = fc.constantFrom('NFC', 'NFD');
const piece = fc.oneof(
  { weight: 8, arbitrary: cased },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '2',
      '10',
      '2017-2018',
      '(cũ)',
      'GD&ĐT',
      '«Tin»',
      'số 5/KH',
      'm²',
      'ñ',
      'ü',
      '…',
    ),
  },
);
const phrase = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 4 }), fc.constantFrom(' ', ' ', ' ', '-', ', '), form)
  .map(([pieces, between, unicode]) => pieces.join(between).normalize(unicode));

function binaryOrder(a: string, b: string): number {
  return Math.sign(Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8')));
}

describe('normalise', () => {
  it('stores NFC', () => {
    expect('Nguyễn'.normalize('NFD')).toHaveLength(8);
    expect(normalise('Nguyễn'.normalize('NFD'))).toHaveLength(6);
  });

  it('makes one space of no-break spaces, tabs and runs, and trims', () => {
    expect(normalise('  Võ\u00a0 Thị\t\u2003Ánh \u202f')).toBe('Võ Thị Ánh');
  });

  it('keeps line breaks, as one kind, and normaliseLine makes spaces of them', () => {
    expect(normalise('một \r\n hai\rba\n\nbốn')).toBe('một\nhai\nba\n\nbốn');
    expect(normaliseLine('một \r\n hai\n\nba')).toBe('một hai ba');
  });

  it('removes NUL, control characters and lone surrogates, and keeps whole pairs', () => {
    expect(normalise('a\u0000b\u0007c\ud800d\udc00e 🎓')).toBe('abcde 🎓');
  });

  it('keeps the soft hyphen, which is ư in a TCVN3 file', () => {
    expect(normalise('H\u00ad\u00acng')).toBe('H\u00ad\u00acng');
    expect(stripInvisible('Hư\u00adơng\u200b\ufeff')).toBe('Hương');
  });

  it('is idempotent, also on its one-line form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(normalise(normalise(text))).toBe(normalise(text));
        expect(normaliseLine(normaliseLine(text))).toBe(normaliseLine(text));
        expect(normaliseLine(text)).not.toMatch(/\n/);
        expect(normalise(text).isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('fold', () => {
  it.each([
    ['Nguyễn Thị Đường', 'nguyen thi duong'],
    ['ĐẶNG HỮU ĐẠT', 'dang huu dat'],
    ["Rah Lan H'Blơi", 'rah lan hbloi'],
    ['Rah Lan H’Blơi', 'rah lan hbloi'],
    ["K'Bang", 'kbang'],
    ['Đắk  Đoa', 'dak doa'],
    ['ƀơnư', 'bonu'],
    ['  Hoà\u00a0Bình ', 'hoa binh'],
  ])('«%s» is found as «%s»', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text.normalize('NFD'))).toBe(folded);
  });

  it('leaves only plain letters of Vietnamese words, whatever their form, and is idempotent', () => {
    fc.assert(
      fc.property(syllable, form, (text, unicode) => {
        const folded = fold(text.normalize(unicode));
        expect(folded).toMatch(/^[a-z]+$/);
        expect(fold(folded)).toBe(folded);
        expect(fold(text.toUpperCase())).toBe(folded);
      }),
    );
  });

  it('gives words without punctuation', () => {
    expect(words(fold('Trường TH&THCS Ia Bang (cũ), số 5'))).toEqual([
      'truong',
      'th',
      'thcs',
      'ia',
      'bang',
      'cu',
      'so',
      '5',
    ]);
    expect(words('')).toEqual([]);
  });
});

describe('searchText and indexText', () => {
  const spellings = [
    'Sở GD&ĐT',
    'Sở GDĐT',
    'Sở GD-ĐT',
    'Sở GD - ĐT',
    'Sở GD & ĐT',
    'Sở GD và ĐT',
    'Sở GD ĐT',
    'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
    'Sở Giáo dục & Đào tạo',
    'Sở Giáo dục - Đào tạo',
    'sở giáo dục đào tạo',
  ];
  it.each(spellings)('«%s» is one word for the sector', text => {
    expect(searchText(text)).toBe('so gddt');
    expect(indexText(text)).toBe('so giao duc va dao tao gddt');
  });

  it('reads the short names of the offices', () => {
    expect(searchText('SGD&ĐT')).toBe('so gddt');
    expect(searchText('Số 12/SGDĐT-VP')).toBe('so 12/so gddt-vp');
    expect(searchText('PGDĐT Pleiku')).toBe('phong gddt pleiku');
    expect(indexText('BGDĐT')).toBe('bo giao duc va dao tao gddt');
    expect(searchText('sgd')).toBe('sgd');
  });

  it('reads «&» between words as «và»', () => {
    expect(searchText('TH&THCS Ia Ga')).toBe(searchText('TH và THCS Ia Ga'));
    expect(searchText('R&')).toBe('r&');
  });

  it('leaves words alone that only look alike', () => {
    expect(searchText('GDNN-GDTX')).toBe('gdnn-gdtx');
    expect(searchText('agdđt')).toBe('agddt');
    expect(searchText('giáo dục')).toBe('giao duc');
  });

  it('finds every spelling of the sector by every spelling, typed to any length', () => {
    for (const stored of spellings) {
      const index = words(indexText(stored));
      for (const typed of spellings) {
        for (let length = 1; length <= typed.length; length += 1) {
          for (const word of words(searchText(typed.slice(0, length)))) {
            expect(
              index.some(known => known.startsWith(word)),
              `${stored} by ${typed.slice(0, length)}`,
            ).toBe(true);
          }
        }
      }
    }
  });

  it('finds lý by lí and mĩ by mỹ', () => {
    expect(words(indexText('Lý Mĩ'))).toEqual(['ly', 'mi', 'li', 'my']);
  });
});

describe('hasDiacritics', () => {
  it.each(['đường', 'ĐAK', 'Kpă', 'hoà', 'ƀ'])('sees the mark of «%s»', text => {
    expect(hasDiacritics(text)).toBe(true);
    expect(hasDiacritics(text.normalize('NFD'))).toBe(true);
  });
  it('sees none in plain letters, digits and punctuation', () => {
    expect(hasDiacritics("H'Nhan 2017 «GD&T»")).toBe(false);
  });
});

describe('exactText', () => {
  it.each([
    ['Hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['uý', 'úy'],
    ['Khoẻ', 'khỏe'],
    ['Uỷ ban', 'ủy ban'],
    ['HOÀ BÌNH', 'hòa bình'],
    ['quý', 'quý'],
    ['QUỲNH', 'quỳnh'],
    ['hoàn', 'hoàn'],
    ['ngoài', 'ngoài'],
    ['huỳnh', 'huỳnh'],
    ['quà', 'quà'],
  ])('«%s» compares as «%s»', (text, exact) => {
    expect(exactText(text)).toBe(exact);
    expect(exactText(text.normalize('NFD'))).toBe(exact);
  });

  it('keeps what folding joins apart', () => {
    expect(exactText('Băng')).not.toBe(exactText('Bang'));
    expect(exactText('Lý')).not.toBe(exactText('Lỳ'));
  });
});

describe('repeatKey', () => {
  it.each([
    ['Trường MN Ia Kring', 'TRƯỜNG  MN IA\u00a0KRING'],
    ['Trường TH&THCS Ia Bang', 'Trường TH và THCS Ia Bang'],
    ['Phòng GD & ĐT', 'Phòng GD&ĐT'],
    ['Trường TH Hoà Bình', 'Trường TH Hòa Bình'.normalize('NFD')],
    ["THCS K'Bang", 'THCS K’Bang'],
  ])('calls «%s» and «%s» the same', (a, b) => {
    expect(repeatKey(a)).toBe(repeatKey(b));
  });
  it('lets a letter or a tone tell units apart', () => {
    expect(repeatKey('Ia Bang')).not.toBe(repeatKey('Ia Băng'));
    expect(repeatKey('Ia Pech')).not.toBe(repeatKey('Ia Pếch'));
  });
});

describe('sorting', () => {
  it('orders tones and letters as the dictionary does', () => {
    const tones = ['ma', 'mà', 'mả', 'mã', 'má', 'mạ'];
    const names = ['An', 'Ạn', 'Ánh', 'Ăn', 'Ân', 'Ẩn', 'Dung', 'Dũng', 'Đạt', 'Đức', 'Hòa', 'Yến'];
    for (const list of [tones, names]) {
      const shuffled = list.toReversed();
      expect(shuffled.toSorted(compareVietnamese)).toEqual(list);
      expect(shuffled.toSorted((a, b) => binaryOrder(sortKey(a), sortKey(b)))).toEqual(list);
    }
  });

  it('orders letters by letters, then tones, then case, over the whole text', () => {
    const sorted = ['ba lan', 'Ba lan', 'bà lan', 'bá an ninh', 'ba lạnh', 'bạc'];
    const byCollator = sorted.toSorted(compareVietnamese);
    expect(byCollator).toEqual(sorted.toSorted((a, b) => binaryOrder(sortKey(a), sortKey(b))));
  });

  it('agrees with the collator on every pair of Vietnamese letters', () => {
    const letters = VOWELS.flatMap(letter => TONES.map(tone => (letter + tone).normalize('NFC'))).concat(
      CONSONANTS,
    );
    const all = letters.concat(letters.map(letter => letter.toUpperCase()));
    for (const a of all) {
      for (const b of all) {
        expect(binaryOrder(sortKey(a), sortKey(b)), `${a} ${b}`).toBe(Math.sign(compareVietnamese(a, b)));
      }
    }
  });

  it('agrees with the collator on punctuation, digits and symbols, before letters', () => {
    const characters = [...' _-–—,;:!?.·\'’"”«»()[]{}@*/\\&#%`´^¨°+×<=>|~$0123456789aăâbƀcdđ…²'];
    for (const a of characters) {
      for (const b of characters) {
        expect(binaryOrder(sortKey(a), sortKey(b)), `${a} ${b}`).toBe(Math.sign(compareVietnamese(a, b)));
      }
    }
  });

  it('agrees with the collator on any Vietnamese names, titles and codes, composed or not', () => {
    fc.assert(
      fc.property(phrase, phrase, (a, b) => {
        expect(binaryOrder(sortKey(a), sortKey(b))).toBe(Math.sign(compareVietnamese(a, b)));
      }),
      { numRuns: 5000 },
    );
  });

  it('agrees with the collator on texts that differ in tones or case only', () => {
    const nearlyAlike = fc
      .array(fc.constantFrom('a', 'á', 'à', 'A', 'Á', 'ạ', 'Ạ', 'ơ', 'ờ', 'Ờ', 'đ', 'Đ', ' '), {
        maxLength: 4,
      })
      .map(letters => letters.join(''));
    fc.assert(
      fc.property(nearlyAlike, nearlyAlike, form, (a, b, unicode) => {
        expect(binaryOrder(sortKey(a.normalize(unicode)), sortKey(b))).toBe(
          Math.sign(compareVietnamese(a, b)),
        );
      }),
      { numRuns: 5000 },
    );
  });

  it('gives the same order by UTF-16 code units and by UTF-8 bytes, on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const [keyOfA, keyOfB] = [sortKey(a), sortKey(b)];
        expect(keyOfA < keyOfB ? -1 : keyOfA > keyOfB ? 1 : 0).toBe(binaryOrder(keyOfA, keyOfB));
        expect(keyOfA).toMatch(/^[\x20-\x7f]*$/);
      }),
    );
  });

  it('puts unlisted symbols before digits and other scripts after z', () => {
    const list = ['🎓 a', '5 a', 'a', 'z', 'Ω', '语'];
    expect(list.toReversed().toSorted((a, b) => binaryOrder(sortKey(a), sortKey(b)))).toEqual(list);
  });

  it('compares the numbers of codes by value when asked', () => {
    const list = ['TB2', 'TB10', 'TB0011', 'TB100'];
    expect(list.toReversed().toSorted((a, b) => binaryOrder(naturalSortKey(a), naturalSortKey(b)))).toEqual(
      list,
    );
    expect(binaryOrder(sortKey('TB10'), sortKey('TB2'))).toBe(-1);
  });
});

describe('text that is plain already', () => {
  it('is what all the steps of normalising would leave alone', () => {
    const letters = fc.constantFrom(...'aZ9!~.,-ỹỄđĐưÿ\u00ad\u0149 ');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), parts => {
        const text = parts.join('');
        // A tab somewhere makes it go the long way round; what is then left must be the same.
        expect(normalise(text)).toBe(normalise(`\t${text}\t`));
      }),
    );
  });
});
