import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PrintHead } from '#renderer/features/print/PrintHead.tsx';
import { PrintPreview } from '#renderer/features/print/PrintPreview.tsx';
import { OfficeSettings } from '#renderer/features/settings/OfficeSettings.tsx';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { renderDesk } from '#test/support/render.tsx';

let app: TestApp;
let folder: string;
let titleWhenMade: string | undefined;
const printed: { readonly isLandscape: boolean; readonly to: string | undefined }[] = [];
const opened: string[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'print-'));
  titleWhenMade = undefined;
  printed.length = 0;
  opened.length = 0;
  document.title = 'Bàn làm việc';
  app = openTestApp({
    os: {
      printPage: async request => {
        printed.push({ ...request, to: document.documentElement.dataset['to'] });
        return 'printed';
      },
      pageAsPdf: async () => {
        titleWhenMade = document.title;
        return new TextEncoder().encode('%PDF');
      },
      chooseSavePath: async request => join(folder, request.suggestedName),
      openFile: async path => void opened.push(path),
    },
  });
  await app.signIn('Phạm Thu');
});
afterEach(() => {
  app.close();
  rmSync(folder, { recursive: true });
});

function preview(onClose: () => void = () => undefined) {
  return renderDesk(
    <PrintPreview title="Hồ sơ vụ việc" onClose={onClose} isLandscape>
      <PrintHead title="Hồ sơ vụ việc" madeOn="2026-01-05" />
      <p>Một dòng của bản in</p>
    </PrintPreview>,
    app,
  );
}

describe('the preview', () => {
  it('keeps the page as a PDF named after it and opens it from the toast', async () => {
    preview();
    await userEvent.click(await screen.findByRole('button', { name: 'Lưu PDF' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Mở tệp' }));
    await waitFor(() => expect(opened).toHaveLength(1));
    expect(opened[0]).toMatch(/ho-so-vu-viec-2026-03-02\.pdf$/);
    expect(readFileSync(opened[0] ?? '', 'utf8')).toBe('%PDF');
    expect(titleWhenMade).toBe('Hồ sơ vụ việc');
    expect(document.title).toBe('Bàn làm việc');
  });

  it('prints with its button and with Ctrl+P, with numbers of pages for the printer alone', async () => {
    preview();
    await userEvent.click(await screen.findByRole('button', { name: 'In' }));
    await waitFor(() => expect(printed).toHaveLength(1));
    await waitFor(() => expect(document.title).toBe('Bàn làm việc'));
    await userEvent.keyboard('{Control>}p{/Control}');
    await waitFor(() => expect(printed).toHaveLength(2));
    expect(printed[1]).toEqual({ isLandscape: true, to: 'printer' });
    await waitFor(() => expect(document.documentElement.dataset['to']).toBeUndefined());
  });

  it('closes with Escape', async () => {
    let closed = 0;
    preview(() => {
      closed += 1;
    });
    await screen.findByRole('dialog', { name: 'Bản in: Hồ sơ vụ việc' });
    await userEvent.keyboard('{Escape}');
    expect(closed).toBe(1);
  });

  it('is looked at by everybody and printed by those who may', async () => {
    await app.switchTo(await app.signIn('Khách', 'viewer'));
    preview();
    const button = await screen.findByRole('button', { name: 'Lưu PDF' });
    await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('true'));
    await userEvent.click(button);
    expect(titleWhenMade).toBeUndefined();
    expect(screen.getByText('Một dòng của bản in')).toBeTruthy();
  });
});

describe('the head of a page', () => {
  it('is the office as the settings name it, with the day as documents write it', async () => {
    const { unmount } = renderDesk(<OfficeSettings />, app);
    const name = await screen.findByRole('textbox', { name: 'Tên cơ quan' });
    expect(name).toHaveProperty('value', 'Sở Giáo dục và Đào tạo');
    await userEvent.clear(name);
    await userEvent.type(name, 'Sở GD&ĐT Gia Lai');
    await userEvent.tab();
    await waitFor(async () =>
      expect(await app.call('setting.get', { keys: ['office.name'] })).toEqual({
        'office.name': 'Sở GD&ĐT Gia Lai',
      }),
    );
    unmount();
    preview();
    const sheet = await screen.findByRole('article', { name: 'Trang in' });
    expect(await within(sheet).findByText('Sở GD&ĐT Gia Lai')).toBeTruthy();
    expect(within(sheet).getByText('Gia Lai, ngày 05 tháng 01 năm 2026')).toBeTruthy();
  });
});
