import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { InputOf } from '#shared/contract.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'press-export-'));
  app = openTestApp({ os: { chooseSavePath: async () => join(folder, 'diem-bao.xlsx') } });
  await app.signIn('Phạm Thu');
});
afterEach(() => {
  app.close();
  rmSync(folder, { recursive: true });
});

const columns = ['title', 'outlet', 'tone', 'day'].map(key => ({ key, label: key }));

async function exported(rest: Partial<InputOf<'export.table'>> = {}): Promise<unknown[][]> {
  await app.call('export.table', { list: { screen: 'press', filter: {} }, columns, format: 'xlsx', ...rest });
  const workbook = read(readFileSync(join(folder, 'diem-bao.xlsx')), { cellDates: true, cellNF: true });
  expect(workbook.SheetNames).toEqual(['Điểm báo']);
  const sheet = workbook.Sheets['Điểm báo'];
  return sheet ? utils.sheet_to_json(sheet, { header: 1, raw: true, defval: null }) : [];
}

async function addItems(): Promise<readonly string[]> {
  const { ids } = await app.call('press.pasteSave', {
    items: [
      {
        title: 'Thiếu giáo viên vùng biên',
        outletName: 'Báo A',
        publishedOn: '2026-03-01',
        publishedMinute: 495,
        tone: 'critical',
        needsReply: true,
        link: 'https://baoa.vn/thieu-giao-vien',
      },
      {
        title: 'Thiếu giáo viên vùng biên',
        outletName: 'Báo B',
        publishedOn: '2026-03-02',
        originalIndex: 0,
      },
      { title: 'Khai giảng', outletName: 'Báo A', publishedOn: '2026-02-20', tone: 'positive' },
    ],
    rest: [],
  });
  return ids;
}

it('writes the items in the order of the list, reposts beneath their originals, with what the screen keeps in the drawer', async () => {
  await addItems();
  const [head, ...rows] = await exported();
  expect(head).toEqual(['title', 'outlet', 'tone', 'day', 'Cần trả lời', 'Giờ', 'Đăng lại từ', 'Đường dẫn']);
  expect(rows.map(row => [row[0], row[1], row[2], row[4], row[5], row[6]])).toEqual([
    ['Thiếu giáo viên vùng biên', 'Báo A', 'Phê bình', 'Cần trả lời', '08:15', null],
    ['Thiếu giáo viên vùng biên', 'Báo B', 'Chưa xác định', null, null, 'Báo A: Thiếu giáo viên vùng biên'],
    ['Khai giảng', 'Báo A', 'Tích cực', null, null, null],
  ]);
  expect(rows[0]?.[3]).toBeInstanceOf(Date);
});

it('writes the chosen items of a filter alone', async () => {
  const [first = ''] = await addItems();
  const rows = await exported({
    list: { screen: 'press', filter: { from: '2026-03-01' } },
    rows: { kind: 'all-but', ids: [first] },
  });
  expect(rows).toHaveLength(2);
  expect(rows[1]?.[1]).toBe('Báo B');
});
