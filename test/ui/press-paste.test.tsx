import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notifications } from '@mantine/notifications';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usePlaces } from '#renderer/app/places.ts';
import { PressView } from '#renderer/features/press/PressView.tsx';
import { usePaste } from '#renderer/features/press/paste-state.ts';
import { usePress } from '#renderer/features/press/press-state.ts';
import type { PressRecord } from '#shared/press.ts';
import { defaultNowMs, openTestApp, type TestApp } from '#test/support/app.ts';
import { renderDesk } from '#test/support/render.tsx';

let app: TestApp;
const fresh = { press: usePress.getState(), paste: usePaste.getState() };

beforeEach(async () => {
  usePress.setState(fresh.press, true);
  usePaste.setState(fresh.paste, true);
  vi.useFakeTimers({ toFake: ['Date'], now: defaultNowMs });
  notifications.clean();
  app = openTestApp();
  await app.signIn('Nguyễn Thị Lan');
});
afterEach(() => {
  app.close();
  vi.useRealTimers();
});

const digest = [
  'ĐIỂM BÁO NGÀY 02/03/2026',
  '1. Báo Tuổi Trẻ: Thiếu giáo viên vùng biên',
  'https://tuoitre.vn/thieu-giao-vien-vung-bien-20260302.htm',
  '2. Báo Làng Ven: Khai giảng sớm ở Ia Grai',
  'https://langven.example/khai-giang-som.html',
].join('\n');

function show() {
  renderDesk(<PressView place={{ at: 'press', view: 'list' }} />, app);
  return userEvent.setup({ delay: null });
}

const box = () => screen.findByRole('textbox', { name: 'Dán điểm báo' });
const item = (number: number) => screen.findByRole('listitem', { name: new RegExp(`^Tin ${number}:`) });

async function paste(text: string): Promise<void> {
  fireEvent.change(await box(), { target: { value: text } });
}

async function saved(): Promise<readonly PressRecord[]> {
  const ids = await app.call('press.ids', { filter: {}, sort: null, offset: 0, limit: 100 });
  return Promise.all(ids.map(id => app.call('press.get', { id })));
}

