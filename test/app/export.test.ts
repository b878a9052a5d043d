import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/contract.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
let folder: string;
let savePath: string | null;
let suggested: string;
const opened: string[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
  savePath = join(folder, 'tệp.xlsx');
  opened.length = 0;
  app = openTestApp({
    os: {
      chooseSavePath: async request => {
        suggested = request.suggestedName;
        return savePath;
      },
      openFile: async path => void opened.push(path),
      showInFolder: async path => void opened.push(`folder of ${path}`),
    },
  });
  await app.signIn('Phạm Thu');
});
afterEach(() => {
  app.close();
  rmSync(folder, { recursive: true });
});

type TableInput = InputOf<'export.table'>;

const unitColumns = [
  { key: 'name', label: 'Đơn vị' },
  { key: 'type', label: 'Loại' },
  { key: 'leader', label: 'Lãnh đạo phụ trách' },
  { key: 'officer', label: 'Cán bộ' },
  { key: 'state', label: 'Tình trạng' },
];

function exportUnits(rest: Partial<TableInput> = {}) {
  return app.call('export.table', {
    list: { screen: 'units', filter: {} },
    columns: unitColumns,
    format: 'xlsx',
    ...rest,
  });
}

function sheetRows(path = savePath ?? ''): unknown[][] {
  const workbook = read(readFileSync(path), { cellDates: true, cellNF: true });
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''];
  return sheet ? utils.sheet_to_json(sheet, { header: 1, raw: true, defval: null }) : [];
}

/** THPT A has a leader only, THPT B nobody, THPT C both. */
async function addRoster() {
  const types = await app.call('unit.types', {});
  const typeId =
    types.find(type => type.name.includes('THPT') || type.prefixes?.includes('THPT'))?.id ??
    types[0]?.id ??
    '';
  const roles = await app.call('roster.roles', {});
  const role = (code: string) => roles.find(each => each.code === code)?.id ?? '';
  const ids: Record<string, string> = {};
  for (const name of ['Trường THPT A', 'Trường THPT B', 'Trường THPT Đắk Đoa'])
    ids[name] = await app.call('unit.create', { name, typeId });
  const appoint = (unit: string, code: string, familyName: string, givenName: string, phone: string) =>
    app.call('roster.appoint', {
      unitId: ids[unit] ?? '',
      roleId: role(code),
      fromDay: '2025-08-01',
      position: code === 'leader' ? 'Phó Hiệu trưởng' : null,
      newPerson: {
        familyName,
        givenName,
        contacts: [
          { kind: 'phone', value: phone },
          { kind: 'email', value: `${phone}@gialai.edu.vn` },
        ],
      },
    });
  await appoint('Trường THPT A', 'leader', 'Nguyễn Thị', 'Đường', '0912345678');
  await appoint('Trường THPT Đắk Đoa', 'leader', 'Rah Lan', "H'Blơi", '02693824123');
  await appoint('Trường THPT Đắk Đoa', 'officer', 'Lê Quý', 'Đôn', '0987654321');
  return ids;
}

