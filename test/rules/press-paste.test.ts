import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seedRecords } from '#shared/reference-data.ts';
import { type KnownOutlet, outletFinder } from '#shared/rules/press-outlet.ts';
import { readPaste } from '#shared/rules/press-paste.ts';
import { fixturePath } from '#test/support/import.ts';

const shipped: readonly KnownOutlet[] = seedRecords.flatMap(({ entity, id, values }) => {
  if (entity !== 'outlet') return [];
  const { name = '', shortName, website, fromDay, toDay, successorId } = values as Record<string, string>;
  return [
    {
      id,
      name,
      otherNames: shortName === undefined ? [] : [shortName],
      websites: website === undefined ? [] : [website],
      fromDay: fromDay ?? null,
      toDay: toDay ?? null,
      successorId: successorId ?? null,
    },
  ];
});

const today = '2017-11-06';
const read = (text: string) => readPaste(text, { today, outlets: outletFinder(shipped, today) });
/** Title, outlet, day, link of each item, empty texts for what is not known. */
const table = (text: string) =>
  read(text).items.map(item => [item.title, item.outletName ?? '', item.publishedOn ?? '', item.link ?? '']);

describe('a link', () => {
  it('loses what only tracks readers and keeps what says which page it is', () => {
    const { kind, items } = read(
      ' https://www.tuoitre.vn/bai-viet-hay-lam-123.htm?id=7&utm_source=zalo&fbclid=x#top ',
    );
    expect(kind).toBe('link');
    expect(items[0]?.link).toBe('https://www.tuoitre.vn/bai-viet-hay-lam-123.htm?id=7');
    expect(items[0]?.titleHint).toBe('bai viet hay lam');
    expect(items[0]?.questions.map(({ code }) => code)).toEqual(['title-missing', 'date-missing']);
  });

  it.each([
    'htp://baogialai.com.vn/a',
    'https://',
    'javascript:alert(1)',
    'file:///C:/bai.htm',
    'https://khong co',
  ])('that is no link is asked about: %s', text => {
    const items = read(text).items;
    expect(items.flatMap(item => item.questions.map(({ code }) => code))).toContain('link-wrong');
    expect(items.every(item => item.link === null)).toBe(true);
  });

  it('with its title above or beneath is one item', () => {
    const link = 'https://tuoitre.vn/a-b-c-1.htm';
    expect(table(`Phụ huynh bức xúc\n${link}`)).toEqual([['Phụ huynh bức xúc', '', '', link]]);
    expect(table(`${link}\nPhụ huynh bức xúc`)).toEqual([['Phụ huynh bức xúc', '', '', link]]);
  });
});

describe('a title', () => {
  it('alone is one item that asks for its day', () => {
    expect(read('Trường TH Sông Bờ khánh thành phòng học')).toMatchObject({
      kind: 'title',
      items: [{ title: 'Trường TH Sông Bờ khánh thành phòng học', outletName: null }],
    });
  });

  it('keeps a place before a colon and brackets that belong to it', () => {
    expect(table('Gia Lai: Chủ động truyền thông về GD&ĐT')[0]?.[0]).toBe(
      'Gia Lai: Chủ động truyền thông về GD&ĐT',
    );
    expect(table('Học sinh Trường THPT Pleime (Ia Pa) đoạt giải')[0]?.[0]).toBe(
      'Học sinh Trường THPT Pleime (Ia Pa) đoạt giải',
    );
  });

  it.each([
    'Báo Tuổi Trẻ (05/11/2017): Phụ huynh bức xúc vì khoản thu',
    'Tuổi Trẻ (5-11-2017): Phụ huynh bức xúc vì khoản thu',
    'Báo Tuổi Trẻ ngày 5/11/2017: Phụ huynh bức xúc vì khoản thu',
    'Báo Tuổi Trẻ, 5.11.2017 – Phụ huynh bức xúc vì khoản thu',
    'Báo Tuổi Trẻ ngày 5/11/2017 có bài “Phụ huynh bức xúc vì khoản thu”',
    'Phụ huynh bức xúc vì khoản thu (Báo Tuổi Trẻ, ngày 05/11/2017)',
    'Phụ huynh bức xúc vì khoản thu - Báo Tuổi Trẻ - 05/11/2017',
    '05/11/2017 - Báo Tuổi Trẻ: Phụ huynh bức xúc vì khoản thu',
  ])('with outlet and day: %s', line => {
    const [item] = read(line).items;
    expect(item).toMatchObject({
      title: 'Phụ huynh bức xúc vì khoản thu',
      publishedOn: '2017-11-05',
      questions: [],
    });
    expect(item?.outletName).toMatch(/^(?:Báo )?Tuổi Trẻ$/);
  });

  it('keeps page, number, author and tone that stand beside it', () => {
    expect(
      read('Báo Gia Lai (số 5012, trang 3, 05/11/2017): Thầy giáo cõng chữ (PV: Minh Thu) (tích cực)')
        .items[0],
    ).toMatchObject({
      title: 'Thầy giáo cõng chữ',
      issueNumber: '5012',
      section: 'trang 3',
      authorName: 'Minh Thu',
      tone: 'positive',
    });
  });

  it('asks about a day that is none and about one without a year', () => {
    expect(read('Báo Gia Lai (31/11/2017): Thầy giáo cõng chữ').items[0]).toMatchObject({
      publishedOn: null,
      questions: [{ code: 'date-impossible', value: '31/11/2017' }],
    });
    expect(read('Báo Gia Lai (5/11): Thầy giáo cõng chữ').items[0]).toMatchObject({
      publishedOn: '2017-11-05',
      questions: [{ code: 'date-year-missing', value: '5/11' }],
    });
  });
});

