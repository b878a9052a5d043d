import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/contract.ts';
import type { PressFilter, PressFolding } from '#shared/press-list.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { fixturePath } from '#test/support/import.ts';

let app: TestApp;
beforeEach(async () => {
  app = openTestApp();
  await app.signIn('Nguyễn Thị Hà');
});
afterEach(() => app.close());

const closed: PressFolding = { kind: 'open', ids: [] };
const list = (filter: PressFilter = {}, folding = closed) =>
  app.call('press.list', { filter, sort: null, folding, window: { offset: 0, limit: 500 } });
const count = (filter: PressFilter = {}) => app.call('press.count', { filter, sort: null, folding: closed });
const add = (item: InputOf<'press.create'>) => app.call('press.create', item);
const titles = async (filter: PressFilter = {}) =>
  (await list(filter, { kind: 'closed', ids: [] })).flatMap(line =>
    line.line === 'day' ? [] : [line.row.title],
  );
const undo = async () => {
  const { undo: step } = await app.call('session.get', {});
  await app.call('undo.action', { actionId: step?.actionId ?? '' });
};

describe('the list of press items', () => {
  it('heads each day, the newest first, and folds reposts beneath their original', async () => {
    const original = await add({
      title: 'Khánh thành dãy phòng học mới',
      outletId: 'outlet-gdtd',
      publishedOn: '2026-03-01',
      tone: 'positive',
    });
    const repost = await add({
      title: 'Khánh thành dãy phòng học mới',
      outletId: 'outlet-laodong',
      publishedOn: '2026-03-02',
      originalId: original,
    });
    await add({ title: 'Phụ huynh bức xúc', publishedOn: '2026-03-02', tone: 'critical' });
    const lines = await list();
    expect(lines.map(line => (line.line === 'day' ? line.day : line.row.title))).toEqual([
      '2026-03-02',
      'Phụ huynh bức xúc',
      '2026-03-01',
      'Khánh thành dãy phòng học mới',
    ]);
    expect(lines[2]).toMatchObject({ line: 'day', originals: 1, reposts: 1 });
    expect(lines[3]).toMatchObject({ line: 'item', reposts: 1, isOpen: false });
    const open = await list({}, { kind: 'open', ids: [original] });
    expect(open[4]).toMatchObject({ line: 'repost', headId: original, row: { id: repost } });
    expect(await count()).toMatchObject({ items: 3, originals: 2, reposts: 1, lines: 4 });
  });

  it('shows an original beside a repost that the filter leaves, marked as not left itself', async () => {
    const original = await add({ title: 'Gốc', outletId: 'outlet-gdtd', publishedOn: '2026-02-01' });
    await add({ title: 'Gốc', outletId: 'outlet-laodong', publishedOn: '2026-03-02', originalId: original });
    const [day, item] = await list({ from: '2026-03-01', to: '2026-03-02' });
    expect(day).toMatchObject({ day: '2026-03-02', originals: 0, reposts: 1 });
    expect(item).toMatchObject({
      line: 'item',
      isMatch: false,
      reposts: 1,
      allReposts: 1,
      row: { id: original },
    });
  });

  it('is narrowed by every filter, the values of one or the other, the filters each other', async () => {
    const area = app.store.sqlite.prepare('SELECT id FROM area LIMIT 1').pluck().get();
    await add({
      title: 'Thầy giáo cõng chữ',
      outletId: 'outlet-gdtd',
      publishedOn: '2026-03-01',
      tone: 'positive',
      themeIds: ['theme-17'],
      link: 'https://giaoducthoidai.vn/a.html',
    });
    await add({
      title: 'Lạm thu',
      outletId: 'outlet-nld',
      publishedOn: '2026-03-02',
      tone: 'critical',
      needsReply: true,
    });
    await add({ title: 'Chưa rõ', sourceName: 'Tuổi Trẻ' });
    expect(area).toBeUndefined();
    expect(await titles({ tones: ['critical', 'none'] })).toEqual(['Lạm thu', 'Chưa rõ']);
    expect(await titles({ outletIds: ['outlet-gdtd'] })).toEqual(['Thầy giáo cõng chữ']);
    expect(await titles({ outletKinds: ['radio'] })).toEqual([]);
    expect(await titles({ themeIds: ['theme-17'] })).toEqual(['Thầy giáo cõng chữ']);
    expect(await titles({ needsReply: true })).toEqual(['Lạm thu']);
    expect(await titles({ from: '2026-03-02' })).toEqual(['Lạm thu']);
    expect(await titles({ kind: 'repost' })).toEqual(['Chưa rõ']);
    expect(await titles({ lacks: ['proof'] })).toEqual(['Lạm thu', 'Chưa rõ']);
    expect(await titles({ lacks: ['original'] })).toEqual(['Chưa rõ']);
    expect(await titles({ text: 'giao duc thoi' })).toEqual(['Thầy giáo cõng chữ']);
    expect(await titles({ text: 'lam th' })).toEqual(['Lạm thu']);
    expect(await titles({ tones: ['critical'], outletIds: ['outlet-gdtd'] })).toEqual([]);
  });

  it('keeps items without a day at the end, and sorts by title and tone', async () => {
    await add({ title: 'Đường về trường' });
    await add({ title: 'Ăn bán trú', publishedOn: '2026-03-01', tone: 'positive' });
    await add({ title: 'Án tù', publishedOn: '2026-03-01', publishedMinute: 600, tone: 'critical' });
    expect(await titles()).toEqual(['Án tù', 'Ăn bán trú', 'Đường về trường']);
    const sorted = async (by: 'title' | 'tone', direction: 'ascending' | 'descending') =>
      (
        await app.call('press.list', {
          filter: {},
          sort: { by, direction },
          folding: closed,
          window: { offset: 0, limit: 10 },
        })
      ).flatMap(line => (line.line === 'day' ? ['day'] : [line.row.title]));
    expect(await sorted('title', 'ascending')).toEqual(['Án tù', 'Ăn bán trú', 'Đường về trường']);
    expect(await sorted('title', 'descending')).toEqual(['Đường về trường', 'Ăn bán trú', 'Án tù']);
    expect(await sorted('tone', 'ascending')).toEqual(['Án tù', 'Ăn bán trú', 'Đường về trường']);
  });

  it('tells the neighbours of an item in its order', async () => {
    const first = await add({ title: 'Một', publishedOn: '2026-03-02' });
    const second = await add({ title: 'Hai', publishedOn: '2026-03-01' });
    const repost = await add({ title: 'Hai', publishedOn: '2026-03-02', originalId: second });
    const place = { filter: {}, sort: null };
    expect(await app.call('press.ids', { ...place, offset: 0, limit: 10 })).toEqual([first, second, repost]);
    expect(await app.call('press.neighbours', { id: second, ...place })).toEqual({
      before: first,
      after: repost,
    });
    expect(await app.call('press.neighbours', { id: repost, ...place })).toEqual({
      before: second,
      after: null,
    });
  });

  it('stays as a fresh reading would have it through changes, removals and undo', async () => {
    const original = await add({ title: 'Gốc', publishedOn: '2026-03-01' });
    const repost = await add({ title: 'Lại', publishedOn: '2026-03-01', originalId: original });
    await list();
    await app.call('press.save', { id: original, patch: { tone: 'critical', publishedOn: '2026-02-28' } });
    expect(await count({ tones: ['critical'], to: '2026-02-28' })).toMatchObject({ items: 1 });
    await app.call('press.remove', { ids: [original] });
    // Without its original a repost stands by itself, and is one nevertheless.
    expect(await list()).toMatchObject([
      { line: 'day' },
      { line: 'item', row: { id: repost, isRepost: true } },
    ]);
    await undo();
    expect(await count()).toMatchObject({ items: 2, originals: 1, reposts: 1 });
    await undo();
    expect(await count({ tones: ['critical'] })).toMatchObject({ items: 0 });
  });
});

