import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkKey, readLink } from '#shared/rules/press-link.ts';
import { type KnownOutlet, outletFinder } from '#shared/rules/press-outlet.ts';
import {
  rankOriginals,
  sureOriginal,
  titleKey,
  titleSimilarity,
  titleWords,
} from '#shared/rules/press-title.ts';
import { readNeedsReply, readSource, readTone } from '#shared/rules/press-words.ts';

describe('words for the tone', () => {
  it.each([
    ['Tích cực', 'positive'],
    ['TÍCH CỰC', 'positive'],
    ['Tích cực'.normalize('NFD'), 'positive'],
    ['  tích   cực. ', 'positive'],
    ['tich cuc', 'positive'],
    ['+', 'positive'],
    ['(+)', 'positive'],
    ['Tốt', 'positive'],
    ['Trung lập', 'neutral'],
    ['trung tính', 'neutral'],
    ['0', 'neutral'],
    ['Phê bình', 'critical'],
    ['tiêu cực', 'critical'],
    ['Tin tiêu cực', 'critical'],
    ['-', 'critical'],
    ['–', 'critical'],
    ['xấu', 'critical'],
    ['PB', 'critical'],
  ])('«%s» is %s', (text, meaning) => expect(readTone(text)).toEqual({ meaning }));

  it('no word is no tone, and a word nobody can know is asked about', () => {
    expect(readTone('  ')).toEqual({ meaning: null });
    // «Tích cực» and «tiêu cực» both begin so.
    expect(readTone('TC')).toEqual({ unknown: 'TC' });
    expect(readTone('vàng')).toEqual({ unknown: 'vàng' });
    expect(readTone('tích cực và phê bình')).toEqual({ unknown: 'tích cực và phê bình' });
  });
});

describe('marks for «needs a reply»', () => {
  it.each(['x', 'X', ' x ', '✓', 'có', 'Cần trả lời', '1'])('%s says yes', text =>
    expect(readNeedsReply(text)).toEqual({ meaning: true }),
  );
  it.each(['không', 'Không cần', '0'])('%s says no', text =>
    expect(readNeedsReply(text)).toEqual({ meaning: false }),
  );
  it('nothing and a dash say nothing, another word is asked about', () => {
    expect(readNeedsReply('')).toEqual({ meaning: null });
    expect(readNeedsReply('-')).toEqual({ meaning: null });
    expect(readNeedsReply('Phòng CTTT')).toEqual({ unknown: 'Phòng CTTT' });
  });
});

describe('what an item was taken from', () => {
  it.each([
    ['đăng lại từ Báo Thanh Niên', 'Báo Thanh Niên'],
    ['Đăng lại từ: Dân trí.', 'Dân trí'],
    ['Nguồn GDTĐ', 'GDTĐ'],
    ['(Nguồn: Báo Gia Lai)', 'Báo Gia Lai'],
    ['Theo Tuổi Trẻ', 'Tuổi Trẻ'],
    ['Dẫn theo báo Lao Động', 'báo Lao Động'],
    ['đăng lại từ Báo Thanh Niên'.normalize('NFD'), 'Báo Thanh Niên'],
  ])('«%s»', (text, name) => expect(readSource(text)).toBe(name));

  it('is not told by other notes', () => {
    expect(readSource('Đã báo cáo lãnh đạo')).toBeNull();
    expect(readSource('')).toBeNull();
  });
});

describe('addresses', () => {
  it.each([
    ['http://www.tuoitre.vn/a.htm', 'https://tuoitre.vn/a.htm/'],
    ['https://m.dantri.com.vn/Bai-Viet.htm?b=2&a=1', 'https://dantri.com.vn/bai-viet.htm?a=1&b=2'],
    ['https://nld.com.vn/ti%E1%BA%BFng.htm', 'https://nld.com.vn/tiếng.htm'],
  ])('of one page have one key: %s', (left, right) => expect(linkKey(left)).toBe(linkKey(right)));

  it.each(['javascript:alert(1)', 'ftp://a.vn/b', 'https://a', 'https:///x', 'a b.vn', 'mailto:a@b.vn', ''])(
    '%s is none',
    text => expect(readLink(text)).toBeNull(),
  );

  it('what was read once is read the same again', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), address => {
        const once = readLink(address);
        if (once !== null) expect(readLink(once.link)?.link).toBe(once.link);
      }),
    );
  });
});

function outlet(id: string, name: string, more: Partial<KnownOutlet> = {}): KnownOutlet {
  return { id, name, otherNames: [], websites: [], fromDay: null, toDay: null, successorId: null, ...more };
}

