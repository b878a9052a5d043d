import { notifications } from '@mantine/notifications';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usePlaces, type PressView as View } from '#renderer/app/places.ts';
import { useDigest } from '#renderer/features/press/digest-state.ts';
import { PressView } from '#renderer/features/press/PressView.tsx';
import { usePaste } from '#renderer/features/press/paste-state.ts';
import { usePress } from '#renderer/features/press/press-state.ts';
import type { InputOf } from '#shared/contract.ts';
import { t } from '#shared/i18n/t.ts';
import { defaultNowMs, openTestApp, type TestApp } from '#test/support/app.ts';
import { renderDesk } from '#test/support/render.tsx';

let app: TestApp;
const fresh = { press: usePress.getState(), paste: usePaste.getState() };

beforeEach(async () => {
  usePress.setState(fresh.press, true);
  usePaste.setState(fresh.paste, true);
  vi.useFakeTimers({ toFake: ['Date'], now: defaultNowMs });
  useDigest.setState({ kind: 'day', from: '2026-03-02', to: '2026-03-02' });
  notifications.clean();
  app = openTestApp();
  await app.signIn('Nguyễn Thị Lan');
});
afterEach(() => {
  app.close();
  vi.useRealTimers();
});

/** The screen as its address says. */
function Press() {
  const place = usePlaces(state => state.address.place);
  return place.at === 'press' ? <PressView place={place} /> : null;
}

function show(view: View = 'list') {
  renderDesk(<Press />, app);
  usePlaces.getState().go({ at: 'press', view });
  return userEvent.setup({ delay: null });
}

type Item = InputOf<'press.pasteSave'>['items'][number];

/** Monday: one original with two reposts, one of them critical. Sunday: one that asks for a reply. */
const week: readonly Item[] = [
  { title: 'Thiếu giáo viên vùng biên', outletId: 'outlet-gdtd', publishedOn: '2026-03-02', tone: 'neutral' },
  {
    title: 'Bài chép thứ nhất',
    outletName: 'Báo B',
    publishedOn: '2026-03-02',
    tone: 'critical',
    originalIndex: 0,
  },
  { title: 'Bài chép thứ hai', outletName: 'Báo C', publishedOn: '2026-03-02', originalIndex: 0 },
  { title: 'Phụ huynh phản ánh khoản thu', publishedOn: '2026-03-01', tone: 'critical', needsReply: true },
];

async function addWeek(): Promise<readonly string[]> {
  return (await app.call('press.pasteSave', { items: [...week], rest: [] })).ids;
}

const grid = () => screen.getByRole('grid', { name: 'Tin báo chí' });

/** The lines of the list in words, as they stand beneath one another. */
function lines(): string[] {
  return within(grid())
    .getAllByRole('row')
    .slice(1)
    .map(row => row.querySelector('[data-first]')?.textContent ?? row.textContent ?? '');
}

function rowOf(title: string): HTMLElement {
  const row = within(grid())
    .getAllByRole('row')
    .find(each => each.textContent?.includes(title));
  if (!row) throw new Error(`no row ${title}`);
  return row;
}

describe('the list of press items', () => {
  it('says why it is empty and leads to the import', async () => {
    const user = show();
    const empty = await screen.findByText(/Chưa có tin báo chí nào/);
    await user.click(within(empty.parentElement ?? empty).getByRole('button', { name: 'Nhập từ Excel' }));
    expect(usePlaces.getState().address.place).toEqual({ at: 'import', kind: 'press' });
  });

  it('stands by day with originals and reposts counted apart, reposts folded beneath their originals', async () => {
    await addWeek();
    const user = show();
    await screen.findByText('Thiếu giáo viên vùng biên');
    expect(lines()).toEqual([
      'Thứ Hai, 02/03/20261 bài gốc, 2 bài đăng lại1 phê bình',
      'Thiếu giáo viên vùng biên+2',
      'Chủ nhật, 01/03/20261 bài gốc, 0 bài đăng lại1 phê bình',
      'Phụ huynh phản ánh khoản thu',
    ]);
    await user.click(
      screen.getByRole('button', { name: 'Xem 2 bài đăng lại của «Thiếu giáo viên vùng biên»' }),
    );
    await screen.findByText('Bài chép thứ nhất');
    expect(lines()[2]).toBe('Bài chép thứ nhất');
    expect(lines()[3]).toBe('Bài chép thứ hai');
    expect(screen.getByText('2 bài gốc, 2 bài đăng lại')).toBeTruthy();
    await user.click(screen.getByRole('gridcell', { name: 'GD&TĐ' }));
    expect(usePlaces.getState().address.drawer?.entity).toBe('pressItem');
  });

  it('unfolds with + and folds with - where the focus is', async () => {
    await addWeek();
    const user = show();
    await user.click(await screen.findByRole('gridcell', { name: 'GD&TĐ' }));
    await user.keyboard('+');
    await screen.findByText('Bài chép thứ hai');
    await user.keyboard('-');
    await waitFor(() => expect(screen.queryByText('Bài chép thứ hai')).toBeNull());
  });

  it('takes the tone in place, as one step to take back', async () => {
    const [, , , id = ''] = await addWeek();
    const user = show();
    await screen.findByText('Phụ huynh phản ánh khoản thu');
    await user.click(within(rowOf('Phụ huynh phản ánh')).getByText('Phê bình'));
    await user.click(await screen.findByRole('option', { name: 'Trung lập' }));
    await screen.findByText('Đã ghi sắc thái «Trung lập» cho «Phụ huynh phản ánh khoản thu»');
    expect((await app.call('press.get', { id })).tone).toBe('neutral');
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(async () => expect((await app.call('press.get', { id })).tone).toBe('critical'));
  });

  it('is narrowed by tone from the totals, and says which filter leaves nothing', async () => {
    await addWeek();
    const user = show();
    await user.click(await screen.findByRole('button', { name: 'Phê bình: 2 bài' }));
    // The original stands there for its critical repost alone.
    await waitFor(() => expect(lines()).toContain('Thiếu giáo viên vùng biên+1/2'));
    await user.type(screen.getByRole('searchbox', { name: 'Lọc theo chữ' }), 'không đâu có');
    await user.click(await screen.findByRole('button', { name: 'Bỏ lọc «không đâu có»' }));
    await waitFor(() => expect(lines()).toContain('Thiếu giáo viên vùng biên+1/2'));
    expect(usePress.getState()).toMatchObject({ text: '', filters: { tone: ['critical'] } });
  });

  it('shows what waits for a reply, and only that, from the line of totals', async () => {
    await addWeek();
    const user = show();
    await user.click(await screen.findByRole('button', { name: '1 bài cần trả lời chưa có vụ việc' }));
    await waitFor(() =>
      expect(lines()).toEqual([
        'Chủ nhật, 01/03/20261 bài gốc, 0 bài đăng lại1 phê bình',
        'Phụ huynh phản ánh khoản thu',
      ]),
    );
    expect(rowOf('Phụ huynh phản ánh').textContent).toContain('Cần trả lời');
  });
});