describe('an article', () => {
  it('the founding one is an item that says it was taken from GD&TĐ', () => {
    const text = readFileSync(fixturePath('bai-bao-chu-dong-truyen-thong.txt'), 'utf8');
    const { kind, items, rest } = read(text);
    expect(kind).toBe('article');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      title: 'Chủ động truyền thông về GD&ĐT',
      publishedOn: '2017-11-02',
      outletName: 'Báo hợp tác',
      sourceName: 'GDTĐ',
      link: null,
      tone: null,
    });
    expect(items[0]?.summary).toMatch(/^Sở GD&ĐT Gia Lai ban hành kế hoạch truyền thông/);
    expect(items[0]?.body).toContain('tạo sự cộng hưởng cao');
    expect(items[0]?.body).toContain('1 cán bộ làm công tác truyền thông.');
    expect(rest).toEqual([
      { text: 'Đơn vị chủ quản: Tập đoàn 604 - ICC-TECHNOLOGY', fromLine: 25, toLine: 25 },
    ]);
  });

  it('has its address and the hour above, its author below', () => {
    const paragraph = 'Sáng nay, nhiều phụ huynh đến trường để hỏi về các khoản thu đầu năm học mới. '.repeat(
      3,
    );
    const { items } = read(
      `https://tuoitre.vn/a-b-c-1.htm\nPhụ huynh hỏi về khoản thu\n05/11/2017 14:30 GMT+7\n\n${paragraph}\n\n${paragraph}\n\nTRẦN HIẾU`,
    );
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      title: 'Phụ huynh hỏi về khoản thu',
      link: 'https://tuoitre.vn/a-b-c-1.htm',
      publishedOn: '2017-11-05',
      publishedMinute: 870,
      authorName: 'TRẦN HIẾU',
    });
  });
});

const two = [
  ['Phụ huynh bức xúc vì khoản thu', 'Báo Tuổi Trẻ', '2017-11-05', 'https://tuoitre.vn/mot-bai-1.htm'],
  ['Thầy giáo cõng chữ lên buôn', 'Báo Gia Lai', '2017-11-05', 'https://baogialai.com.vn/hai-bai-2.htm'],
];