describe('a list as a workbook', () => {
  it('holds the rows, columns and order of the screen, and no more', async () => {
    await addRoster();
    const saved = await exportUnits({
      list: { screen: 'units', filter: {}, sort: { by: 'name', direction: 'descending' } },
    });
    expect(saved).toMatchObject({ name: 'tệp.xlsx', rows: 3 });
    expect(suggested).toBe('don-vi-2026-03-02.xlsx');
    expect(sheetRows()).toEqual([
      ['Đơn vị', 'Loại', 'Lãnh đạo phụ trách', 'Cán bộ', 'Tình trạng'],
      ['Trường THPT Đắk Đoa', expect.any(String), "Rah Lan H'Blơi", 'Lê Quý Đôn', 'Đủ'],
      ['Trường THPT B', expect.any(String), 'Chưa cử', 'Chưa cử', 'Thiếu lãnh đạo, cán bộ'],
      ['Trường THPT A', expect.any(String), 'Nguyễn Thị Đường', 'Chưa cử', 'Thiếu cán bộ'],
    ]);
  });

  it('of the filter «Thiếu» holds exactly the units that miss somebody (story 1)', async () => {
    await addRoster();
    await exportUnits({ list: { screen: 'units', filter: { states: ['missing'] } } });
    const rows = await app.call('unit.list', { states: ['missing'], page: { offset: 0, limit: 100 } });
    expect(
      sheetRows()
        .slice(1)
        .map(row => row[0]),
    ).toEqual(rows.map(row => row.name));
    expect(rows.map(row => row.name)).toEqual(['Trường THPT A', 'Trường THPT B']);
  });

  it('of chosen rows holds these, in the order of the screen; of all but some the others', async () => {
    const ids = await addRoster();
    const chosen = [ids['Trường THPT Đắk Đoa'] ?? '', ids['Trường THPT A'] ?? ''];
    await exportUnits({ rows: { kind: 'some', ids: chosen } });
    expect(
      sheetRows()
        .slice(1)
        .map(row => row[0]),
    ).toEqual(['Trường THPT A', 'Trường THPT Đắk Đoa']);
    await exportUnits({ rows: { kind: 'all-but', ids: chosen } });
    expect(
      sheetRows()
        .slice(1)
        .map(row => row[0]),
    ).toEqual(['Trường THPT B']);
  });

  it('keeps phones as text with their zeros beside the names when asked for them', async () => {
    await addRoster();
    await exportUnits({ withContacts: true });
    const [heading = [], ...rows] = sheetRows();
    expect(heading).toEqual(
      expect.arrayContaining(['Điện thoại lãnh đạo', 'E-mail lãnh đạo', 'Điện thoại cán bộ']),
    );
    const phoneAt = heading.indexOf('Điện thoại lãnh đạo');
    expect(rows.map(row => row[phoneAt])).toEqual(['0912 345 678', null, '0269 3824 123']);
  });

  it('gives former names a column of their own, only where there are any', async () => {
    const ids = await addRoster();
    await app.call('unit.save', {
      id: ids['Trường THPT B'] ?? '',
      name: 'Trường THPT Trường Chinh',
      changeFrom: '2025-07-01',
    });
    await exportUnits();
    const [heading = [], ...rows] = sheetRows();
    expect(heading[1]).toBe('Tên trước đây');
    expect(rows.find(row => row[0] === 'Trường THPT Trường Chinh')?.[1]).toBe('Trường THPT B');
  });

  it('of stories holds days as real days and outlets in words', async () => {
    const outletId = await app.call('outlet.save', { name: 'Báo Gia Lai thử' });
    const id = await app.call('story.create', {
      title: '=HYPERLINK("x")',
      publishOn: '2026-03-20',
      dueOn: '2026-03-10',
    });
    await app.call('story.outlet.add', { storyId: id, outletId });
    await app.call('export.table', {
      list: { screen: 'stories', filter: {} },
      columns: ['title', 'stage', 'publish', 'due', 'outlets'].map(key => ({ key, label: key })),
      format: 'xlsx',
    });
    const [, row = []] = sheetRows();
    expect(row[0]).toBe('=HYPERLINK("x")');
    expect(row[1]).toBe('Ý tưởng');
    expect(row[2] instanceof Date && row[2].toISOString().slice(0, 10)).toBe('2026-03-20');
    expect(String(row[4])).toContain('dự kiến');
  });

  it('of people and of the team holds a row for each', async () => {
    await addRoster();
    await app.call('export.table', {
      list: { screen: 'people', filter: { text: 'đôn' } },
      columns: ['name', 'post', 'phone'].map(key => ({ key, label: key })),
      format: 'xlsx',
    });
    expect(sheetRows()[1]).toEqual([
      'Lê Quý Đôn',
      expect.stringContaining('Trường THPT Đắk Đoa'),
      '0987 654 321',
    ]);
    const types = await app.call('unit.types', {});
    const typeId = types.find(type => type.level === 'division')?.id ?? '';
    await app.call('unit.create', { name: 'Phòng Giáo dục Trung học', typeId });
    await app.call('export.table', {
      list: { screen: 'team', filter: {} },
      columns: ['unit', 'member', 'state'].map(key => ({ key, label: key })),
      format: 'xlsx',
    });
    expect(sheetRows()[1]).toEqual(['Phòng Giáo dục Trung học', null, 'Thiếu thành viên']);
  });
});