describe('outlets', () => {
  const finder = outletFinder(
    [
      outlet('gdtd', 'Báo Giáo dục và Thời đại', { otherNames: ['GD&TĐ'], websites: ['giaoducthoidai.vn'] }),
      outlet('laodong', 'Báo Lao Động', { websites: ['https://laodong.vn/'] }),
      outlet('nld', 'Báo Người Lao Động', { otherNames: ['Người Lao Động'], websites: ['nld.com.vn'] }),
      outlet('old', 'Báo Gia Lai', {
        websites: ['baogialai.com.vn'],
        toDay: '2025-06-30',
        successorId: 'new',
      }),
      outlet('new', 'Báo và phát thanh, truyền hình Gia Lai', {
        websites: ['baogialai.com.vn'],
        fromDay: '2025-07-01',
      }),
      outlet('ptth', 'Đài Phát thanh - Truyền hình Gia Lai', {
        otherNames: ['Đài PT-TH Gia Lai'],
        toDay: '2025-06-30',
      }),
      outlet('page', 'Trang của Sở', { websites: ['facebook.com/sogddtgialai'] }),
    ],
    '2026-03-02',
  );
  const idOf = (found: ReturnType<typeof finder.byName>) =>
    found === 'none' ? 'none' : 'id' in found ? found.id : 'several';

  it.each([
    'GD&TĐ',
    'GDTĐ',
    'gd-tđ',
    'Báo GD&TĐ',
    'Giáo dục và Thời đại',
    'GIÁO DỤC & THỜI ĐẠI',
    'báo Giáo dục và Thời đại'.normalize('NFD'),
    'Báo điện tử Giáo dục và Thời đại',
    'Giáo dục và Thời đại online',
  ])('«%s» is Giáo dục và Thời đại', name => expect(idOf(finder.byName(name, null))).toBe('gdtd'));

  it('keeps papers with much the same name apart', () => {
    expect(idOf(finder.byName('Lao Động', null))).toBe('laodong');
    expect(idOf(finder.byName('Báo Người Lao động', null))).toBe('nld');
    expect(idOf(finder.byName('NLĐ', null))).toBe('nld');
    expect(idOf(finder.byName('Đài PTTH Gia Lai', '2018-01-01'))).toBe('ptth');
    expect(idOf(finder.byName('Báo Bình Định', null))).toBe('none');
  });

  it('follows an outlet to what took its place, by the day of the item', () => {
    expect(idOf(finder.byName('Báo Gia Lai', '2024-05-01'))).toBe('old');
    expect(idOf(finder.byName('Báo Gia Lai', '2026-01-01'))).toBe('new');
    expect(idOf(finder.byLink('https://baogialai.com.vn/a.html', '2024-05-01'))).toBe('old');
    expect(idOf(finder.byLink('https://baogialai.com.vn/a.html', null))).toBe('new');
  });

  it('knows a host, its parts and pages of a network by their path', () => {
    expect(idOf(finder.byLink('https://m.laodong.vn/a.ldo', null))).toBe('laodong');
    expect(idOf(finder.byLink('https://news.laodong.vn/a.ldo', null))).toBe('laodong');
    expect(idOf(finder.byLink('https://cuocsong.giaoducthoidai.vn/n1.html', null))).toBe('gdtd');
    expect(idOf(finder.byLink('https://xlaodong.vn/a', null))).toBe('none');
    expect(idOf(finder.byLink('https://www.facebook.com/sogddtgialai/posts/1', null))).toBe('page');
    expect(idOf(finder.byLink('https://www.facebook.com/nguoikhac/posts/1', null))).toBe('none');
  });
});

describe('originals', () => {
  const item = (id: string, title: string, outletId: string | null, isRepost = false) => ({
    id,
    title,
    outletId,
    isRepost,
  });

  it('are matched by title and outlet, whatever the spaces, capitals and Unicode form', () => {
    const known = [
      item('a', 'Trường MN Ia Băng khánh thành', 'dantri'),
      item('b', 'Trường MN Ia Bang khánh thành', 'dantri'),
      item('c', 'Trường MN Ia Băng khánh thành', 'laodong'),
      item('d', 'Trường MN Ia Băng khánh thành', 'dantri', true),
    ];
    const sought = '  TRƯỜNG  MN Ia Băng khánh thành'.normalize('NFD');
    expect(sureOriginal(sought, ['dantri'], known)).toBe(known[0]);
    expect(sureOriginal('Truong MN Ia Bang khanh thanh', ['laodong'], known)).toBe(known[2]);
    expect(sureOriginal(sought, ['vov'], known)).toBe('none');
    expect(sureOriginal(sought, ['dantri', 'laodong'], known)).toBe('several');
  });

  it('are offered by likeness, the outlet named first', () => {
    const known = [
      item('a', 'Học sinh nghi ngộ độc sau bữa ăn ở Chư Sê', 'vov'),
      item('b', 'Nhiều học sinh nghi ngộ độc sau bữa ăn', 'dantri'),
      item('c', 'Giá hồ tiêu giảm sâu', 'dantri'),
    ];
    const ranked = rankOriginals('Học sinh nghi ngộ độc sau bữa ăn', ['dantri'], known);
    expect(ranked.map(({ candidate }) => candidate.id)).toEqual(['b', 'a']);
  });

  it('likeness lies between 0 and 1, is 1 with itself and the same both ways', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const [left, right] = [titleWords(a), titleWords(b)];
        const likeness = titleSimilarity(left, right);
        expect(likeness).toBe(titleSimilarity(right, left));
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        if (left.length > 0) expect(titleSimilarity(left, left)).toBe(1);
      }),
    );
  });

  it('a key does not hang on quotes and the dot at the end', () => {
    expect(titleKey('Nhận diện vấn đề “nóng”.')).toBe(titleKey('nhận diện  vấn đề "nóng"'));
  });
});
