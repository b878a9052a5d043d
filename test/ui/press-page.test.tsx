import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notifications } from '@mantine/notifications';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usePlaces } from '#renderer/app/places.ts';
import { PressDrawer } from '#renderer/features/press-page/PressDrawer.tsx';
import { PressPage } from '#renderer/features/press-page/PressPage.tsx';
import { writeReply } from '#shared/core/bridge.ts';
import { defaultNowMs, openTestApp, type TestApp } from '#test/support/app.ts';
import { renderDesk } from '#test/support/render.tsx';

let app: TestApp;
let folder: string;
let original: string;
let repost: string;
const opened: string[] = [];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: defaultNowMs });
  notifications.clean();
  opened.length = 0;
  folder = mkdtempSync(join(tmpdir(), 'press-'));
  app = openTestApp({
    dataFolder: join(folder, 'data'),
    configFolder: join(folder, 'config'),
    os: { openAddress: async address => void opened.push(address) },
  });
  await app.signIn('Nguyễn Thị Lan');
  const { ids } = await app.call('press.pasteSave', {
    items: [
      {
        title: 'Thiếu giáo viên vùng biên',
        outletId: 'outlet-gdtd',
        publishedOn: '2026-03-01',
        publishedMinute: 495,
        link: 'https://giaoducthoidai.vn/thieu-giao-vien.html',
        body: 'Đoạn một.\n\nĐoạn hai.',
        needsReply: true,
      },
      {
        title: 'Vùng biên thiếu giáo viên',
        outletName: 'Báo B',
        publishedOn: '2026-03-02',
        originalIndex: 0,
      },
    ],
    rest: [],
  });
  [original = '', repost = ''] = ids;
});
afterEach(() => {
  app.close();
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

function show(id: string) {
  renderDesk(<PressDrawer id={id} />, app);
  return userEvent.setup({ delay: null });
}

const section = (name: string) => screen.findByRole('region', { name });
const get = (id: string) => app.call('press.get', { id });

describe('a press item beside its list', () => {
  it('shows where and when it stood, its text, and the reposts, each of which can be opened', async () => {
    const user = show(original);
    await section('Thiếu giáo viên vùng biên');
    expect(screen.getByText('08:15')).toBeTruthy();
    expect(screen.getByText(/Đoạn hai\./)).toBeTruthy();
    const group = await section('Bài gốc và bài đăng lại');
    await user.click(within(group).getByRole('button', { name: 'Vùng biên thiếu giáo viên' }));
    expect(usePlaces.getState().address.drawer).toEqual({ entity: 'pressItem', id: repost });
  });

  it('is changed in place: tone, time of day, reply; a time that is none stays with the reason', async () => {
    const user = show(original);
    await user.click(await screen.findByRole('button', { name: 'Sửa «Sắc thái»' }));
    await user.click(await screen.findByRole('option', { name: 'Phê bình' }));
    await waitFor(async () => expect((await get(original)).tone).toBe('critical'));
    await user.click(screen.getByRole('button', { name: 'Sửa «Giờ đăng, phát»' }));
    const time = await screen.findByRole('textbox', { name: 'Giờ đăng, phát' });
    await user.clear(time);
    await user.type(time, '25h{Enter}');
    await screen.findByText('Anh/chị gõ giờ dạng 8:15 hoặc 8h15.');
    await user.clear(time);
    await user.type(time, '9h05{Enter}');
    await waitFor(async () => expect((await get(original)).publishedMinute).toBe(545));
    await screen.findByText('Giờ đăng, phát: 08:15 → 09:05');
    await screen.findByText('Sắc thái: Phê bình');
    await user.click(screen.getByRole('button', { name: 'Sửa «Cần trả lời»' }));
    await user.click(await screen.findByRole('option', { name: 'Không' }));
    await waitFor(async () => expect((await get(original)).needsReply).toBe(false));
  });

  it('is separated from its original and linked to it again, with the way back', async () => {
    const user = show(repost);
    const group = await section('Bài gốc và bài đăng lại');
    await user.click(within(group).getByRole('button', { name: 'Tách khỏi bài gốc' }));
    await screen.findByText('Đã tách «Vùng biên thiếu giáo viên» khỏi bài gốc');
    expect((await get(repost)).original).toBeNull();
    await user.click(within(group).getByRole('button', { name: 'Ghi là đăng lại từ…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Bài gốc của «Vùng biên thiếu giáo viên»' });
    await user.click(await within(dialog).findByRole('button', { name: /^Thiếu giáo viên vùng biên/ }));
    await screen.findByText('Đã ghi là bài đăng lại của «Thiếu giáo viên vùng biên»');
    expect((await get(repost)).original?.id).toBe(original);
    expect((await get(original)).reposts.map(({ id }) => id)).toEqual([repost]);
  });

  it('opens its page in the browser, and a case from itself', async () => {
    const user = show(original);
    await user.click(await screen.findByRole('button', { name: 'Mở trang báo' }));
    await waitFor(() => expect(opened).toEqual(['https://giaoducthoidai.vn/thieu-giao-vien.html']));
    await user.click(screen.getByRole('button', { name: 'Mở vụ việc' }));
    const form = await screen.findByRole('dialog', { name: 'Thêm vụ việc' });
    expect(within(form).getByDisplayValue('Thiếu giáo viên vùng biên')).toBeTruthy();
    await user.click(within(form).getByRole('button', { name: 'Lưu vụ việc' }));
    await waitFor(async () => expect((await get(original)).cases).toHaveLength(1));
    expect(usePlaces.getState().address.drawer?.entity).toBe('pressCase');
  });

  it('keeps a picture pasted while it is open as its proof', async () => {
    // The bytes go without the copy that a window makes of them: of another realm they would be no bytes here.
    const bridge: typeof app.bridge = {
      ...app.bridge,
      call: async (name, input) =>
        name === 'attachment.drop'
          ? writeReply(await app.desk.dispatch('test', name, input))
          : app.bridge.call(name, input),
    };
    renderDesk(<PressDrawer id={original} />, { ...app, bridge });
    await screen.findByRole('button', { name: 'Thêm tệp minh chứng…' });
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const shot = { name: 'anh-chup.png', type: 'image/png', size: 8, arrayBuffer: async () => png.buffer };
    fireEvent.paste(document.body, { clipboardData: { files: [shot], getData: () => '' } });
    await screen.findByText('anh-chup.png');
    const files = await app.call('attachment.list', { ownerEntity: 'pressItem', ownerId: original });
    expect(files.map(({ role }) => role)).toEqual(['proof']);
    await waitFor(async () => expect((await get(original)).proofFiles).toBe(1));
  });

  it('goes to the bin and comes back', async () => {
    const user = show(original);
    await user.click(await screen.findByRole('button', { name: 'Việc khác' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Xóa' }));
    await screen.findByText('Đã xóa «Thiếu giáo viên vùng biên»');
    expect((await get(original)).isRemoved).toBe(true);
    await user.click(await screen.findByRole('button', { name: 'Khôi phục' }));
    await waitFor(async () => expect((await get(original)).isRemoved).toBe(false));
  });
});

it('stands on its full page with the same parts', async () => {
  renderDesk(<PressPage place={{ at: 'pressItem', id: original }} />, app);
  await screen.findByRole('heading', { level: 1, name: 'Thiếu giáo viên vùng biên' });
  for (const name of ['Nội dung', 'Bài gốc và bài đăng lại', 'Minh chứng', 'Thông tin chính', 'Lịch sử'])
    expect(await section(name)).toBeTruthy();
});
