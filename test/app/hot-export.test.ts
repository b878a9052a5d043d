import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hot-'));
  app = openTestApp({ os: { chooseSavePath: async () => join(folder, 'van-de.xlsx') } });
  await app.signIn('Nguyễn Thị Lan');
});
afterEach(() => {
  app.close();
  rmSync(folder, { recursive: true });
});

it('the register goes out as it is on the screen: filter, columns, words, days as days', async () => {
  await app.call('hot.create', {
    title: 'Lạm thu',
    level: 'hot',
    likelihood: 4,
    impact: 3,
    reviewOn: '2026-03-09',
  });
  await app.call('hot.create', { title: 'Tin giả', level: 'watch', likelihood: 1, impact: 2 });
  const { rows } = await app.call('export.table', {
    list: { screen: 'hot', filter: { levels: ['hot'] } },
    columns: [
      { key: 'title', label: 'Vấn đề' },
      { key: 'level', label: 'Mức độ' },
      { key: 'score', label: 'Điểm' },
      { key: 'review', label: 'Ngày xem lại' },
    ],
    format: 'xlsx',
  });
  expect(rows).toBe(1);
  const workbook = read(readFileSync(join(folder, 'van-de.xlsx')), { cellDates: true });
  const [sheetName = ''] = workbook.SheetNames;
  expect(sheetName).toBe('Vấn đề nóng');
  const [head, row] = utils.sheet_to_json<unknown[]>(workbook.Sheets[sheetName] ?? {}, { header: 1 });
  expect(head).toEqual(['Vấn đề', 'Mức độ', 'Điểm', 'Ngày xem lại']);
  expect(row?.slice(0, 3)).toEqual(['Lạm thu', 'Nóng', '4 × 3 = 12']);
  expect(row?.[3]).toBeInstanceOf(Date);
});