describe('an item', () => {
  it('keeps its address without what only tracks readers, and refuses what is none', async () => {
    const id = await add({ title: 'A', link: 'tuoitre.vn/a-b.htm?utm_source=zalo' });
    expect(await app.call('press.get', { id })).toMatchObject({ link: 'https://tuoitre.vn/a-b.htm' });
    await expect(add({ title: 'B', link: 'htp://tuoitre' })).rejects.toMatchObject({
      code: 'press-link-wrong',
      params: { link: 'htp://tuoitre' },
    });
  });

  it('shows its group, its files’ number, its history, and what the person may do', async () => {
    const original = await add({ title: 'Gốc', outletId: 'outlet-gdtd', themeIds: ['theme-17'] });
    const first = await add({
      title: 'Gốc',
      outletId: 'outlet-nld',
      originalId: original,
      publishedOn: '2026-03-01',
    });
    const second = await add({ title: 'Gốc', outletId: 'outlet-laodong', originalId: original });
    expect(await app.call('press.get', { id: original })).toMatchObject({
      outlet: { name: 'Báo Giáo dục và Thời đại', website: 'giaoducthoidai.vn' },
      themes: [{ name: 'Điển hình tiên tiến' }],
      isRepost: false,
      reposts: [{ id: first }, { id: second }],
      canEdit: true,
      canRemove: true,
      createdBy: { name: 'Nguyễn Thị Hà' },
    });
    expect(await app.call('press.get', { id: first })).toMatchObject({
      original: { id: original, outlet: 'GD&TĐ' },
      siblings: [{ id: second }],
      reposts: [],
    });
    await app.call('press.save', { id: first, patch: { tone: 'neutral' } });
    const [change] = await app.call('history.get', { entity: 'pressItem', id: first });
    expect(change).toMatchObject({
      operation: 'press.save',
      changes: [{ register: 'tone', after: 'neutral' }],
    });
  });

  it('groups stay one deep: who repeats a repost repeats its original', async () => {
    const original = await add({ title: 'Gốc' });
    const repost = await add({ title: 'Lại', originalId: original });
    const again = await add({ title: 'Lại nữa', originalId: repost });
    expect(await app.call('press.get', { id: again })).toMatchObject({ original: { id: original } });
    const other = await add({ title: 'Gốc thật' });
    await app.call('press.link', { ids: [original], originalId: other });
    expect((await app.call('press.get', { id: other })).reposts.map(({ id }) => id)).toEqual([
      original,
      repost,
      again,
    ]);
    await expect(app.call('press.link', { ids: [other], originalId: other })).rejects.toMatchObject({
      code: 'press-own-original',
    });
    await expect(app.call('press.link', { ids: [other], originalId: repost })).rejects.toMatchObject({
      code: 'press-original-circle',
    });
    await app.call('press.unlink', { ids: [repost] });
    expect(await app.call('press.get', { id: repost })).toMatchObject({ isRepost: false, original: null });
  });

  it('is offered its likely originals, those of the outlet it names first', async () => {
    const named = await add({
      title: 'Nhiều học sinh nghi ngộ độc sau bữa ăn bán trú',
      outletId: 'outlet-gdtd',
    });
    const alike = await add({ title: 'Học sinh nghi ngộ độc sau bữa ăn', outletId: 'outlet-nld' });
    await add({ title: 'Giá hồ tiêu giảm', outletId: 'outlet-gdtd' });
    const repost = await add({ title: 'Học sinh nghi ngộ độc sau bữa ăn bán trú', sourceName: 'GDTĐ' });
    const likely = await app.call('press.originals', { id: repost, limit: 10 });
    expect(likely.map(({ id, isNamedSource }) => [id, isNamedSource])).toEqual([
      [named, true],
      [alike, false],
    ]);
  });

  it('is removed by the standing office or by who entered it, and restored by the standing office', async () => {
    const ofHa = await add({ title: 'Của chị Hà' });
    const lead = (await app.call('session.get', {})).user?.id ?? '';
    const member = await app.signIn('Lê Văn Tuấn', 'member').catch(() => '');
    const own = await add({ title: 'Của anh Tuấn' });
    await expect(app.call('press.remove', { ids: [ofHa] })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await app.call('press.remove', { ids: [own] })).toEqual({ removed: 1 });
    await expect(app.call('press.restore', { id: own })).rejects.toMatchObject({ code: 'forbidden' });
    await app.switchTo(lead);
    await app.call('press.restore', { id: own });
    expect(await app.call('press.get', { id: own })).toMatchObject({
      isRemoved: false,
      createdBy: { id: member },
    });
  });

  it('only looked at changes nothing', async () => {
    await app.signIn('Người xem', 'viewer');
    await expect(add({ title: 'A' })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await list()).toEqual([]);
  });
});

