import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { commitImport, fixturePath, osChoosing, startImport } from '#test/support/import.ts';

let folder: string;
let paths: string[];
let app: TestApp;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reorganisation-'));
  paths = [fixturePath('danh-sach-can-bo-truyen-thong-2017.xlsx')];
  app = openTestApp({ os: { ...osChoosing([]), chooseFiles: async () => paths.splice(0, 1) } });
  await app.signIn('Nguyễn Thị Hà');
  await commitImport(app, await startImport(app, 'roster'));
});
afterEach(() => {
  app.close();
  rmSync(folder, { recursive: true });
});

function chooseChanges(): void {
  const path = join(folder, 'sap-xep.csv');
  const lines = [
    'Tên đơn vị cũ;Huyện cũ;Tên đơn vị mới;Xã mới;Cơ quan quản lý mới;Ngày hiệu lực;Số quyết định',
    'Trường MN Yên Đỗ;Thành phố Pleiku;Trường MN Pleiku 1;Phường Pleiku;UBND phường Pleiku;01/07/2025;53/QĐ-UBND',
    'Trường TH Yên Đỗ;Thành phố Pleiku;Trường TH&THCS Yên Đỗ;Phường Pleiku;UBND phường Pleiku;01/07/2025;53/QĐ-UBND',
    'Trường THCS Yên Đỗ;Thành phố Pleiku;Trường TH&THCS Yên Đỗ;Phường Pleiku;UBND phường Pleiku;01/07/2025;53/QĐ-UBND',
    'Trường MN Ia Băng;Huyện Chư Prông;Trường MN Ia Băng;Xã Ia Băng;UBND xã Ia Băng;01/07/2025;53/QĐ-UBND',
  ];
  writeFileSync(path, `${lines.join('\n')}\n`);
  paths.push(path);
}

/** The preview accepted as a whole: every area and managing unit that is new is made. */
async function startAccepting() {
  chooseChanges();
  const started = await startImport(app, 'reorganisation');
  const { token, kind, layout, choices } = started;
  const page = {
    token,
    kind,
    layout,
    choices,
    tab: 'problems' as const,
    level: null,
    window: { offset: 0, limit: 50 },
  };
  const { unknownNames } = await app.call('transfer.preview', page);
  return { ...started, choices: { ...choices, accepted: unknownNames } };
}

async function unitNamed(name: string, onDay: string) {
  const units = await app.call('unit.list', { onDay, text: name, page: { offset: 0, limit: 20 } });
  return units.find(unit => unit.name === name);
}

it('renames, merges and moves units on a day, and the roster of the day before stays as it was', async () => {
  expect(await commitImport(app, await startAccepting())).toMatchObject({ rows: 4, updated: 4, skipped: 0 });
  expect(await unitNamed('Trường MN Yên Đỗ', '2025-06-30')).toMatchObject({
    areaName: 'Thành phố Pleiku',
    managerName: null,
  });
  expect(await unitNamed('Trường MN Pleiku 1', '2025-07-01')).toMatchObject({
    areaName: 'Phường Pleiku',
    managerName: 'UBND phường Pleiku',
    formerNames: ['Trường MN Yên Đỗ'],
  });
  const joined = await unitNamed('Trường TH&THCS Yên Đỗ', '2025-07-01');
  expect(joined).toMatchObject({ typeName: 'Trường TH và THCS' });
  // Both pairs serve on in the new unit until somebody chooses.
  expect(joined?.holders).toHaveLength(4);
  const detail = await app.call('unit.get', { id: joined?.id ?? '' });
  expect(detail.events).toMatchObject([
    { kind: 'consolidated', onDay: '2025-07-01', decisionNumber: '53/QĐ-UBND' },
  ]);
  const moved = await app.call('unit.list', {
    onDay: '2025-07-01',
    text: 'Trường MN Ia Băng',
    page: { offset: 0, limit: 5 },
  });
  const named = moved.filter(({ name }) => name === 'Trường MN Ia Băng');
  expect(named.map(({ areaName }) => areaName).sort()).toEqual(['Huyện Đăk Đoa', 'Xã Ia Băng']);
});

it('is taken back as one step', async () => {
  const { actionId } = await commitImport(app, await startAccepting());
  await app.call('undo.action', { actionId: actionId ?? '' });
  expect(await unitNamed('Trường MN Pleiku 1', '2026-01-01')).toBeUndefined();
  expect(await unitNamed('Trường MN Yên Đỗ', '2026-01-01')).toMatchObject({ areaName: 'Thành phố Pleiku' });
  expect((await app.call('roster.check', {})).complete).toBe(555);
});

it('is the standing office’s to do: an editor may look but not confirm', async () => {
  await app.signIn('Trần Văn Tuấn', 'editor');
  const started = await startAccepting();
  await expect(commitImport(app, started)).rejects.toMatchObject({
    code: 'forbidden',
    params: { role: 'lead' },
  });
});