describe('a digest', () => {
  it.each([
    [
      'numbered, outlet and day in front, link below',
      `ĐIỂM BÁO NGÀY 06/11/2017
1. Báo Tuổi Trẻ (05/11/2017): Phụ huynh bức xúc vì khoản thu
Link: https://tuoitre.vn/mot-bai-1.htm
2. Báo Gia Lai (05/11/2017): Thầy giáo cõng chữ lên buôn
Link: https://baogialai.com.vn/hai-bai-2.htm`,
    ],
    [
      'numbered, title first, outlet below',
      `1/ Phụ huynh bức xúc vì khoản thu
   (Báo Tuổi Trẻ, ngày 05/11/2017)
   https://tuoitre.vn/mot-bai-1.htm

2/ Thầy giáo cõng chữ lên buôn
   (Báo Gia Lai, ngày 05/11/2017)
   https://baogialai.com.vn/hai-bai-2.htm`,
    ],
    [
      'bullets beneath outlets, the day in the heading',
      `Điểm tin báo chí ngày 5/11/2017

Báo Tuổi Trẻ:
- Phụ huynh bức xúc vì khoản thu
https://tuoitre.vn/mot-bai-1.htm

Báo Gia Lai:
- Thầy giáo cõng chữ lên buôn
https://baogialai.com.vn/hai-bai-2.htm`,
    ],
    [
      'bullets, all in one line',
      `- Báo Tuổi Trẻ ngày 5/11/2017 có bài “Phụ huynh bức xúc vì khoản thu” https://tuoitre.vn/mot-bai-1.htm
- Báo Gia Lai ngày 5/11/2017 đăng bài: “Thầy giáo cõng chữ lên buôn” https://baogialai.com.vn/hai-bai-2.htm`,
    ],
    [
      'neither numbers nor bullets, blank lines between',
      `Phụ huynh bức xúc vì khoản thu
Báo Tuổi Trẻ, 05/11/2017
https://tuoitre.vn/mot-bai-1.htm

Thầy giáo cõng chữ lên buôn
Báo Gia Lai, 05/11/2017
https://baogialai.com.vn/hai-bai-2.htm`,
    ],
    [
      'one below the other without anything between',
      `Báo Tuổi Trẻ (05/11/2017): Phụ huynh bức xúc vì khoản thu https://tuoitre.vn/mot-bai-1.htm
Báo Gia Lai (05/11/2017): Thầy giáo cõng chữ lên buôn https://baogialai.com.vn/hai-bai-2.htm`,
    ],
    [
      'a table copied from a sheet',
      `STT\tNgày\tCơ quan báo chí\tTiêu đề\tĐường dẫn
1\t05/11/2017\tBáo Tuổi Trẻ\tPhụ huynh bức xúc vì khoản thu\thttps://tuoitre.vn/mot-bai-1.htm
2\t5-11-2017\tBáo Gia Lai\tThầy giáo cõng chữ lên buôn\thttps://baogialai.com.vn/hai-bai-2.htm`,
    ],
    [
      'a table without headings',
      `1\t43044\tBáo Tuổi Trẻ\tPhụ huynh bức xúc vì khoản thu\thttps://tuoitre.vn/mot-bai-1.htm\tPhê bình
2\t5-11-2017\tBáo Gia Lai\tThầy giáo cõng chữ lên buôn\thttps://baogialai.com.vn/hai-bai-2.htm\tTích cực`,
    ],
    [
      'labelled lines',
      `1. Tiêu đề: Phụ huynh bức xúc vì khoản thu
- Báo: Báo Tuổi Trẻ
- Ngày đăng: 05/11/2017
- Đường dẫn: https://tuoitre.vn/mot-bai-1.htm
2. Tiêu đề: Thầy giáo cõng chữ lên buôn
- Báo: Báo Gia Lai
- Ngày đăng: 05/11/2017
- Đường dẫn: https://baogialai.com.vn/hai-bai-2.htm`,
    ],
  ])('%s', (_layout, text) => {
    expect(read(text).kind).toBe('digest');
    expect(table(text)).toEqual(two);
    expect(read(text).rest).toEqual([]);
  });

  it('takes «Nguồn: …» for the outlet where the address agrees, and the day of the heading for the year', () => {
    const { items, rest } = read(`TIN TỨC VỀ GIA LAI TRÊN BÁO CHÍ
(Ngày 06/11/2017)

I. CHÍNH TRỊ - XÃ HỘI
1. Gia Lai: Nhiều học sinh nghi ngộ độc
(Nguồn: Thanh Niên, 05/11)
https://thanhnien.vn/doi-song/gia-lai-895123.html
2. Học sinh vùng biên đến trường
(Nguồn: TTXVN, ngày 5/11)
https://www.vietnamplus.vn/hoc-sinh/475123.vnp`);
    expect(
      items.map(item => [item.outletName, item.sourceName, item.publishedOn, item.questions.length]),
    ).toEqual([
      ['Thanh Niên', null, '2017-11-05', 0],
      ['TTXVN', null, '2017-11-05', 0],
    ]);
    expect(rest.map(({ text }) => text)).toEqual(['I. CHÍNH TRỊ - XÃ HỘI']);
  });

  it('tells a programme from its channel, and an unknown paper from the title above it', () => {
    expect(
      read('* VTV1 (Chuyển động 24h): Xóa mù chữ\n* Báo Lao Động (5.11.2017): 245 phòng học').items[0],
    ).toMatchObject({
      outletName: 'VTV1',
      section: 'Chuyển động 24h',
      title: 'Xóa mù chữ',
    });
    expect(
      table('Dân trí: UBND tỉnh ra văn bản\nGóc Phố: Chủ tịch tỉnh chỉ đạo').map(([title]) => title),
    ).toEqual(['UBND tỉnh ra văn bản', 'Góc Phố: Chủ tịch tỉnh chỉ đạo']);
  });

  it('reads outlets in square brackets, and those above numbers that begin anew', () => {
    expect(
      table('[Tuổi Trẻ] Phụ huynh bức xúc\n[Thanh Niên - 5/11/2017] Thiếu phòng học').map(row =>
        row.slice(0, 3),
      ),
    ).toEqual([
      ['Phụ huynh bức xúc', 'Tuổi Trẻ', ''],
      ['Thiếu phòng học', 'Thanh Niên', '2017-11-05'],
    ]);
    const { items, rest } = read(`Báo Tuổi Trẻ
1. Phụ huynh bức xúc (trang 5)
2. Trường học vùng lũ
Báo Thanh Niên
1. Xác minh clip`);
    expect(items.map(({ title, outletName }) => [title, outletName])).toEqual([
      ['Phụ huynh bức xúc', 'Báo Tuổi Trẻ'],
      ['Trường học vùng lũ', 'Báo Tuổi Trẻ'],
      ['Xác minh clip', 'Báo Thanh Niên'],
    ]);
    expect(rest).toEqual([]);
  });

  it('leaves no bracket of an address behind', () => {
    const [item] = read(
      'Ngày 05/11/2017, Báo Tuổi Trẻ đăng bài "Phụ huynh bức xúc" (https://tuoitre.vn/a.htm). Bài báo nêu việc thu quỹ.\nBáo Thanh Niên có tin “Xác minh clip” https://thanhnien.vn/b.htm',
    ).items;
    expect(item).toMatchObject({
      title: 'Phụ huynh bức xúc',
      link: 'https://tuoitre.vn/a.htm',
      summary: 'Bài báo nêu việc thu quỹ.',
    });
  });

  it('several addresses are several items', () => {
    expect(
      read('https://tuoitre.vn/a-1.htm\nhttps://nld.com.vn/b-2.htm').items.map(({ link }) => link),
    ).toEqual(['https://tuoitre.vn/a-1.htm', 'https://nld.com.vn/b-2.htm']);
  });

  it('reads tones of headings and of entries, and asks about a word nobody knows', () => {
    const { items } = read(`I. TIN PHÊ BÌNH
1. Báo Tuổi Trẻ (05/11/2017): Phụ huynh bức xúc
2. Báo Gia Lai (05/11/2017): Thiếu phòng học
II. TIN TÍCH CỰC
3. Báo Gia Lai (05/11/2017): Thầy giáo cõng chữ
Tính chất: TC`);
    expect(items.map(({ tone }) => tone)).toEqual(['critical', 'critical', 'positive']);
    expect(items[2]?.questions).toEqual([{ code: 'tone-unknown', value: 'TC' }]);
  });

  it('keeps greetings and signatures as text to be asked about, and summaries with their item', () => {
    const { items, rest } = read(`Kính gửi: Lãnh đạo Sở
Văn phòng xin gửi các tin sau

1. Báo Tuổi Trẻ (05/11/2017): Phụ huynh bức xúc
Nhiều phụ huynh cho rằng các khoản thu không rõ ràng.
2. Báo Gia Lai (05/11/2017): Thiếu phòng học

Trân trọng./.
Phòng Tổng hợp`);
    expect(items.map(({ title, summary }) => [title, summary])).toEqual([
      ['Phụ huynh bức xúc', 'Nhiều phụ huynh cho rằng các khoản thu không rõ ràng.'],
      ['Thiếu phòng học', null],
    ]);
    expect(rest.map(({ text }) => text)).toEqual([
      'Kính gửi: Lãnh đạo Sở\nVăn phòng xin gửi các tin sau',
      'Trân trọng./.\nPhòng Tổng hợp',
    ]);
  });

  it('tells the source that was copied from the outlet that carried it', () => {
    const [item] = read(
      '1. Phụ huynh bức xúc\nBáo Gia Lai, 05/11/2017\nNguồn: Báo Tuổi Trẻ\n2. Thiếu phòng học',
    ).items;
    expect(item).toMatchObject({ outletName: 'Báo Gia Lai', sourceName: 'Báo Tuổi Trẻ' });
  });

  it('never drops a word: every word of a paste is in an item or in the rest', () => {
    const text = `Kính gửi Ban Giám đốc
1. Báo Tuổi Trẻ (05/11/2017): Alpha beta
gamma delta epsilon.
zeta (eta)
2. Theta iota
Kappa lambda mu`;
    const { items, rest } = read(text);
    const kept = JSON.stringify([items, rest]).toLowerCase();
    for (const word of [
      'kính',
      'đốc',
      'alpha',
      'gamma',
      'epsilon',
      'zeta',
      'eta',
      'theta',
      'iota',
      'kappa',
      'mu',
    ])
      expect(kept).toContain(word);
  });
});

it('nothing pasted is nothing read', () => {
  expect(read(' \n\t ')).toEqual({ kind: 'nothing', items: [], rest: [] });
});