describe('many items', () => {
  it('change at once and are one step to take back', async () => {
    const ids = [
      await add({ title: 'A', themeIds: ['theme-1'] }),
      await add({ title: 'B' }),
      await add({ title: 'C' }),
    ];
    const chosen = ids.slice(0, 2);
    const change = {
      tone: 'critical',
      needsReply: true,
      addThemeIds: ['theme-2'],
      removeThemeIds: ['theme-1'],
    } as const;
    expect(
      await app.call('press.bulk', {
        items: { ids: chosen },
        change: { ...change, addThemeIds: ['theme-2'], removeThemeIds: ['theme-1'] },
      }),
    ).toEqual({ changed: 2, unchanged: 0 });
    expect(await count({ tones: ['critical'], needsReply: true, themeIds: ['theme-2'] })).toMatchObject({
      items: 2,
    });
    expect(await count({ themeIds: ['theme-1'] })).toMatchObject({ items: 0 });
    await undo();
    expect(await count({ tones: ['critical'] })).toMatchObject({ items: 0 });
    expect(await count({ themeIds: ['theme-1'] })).toMatchObject({ items: 1 });
    expect(
      await app.call('press.bulk', {
        items: { filter: {}, except: [ids[2] ?? ''] },
        change: { tone: 'neutral' },
      }),
    ).toEqual({ changed: 2, unchanged: 0 });
  });
});

