import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
  folder = mkdtempSync(join(tmpdir(), 'stories-'));
  paths = [];
  app = openTestApp({ os: { ...osChoosing([]), chooseFiles: async () => paths.splice(0, 1) } });
  await app.signIn('Nguyễn Thị Hà');
});
afterEach(() => {
  app.close();
  rmSync(folder, { recursive: true });
});

function choose(content: string): void {
  const path = join(folder, 'tin-bai.csv');
  writeFileSync(path, content);
  paths.push(path);
}

describe('the office’s stories of 2017-2018', () => {
  const stories = fixturePath('tin-bai-2017-2018.csv');

  it('come in with their stages, units where one is called so, outlets and themes', async () => {
    paths.push(fixturePath('danh-sach-can-bo-truyen-thong-2017.xlsx'), stories);
    await commitImport(app, await startImport(app, 'roster'));
    expect(await commitImport(app, await startImport(app, 'stories'))).toMatchObject({
      rows: 420,
      created: 420,
      skipped: 0,
    });
    const { total, byStage, publications } = await app.call('story.count', { filter: {} });
    expect([total, publications]).toEqual([420, 236]);
    expect(byStage).toMatchObject({ idea: 49, drafting: 54, review: 43, approved: 38, published: 236 });
    const linked = app.store.sqlite.prepare('SELECT count(unit_id) FROM story').pluck().get();
    expect(linked).toBe(410);
    const notes = app.store.sqlite
      .prepare("SELECT count(*) FROM story WHERE note LIKE '=HYPERLINK%'")
      .pluck()
      .get();
    expect(notes).toBe(11);
    const [story] = await app.call('story.list', {
      filter: { text: 'TB0003' },
      sort: null,
      window: { offset: 0, limit: 1 },
    });
    expect(await app.call('story.get', { id: story?.id ?? '' })).toMatchObject({
      code: 'TB0003',
      stage: 'published',
      isImported: true,
      author: { name: 'Đinh Thị Đường' },
      unit: { name: 'Trường THPT Pleime (Phú Thiện)' },
      dueOn: '2018-05-08',
      publishOn: '2018-05-08',
      schoolYear: '2017-2018',
      outlets: [{ state: 'published', publishedOn: '2018-05-08', isImported: true, proofFiles: 0 }],
    });
  });

  it('come in without a roster as well, the unit’s name kept in the note; and only once', async () => {
    paths.push(stories, stories);
    const started = await startImport(app, 'stories');
    expect((await previewOf(app, started, 'problems')).counts).toMatchObject({ new: 420, problems: 0 });
    await commitImport(app, started);
    expect(app.store.sqlite.prepare("SELECT note FROM story WHERE code = 'TB0001'").pluck().get()).toBe(
      'Đơn vị: Trường THCS Ia Mơ',
    );
    const again = await startImport(app, 'stories');
    expect((await previewOf(app, again, 'new')).counts).toMatchObject({ new: 0, changed: 0, same: 420 });
  });
});

describe('a list of stories', () => {
  const header = 'Mã;Tên tin, bài;Tác giả;Hạn nộp;Ngày đăng;Nơi đăng;Trạng thái;Chủ đề\n';

  it('keeps out what it cannot understand, each with its row', async () => {
    choose(
      `${header}A1;;Lê Văn An;;;;;\nA2;Khai giảng;;31/02/2018;;;;\nA3;Khai giảng;;;;;đang bay;\nA4;Khai giảng;;;;;;\nA4;Bế giảng;;;;;;\n`,
    );
    const rows = await previewRows(app, await startImport(app, 'stories'), 'problems');
    expect(rows.map(({ row, problems }) => [row, problems[0]?.code])).toEqual([
      [2, 'missing-title'],
      [3, 'impossible-date'],
      [4, 'unknown-status'],
      [6, 'double-code'],
    ]);
  });

  it('asks about a story that stands in it twice', async () => {
    choose('Tên tin, bài;Ngày đăng\nKhai giảng;05/09/2018\nKHAI  GIẢNG;5/9/2018\nKhai giảng;06/09/2018\n');
    const started = await startImport(app, 'stories');
    expect(
      (await previewOf(app, started, 'repeats')).rows.map(({ row, repeats }) => [row, repeats?.row]),
    ).toEqual([[3, 2]]);
    const answers = [{ row: 3, answer: 'new' as const }];
    expect(await commitImport(app, { ...started, choices: { ...started.choices, answers } })).toMatchObject({
      created: 3,
    });
  });

  it('changes what differs and leaves the stage to the desk', async () => {
    choose(`${header}A1;Khai giảng;Lê Văn An;01/09/2018;;;Chờ duyệt;\n`);
    await commitImport(app, await startImport(app, 'stories'));
    choose(
      `${header}A1;Khai giảng năm học mới;Lê Văn An;01/09/2018;05/09/2018;Báo Gia Lai;Đã đăng, phát;Thành tích\n`,
    );
    const started = await startImport(app, 'stories');
    const [row] = await previewRows(app, started, 'changed');
    expect(row?.values.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['story.title', 'Khai giảng', 'Khai giảng năm học mới'],
      ['story.publishedOn', null, '2018-09-05'],
      ['story.theme', null, 'Thành tích'],
      ['story.outlet', null, 'Báo Gia Lai'],
    ]);
    expect(row?.problems.map(({ code, level }) => [code, level])).toEqual([['stage-kept', 'note']]);
    expect(await commitImport(app, started)).toMatchObject({ created: 0, updated: 1 });
    expect((await app.call('story.count', { filter: {} })).byStage).toMatchObject({
      review: 1,
      published: 0,
    });
  });

  it('makes outlets and themes that are new, once each', async () => {
    choose(
      `${header}A1;Một;;;01/09/2018;Báo Mới; Đã đăng;Chủ đề mới\nA2;Hai;;;02/09/2018;BÁO  MỚI;Đã đăng;chủ đề mới\n`,
    );
    await commitImport(app, await startImport(app, 'stories'));
    const count = (sql: string) => app.store.sqlite.prepare(sql).pluck().get();
    expect(count("SELECT count(*) FROM outlet WHERE name = 'Báo Mới'")).toBe(1);
    expect(count("SELECT count(*) FROM theme WHERE name = 'Chủ đề mới'")).toBe(1);
    expect(count('SELECT count(DISTINCT outlet_id) FROM story_outlet')).toBe(1);
  });
});
