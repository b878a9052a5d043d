import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PressFolding } from '#shared/press-list.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import {
  commitImport,
  fixturePath,
  osChoosing,
  previewOf,
  previewRows,
  startImport,
} from '#test/support/import.ts';

let folder: string;
let paths: string[];
let app: TestApp;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'press-'));
  paths = [];
  app = openTestApp({ os: { ...osChoosing([]), chooseFiles: async () => paths.splice(0, 1) } });
  await app.signIn('Nguyễn Thị Hà');
});
afterEach(() => {
  app.close();
  rmSync(folder, { recursive: true });
});

function choose(content: string): void {
  const path = join(folder, 'diem-bao.csv');
  writeFileSync(path, content);
  paths.push(path);
}

const folded: PressFolding = { kind: 'open', ids: [] };
const count = (filter = {}) => app.call('press.count', { filter, sort: null, folding: folded });
const number = (sql: string) => app.store.sqlite.prepare(sql).pluck().get();

describe('the clippings of the first semester of 2017-2018', () => {
  const clippings = fixturePath('diem-bao-hk1-2017-2018.xlsx');
  const { rows, ...figures } = JSON.parse(readFileSync(fixturePath('clippings-expected.json'), 'utf8'));

  it('are counted as expected before anything is stored', async () => {
    paths.push(clippings);
    const started = await startImport(app, 'press');
    const { counts } = await previewOf(app, started, 'problems');
    expect(counts).toMatchObject({ rows, press: figures, new: rows, problems: 0, repeats: 0 });
    expect((await count()).items).toBe(0);
  });

  it('tell each impossible day by its row and keep its item, the day as the file has it in its note', async () => {
    paths.push(clippings);
    const started = await startImport(app, 'press');
    const told = (await previewRows(app, started, 'problems')).flatMap(row => row.problems);
    expect(
      told.filter(({ level }) => level === 'doubt').map(({ row, code, value }) => [row, code, value]),
    ).toEqual([
      [110, 'impossible-date', '31/09/2017'],
      [129, 'impossible-date', '31/11/2017'],
      [135, 'impossible-date', '31/09/2017'],
      [167, 'impossible-date', '31/09/2017'],
    ]);
    await commitImport(app, started);
    expect(number('SELECT count(*) FROM press_item WHERE published_on IS NULL')).toBe(figures.badDates);
    expect(number("SELECT count(*) FROM press_item WHERE note = 'Ngày: 31/11/2017'")).toBe(1);
  });

  it('come in whole: days in five forms, tones, outlets as they were called then, reposts linked', async () => {
    paths.push(clippings);
    expect(await commitImport(app, await startImport(app, 'press'))).toMatchObject({
      rows,
      created: rows,
      skipped: 0,
      press: figures,
    });
    expect(await count()).toMatchObject({
      items: rows,
      reposts: figures.reposts,
      originals: rows - figures.reposts,
      byTone: { critical: figures.negative, positive: 71, neutral: 56, none: 0 },
      needsReply: figures.needReply,
    });
    expect(number('SELECT count(original_id) FROM press_item')).toBe(figures.reposts);
    expect(number('SELECT count(*) FROM press_item WHERE outlet_id IS NULL')).toBe(0);
    // The paper of 2017, not what took its place in 2025.
    expect((await count({ outletIds: ['outlet-baogialai'] })).items).toBe(20);
    expect((await count({ outletIds: ['outlet-gialai-new'] })).items).toBe(0);
    const days = app.store.sqlite
      .prepare(
        "SELECT published_on FROM press_item WHERE title LIKE '%Sơn Lang khánh thành%' OR title LIKE '%Ia Pal%'",
      )
      .pluck()
      .all();
    expect(days).toEqual(['2017-12-10', '2017-10-07']);
  });

  it('link a repost to the closest row above with its title and the outlet it names, never by date', async () => {
    paths.push(clippings);
    await commitImport(app, await startImport(app, 'press'));
    const pairs = app.store.sqlite
      .prepare(
        `SELECT r.published_on AS day, o.published_on AS originalDay, t.name FROM press_item r
         JOIN press_item o ON o.id = r.original_id JOIN outlet t ON t.id = o.outlet_id
         WHERE r.source_name = 'Dân trí' ORDER BY r.rid`,
      )
      .all();
    expect(pairs).toEqual([
      { day: '2017-11-11', originalDay: '2017-09-11', name: 'Báo Dân trí' },
      { day: '2017-10-24', originalDay: '2017-12-02', name: 'Báo Dân trí' },
      { day: '2017-10-25', originalDay: '2017-10-10', name: 'Báo Dân trí' },
    ]);
  });

  it('know the units that their titles name, where the roster is here, and take them once', async () => {
    paths.push(fixturePath('danh-sach-can-bo-truyen-thong-2017.xlsx'), clippings, clippings);
    await commitImport(app, await startImport(app, 'roster'));
    await commitImport(app, await startImport(app, 'press'));
    const named = app.store.sqlite
      .prepare(
        `SELECT p.title, f.value AS unit FROM press_item p
         JOIN set_member m ON m.entity = 'pressItem' AND m.entity_id = p.id AND m.name = 'units'
         JOIN unit_fact f ON f.unit_id = m.element AND f.kind = 'name' ORDER BY p.rid`,
      )
      .all() as { title: string; unit: string }[];
    expect(named.length).toBeGreaterThan(100);
    expect(named.every(({ title, unit }) => title.toLowerCase().includes(unit.toLowerCase()))).toBe(true);
    const item = await app.call('press.list', {
      filter: { text: 'sơn lang khánh thành' },
      sort: null,
      folding: folded,
      window: { offset: 0, limit: 2 },
    });
    expect(item[1]).toMatchObject({ row: { units: [{ name: 'Trường THCS Sơn Lang' }] } });
    const row = item[1]?.line === 'item' ? item[1].row : null;
    await app.call('press.save', { id: row?.id ?? '', patch: { unitIds: [] } });
    const again = await startImport(app, 'press');
    expect((await previewOf(app, again, 'changed')).counts).toMatchObject({ new: 0, changed: 0, same: rows });
  });

  it('come in only once, and are one step to take back', async () => {
    paths.push(clippings, clippings);
    const { actionId } = await commitImport(app, await startImport(app, 'press'));
    const again = await startImport(app, 'press');
    expect((await previewOf(app, again, 'new')).counts).toMatchObject({
      new: 0,
      changed: 0,
      same: rows,
      repeats: 0,
    });
    await app.call('undo.action', { actionId: actionId ?? '' });
    expect((await count()).items).toBe(0);
    expect(number("SELECT count(*) FROM outlet WHERE deleted = 0 AND name = 'VOV Tây Nguyên'")).toBe(0);
  });

  it('open a case for each item that needs a reply, on request alone', async () => {
    paths.push(clippings);
    const started = await startImport(app, 'press');
    started.choices = { ...started.choices, opensCases: true };
    const { made } = await commitImport(app, started);
    expect(made).toContainEqual({ entity: 'pressCase', count: figures.needReply });
    expect(await count()).toMatchObject({ withCase: figures.needReply, unanswered: 0 });
  });

  it('open none unasked', async () => {
    paths.push(clippings);
    await commitImport(app, await startImport(app, 'press'));
    expect(number('SELECT count(*) FROM press_case')).toBe(0);
    expect((await count()).unanswered).toBe(figures.needReply);
  });
});