describe('a paste', () => {
  const preview = (text: string) => app.call('press.pastePreview', { text });

  it('of the founding article is a repost of GD&TĐ, linked once its original is here', async () => {
    const text = readFileSync(fixturePath('bai-bao-chu-dong-truyen-thong.txt'), 'utf8');
    const before = await preview(text);
    expect(before).toMatchObject({
      kind: 'article',
      items: [
        { title: 'Chủ động truyền thông về GD&ĐT', sourceName: 'GDTĐ', isRepost: true, original: null },
      ],
    });
    const original = await add({
      title: 'Chủ động truyền thông về GD&ĐT',
      outletId: 'outlet-gdtd',
      publishedOn: '2017-11-01',
    });
    const { items, rest } = await preview(text);
    expect(items[0]).toMatchObject({ original: { id: original, outlet: 'GD&TĐ' }, known: null });
    const [item] = items;
    const saved = await app.call('press.pasteSave', {
      items: [
        {
          title: item?.title ?? '',
          publishedOn: item?.publishedOn ?? null,
          sourceName: item?.sourceName ?? null,
          body: item?.body ?? null,
          newOutletName: item?.outletName ?? null,
          originalId: item?.original?.id ?? null,
        },
      ],
      rest: rest.map(({ text: piece }) => ({ text: piece, answer: 'note' as const, itemIndex: 0 })),
    });
    expect(await app.call('press.get', { id: saved.ids[0] ?? '' })).toMatchObject({
      title: 'Chủ động truyền thông về GD&ĐT',
      publishedOn: '2017-11-02',
      original: { id: original },
      isRepost: true,
      outlet: { name: 'Báo hợp tác' },
      note: 'Đơn vị chủ quản: Tập đoàn 604 - ICC-TECHNOLOGY',
    });
    expect((await preview(text)).items[0]?.known).toMatchObject({ id: saved.ids[0] });
  });

  it('tells what is here already, which outlet a host is, and which item of the paste repeats another', async () => {
    const known = await add({ title: 'Cũ', link: 'https://tuoitre.vn/cu.htm' });
    const { items } = await preview(`1. Cũ https://www.tuoitre.vn/cu.htm?fbclid=1
2. Báo Lao Động (01/03/2026): Thiếu giáo viên
3. Báo Tuổi Trẻ (02/03/2026): Thiếu giáo viên
Nguồn: Báo Lao Động
4. Báo Góc Phố (02/03/2026): Chuyện trường làng`);
    expect(items[0]).toMatchObject({ known: { id: known }, outlet: { id: 'outlet-tuoitre' } });
    expect(items[2]).toMatchObject({ outlet: { id: 'outlet-tuoitre' }, originalIndex: 1, isRepost: true });
    expect(items[3]?.questions).toEqual([{ code: 'outlet-unknown', value: 'Báo Góc Phố' }]);
    const { ids, outlets } = await app.call('press.pasteSave', {
      items: items.slice(1).map(item => ({
        title: item.title,
        outletId: item.outlet?.id ?? null,
        newOutletName: item.outletName,
        originalIndex: item.originalIndex === null ? null : item.originalIndex - 1,
      })),
      rest: [],
    });
    expect(outlets).toBe(1);
    expect(await app.call('press.get', { id: ids[1] ?? '' })).toMatchObject({ original: { id: ids[0] } });
    await undo();
    expect(await count()).toMatchObject({ items: 1 });
  });

  it('proposes the units that a title names in full', async () => {
    const unit = await app.call('unit.create', { name: 'Trường THCS Sơn Lang', typeId: 'type-thcs' });
    const { items } = await preview('Báo Lao Động (01/03/2026): THCS Sơn Lang có phòng học mới');
    expect(items[0]?.units).toEqual([{ id: unit, name: 'Trường THCS Sơn Lang' }]);
  });

  it('is not saved while a piece nobody understood is not answered', async () => {
    await expect(
      app.call('press.pasteSave', {
        items: [{ title: 'A' }],
        rest: [{ text: 'Kính gửi', answer: null, itemIndex: null }],
      }),
    ).rejects.toMatchObject({ code: 'press-paste-unanswered', params: { count: 1 } });
    expect(await count()).toMatchObject({ items: 0 });
  });
});

