import { describe, expect, it } from 'vitest';
import { matchable, matchRank, soughtFor } from '#shared/rules/list-match.ts';

function rank(text: string, typed: string) {
  const sought = soughtFor(typed);
  return sought && matchRank(matchable(text), sought);
}

describe('filtering a list by what is typed', () => {
  it('finds without accents, and half-typed words', () => {
    expect(rank('Nguyễn Thị Đường', 'duong')).toBe(0);
    expect(rank('THPT Đắk Đoa', 'dak doa')).toBe(0);
    expect(rank('Lê Quý Đôn', 'DON')).toBe(0);
    expect(rank('Lê Quý Đôn', 'le q')).toBe(0);
    expect(rank('Lê Quý Đôn'.normalize('NFD'), 'quý')).toBe(0);
  });

  it('puts the word with its accents before words that are like it without', () => {
    expect(rank('Nguyễn Thị Đường', 'đường')).toBe(0);
    expect(rank('Dương Văn Hùng', 'đường')).toBe(2);
    expect(rank('Đườngg', 'đường')).toBe(1);
  });

  it('wants every word, in any order', () => {
    expect(rank('THPT Lê Quý Đôn', 'don le')).toBe(0);
    expect(rank('THPT Lê Quý Đôn', 'don tran')).toBeNull();
  });

  it('takes «GD&ĐT» and «&» in any spelling', () => {
    expect(rank('Phòng GD&ĐT huyện Mang Yang', 'phong gddt')).toBe(0);
    expect(rank('Phòng GDĐT huyện Mang Yang', 'giáo dục và đào tạo')).not.toBeNull();
    expect(rank('Trường TH&THCS Ia Bang', 'th và thcs')).not.toBeNull();
  });

  it('looks for nothing when nothing is typed', () => {
    expect(soughtFor('  ')).toBeNull();
    expect(soughtFor(' - ')).toBeNull();
  });
});
