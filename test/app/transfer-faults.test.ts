import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CFB } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError, type ErrorCode } from '#shared/core/errors.ts';
import { importProblemText } from '#shared/i18n/import-problem.ts';
import { tError } from '#shared/i18n/t.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { faultyRoster, knownAreas } from '#test/support/faulty-roster.ts';
import { commitImport, osChoosing, previewOf, previewRows, startImport } from '#test/support/import.ts';
import { textRows, xlsxFile } from '#test/support/office-files.ts';

let folder: string;
let paths: string[];
let app: TestApp;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  paths = [];
  const os = osChoosing([]);
  app = openTestApp({ os: { ...os, chooseFiles: async () => paths.splice(0, 1) } });
  await app.signIn('Nguyễn Thị Hà');
});
afterEach(() => {
  app.close();
  rmSync(folder, { recursive: true });
});

/** Puts a file where the dialog will find it. */
function choose(name: string, content: string | Uint8Array): void {
  const path = join(folder, name);
  writeFileSync(path, content);
  paths.push(path);
}

function unitCount(): unknown {
  return app.store.sqlite.prepare('SELECT count(*) FROM unit WHERE deleted = 0').pluck().get();
}

describe('a roster of 300 units with five faulty rows (story 4)', () => {
  beforeEach(async () => {
    for (const name of knownAreas) await app.call('unit.saveArea', { name, kind: 'commune' });
    choose('danh-ba-300.xlsx', await faultyRoster());
  });

  it('names each faulty row with its number and the reason, and stores nothing', async () => {
    const started = await startImport(app, 'roster');
    const rows = await previewRows(app, started, 'problems');
    expect(rows.map(({ row }) => row)).toEqual([51, 101, 151, 201, 251]);
    expect(rows.map(({ problems }) => problems.map(importProblemText).join(' '))).toEqual([
      'Không có ngày 31/02/2025 (cột «Từ ngày»).',
      '«Xã Không Có» chưa có trong danh mục địa bàn.',
      'Thiếu tên ở cột «Tên đơn vị».',
      'Mã «GL0010» đã có ở dòng 11.',
      'Số 912345678 bị bảng tính bỏ mất số 0 ở đầu, đã thêm lại: 0912 345 678.',
    ]);
    expect((await previewOf(app, started, 'new')).counts).toMatchObject({ rows: 300, new: 296, problems: 4 });
    expect(unitCount()).toBe(0);
  });

  it('stores the good rows alone, with every leading zero', async () => {
    expect(await commitImport(app, await startImport(app, 'roster'))).toMatchObject({
      created: 296,
      skipped: 4,
    });
    expect(unitCount()).toBe(296);
    const numbers = app.store.sqlite.prepare("SELECT value FROM contact WHERE kind = 'phone'").pluck().all();
    expect(numbers.every(number => /^0\d{9}$/.test(String(number)))).toBe(true);
    expect(numbers).toContain('0912345678');
  });

  it('stores all of them once they are mended in the preview', async () => {
    const started = await startImport(app, 'roster');
    const fixes = [
      { row: 51, column: 5, value: '28/02/2025' },
      { row: 151, column: 1, value: 'Trường TH Số 150' },
      { row: 201, column: 0, value: 'GL0200' },
    ];
    const accepted = [{ field: 'unit.area', name: 'Xã Không Có' }];
    const choices = { ...started.choices, fixes, accepted };
    expect(await commitImport(app, { ...started, choices })).toMatchObject({ created: 300, skipped: 0 });
  });
});

describe('a file that cannot be read', () => {
  const zeros = new Uint8Array(30 * 1024 * 1024);
  it.each<[string, string, () => string | Uint8Array, ErrorCode]>([
    ['that is no spreadsheet', 'thu-moi.docx.pdf', () => '%PDF-1.7 …', 'import-not-spreadsheet'],
    [
      'that is a photo named .xlsx',
      'a.xlsx',
      () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]),
      'import-not-spreadsheet',
    ],
    [
      'that is damaged',
      'a.xlsx',
      () => xlsxFile({ sheets: [{ name: 'A', body: textRows([['a']]) }] }).subarray(0, 900),
      'import-damaged',
    ],
    ['that is empty', 'a.csv', () => '', 'import-empty'],
    [
      'whose sheet is empty',
      'a.xlsx',
      () => xlsxFile({ sheets: [{ name: 'A', body: '<sheetData/>' }] }),
      'import-empty',
    ],
    [
      'that is a zip bomb',
      'a.xlsx',
      () => zipSync({ 'xl/workbook.xml': zeros, '[Content_Types].xml': new Uint8Array(1) }),
      'import-zip-bomb',
    ],
    ['that has a password', 'a.xlsx', lockedWorkbook, 'import-password'],
    [
      'that is a web page named .xls',
      'a.xls',
      () => '<html><table><tr><td>a</td></tr></table></html>',
      'import-unsupported',
    ],
  ])('%s is refused in a sentence of its own', async (_, name, content, code) => {
    choose(name, content());
    const refusal = await app
      .call('transfer.chooseFile', { kind: 'roster' })
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(AppError);
    expect(refusal).toMatchObject({ code, params: { name } });
    const sentence = refusal instanceof AppError ? tError(refusal) : '';
    expect(sentence).toContain(`«${name}»`);
    expect(sentence).toContain('Chưa có gì được lưu');
    expect(sentence).not.toMatch(/[{}]/);
    expect(unitCount()).toBe(0);
  });

  it('of 200 MB is refused before it is read', async () => {
    choose('a.xlsx', 'PK');
    truncateSync(join(folder, 'a.xlsx'), 200 * 1024 * 1024);
    await expect(app.call('transfer.chooseFile', { kind: 'roster' })).rejects.toMatchObject({
      code: 'import-too-large',
      params: { name: 'a.xlsx', limit: 64 },
    });
  });

  it('that is gone is said to be unreadable', async () => {
    paths.push(join(folder, 'nothing.xlsx'));
    await expect(app.call('transfer.chooseFile', { kind: 'roster' })).rejects.toMatchObject({
      code: 'file-not-readable',
    });
  });

  it('leaves the desk at work', async () => {
    choose('a.xlsx', 'nothing of the kind');
    await expect(app.call('transfer.chooseFile', { kind: 'roster' })).rejects.toBeInstanceOf(AppError);
    choose('b.csv', 'Đơn vị;Ghi chú\nTrường MN Gào;\n');
    expect(await commitImport(app, await startImport(app, 'roster'))).toMatchObject({ created: 1 });
  });
});