describe('many items at once', () => {
  it('get a tone in one step, folded reposts among them', async () => {
    const ids = await addWeek();
    const user = show();
    await screen.findByText('Thiếu giáo viên vùng biên');
    await user.click(within(grid()).getByRole('checkbox', { name: 'Chọn tất cả' }));
    expect(await screen.findByText('Đã chọn 4')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Sắc thái…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Đổi 4 tin báo chí' });
    await user.click(within(dialog).getByRole('radio', { name: 'Tích cực' }));
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    await screen.findByText('Đã đổi 4 tin báo chí');
    const rows = await app.call('press.rows', { ids: [...ids] });
    expect(rows.map(row => row.tone)).toEqual(['positive', 'positive', 'positive', 'positive']);
    await app.call('undo.step', {});
    const before = await app.call('press.rows', { ids: [...ids] });
    expect(before.map(row => row.tone)).toEqual(week.map(item => item.tone ?? null));
  });

  it('become reposts of the item that is found by its title', async () => {
    const [original = '', , , other = ''] = await addWeek();
    const user = show();
    await screen.findByText('Phụ huynh phản ánh khoản thu');
    await user.click(within(rowOf('Phụ huynh phản ánh')).getByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Là bài đăng lại…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Bài gốc của «Phụ huynh phản ánh khoản thu»' });
    await user.type(within(dialog).getByRole('searchbox'), 'thieu giao vien');
    await user.click(await within(dialog).findByRole('button', { name: /Thiếu giáo viên vùng biên/ }));
    await screen.findByText('Đã ghi 1 bài là bài đăng lại');
    expect((await app.call('press.get', { id: other })).original?.id).toBe(original);
  });
});

describe('entering by hand', () => {
  it('begins with N, wants a title, and opens what was entered', async () => {
    const user = show();
    await screen.findByText(/Chưa có tin báo chí nào/);
    await user.keyboard('n');
    const dialog = await screen.findByRole('dialog', { name: 'Thêm tin báo chí' });
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    await within(dialog).findByText(t('rule.required'));
    await user.type(within(dialog).getByRole('textbox', { name: /Tiêu đề/ }), 'Bản tin thời sự');
    await user.click(within(dialog).getByRole('radio', { name: 'Tích cực' }));
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(usePlaces.getState().address.drawer?.entity).toBe('pressItem'));
    const id = usePlaces.getState().address.drawer?.id ?? '';
    expect(await app.call('press.get', { id })).toMatchObject({
      title: 'Bản tin thời sự',
      publishedOn: '2026-03-02',
      tone: 'positive',
    });
  });
});

describe('Điểm báo to print', () => {
  it('is the page of the day: counts, critical items first, reposts named with their outlets', async () => {
    await addWeek();
    const user = show('digest');
    const sheet = await screen.findByRole('article', { name: 'Trang in' });
    await within(sheet).findByRole('heading', { name: 'Điểm báo ngày 02/03/2026' });
    expect(within(sheet).getByText(/Tổng số: 1 bài gốc, 2 bài đăng lại\./)).toBeTruthy();
    const [section] = within(sheet).getAllByRole('table');
    expect(section?.textContent).toContain('Thiếu giáo viên vùng biên');
    expect(section?.textContent).toContain('Đăng lại (2): Báo B 02/03/2026 (phê bình); Báo C 02/03/2026.');
    await user.click(screen.getByRole('checkbox', { name: 'Bài đăng lại' }));
    expect(sheet.textContent).not.toContain('Báo B 02/03/2026');
  });

  it('is of the week from Monday to Sunday, and walks to the week before', async () => {
    await addWeek();
    const user = show('digest');
    await user.click(await screen.findByRole('radio', { name: 'Tuần' }));
    await screen.findByText('(Từ 02/03/2026 đến 08/03/2026)');
    await user.click(screen.getByRole('button', { name: 'Kỳ trước' }));
    await screen.findByText('(Từ 23/02/2026 đến 01/03/2026)');
    expect(await screen.findByText('Phụ huynh phản ánh khoản thu')).toBeTruthy();
    const days = screen.getByRole('columnheader', { name: 'Ngày' }).closest('table');
    expect(days && within(days).getAllByRole('row')).toHaveLength(8);
  });

  it('says that there is nothing, instead of a page without words', async () => {
    show('digest');
    expect(await screen.findByText('Không có tin báo chí nào trong kỳ này.')).toBeTruthy();
  });
});