describe('a pasted digest', () => {
  it('is taken from anywhere on the screen, read, and saved with Enter in one step', async () => {
    const user = show();
    await box();
    const clipboardData = { getData: (kind: string) => (kind === 'text/plain' ? digest : ''), files: [] };
    fireEvent.paste(document.body, { clipboardData });
    const first = await item(1);
    expect(within(first).getByRole('textbox', { name: 'Tiêu đề' })).toHaveProperty(
      'value',
      'Thiếu giáo viên vùng biên',
    );
    expect(within(first).getByRole('combobox', { name: 'Cơ quan báo chí' })).toHaveProperty(
      'value',
      'Báo Tuổi Trẻ',
    );
    expect(screen.getByText('Bản điểm báo: 2 tin')).toBeTruthy();
    await user.keyboard('{Enter}');
    await screen.findByText('Đã lưu 2 tin');
    expect((await saved()).map(({ title, publishedOn }) => [title, publishedOn])).toEqual([
      ['Thiếu giáo viên vùng biên', '2026-03-02'],
      ['Khai giảng sớm ở Ia Grai', '2026-03-02'],
    ]);
    expect((await box()).textContent).toBe('');
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(async () => expect(await saved()).toEqual([]));
  });

  it('is set right before it is saved: title, outlet, tone, repost, and what is left out', async () => {
    const user = show();
    await paste(digest);
    const second = await item(2);
    expect(within(second).getByText(/Chưa có cơ quan báo chí «.*Làng Ven.*» trong danh sách/)).toBeTruthy();
    const title = within(second).getByRole('textbox', { name: 'Tiêu đề' });
    await user.clear(title);
    await user.type(title, 'Khai giảng sớm');
    await user.click(within(second).getByRole('combobox', { name: 'Sắc thái' }));
    await user.click(await screen.findByRole('option', { name: 'Tích cực' }));
    await user.click(within(second).getByRole('combobox', { name: 'Cơ quan báo chí' }));
    await user.click(await screen.findByRole('option', { name: /^Thêm «.*Làng Ven.*» vào danh sách$/ }));
    await user.click(within(second).getByRole('combobox', { name: 'Đăng lại từ' }));
    await user.click(await screen.findByRole('option', { name: 'Tin 1: Thiếu giáo viên vùng biên' }));
    await user.click(within(second).getByRole('checkbox', { name: 'Cần trả lời' }));
    await waitFor(() => expect(within(second).queryByText(/Chưa có cơ quan báo chí/)).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Lưu 2 tin' }));
    await screen.findByText('Đã lưu 2 tin, thêm 1 cơ quan báo chí');
    const items = await saved();
    const fixed = items.find(each => each.title === 'Khai giảng sớm');
    expect(fixed).toMatchObject({ tone: 'positive', needsReply: true });
    expect(fixed?.outlet?.name).toContain('Làng Ven');
    expect(fixed?.original?.title).toBe('Thiếu giáo viên vùng biên');
  });

  it('stays when it is discarded by mistake', async () => {
    const user = show();
    await paste(digest);
    const title = within(await item(1)).getByRole('textbox', { name: 'Tiêu đề' });
    await user.clear(title);
    await user.type(title, 'Tiêu đề đã sửa');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Đã nhận ra' })).toBeNull());
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    expect(within(await item(1)).getByRole('textbox', { name: 'Tiêu đề' })).toHaveProperty(
      'value',
      'Tiêu đề đã sửa',
    );
  });
});

it('is here again after the program was closed, until it is saved', async () => {
  show();
  await paste(digest);
  await item(2);
  await waitFor(async () => expect(await app.call('draft.get', { key: 'press:paste' })).toBe(digest), {
    timeout: 3000,
  });
  cleanup();
  usePaste.setState(fresh.paste, true);
  const user = show();
  await item(2);
  await user.click(screen.getByRole('button', { name: 'Lưu 2 tin' }));
  await screen.findByText('Đã lưu 2 tin');
  await waitFor(async () => expect(await app.call('draft.get', { key: 'press:paste' })).toBeNull(), {
    timeout: 3000,
  });
});

it('is not shown to somebody else who sits down at the desk', async () => {
  const lan = (await app.call('session.get', {})).user?.id ?? '';
  const tuan = await app.call('account.create', { name: 'Trần Văn Tuấn', role: 'editor' });
  show();
  await paste(digest);
  await waitFor(async () => expect(await app.call('draft.get', { key: 'press:paste' })).toBe(digest), {
    timeout: 3000,
  });
  await app.switchTo(tuan);
  await waitFor(async () => expect((await box()).textContent).toBe(''));
  await app.switchTo(lan);
  await waitFor(async () => expect((await box()).textContent).toBe(digest));
});

describe('what is not understood', () => {
  it('is shown and kept in the note of the item it follows, unless it is let go', async () => {
    const user = show();
    await paste(`${digest}\nKính chuyển các anh chị theo dõi, xử lý.`);
    await screen.findByText('Kính chuyển các anh chị theo dõi, xử lý.');
    expect(screen.getByRole('combobox', { name: /^Làm gì với đoạn/ })).toHaveProperty(
      'value',
      'Giữ vào ghi chú của tin 2',
    );
    await user.click(screen.getByRole('button', { name: 'Lưu 2 tin' }));
    await screen.findByText('Đã lưu 2 tin');
    const kept = (await saved()).map(({ note }) => note ?? '').filter(note => note !== '');
    expect(kept).toEqual([expect.stringContaining('Kính chuyển các anh chị')]);
  });

  it('keeps a link without a title from being saved until there is one; its words are a help only', async () => {
    const user = show();
    await paste('https://giaoducthoidai.vn/so-gd-dt-gia-lai-chu-dong-truyen-thong-post700.html');
    const only = await item(1);
    expect(within(only).getByRole('textbox', { name: 'Tiêu đề' })).toHaveProperty('value', '');
    expect(screen.getByText('Còn 1 tin chưa có tiêu đề')).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(await saved()).toEqual([]);
    await user.click(within(only).getByRole('button', { name: /^Dùng «/ }));
    await user.click(screen.getByRole('button', { name: 'Lưu 1 tin' }));
    await screen.findByText('Đã lưu 1 tin');
    expect((await saved())[0]?.link).toContain('giaoducthoidai.vn');
  });

  it('asks before the same item is saved twice', async () => {
    const user = show();
    await paste(digest);
    await item(2);
    await user.click(screen.getByRole('button', { name: 'Lưu 2 tin' }));
    await screen.findByText('Đã lưu 2 tin');
    await paste(digest);
    const first = await item(1);
    expect(within(first).getByText(/^Đã có: «Thiếu giáo viên vùng biên»/)).toBeTruthy();
    expect(within(first).getByRole('checkbox', { name: 'Lưu tin này' })).toHaveProperty('checked', false);
    expect(screen.getByText('Chưa có tin nào được chọn để lưu')).toBeTruthy();
    await user.click(within(first).getByRole('checkbox', { name: 'Lưu tin này' }));
    expect(screen.getByRole('button', { name: 'Lưu 1 tin' }).hasAttribute('disabled')).toBe(false);
  });
});

describe('the founding article', () => {
  it('is one item with its text, a repost of GD&TĐ', async () => {
    const user = show();
    await paste(
      readFileSync(join(import.meta.dirname, '../fixtures/bai-bao-chu-dong-truyen-thong.txt'), 'utf8'),
    );
    const only = await item(1);
    expect(screen.getByText('Bài báo: 1 tin')).toBeTruthy();
    expect(within(only).getByRole('combobox', { name: 'Đăng lại từ' })).toHaveProperty(
      'value',
      expect.stringMatching(/^Đăng lại từ GD&?TĐ/),
    );
    await user.click(screen.getByRole('button', { name: 'Lưu 1 tin' }));
    await screen.findByText('Đã lưu 1 tin');
    const [article] = await saved();
    expect(article).toMatchObject({ title: 'Chủ động truyền thông về GD&ĐT', isRepost: true });
    expect(article?.sourceName).toMatch(/^GD&?TĐ$/);
    expect(article?.body).toContain('Gia Lai');
  });
});

it('is for those who may enter items: others see the box switched off', async () => {
  await app.switchTo(await app.signIn('Khách', 'viewer'));
  show();
  await waitFor(async () => expect((await box()).hasAttribute('disabled')).toBe(true));
  expect(usePlaces.getState().address.drawer).toBeNull();
});