describe('a list of clippings', () => {
  const header = 'Ngày;Báo;Tiêu đề;Link;Tính chất;Cần trả lời;Ghi chú\n';

  it('asks about words it does not know, keeps them, and takes them when they are mended', async () => {
    choose(
      `${header}05/11/2017;Tuổi Trẻ;Bài một;htp://sai;TC;hỏi anh Ba;\n06/11/2017;Tuổi Trẻ;Bài hai;;Tích cực;;\n07/11/2017;Tuổi Trẻ;;;;;\n`,
    );
    const started = await startImport(app, 'press');
    const problems = (await previewRows(app, started, 'problems')).flatMap(row => row.problems);
    expect(problems.map(({ row, code, level }) => `${row} ${code} ${level}`)).toEqual([
      '4 missing-press-title error',
      '2 link-wrong doubt',
      '2 unknown-tone doubt',
      '2 unknown-needs-reply doubt',
    ]);
    const column = problems.find(({ code }) => code === 'unknown-tone')?.column ?? -1;
    started.choices = { ...started.choices, fixes: [{ row: 2, column, value: 'phê bình' }] };
    await commitImport(app, started);
    expect(
      app.store.sqlite.prepare("SELECT tone, note, link FROM press_item WHERE title = 'Bài một'").get(),
    ).toEqual({ tone: 'critical', note: 'Link: htp://sai\nCần trả lời: hỏi anh Ba', link: null });
  });

  it('fills in what a later file adds, by address or by outlet, title and day', async () => {
    choose(
      `${header}05/11/2017;Tuổi Trẻ;Bài một;;;;\n05/11/2017;Tuổi Trẻ;Bài hai;https://tuoitre.vn/2.htm?utm_source=x;;;\n`,
    );
    await commitImport(app, await startImport(app, 'press'));
    choose(
      `${header}5-11-2017;BÁO TUỔI TRẺ;BÀI  MỘT;https://tuoitre.vn/1.htm;Phê bình;x;\n05/11/2017;Tuổi Trẻ;Bài hai sửa tên;http://www.tuoitre.vn/2.htm;;;\n`,
    );
    const started = await startImport(app, 'press');
    expect((await previewOf(app, started, 'changed')).counts).toMatchObject({ new: 0, changed: 2 });
    await commitImport(app, started);
    expect(
      app.store.sqlite.prepare('SELECT title, link, tone, needs_reply FROM press_item ORDER BY rid').all(),
    ).toEqual([
      { title: 'Bài một', link: 'https://tuoitre.vn/1.htm', tone: 'critical', needs_reply: 1 },
      { title: 'Bài hai sửa tên', link: 'http://www.tuoitre.vn/2.htm', tone: null, needs_reply: 0 },
    ]);
  });

  it('asks about the same item twice in a file, and links a repost to an item that is here', async () => {
    const original = await app.call('press.create', { title: 'Bài gốc', outletId: 'outlet-gdtd' });
    choose(
      `${header}05/11/2017;Tuổi Trẻ;Bài một;https://tuoitre.vn/1.htm;;;\n06/11/2017;Tuổi Trẻ;Bài một;https://tuoitre.vn/1.htm;;;\n07/11/2017;Thanh Niên;Bài gốc;;;;Nguồn: GDTĐ\n`,
    );
    const started = await startImport(app, 'press');
    expect((await previewOf(app, started, 'repeats')).rows).toMatchObject([{ row: 3, repeats: { row: 2 } }]);
    await commitImport(app, started);
    expect(number("SELECT original_id FROM press_item WHERE source_name = 'GDTĐ'")).toBe(original);
  });
});