describe('a readable file', () => {
  const table = 'Đơn vị;Lãnh đạo phụ trách\nTrường MN Đường Nguyễn;Nguyễn Thị Đường\n';

  it('without a header says so and can be told where it is', async () => {
    choose('a.csv', '1;2\n3;4\n');
    const file = await app.call('transfer.chooseFile', { kind: 'roster' });
    if (file === null) throw new Error('no file was chosen');
    expect(file.isLayoutSure).toBe(false);
    const choices = {
      columns: [],
      groups: 'none' as const,
      fromDay: null,
      roleId: null,
      fixes: [],
      answers: [],
      accepted: [],
      leftOut: [],
    };
    const place = {
      token: file.token,
      kind: 'roster' as const,
      layout: { ...file.layout, headerRows: 0 },
    };
    await expect(app.call('transfer.commit', { ...place, choices })).rejects.toMatchObject({
      code: 'import-missing-column',
    });
    const columns = [{ column: 1, field: 'unit.name', encoding: 'unicode' as const }];
    expect(await app.call('transfer.commit', { ...place, choices: { ...choices, columns } })).toMatchObject({
      created: 2,
    });
  });

  it.each([
    ['UTF-16', () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(table, 'utf16le')])],
    ['windows-1258', () => inWindows1258(table)],
    ['UTF-8 without a mark', () => Buffer.from(table)],
    ['decomposed letters', () => Buffer.from(table.normalize('NFD'))],
  ])('in %s gives the same names', async (_, bytes) => {
    choose('a.csv', bytes());
    await commitImport(app, await startImport(app, 'roster'));
    const [unit] = await app.call('unit.list', { page: { offset: 0, limit: 10 } });
    expect([unit?.name, unit?.holders[0]?.personName]).toEqual([
      'Trường MN Đường Nguyễn',
      'Nguyễn Thị Đường',
    ]);
  });

  it('is known by its token alone, until it is dropped or committed', async () => {
    choose('a.csv', table);
    const { token, layout, choices } = await startImport(app, 'roster');
    const place = { token, kind: 'roster' as const, layout };
    expect(JSON.stringify(await app.call('transfer.columns', place))).not.toContain(folder);
    await app.call('transfer.dropFile', { token });
    await expect(app.call('transfer.commit', { ...place, choices })).rejects.toMatchObject({
      code: 'import-gone',
    });
    expect(
      await app.desk.dispatch('test', 'transfer.chooseFile', { kind: 'roster', path: '/etc/passwd' }),
    ).toMatchObject({
      error: { code: 'invalid-input' },
    });
  });

  it('is an editor’s to bring in, not a member’s', async () => {
    await app.signIn('Trần Văn Tuấn', 'member');
    await expect(app.call('transfer.chooseFile', { kind: 'roster' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

/** What Excel writes when a workbook gets a password: the old container around an encrypted package. */
function lockedWorkbook(): Uint8Array {
  const compound = CFB.utils.cfb_new();
  for (const name of ['EncryptionInfo', 'EncryptedPackage'])
    CFB.utils.cfb_add(compound, `/${name}`, new Uint8Array(600));
  return new Uint8Array(CFB.write(compound, { type: 'buffer' }));
}

/** «Nguyễn» as Windows in Vietnamese wrote it: letters with their own mark as one byte, tones after them. */
function inWindows1258(text: string): Uint8Array {
  const tones: Readonly<Record<string, number>> = {
    '\u0300': 0xcc,
    '\u0301': 0xec,
    '\u0303': 0xde,
    '\u0309': 0xd2,
    '\u0323': 0xf2,
  };
  const letters: Readonly<Record<string, number>> = { đ: 0xf0, Đ: 0xd0, ơ: 0xf5, ư: 0xfd, ă: 0xe3 };
  const bytes = [
    ...text
      .normalize('NFD')
      .replace(
        /([aeoAEO])([\u0300\u0301\u0303\u0309\u0323]?)\u0302/g,
        (_, base: string, tone: string) => `${`${base}\u0302`.normalize('NFC')}${tone}`,
      )
      .replace(
        /([ouOU])([\u0300\u0301\u0303\u0309\u0323]?)\u031b/g,
        (_, base: string, tone: string) => `${`${base}\u031b`.normalize('NFC')}${tone}`,
      ),
  ];
  return Uint8Array.from(bytes.map(letter => tones[letter] ?? letters[letter] ?? letter.charCodeAt(0)));
}
