import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ExportButton } from '#renderer/components/ExportButton.tsx';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { renderDesk } from '#test/support/render.tsx';

let app: TestApp;
let folder: string;
const opened: string[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
  opened.length = 0;
  app = openTestApp({
    os: {
      chooseSavePath: async request => join(folder, request.suggestedName),
      showInFolder: async path => void opened.push(path),
    },
  });
  await app.signIn('Phạm Thu');
});
afterEach(() => {
  app.close();
  rmSync(folder, { recursive: true });
});

const columns = [
  { key: 'name', label: 'Đơn vị' },
  { key: 'code', label: 'Mã' },
];

describe('the export button', () => {
  it('writes the chosen rows with the columns shown, says so and offers the folder', async () => {
    const first = await app.call('unit.create', { name: 'Trường TH Ia Băng', code: '=1' });
    await app.call('unit.create', { name: 'Trường TH Ia Bang', code: '2' });
    renderDesk(
      <ExportButton
        list={{ screen: 'units', filter: {} }}
        columns={columns}
        selection={{ kind: 'some', ids: new Set([first]) }}
        total={2}
      />,
      app,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Xuất' }));
    await screen.findByText('Các dòng đã chọn (1)');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'CSV (.csv)' }));
    await screen.findByText('Đã xuất 1 dòng vào «don-vi-2026-03-02.csv»');
    expect(readFileSync(join(folder, 'don-vi-2026-03-02.csv'), 'utf8')).toBe(
      "\ufeffĐơn vị;Mã\r\nTrường TH Ia Băng;'=1\r\n",
    );
    await userEvent.click(screen.getByRole('button', { name: 'Mở thư mục' }));
    await waitFor(() => expect(opened).toEqual([join(folder, 'don-vi-2026-03-02.csv')]));
  });

  it('is switched off with the reason for those who may not export', async () => {
    await app.signIn('Khách', 'viewer');
    renderDesk(<ExportButton list={{ screen: 'people', filter: {} }} columns={columns} total={5} />, app);
    await userEvent.click(await screen.findByRole('button', { name: 'Xuất' }));
    await screen.findByText(/biên tập/);
    for (const item of screen.getAllByRole('menuitem')) expect(item.hasAttribute('data-disabled')).toBe(true);
  });

  it('offers cards only where people stand in the list', async () => {
    renderDesk(<ExportButton list={{ screen: 'stories', filter: {} }} columns={columns} total={5} />, app);
    await userEvent.click(await screen.findByRole('button', { name: 'Xuất' }));
    expect((await screen.findAllByRole('menuitem')).map(item => item.textContent)).toEqual([
      'Excel (.xlsx)',
      'CSV (.csv)',
    ]);
  });
});
