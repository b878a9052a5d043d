import { notifications } from '@mantine/notifications';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type StoryView, usePlaces } from '#renderer/app/places.ts';
import { StoriesView } from '#renderer/features/story/StoriesView.tsx';
import { useStories } from '#renderer/features/story/stories-state.ts';
import { defaultNowMs, openTestApp, type TestApp } from '#test/support/app.ts';
import { renderDesk } from '#test/support/render.tsx';

let app: TestApp;
let lan: string;
const freshStories = useStories.getState();
beforeEach(async () => {
  useStories.setState(freshStories, true);
  vi.useFakeTimers({ toFake: ['Date'], now: defaultNowMs });
  notifications.clean();
  app = openTestApp();
  lan = await app.signIn('Nguyễn Thị Lan');
});
afterEach(() => {
  app.close();
  vi.useRealTimers();
});

/** The screen as its address says. */
function Stories() {
  const place = usePlaces(state => state.address.place);
  return place.at === 'stories' ? <StoriesView place={place} /> : null;
}

function show(view: StoryView = 'table') {
  renderDesk(<Stories />, app);
  usePlaces.getState().go({ at: 'stories', view });
  return userEvent.setup({ delay: null });
}

function grid(): HTMLElement {
  return screen.getByRole('grid', { name: 'Danh sách tin, bài' });
}

/** Titles in the order of the table. */
function titles(): string[] {
  return within(grid())
    .getAllByRole('row')
    .slice(1)
    .map(row => row.querySelector('[data-first]')?.textContent ?? '');
}

function rowOf(title: string): HTMLElement {
  const row = within(grid())
    .getAllByRole('row')
    .find(each => each.textContent?.includes(title));
  if (!row) throw new Error(`no row ${title}`);
  return row;
}

function column(name: string): HTMLElement {
  return screen.getByRole('region', { name: new RegExp(`^${name} `) });
}

