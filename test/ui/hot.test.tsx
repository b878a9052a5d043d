import { notifications } from '@mantine/notifications';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usePlaces } from '#renderer/app/places.ts';
import { HotPage } from '#renderer/features/hot/HotPage.tsx';
import { HotScreen } from '#renderer/features/hot/HotScreen.tsx';
import { untouchedHot, useHot } from '#renderer/features/hot/hot-state.ts';
import { useOpenWindow } from '#renderer/features/hot/open-window.ts';
import { schoolYearOf } from '#shared/core/dates.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { renderDesk } from '#test/support/render.tsx';

let app: TestApp;
let lan: string;
beforeEach(async () => {
  app = openTestApp({ now: Date.now() });
  lan = await app.signIn('Nguyễn Thị Lan');
  useHot.setState(untouchedHot);
  useOpenWindow.setState({ id: null });
});
afterEach(() => {
  act(() => notifications.clean());
  app.close();
});

const judged = { level: 'attention', likelihood: 3, impact: 3 } as const;

function show(view: 'issues' | 'forecast' | 'resonance'): ReturnType<typeof userEvent.setup> {
  renderDesk(<HotScreen place={{ at: 'hot', view }} />, app);
  return userEvent.setup();
}

async function threeCriticalItems(): Promise<void> {
  const publishedOn = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  for (const title of ['Thu tiền ngoài quy định', 'Phụ huynh bức xúc', 'Trường trả lại tiền'])
    await app.call('press.create', { title, publishedOn, tone: 'critical', themeIds: ['theme-12'] });
}

describe('the register', () => {
  it('offers a first issue where there is none, and records one with its level', async () => {
    const user = show('issues');
    await screen.findByText('Chưa có vấn đề “nóng” nào được ghi nhận.');
    await user.keyboard('n');
    const dialog = await screen.findByRole('dialog', { name: 'Thêm vấn đề' });
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    expect(within(dialog).getByText('Anh/chị ghi tên vấn đề.')).toBeTruthy();
    await user.type(within(dialog).getByRole('textbox', { name: /^Vấn đề/ }), 'Lạm thu đầu năm');
    const likelihood = within(dialog).getByRole('radiogroup', { name: 'Khả năng xảy ra' });
    await user.click(within(likelihood).getByRole('radio', { name: '5' }));
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(usePlaces.getState().address.drawer?.entity).toBe('hotIssue'));
    const [row] = await app.call('hot.list', { filter: {}, sort: null, window: { offset: 0, limit: 5 } });
    expect(row).toMatchObject({
      title: 'Lạm thu đầu năm',
      likelihood: 5,
      impact: 3,
      level: 'hot',
      owner: { id: lan },
    });
  });

  it('counts open issues on the matrix, and a cell narrows the list to itself', async () => {
    await app.call('hot.create', { title: 'Lạm thu', ...judged });
    await app.call('hot.create', { title: 'Bạo lực học đường', level: 'very-hot', likelihood: 5, impact: 4 });
    const user = show('issues');
    const cell = await screen.findByRole('button', {
      name: 'Khả năng 5, ảnh hưởng 4, mức Rất nóng: 1 vấn đề',
    });
    await user.click(cell);
    await waitFor(() => expect(cell.getAttribute('aria-pressed')).toBe('true'));
    await screen.findByText('1 vấn đề, 1 đang theo dõi');
    await user.click(cell);
    await screen.findByText('2 vấn đề, 2 đang theo dõi');
  });
});

describe('a proposal of the triggers', () => {
  it('names its items, and is declined with a reason only', async () => {
    await threeCriticalItems();
    const user = show('issues');
    const card = await screen.findByRole('article', { name: 'Học phí, thu chi đầu năm' });
    expect(within(card).getByRole('button', { name: 'Phụ huynh bức xúc' })).toBeTruthy();
    await user.click(within(card).getByRole('button', { name: 'Không phải' }));
    const reason = await screen.findByRole('textbox', { name: /Lý do/ });
    const form = within(reason.closest('form') ?? document.body);
    await user.click(form.getByRole('button', { name: 'Không phải' }));
    expect((await app.call('trigger.proposals', { state: 'open', limit: 5 })).total).toBe(1);
    await user.type(reason, 'Ba chuyện khác nhau');
    await user.click(form.getByRole('button', { name: 'Không phải' }));
    await waitFor(() => expect(screen.queryByRole('article')).toBeNull());
    const { proposals } = await app.call('trigger.proposals', { state: 'decided', limit: 5 });
    expect(proposals).toMatchObject([{ state: 'declined', reason: 'Ba chuyện khác nhau' }]);
  });

  it('becomes a hot issue with its items as signs when it is confirmed', async () => {
    await threeCriticalItems();
    const user = show('issues');
    await user.click(await screen.findByRole('button', { name: 'Xác nhận' }));
    const dialog = await screen.findByRole('dialog', { name: 'Xác nhận: Học phí, thu chi đầu năm' });
    await user.click(within(dialog).getByRole('button', { name: 'Xác nhận' }));
    await waitFor(() => expect(usePlaces.getState().address.drawer?.entity).toBe('hotIssue'));
    const id = usePlaces.getState().address.drawer?.id ?? '';
    expect(await app.call('hot.get', { id })).toMatchObject({ level: 'attention', signals: 3 });
  });
});

