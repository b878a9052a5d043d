import { read } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseWorkbook } from '#electron/files/parse-workbook.ts';
import { writeWorkbook } from '#electron/files/write-workbook.ts';
import type { OutColumn } from '#shared/rules/csv-out.ts';
import { findLayout } from '#shared/rules/sheet-layout.ts';

const columns: readonly OutColumn[] = [
  { heading: 'Họ và tên', kind: 'text', width: 30 },
  { heading: 'Điện thoại', kind: 'phone' },
  { heading: 'Số tin', kind: 'number' },
  { heading: 'Ngày', kind: 'day' },
];

async function written(rows: readonly (readonly (string | number | null)[])[], sheetName = 'Danh bạ') {
  const bytes = await writeWorkbook({ sheetName, columns, rows });
  const result = await parseWorkbook(bytes, 'a.xlsx');
  const sheet = result.ok ? result.workbook.sheets[0] : undefined;
  if (sheet === undefined) throw new Error('cannot be read back');
  return { bytes, sheet };
}

function partOf(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(unzipSync(bytes)[name]);
}

describe('a workbook that goes out', () => {
  it('keeps names, zeros of phones, numbers and real days', async () => {
    const { bytes, sheet } = await written([
      ["Rah Lan H'Blơi <&>", '0912345678', 12.5, '2017-10-27'],
      ['hai\ndòng', '+84912345678', 0, null],
    ]);
    expect(sheet.rows).toEqual([
      ['Họ và tên', 'Điện thoại', 'Số tin', 'Ngày'],
      ["Rah Lan H'Blơi <&>", '0912345678', 12.5, { kind: 'date', day: '2017-10-27', text: '27/10/2017' }],
      ['hai\ndòng', '+84912345678', 0],
    ]);
    const theirs = read(bytes, { cellNF: true }).Sheets['Danh bạ'];
    expect(theirs?.B2).toMatchObject({ t: 's', v: '0912345678', z: '@' });
    expect(theirs?.D2).toMatchObject({ t: 'n', v: 43_035, z: 'dd/mm/yyyy' });
  });

  it('writes no formula, whatever a text begins with', async () => {
    const { bytes, sheet } = await written([['=HYPERLINK("http://x","bấm")', '=1+1', null, '=TODAY()']]);
    expect(sheet.rows[1]).toEqual(['=HYPERLINK("http://x","bấm")', '=1+1', null, '=TODAY()']);
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  it('keeps the headings in sight and filters by them', async () => {
    const { bytes, sheet } = await written([['a', 'b', 1, null]]);
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<autoFilter ref="A1:D2"/>');
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(xml.indexOf('<sheetData>')).toBeLessThan(xml.indexOf('<autoFilter'));
    expect(findLayout(sheet)).toMatchObject({ headerRow: 1, firstDataRow: 2 });
  });

  it('gives days that no spreadsheet counts, and impossible ones, as text', async () => {
    const { sheet } = await written([
      ['a', null, null, '1899-12-31'],
      ['b', null, null, '2017-02-31'],
    ]);
    expect(sheet.rows.slice(1).map(row => row[3])).toEqual(['1899-12-31', '2017-02-31']);
  });

  it('cuts what a cell cannot hold and drops signs that XML forbids', async () => {
    const { sheet } = await written([['x'.repeat(40_000), '\u0000\u0001a\ud800', null, null]]);
    expect(sheet.rows[1]?.[0]).toBe(`${'x'.repeat(32_766)}…`);
    expect(sheet.rows[1]?.[1]).toBe('a');
  });

  it('names the sheet as Excel allows', async () => {
    expect((await written([], "'Tin, bài [2017/2018]: tất cả các đơn vị trong tỉnh'")).sheet.name).toBe(
      'Tin, bài 2017 2018 tất cả các đ',
    );
    expect((await written([], '///')).sheet.name).toBe('Sheet1');
  });

  it('writes 20,000 rows in good time', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [
      `Trường ${index}`,
      '0912345678',
      index,
      '2017-10-27',
    ]);
    const { sheet } = await written(rows);
    expect(sheet.rowCount).toBe(20_001);
  });
});