describe('Điểm báo of some days', () => {
  it('counts originals and reposts apart, critical items first, beside the days before', async () => {
    const original = await add({
      title: 'Gốc',
      outletId: 'outlet-gdtd',
      publishedOn: '2026-02-20',
      tone: 'positive',
    });
    await add({
      title: 'Gốc',
      outletId: 'outlet-nld',
      publishedOn: '2026-03-02',
      tone: 'positive',
      originalId: original,
    });
    await add({
      title: 'Lạm thu',
      outletId: 'outlet-nld',
      publishedOn: '2026-03-02',
      tone: 'critical',
      themeIds: ['theme-12'],
    });
    await add({ title: 'Tuần trước', publishedOn: '2026-02-24', tone: 'neutral' });
    const digest = await app.call('press.digest', { from: '2026-03-02', to: '2026-03-08' });
    expect(digest.totals).toMatchObject({
      items: 2,
      originals: 1,
      reposts: 1,
      byTone: { critical: 1, positive: 1 },
    });
    expect(digest.before).toMatchObject({ items: 1 });
    expect(digest.sections.map(({ tone }) => tone)).toEqual(['critical', 'positive']);
    expect(digest.sections[1]?.groups[0]).toMatchObject({
      isOutside: true,
      item: { id: original },
      reposts: [{ outlet: 'Người Lao Động' }],
    });
    expect(digest.days).toHaveLength(7);
    expect(digest.days[0]).toEqual({ day: '2026-03-02', originals: 1, reposts: 1, critical: 1 });
    expect(digest.outlets).toEqual([{ name: 'Người Lao Động', originals: 1, reposts: 1 }]);
    expect(digest.themes).toEqual([{ name: 'Học phí, thu chi đầu năm', count: 1, critical: 1 }]);
    const tones = await app.call('press.tones', { from: '2026-02-24', to: '2026-03-02' });
    expect(tones.map(({ day, byTone }) => [day, byTone.critical, byTone.neutral])).toEqual([
      ['2026-02-24', 0, 1],
      ['2026-03-02', 1, 0],
    ]);
  });
});

describe('search', () => {
  it('finds an item by its title, its outlet, its author and its summary, the newest first', async () => {
    const old = await add({ title: 'Ngộ độc ở Chư Sê', publishedOn: '2020-01-01' });
    const item = await add({
      title: 'Ngộ độc ở Kông Chro',
      publishedOn: '2026-03-01',
      outletId: 'outlet-nld',
      authorName: 'Hoàng Thanh',
      summary: 'Bếp ăn bán trú',
    });
    const found = async (text: string) =>
      (await app.call('search.all', { text, limit: 5 }))
        .filter(({ entity }) => entity === 'pressItem')
        .flatMap(({ hits }) => hits.map(({ id }) => id));
    expect(await found('ngo doc')).toEqual([item, old]);
    expect(await found('nguoi lao dong')).toEqual([item]);
    expect(await found('hoang thanh')).toEqual([item]);
    expect(await found('bep an')).toEqual([item]);
    const [group] = await app.call('search.all', { text: 'kong chro', limit: 5 });
    expect(group?.hits[0]).toMatchObject({ subtitle: 'Báo Người Lao Động · 01/03/2026' });
    await app.call('press.remove', { ids: [item] });
    expect(await found('ngo doc')).toEqual([old]);
  });
});