describe('a list as CSV', () => {
  it('cannot be run as a formula, and reads in a Vietnamese Excel', async () => {
    savePath = join(folder, 'danh-sach');
    await app.call('unit.create', { name: '=cmd|calc' });
    const saved = await exportUnits({ format: 'csv' });
    expect(saved.name).toBe('danh-sach.csv');
    const text = readFileSync(`${savePath}.csv`, 'utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text).toContain("'=cmd|calc");
  });
});

describe('cards', () => {
  it('of chosen units are those of the people who serve there, names intact (story 1)', async () => {
    const ids = await addRoster();
    savePath = join(folder, 'danh-thiep.vcf');
    const saved = await app.call('export.vcard', {
      list: { screen: 'units', filter: {} },
      rows: { kind: 'some', ids: [ids['Trường THPT Đắk Đoa'] ?? ''] },
    });
    expect(saved.rows).toBe(2);
    const text = readFileSync(savePath, 'utf8');
    expect(text).toContain("N:Rah Lan;H'Blơi;;;");
    expect(text).toContain('FN:Lê Quý Đôn');
    expect(text).toContain('ORG:Trường THPT Đắk Đoa');
    expect(text).toContain('TITLE:Phó Hiệu trưởng');
    expect(text).toContain('TEL;TYPE=CELL,VOICE:0987654321');
    expect(text).toContain('TEL;TYPE=WORK,VOICE:02693824123');
    expect(text).not.toContain('Đường');
  });

  it('of chosen people are theirs', async () => {
    await addRoster();
    savePath = join(folder, 'danh-thiep.vcf');
    const people = await app.call('person.list', { text: 'đường', page: { offset: 0, limit: 10 } });
    await app.call('export.vcard', {
      list: { screen: 'people', filter: {} },
      rows: { kind: 'some', ids: people.map(person => person.id) },
    });
    expect(readFileSync(savePath, 'utf8').match(/BEGIN:VCARD/g)).toHaveLength(1);
    expect(readFileSync(savePath, 'utf8')).toContain('ORG:Trường THPT A');
  });
});

describe('writing the file', () => {
  it('is left when the person gives up, and nothing is written', async () => {
    await addRoster();
    savePath = null;
    await expect(exportUnits()).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that cannot be done says so, and leaves what stood there', async () => {
    await addRoster();
    savePath = join(folder, 'missing', 'tệp.xlsx');
    await expect(exportUnits()).rejects.toMatchObject({
      code: 'file-not-writable',
      params: { name: 'tệp.xlsx' },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('replaces an older file whole and leaves no part behind', async () => {
    await addRoster();
    writeFileSync(savePath ?? '', 'cũ');
    await exportUnits();
    expect(sheetRows()).toHaveLength(4);
    expect(readdirSync(folder)).toEqual(['tệp.xlsx']);
  });

  it('tells the page the name and a token, never the path; the token opens file and folder', async () => {
    await addRoster();
    const saved = await exportUnits();
    expect(JSON.stringify(saved)).not.toContain(folder);
    await app.call('export.open', { token: saved.token, what: 'file' });
    await app.call('export.open', { token: saved.token, what: 'folder' });
    expect(opened).toEqual([savePath, `folder of ${savePath}`]);
    await expect(app.call('export.open', { token: '/etc/passwd', what: 'file' })).rejects.toMatchObject({
      code: 'file-not-readable',
    });
  });

  it('of an empty list, or by somebody without the role, is refused', async () => {
    await expect(exportUnits()).rejects.toMatchObject({ code: 'nothing-to-export' });
    expect(readdirSync(folder)).toEqual([]);
    await app.signIn('Thành viên', 'member');
    await expect(exportUnits()).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('speaks the language of the person', async () => {
    await addRoster();
    await app.call('preference.save', { key: 'language', value: 'en' });
    await exportUnits();
    expect(sheetRows().map(row => row[4])).toContain('Complete');
  });
});
