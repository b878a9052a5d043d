import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexText, words } from '#shared/core/text.ts';
import { indexedWords, type SearchTier, searchTiers } from '#shared/rules/search-words.ts';

function indexOf(text: string): ReadonlySet<string> {
  return new Set(indexedWords({ title: [], text: [text], contacts: [] }));
}

function answers(index: ReadonlySet<string>, tier: SearchTier): boolean {
  return tier.words.every((word, at) => {
    const isOpen = tier.prefixes === 'all' || (tier.prefixes === 'last' && at === tier.words.length - 1);
    return isOpen
      ? [...index].some(token => !token.startsWith('^') && token.startsWith(word))
      : index.has(word);
  });
}

function firstTier(text: string, typed: string): SearchTier | undefined {
  const index = indexOf(text);
  return searchTiers(typed).find(tier => answers(index, tier));
}

describe('a text', () => {
  it.each([
    ['Nguyễn Thị Đường', 'duong'],
    ['Nguyễn Thị Đường', 'nguyen thi d'],
    ['THPT Đắk Đoa', 'dak doa'],
    ['Lê Quý Đôn', 'DON'],
    ['Lê Quý Đôn', 'le q'],
    ['Lê Quý Đôn'.normalize('NFD'), 'lê quý đôn'],
    ['Lê Quý Đôn', 'lê quý đôn'.normalize('NFD')],
    ["Rah Lan H'Blơi", 'hblơi'],
    ['Rah Lan HBlơi', 'h’blơi'],
    ['Trường THCS Lý Thường Kiệt', 'lí thường kiệt'],
    ['Sở GD&ĐT Gia Lai', 'giáo dục và đào tạo'],
    ['Sở Giáo dục và Đào tạo', 'gd-đt'],
    ['Sở Giáo dục & Đào tạo', 'gdđt'],
    ['Sở Giáo dục, Đào tạo', 'gdđt'],
    ['Sở GD và ĐT', 'GD&ĐT'],
    ['Sở GD & ĐT', 'giao duc va dao tao'],
    ['Sở GD&ĐT', 'gd&đ'],
    ['Đoàn & Đội', 'đoàn và đội'],
    ['thầy và trò', 'thầy & trò'],
    ['Ia Grai', 'ia'],
    ['hòa bình', 'hoà bình'],
  ])('«%s» is found by «%s»', (text, typed) => {
    expect(firstTier(text, typed)).toBeDefined();
  });

  it.each([
    ['Nguyễn Thị Đường', 'dung'],
    ['Nguyễn Thị Đường', 'uong'],
    ['Lê Quý Đôn', 'lê quý đông'],
    ['Ia Grai', 'ia pa'],
  ])('«%s» is not found by «%s»', (text, typed) => {
    expect(firstTier(text, typed)).toBeUndefined();
  });

  it('is found by every part of itself, in any case, Unicode form, and without its marks', () => {
    const word = fc.constantFrom(
      'Đường',
      'hoà',
      'Ia',
      'GD&ĐT',
      "H'Blơi",
      'quý',
      'Lý',
      '2017-2018',
      'và',
      'Krông',
      'đào',
      'tạo',
      'giáo',
      'dục',
    );
    const form = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.normalize('NFD'),
      (text: string) => indexText(text).split(' ').slice(0, 1).join(' ') || text,
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.nat(7), form, (list, from, change) => {
        const part = list.slice(from % list.length);
        expect(firstTier(list.join(' '), part.map(change).join(' '))).toBeDefined();
      }),
    );
  });

  it('holds every word that text is to be looked up by', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const index = indexOf(text);
        for (const word of words(indexText(text))) if (word.length <= 64) expect(index).toContain(word);
      }),
    );
  });

  it('is one line of words without quotes, stars or spaces of its own, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        for (const token of indexedWords({ title: [text], text: [text], contacts: [text] }))
          expect(token).toMatch(/^(?:[#@]?[=^]?[\p{L}\p{N}\p{M}]+)?$/u);
      }),
    );
  });
});

describe('a code or number', () => {
  it('lies in the index with every beginning of two characters and more', () => {
    const index = indexOf('TB0012');
    for (const token of ['tb0012', '^tb', '^tb0', '^tb00', '^tb001']) expect(index).toContain(token);
    expect(index).not.toContain('=tb0012');
    expect([...indexOf('chữ thường')].some(token => token.startsWith('^'))).toBe(false);
  });
});

describe('what is typed', () => {
  it('is tried with its accents first, whole before begun, then without any', () => {
    const tiers = searchTiers('đường');
    expect(tiers.map(({ exactness, prefixes, words: [word] }) => [exactness, prefixes, word])).toEqual([
      ['exact', 'none', 'đường'],
      ['exact', 'last', 'đường'],
      ['folded', 'none', 'duong'],
      ['folded', 'last', 'duong'],
    ]);
  });

  it('without accents prefers what is written without any: two communes «Ia Bang» and «Ia Băng»', () => {
    expect(firstTier('Ia Bang', 'ia bang')?.exactness).toBe('exact');
    expect(firstTier('Ia Băng', 'ia bang')?.exactness).toBe('folded');
    expect(firstTier('Ia Băng', 'ia băng')?.exactness).toBe('exact');
  });

  it('with some accents keeps those it has', () => {
    expect(firstTier('Nguyễn Đường', 'nguyễn duong')?.exactness).toBe('accents');
    expect(firstTier('Nguyên Đường', 'nguyễn duong')?.exactness).toBe('folded');
  });

  it('has no special signs: quotes, stars, AND and brackets are text or nothing', () => {
    expect(searchTiers('"* - ( ) ^ :').length).toBe(0);
    expect(firstTier('Tom AND Jerry', 'tom and "jer*')).toBeDefined();
    for (const tier of searchTiers('a"b OR NEAR(c'))
      for (const word of tier.words) expect(word).not.toMatch(/["*()]/);
  });

  it('as a number finds a phone however it is grouped', () => {
    const index = new Set(indexedWords({ title: [], text: [], contacts: ['0912345678'] }));
    const asContact = (tier: SearchTier): SearchTier => ({
      ...tier,
      words: tier.words.map(word => `@${word}`),
    });
    for (const typed of ['0912345678', '0912 345 678', '0912.345', '+84 912 345', '912345', '678'])
      expect(searchTiers(typed).some(tier => answers(index, asContact(tier)))).toBe(true);
  });
});