describe('the page of an issue', () => {
  it('shows a plan its author may not approve, with why, and lets another approve it', async () => {
    const tuan = await app.signIn('Trần Văn Tuấn');
    const id = await app.call('hot.create', { title: 'Lạm thu', level: 'hot', likelihood: 4, impact: 3 });
    renderDesk(<HotPage place={{ at: 'hotIssue', id }} />, app);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Lập phương án' }));
    await user.click(await screen.findByRole('button', { name: 'Sửa «Thông điệp»' }));
    await user.type(await screen.findByRole('textbox', { name: 'Thông điệp' }), 'Thu đúng quy định');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.click(await screen.findByRole('button', { name: 'Trình duyệt' }));
    const approve = await screen.findByRole('button', { name: 'Duyệt' });
    expect(approve.getAttribute('aria-disabled')).toBe('true');
    await user.click(approve);
    const [plan] = (await app.call('hot.get', { id })).plans;
    expect([plan?.state, plan?.author?.id]).toEqual(['submitted', tuan]);

    await act(() => app.switchTo(lan));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Duyệt' }).getAttribute('aria-disabled')).toBeNull(),
    );
    await user.click(screen.getByRole('button', { name: 'Duyệt' }));
    await screen.findByRole('button', { name: 'Lập phiên bản mới' });
    expect(screen.queryByRole('button', { name: 'Sửa «Thông điệp»' })).toBeNull();
  });

  it('prints its file in time order', async () => {
    const id = await app.call('hot.create', { title: 'Lạm thu', ...judged, reason: 'Ba bài trong tuần' });
    await app.call('hot.close', { id, reason: 'Đã trả lời công luận' });
    renderDesk(<HotPage place={{ at: 'hotIssue', id }} />, app);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Hồ sơ' }));
    const sheet = await screen.findByRole('article', { name: /.*/ });
    await within(sheet).findByText('Đã trả lời công luận', { selector: 'td div' });
    const words = within(sheet)
      .getAllByRole('row')
      .map(row => row.textContent ?? '');
    const at = (word: string) => words.findIndex(text => text.includes(word));
    expect(at('Ghi nhận vấn đề')).toBeGreaterThan(0);
    expect(at('Đóng vấn đề')).toBeGreaterThan(at('Ghi nhận vấn đề'));
    expect(at('Ba bài trong tuần')).toBeGreaterThan(0);
  });
});

describe('the forecast', () => {
  const schoolYear = schoolYearOf(new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10));

  it('is laid from the templates with one press, and a window opens at the side', async () => {
    const user = show('forecast');
    await user.click(await screen.findByRole('button', { name: /^Lập \d+ cửa sổ từ mẫu$/ }));
    const list = await screen.findByRole('list', { name: `Cửa sổ dự báo năm học ${schoolYear}` });
    await user.click(within(list).getByRole('button', { name: /^Lạm thu đầu năm học/ }));
    const panel = await screen.findByRole('complementary', { name: 'Lạm thu đầu năm học' });
    expect(within(panel).getByText(/Cùng kỳ năm trước/)).toBeTruthy();
    await user.click(within(panel).getByRole('button', { name: 'Lập phương án' }));
    await within(panel).findByRole('button', { name: 'Trình duyệt' });
    const year = await app.call('forecast.year', { schoolYear });
    expect(year.windows.find(window => window.title === 'Lạm thu đầu năm học')?.plan).toBe('draft');
  });
});

describe('resonance', () => {
  it('asks for a message, then tells who carried it', async () => {
    await threeCriticalItems();
    const user = show('resonance');
    await screen.findByText(/^Chọn một chủ đề/);
    await user.click(screen.getByRole('combobox', { name: 'Thông điệp' }));
    await user.click(await screen.findByRole('option', { name: 'Học phí, thu chi đầu năm' }));
    await screen.findByText('3 bài gốc, 0 bài đăng lại');
  });
});
