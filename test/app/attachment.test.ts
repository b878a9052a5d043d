import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleanFileName, isRefusedFile } from '#shared/attachment.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

let app: TestApp;
let folder: string;
let opened: string[];
let chosen: string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'attachment-'));
  opened = [];
  chosen = [];
  app = openTestApp({
    dataFolder: join(folder, 'data'),
    configFolder: join(folder, 'config'),
    os: {
      chooseFiles: async () => chosen,
      openFile: async path => {
        opened.push(path);
      },
    },
  });
  await app.signIn('Nguyễn Thị Hà');
});
afterEach(() => {
  app.close();
  rmSync(folder, { recursive: true });
});

function blobs(): string[] {
  return readdirSync(join(folder, 'data', 'blobs'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => entry.name);
}

const owner = { ownerEntity: 'story', ownerId: 'story-1' } as const;

describe('a file of a record', () => {
  it('is kept once under its hash however often it is added, and taken back as one step', async () => {
    const file = { name: 'Ảnh khai giảng.png', bytes: png };
    await app.call('attachment.drop', { ...owner, role: 'photo', files: [file, file] });
    const listed = await app.call('attachment.list', owner);
    expect(listed).toHaveLength(2);
    expect(listed[0]).toMatchObject({
      name: 'Ảnh khai giảng.png',
      mime: 'image/png',
      isImage: true,
      isPresent: true,
      sizeBytes: 11,
    });
    expect(blobs()).toEqual([listed[0]?.sha256]);
    await app.call('undo.step', {});
    expect(await app.call('attachment.list', owner)).toEqual([]);
  });

  it('chosen in the dialog is opened as a copy, never in place', async () => {
    chosen = [join(folder, 'bao-cao.pdf')];
    writeFileSync(chosen[0] ?? '', 'pdf');
    const [id] = await app.call('attachment.choose', { ...owner, role: 'proof' });
    await app.call('attachment.open', { id: id ?? '' });
    expect(opened).toHaveLength(1);
    expect(opened[0]).toMatch(/bao-cao\.pdf$/);
    expect(opened[0]).not.toContain('blobs');
  });

  it('that could do harm is refused and nothing is stored', async () => {
    for (const name of ['virus.EXE', 'a.pdf.js', 'macro.xlsm', 'trang.html', 'anh.svg', 'x.bat. '])
      await expect(
        app.call('attachment.drop', { ...owner, role: 'other', files: [{ name, bytes: png }] }),
      ).rejects.toMatchObject({ code: 'file-kind-refused' });
    expect(await app.call('attachment.list', owner)).toEqual([]);
    expect(isRefusedFile('báo cáo.pdf')).toBe(false);
  });
});

describe('a file name', () => {
  it('loses what other systems cannot bear and keeps its Vietnamese', () => {
    expect(cleanFileName('..\\..\\Danh sách: «mới».xlsx')).toBe('Danh sách «mới».xlsx');
    expect(cleanFileName('CON')).toBe('tep-CON');
    expect(cleanFileName('a\u202Egpj.exe')).toBe('agpj.exe');
    expect(new TextEncoder().encode(cleanFileName(`${'Đ'.repeat(200)}.docx`)).length).toBeLessThanOrEqual(
      120,
    );
    expect(cleanFileName(`${'Đ'.repeat(200)}.docx`)).toMatch(/\.docx$/);
  });
});