describe('the table of stories', () => {
  it('says why it is empty and leads to the import', async () => {
    const user = show();
    await user.click(await screen.findByRole('button', { name: 'Nhập từ Excel' }));
    expect(usePlaces.getState().address.place).toEqual({ at: 'import', kind: 'stories' });
  });

  it('shows how late a story is in words, its outlets with their state, and the totals by stage', async () => {
    const id = await app.call('story.create', { title: 'Trễ hạn', dueOn: '2026-02-28' });
    await app.call('story.outlet.add', { storyId: id, outletId: 'outlet-gdtd' });
    await app.call('story.create', { title: 'Còn lâu', dueOn: '2026-04-20' });
    show();
    await screen.findByText('quá hạn 2 ngày');
    expect(rowOf('Trễ hạn').textContent).toContain('GD&TĐ dự kiến');
    expect(rowOf('Còn lâu').textContent).toContain('20/04/2026');
    expect(titles()).toEqual(['Trễ hạn', 'Còn lâu']);
    expect(await screen.findByRole('button', { name: 'Ý tưởng: 2 tin, bài' })).toBeTruthy();
    expect(screen.getByText(/quá hạn 1 · 2 tin, bài, 0 lượt đăng, phát/)).toBeTruthy();
  });

  it('plays the bulk change: 12 filtered stories get another theme and assignee, one undo restores them', async () => {
    for (let number = 1; number <= 12; number += 1)
      await app.call('story.create', { title: `Tin số ${number}`, kind: 'news', themeIds: ['theme-1'] });
    const other = await app.call('story.create', { title: 'Bài để yên', kind: 'article' });
    const user = show();
    await screen.findByText('Bài để yên');
    await user.click(screen.getByRole('button', { name: /^Loại/ }));
    await user.click(await screen.findByRole('checkbox', { name: 'Tin' }));
    await waitFor(() => expect(screen.queryByText('Bài để yên')).toBeNull());
    await user.keyboard('{Escape}');
    await user.click(within(grid()).getByRole('checkbox', { name: 'Chọn tất cả' }));
    const bar = await screen.findByRole('toolbar', { name: 'Việc làm với các dòng đã chọn' });
    expect(within(bar).getByText('Đã chọn 12')).toBeTruthy();
    await user.click(within(bar).getByRole('button', { name: 'Chủ đề…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Sửa 12 tin, bài' });
    await user.click(within(dialog).getByRole('combobox', { name: 'Chủ đề' }));
    await user.click(await screen.findByRole('option', { name: 'Thành tích' }));
    await user.click(within(dialog).getByRole('combobox', { name: 'Người được phân công' }));
    await user.click(await screen.findByRole('option', { name: /Nguyễn Thị Lan/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));

    const done = await screen.findByText('Đã sửa 12 tin, bài');
    expect(
      await app.call('story.count', { filter: { themeIds: ['theme-15'], assigneeIds: [lan] } }),
    ).toMatchObject({
      total: 12,
    });
    expect(await app.call('story.get', { id: other })).toMatchObject({ assignee: null, themes: [] });
    const toast = done.closest('[role="status"]');
    if (!(toast instanceof HTMLElement)) throw new Error('no toast');
    await user.click(within(toast).getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(async () =>
      expect(await app.call('story.count', { filter: { themeIds: ['theme-1'] } })).toMatchObject({
        total: 12,
      }),
    );
    expect(await app.call('story.count', { filter: { stages: ['idea'] } })).toMatchObject({ total: 13 });
  });

  it('names the stories a bulk change could not be made to', async () => {
    await app.call('story.create', { title: 'Chưa viết' });
    const user = show();
    await screen.findByText('Chưa viết');
    await user.click(within(grid()).getByRole('checkbox', { name: 'Chọn tất cả' }));
    await user.click(await screen.findByRole('button', { name: 'Trạng thái…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Sửa 1 tin, bài' });
    await user.click(within(dialog).getByRole('combobox', { name: 'Trạng thái' }));
    await user.click(await screen.findByRole('option', { name: 'Đã duyệt' }));
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    const left = await screen.findByRole('dialog', { name: '1 tin, bài giữ nguyên' });
    expect(left.textContent).toContain(
      'Tin, bài đang ở «Ý tưởng» nên không chuyển thẳng sang «Đã duyệt» được.',
    );
  });

  it('forgets what was chosen when the filter changes, so that no hidden row is acted on', async () => {
    await app.call('story.create', { title: 'Một' });
    await app.call('story.create', { title: 'Hai' });
    const user = show();
    await screen.findByText('Một');
    await user.click(within(grid()).getByRole('checkbox', { name: 'Chọn tất cả' }));
    expect(await screen.findByText('Đã chọn 2')).toBeTruthy();
    await user.type(screen.getByRole('searchbox', { name: 'Lọc theo chữ' }), 'hai');
    await waitFor(() => expect(screen.queryByRole('toolbar')).toBeNull());
  });

  it('changes stage, deadline and assignee in the row', async () => {
    const id = await app.call('story.create', { title: 'Trong dòng' });
    const user = show();
    await screen.findByText('Trong dòng');
    await user.click(within(rowOf('Trong dòng')).getByText('Ý tưởng'));
    await user.click(await screen.findByRole('menuitem', { name: 'Bắt đầu soạn thảo' }));
    await waitFor(() => expect(rowOf('Trong dòng').textContent).toContain('Đang soạn thảo'));

    const due = rowOf('Trong dòng').querySelector('[data-column="7"]');
    if (!due) throw new Error('no cell');
    await user.click(due);
    await user.type(await screen.findByRole('textbox', { name: 'Hạn nộp bản thảo' }), '10/03/2026{Enter}');
    await waitFor(() => expect(rowOf('Trong dòng').textContent).toContain('10/03/2026'));
    expect(await app.call('story.get', { id })).toMatchObject({ stage: 'drafting', dueOn: '2026-03-10' });
  });

  it('asks for the reason of a step that needs one, and says why another may not be taken', async () => {
    const id = await app.call('story.create', { title: 'Sẽ hủy' });
    const user = show();
    await screen.findByText('Sẽ hủy');
    await user.click(within(rowOf('Sẽ hủy')).getByText('Ý tưởng'));
    await user.click(await screen.findByRole('menuitem', { name: 'Hủy tin, bài' }));
    const dialog = await screen.findByRole('dialog', { name: 'Hủy tin, bài: Sẽ hủy' });
    await user.type(within(dialog).getByRole('textbox'), 'Trùng với bài khác');
    await user.click(within(dialog).getByRole('button', { name: 'Hủy tin, bài' }));
    await waitFor(async () =>
      expect(await app.call('story.get', { id })).toMatchObject({ stage: 'cancelled' }),
    );
    expect((await app.call('story.get', { id })).steps.at(-1)?.reason).toBe('Trùng với bài khác');
  });

  it('opens a story in the drawer with Enter and on its page with Ctrl+Enter', async () => {
    const id = await app.call('story.create', { title: 'Mở ra' });
    const user = show();
    (await screen.findByText('Mở ra')).closest<HTMLElement>('[role="gridcell"]')?.focus();
    await user.keyboard('{Enter}');
    expect(usePlaces.getState().address.drawer).toEqual({ entity: 'story', id });
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(usePlaces.getState().address.place).toEqual({ at: 'story', id });
  });

  it('filters what is lacking and narrows by days', async () => {
    await app.call('story.create', { title: 'Có hạn', dueOn: '2026-03-05' });
    await app.call('story.create', { title: 'Không hạn' });
    await app.call('story.create', { title: 'Trễ', dueOn: '2026-02-01' });
    const user = show();
    await screen.findByText('Có hạn');
    await user.click(screen.getByRole('button', { name: 'Thiếu…' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Thiếu hạn' }));
    await waitFor(() => expect(titles()).toEqual(['Không hạn']));
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Bỏ lọc' }));
    await waitFor(() => expect(titles()).toHaveLength(3));
    await user.click(screen.getByRole('button', { name: 'Ngày' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Quá hạn' }));
    await waitFor(() => expect(titles()).toEqual(['Trễ']));
    const tab = screen.getByRole('button', { name: 'Quá hạn' });
    expect(tab).toBeTruthy();
  });

  it('names the filter that leaves nothing and offers to clear that one', async () => {
    await app.call('story.create', { title: 'Có hạn', dueOn: '2026-03-05', themeIds: ['theme-1'] });
    const user = show();
    await screen.findByText('Có hạn');
    useStories.getState().set({ filters: { theme: ['theme-1'], lack: ['due'] } });
    await screen.findByText('Không có dòng nào khớp với bộ lọc «Thiếu…».');
    await user.click(screen.getByRole('button', { name: 'Bỏ lọc «Thiếu…»' }));
    await waitFor(() => expect(titles()).toEqual(['Có hạn']));
    expect(useStories.getState().filters['theme']).toEqual(['theme-1']);
  });

  it('keeps filter, order and columns under a name that others see, and shows them again', async () => {
    await app.call('story.create', { title: 'Có hạn', dueOn: '2026-03-05' });
    await app.call('story.create', { title: 'Không hạn' });
    const user = show();
    await screen.findByText('Có hạn');
    await user.click(screen.getByRole('button', { name: 'Thiếu…' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Thiếu hạn' }));
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Chế độ xem đã lưu' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Lưu thành chế độ xem mới…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Lưu thành chế độ xem mới…' });
    await user.type(within(dialog).getByRole('textbox'), 'Chưa có hạn');
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    const tab = await screen.findByRole('tab', { name: 'Chưa có hạn' });
    await waitFor(() => expect(tab.getAttribute('aria-selected')).toBe('true'));
    await user.click(screen.getByRole('button', { name: 'Bỏ lọc' }));
    await waitFor(() => expect(titles()).toHaveLength(2));
    expect(tab.getAttribute('aria-selected')).toBe('false');
    await user.click(tab);
    await waitFor(() => expect(titles()).toEqual(['Không hạn']));
    expect(await app.call('view.list', { screen: 'stories' })).toMatchObject([{ name: 'Chưa có hạn' }]);
  });
});

describe('the quick line', () => {
  it('completes a unit while typing and makes the story with Enter', async () => {
    await app.call('unit.create', { name: 'Trường THPT Pleime' });
    const user = show();
    const line = await screen.findByRole('textbox', { name: 'Nhập nhanh tin, bài' });
    await user.click(line);
    await user.keyboard('Khai giảng !10/3 @plei');
    const option = await screen.findByRole('option', { name: 'Trường THPT Pleime' });
    expect(option).toBeTruthy();
    await user.keyboard('{Tab}');
    await waitFor(() =>
      expect((line as HTMLInputElement).value).toBe('Khai giảng !10/3 @Trường THPT Pleime '),
    );
    await user.keyboard('{Enter}');
    await waitFor(() => expect((line as HTMLInputElement).value).toBe(''));
    const [row] = await app.call('story.list', { filter: {}, sort: null, window: { offset: 0, limit: 1 } });
    expect(row).toMatchObject({
      title: 'Khai giảng',
      unit: { name: 'Trường THPT Pleime' },
      dueOn: '2026-03-10',
    });
  });

  it('keeps a line it cannot read, with what is wrong', async () => {
    const user = show();
    const line = await screen.findByRole('textbox', { name: 'Nhập nhanh tin, bài' });
    await user.click(line);
    await user.keyboard('Tin !31/02{Enter}');
    expect(await screen.findByText(/«31\/02» không phải là ngày/)).toBeTruthy();
    expect((line as HTMLInputElement).value).toBe('Tin !31/02');
  });

  it('and the form for a new story are reached with a key', async () => {
    const user = show();
    const line = await screen.findByRole('textbox', { name: 'Nhập nhanh tin, bài' });
    await user.keyboard('q');
    expect(document.activeElement).toBe(line);
    line.blur();
    await user.keyboard('n');
    const dialog = await screen.findByRole('dialog', { name: 'Tin, bài mới' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Tên tin, bài' }), 'Ý tưởng mới');
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(usePlaces.getState().address.drawer?.entity).toBe('story'));
  });
});

describe('the board', () => {
  it('shows cards by stage with counts, and folds the stages beside the work', async () => {
    await app.call('story.create', { title: 'Ý một', dueOn: '2026-02-20' });
    const drafting = await app.call('story.create', { title: 'Bài viết' });
    await app.call('story.move', { id: drafting, to: 'drafting' });
    const user = show('board');
    await screen.findByText('Ý một');
    expect(within(column('Ý tưởng')).getByText('quá hạn 10 ngày')).toBeTruthy();
    expect(within(column('Đang soạn thảo')).getByText('Bài viết')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Mở cột «Hoãn», 0 tin, bài' }));
    expect(column('Hoãn')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Thu gọn cột «Hoãn»' }));
    expect(screen.getByRole('button', { name: 'Mở cột «Hoãn», 0 tin, bài' })).toBeTruthy();
  });

  it('moves a card by dragging it, and says why a card may not go elsewhere', async () => {
    const id = await app.call('story.create', { title: 'Kéo đi' });
    show('board');
    const card = (await screen.findByText('Kéo đi')).closest('li');
    if (!card) throw new Error('no card');
    const dataTransfer = { setData: () => {}, effectAllowed: '' };
    fireEvent.dragStart(card, { dataTransfer });
    await waitFor(() => expect(column('Đã duyệt').dataset['drop']).toBe('no'));
    expect(column('Đang soạn thảo').dataset['drop']).toBe('yes');
    fireEvent.drop(column('Đã duyệt'), { dataTransfer });
    expect(
      await screen.findByText('Tin, bài đang ở «Ý tưởng» nên không chuyển thẳng sang «Đã duyệt» được.'),
    ).toBeTruthy();
    fireEvent.dragStart(card, { dataTransfer });
    fireEvent.drop(column('Đang soạn thảo'), { dataTransfer });
    await waitFor(() => expect(within(column('Đang soạn thảo')).getByText('Kéo đi')).toBeTruthy());
    expect(await app.call('story.get', { id })).toMatchObject({ stage: 'drafting' });
  });

  it('shows a dropped card in its new column before the store has answered, and puts a refused one back', async () => {
    const id = await app.call('story.create', { title: 'Đi trước', dueOn: '2026-03-10' });
    show('board');
    const card = (await screen.findByText('Đi trước')).closest('li');
    if (!card) throw new Error('no card');
    const dataTransfer = { setData: () => {}, effectAllowed: '' };
    fireEvent.dragStart(card, { dataTransfer });
    await waitFor(() => expect(column('Đang soạn thảo').dataset['drop']).toBe('yes'));
    // Somebody else is quicker: what was allowed when the card was lifted is refused when it is dropped.
    const answer = window.app.call;
    const held: (() => void)[] = [];
    window.app.call = async (name, input) => {
      if (name === 'story.move') await new Promise<void>(resolve => held.push(resolve));
      return answer(name, input);
    };
    fireEvent.drop(column('Đang soạn thảo'), { dataTransfer });
    await waitFor(() => expect(within(column('Đang soạn thảo')).getByText('Đi trước')).toBeTruthy());
    expect(within(column('Ý tưởng')).queryByText('Đi trước')).toBeNull();
    expect(await app.call('story.get', { id })).toMatchObject({ stage: 'idea' });
    await app.call('story.move', { id, to: 'cancelled', reason: 'Trùng' });
    for (const release of held) release();
    await waitFor(() => expect(within(column('Đang soạn thảo')).queryByText('Đi trước')).toBeNull());
    window.app.call = answer;
  });

  it('asks whom to assign a card dropped on «Phân công» to', async () => {
    const id = await app.call('story.create', { title: 'Giao việc' });
    show('board');
    const user = userEvent.setup({ delay: null });
    const card = (await screen.findByText('Giao việc')).closest('li');
    if (!card) throw new Error('no card');
    const dataTransfer = { setData: () => {}, effectAllowed: '' };
    fireEvent.dragStart(card, { dataTransfer });
    fireEvent.drop(column('Phân công'), { dataTransfer });
    const dialog = await screen.findByRole('dialog', { name: 'Phân công: Giao việc' });
    await user.click(within(dialog).getByRole('combobox', { name: /Người được phân công/ }));
    await user.click(await screen.findByRole('option', { name: /Nguyễn Thị Lan/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Phân công' }));
    await waitFor(async () =>
      expect(await app.call('story.get', { id })).toMatchObject({ stage: 'assigned', assignee: { id: lan } }),
    );
  });

  it('is worked by keyboard: arrows among the cards, M to move one on', async () => {
    await app.call('story.create', { title: 'Thẻ một', dueOn: '2026-03-05' });
    const second = await app.call('story.create', { title: 'Thẻ hai', dueOn: '2026-03-06' });
    const user = show('board');
    (await screen.findByText('Thẻ một')).closest('button')?.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('Thẻ hai');
    await user.keyboard('m');
    await user.click(await screen.findByRole('menuitem', { name: 'Bắt đầu soạn thảo' }));
    await waitFor(() => expect(within(column('Đang soạn thảo')).getByText('Thẻ hai')).toBeTruthy());
    expect(await app.call('story.get', { id: second })).toMatchObject({ stage: 'drafting' });
  });

  it('loads more of a column as it scrolls', async () => {
    for (let number = 0; number < 45; number += 1) await app.call('story.create', { title: `Thẻ ${number}` });
    show('board');
    await screen.findByText('Thẻ 0');
    const cards = () => within(column('Ý tưởng')).getAllByRole('listitem').length;
    expect(cards()).toBe(16);
    const list = within(column('Ý tưởng')).getByRole('list');
    fireEvent.scroll(list);
    await waitFor(() => expect(cards()).toBe(45));
  });
});

describe('the three views', () => {
  it('share filter and place; the calendar shows what the filter leaves', async () => {
    await app.call('story.create', { title: 'Trên lịch', dueOn: '2026-03-10', publishOn: '2026-03-20' });
    await app.call('story.create', { title: 'Không lên', dueOn: '2026-03-11' });
    const user = show();
    await screen.findByText('Trên lịch');
    await user.type(screen.getByRole('searchbox', { name: 'Lọc theo chữ' }), 'tren lich');
    await waitFor(() => expect(titles()).toEqual(['Trên lịch']));
    await user.click(screen.getByRole('radio', { name: 'Lịch' }));
    await waitFor(() => expect(screen.getAllByText('Trên lịch').length).toBe(2));
    expect(screen.queryByText('Không lên')).toBeNull();
    expect(usePlaces.getState().address.place).toEqual({ at: 'stories', view: 'calendar' });
  });
});
