import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, matchedWords, matchRanges } from '#shared/rules/highlight.ts';

function marked(text: string, typed: string): string[] {
  return matchRanges(text, typed).map(([from, to]) => text.slice(from, to));
}

describe('matches', () => {
  it.each([
    ['Nguyễn Thị Đường', 'duong', ['Đường']],
    ['Nguyễn Thị Đường', 'nguyen duo', ['Nguyễn', 'Đườ']],
    ['Nguyễn Thị Đường'.normalize('NFD'), 'duo', ['Đườ'.normalize('NFD')]],
    ['Trường THPT Đắk Đoa', 'dak d', ['Đắk', 'Đ']],
    ["Rah Lan H'Blơi", 'hblơi', ["H'Blơi"]],
    ['Trường THCS Lý Thường Kiệt', 'lí', ['Lý']],
    ['Sở GD&ĐT Gia Lai', 'giáo dục và đào tạo gia', ['GD&ĐT', 'Gia']],
    ['Sở Giáo dục và Đào tạo', 'gdđt', ['Giáo dục và Đào tạo']],
    ['thi đua, thiết thực', 'thi đ', ['thi', 'đ']],
    ['thi, thiết, thi', 'thi', ['thi', 'thi', 'thi']],
    ['Đắk Đoa', 'pleiku', []],
  ])('in «%s» of «%s»', (text, typed, expected) => {
    const found = marked(text, typed);
    expect(found.sort()).toEqual([...expected].sort());
  });

  it('lie in order inside the text, apart from each other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, typed) => {
        let end = -1;
        for (const [from, to] of matchRanges(text + typed, typed)) {
          expect(from).toBeGreaterThan(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length + typed.length);
      }),
    );
  });

  it('are of each typed word once', () => {
    expect([...matchedWords('Đắk Đoa, Đắk Pơ', 'dak doa')]).toEqual(['dak', 'doa']);
    expect([...matchedWords('Đắk Pơ', 'dak doa')]).toEqual(['dak']);
  });
});

describe('an excerpt', () => {
  const long = `${'Mở đầu của một bài viết dài. '.repeat(10)}Ở đây\nnói về Đắk Đoa${' và còn nữa'.repeat(30)}`;

  it('shows the first match with some words before it, and says that it was cut', () => {
    const { text, ranges } = excerptOf(long, 'đắk đoa');
    expect(text).toMatch(/^….*nói về Đắk Đoa.*…$/);
    expect(text.length).toBeLessThanOrEqual(130);
    expect(ranges.map(([from, to]) => text.slice(from, to))).toEqual(['Đắk', 'Đoa']);
  });

  it('of a short text is the text', () => {
    expect(excerptOf('Đắk Đoa', 'doa').text).toBe('Đắk Đoa');
  });
});
