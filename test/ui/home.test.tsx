import { notifications } from '@mantine/notifications';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usePlaces } from '#renderer/app/places.ts';
import { useCases } from '#renderer/features/case/cases-state.ts';
import { HomeView } from '#renderer/features/home/HomeView.tsx';
import { useDirectory } from '#renderer/features/roster/directory-state.ts';
import { useStories } from '#renderer/features/story/stories-state.ts';
import { defaultNowMs, openTestApp, type TestApp } from '#test/support/app.ts';
import { renderDesk } from '#test/support/render.tsx';

configure({ asyncUtilTimeout: 5000 });

let app: TestApp;
let ha: string;
beforeEach(async () => {
  vi.useFakeTimers({ now: defaultNowMs, toFake: ['Date'] });
  app = openTestApp();
  ha = await app.signIn('Nguyễn Thị Hà');
});
afterEach(() => {
  notifications.clean();
  vi.useRealTimers();
  app.close();
});

const place = () => usePlaces.getState().address.place;

describe('the first screen of an office at work', () => {
  it('puts late stories on top, mine first, in words, each with one button for the next step', async () => {
    await app.call('story.create', { title: 'Bài của tôi', dueOn: '2026-02-28', authorId: ha });
    await app.call('story.create', { title: 'Bài người khác', dueOn: '2026-02-20' });
    await app.call('story.create', { title: 'Ý tưởng mới' });
    renderDesk(<HomeView />, app);
    const headings = (await screen.findAllByRole('heading', { level: 3 })).map(each => each.textContent);
    expect(headings.slice(0, 3)).toEqual([
      'Quá hạn, việc của tôi 1',
      'Quá hạn, việc của người khác 1',
      'Ý tưởng chưa phân công 1',
    ]);
    const [first] = screen.getAllByRole('listitem');
    expect(first?.textContent).toContain('quá hạn 2 ngày');
    expect(first?.textContent).toContain('Bài của tôi');
    expect(first && within(first).getAllByRole('button')).toHaveLength(2);
  });

  it('does a step that needs no look, with the way back, and opens the story for the others', async () => {
    const id = await app.call('story.create', { title: 'Bài của tôi', dueOn: '2026-02-28', authorId: ha });
    await app.call('story.assign', { id, assigneeId: ha });
    renderDesk(<HomeView />, app);
    await userEvent.click(await screen.findByRole('button', { name: 'Bắt đầu soạn thảo: Bài của tôi' }));
    expect(await screen.findByText('Đã chuyển «Bài của tôi» sang «Đang soạn thảo».')).toBeTruthy();
    expect(await app.call('story.get', { id })).toMatchObject({ stage: 'drafting' });
    await userEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await screen.findByRole('button', { name: 'Bắt đầu soạn thảo: Bài của tôi' });
    await userEvent.click(screen.getByRole('button', { name: 'Bài của tôi' }));
    expect(usePlaces.getState().address.drawer).toEqual({ entity: 'story', id });
  });

  it('opens what waits for approval instead of approving it unread', async () => {
    await app.signIn('Trần Văn Tuấn', 'member');
    const id = await app.call('story.create', { title: 'Bài của Tuấn' });
    for (const to of ['drafting', 'review'] as const) await app.call('story.move', { id, to });
    await app.switchTo(ha);
    renderDesk(<HomeView />, app);
    expect(await screen.findByRole('heading', { name: 'Chờ tôi duyệt 1' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Xem để duyệt: Bài của Tuấn' }));
    expect(usePlaces.getState().address.drawer).toEqual({ entity: 'story', id });
    expect(await app.call('story.get', { id })).toMatchObject({ stage: 'review' });
  });

  it('leads from each group and each figure to the rows it speaks of', async () => {
    await app.call('unit.create', { name: 'THPT A', typeId: 'type-thpt' });
    await app.call('story.create', { title: 'Bài người khác', dueOn: '2026-02-20' });
    renderDesk(<HomeView />, app);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Mở danh sách «Quá hạn, việc của người khác»' }),
    );
    expect(place()).toEqual({ at: 'stories', view: 'table' });
    expect(useStories.getState().dates.isOverdue).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Ý tưởng: 1' }));
    expect(useStories.getState().filters).toEqual({ stage: ['idea'] });
    await userEvent.click(await screen.findByRole('button', { name: /0\/1 đơn vị đủ đầu mối/ }));
    expect(place()).toEqual({ at: 'directory', tab: 'units' });
    expect(useDirectory.getState().units.filters).toEqual({ states: ['missing'] });
    await userEvent.click(screen.getByRole('button', { name: /1\/1 đơn vị không có tin, bài/ }));
    expect(useDirectory.getState().units.sort).toEqual({ key: 'lastStory', direction: 'ascending' });
  });

  it('says when nothing waits', async () => {
    await app.call('story.create', { title: 'Xong', authorId: ha });
    renderDesk(<HomeView />, app);
    expect(await screen.findByText('Không có việc nào đang chờ anh/chị.')).toBeTruthy();
  });

  it('keeps what is noted for the day when the field is left', async () => {
    await app.call('story.create', { title: 'Một' });
    renderDesk(<HomeView />, app);
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Ghi chú ngày 02/03/2026' }),
      'Chị Mai nghỉ phép',
    );
    await userEvent.tab();
    await waitFor(async () =>
      expect((await app.call('home.get', { schoolYear: null })).note).toBe('Chị Mai nghỉ phép'),
    );
  });

  it('lets the standing office say after how many weeks a unit is silent', async () => {
    await app.call('unit.create', { name: 'THPT A', typeId: 'type-thpt' });
    renderDesk(<HomeView />, app);
    const weeks = await screen.findByRole('textbox', { name: 'Số tuần' });
    await userEvent.clear(weeks);
    await userEvent.type(weeks, '4');
    await userEvent.tab();
    expect(await screen.findByText(/trong 4 tuần qua/)).toBeTruthy();
  });
});

describe('the first screen of a new office', () => {
  it('shows three steps instead, the first of them done, and a made-up office apart', async () => {
    renderDesk(<HomeView />, app);
    const steps = await screen.findAllByRole('listitem');
    expect(steps.map(step => within(step).getByRole('heading').textContent)).toEqual([
      'Ghi tên mình',
      'Nhập danh bạ',
      'Nhập hoặc viết tin, bài đầu tiên',
    ]);
    expect(steps[0] && within(steps[0]).getByLabelText('xong')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Dữ liệu mẫu' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Nhập danh bạ từ Excel' }));
    expect(place()).toEqual({ at: 'import', kind: 'roster' });
    await userEvent.click(screen.getByRole('button', { name: 'Nhập tin, bài từ tệp' }));
    expect(place()).toEqual({ at: 'import', kind: 'stories' });
  });

  it('goes on from the first idea to the work itself', async () => {
    renderDesk(<HomeView />, app);
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Tên tin, bài đầu tiên' }),
      'Khai giảng năm học mới{Enter}',
    );
    expect(await screen.findByRole('heading', { name: 'Cần làm ngay' })).toBeTruthy();
    expect(usePlaces.getState().address.drawer).toMatchObject({ entity: 'story' });
  });
});

describe('cases on the first screen', () => {
  it('stand before everything else with how late they are, open by their button, and lead to the late ones', async () => {
    const late = await app.call('case.create', {
      title: 'Báo hỏi về lạm thu',
      clocks: [{ fixedDay: '2026-02-27', startAtMs: Date.UTC(2026, 1, 1), name: 'Hạn trong văn bản' }],
    });
    await app.call('case.create', { title: 'Còn lâu', clocks: [{ fixedDay: '2026-05-27', name: 'Hạn' }] });
    const user = userEvent.setup({ delay: null });
    renderDesk(<HomeView />, app);
    const group = within(await screen.findByRole('region', { name: /^Vụ việc quá hạn/ }));
    expect(group.getByText('quá hạn 3 ngày')).toBeTruthy();
    expect(screen.queryByText('Còn lâu')).toBeNull();
    await user.click(group.getByRole('button', { name: /^Phân công/ }));
    expect(usePlaces.getState().address.drawer).toEqual({ entity: 'pressCase', id: late });
    await user.click(group.getByRole('button', { name: /Vụ việc quá hạn/ }));
    expect(usePlaces.getState().address.place).toEqual({ at: 'cases' });
  });

  it('ask the standing office for its approval of an answer that somebody else wrote', async () => {
    await app.signIn('Lê Biên Tập', 'editor');
    const id = await app.call('case.create', { title: 'Báo hỏi về tuyển sinh' });
    const answer = await app.call('answer.add', { caseId: id, form: 'portal', body: 'Nội dung' });
    await app.call('answer.submit', { id: answer });
    await app.switchTo(ha);
    const user = userEvent.setup({ delay: null });
    renderDesk(<HomeView />, app);
    const group = within(await screen.findByRole('region', { name: /^Trả lời báo chí chờ tôi duyệt/ }));
    await user.click(group.getByRole('button', { name: /^Duyệt/ }));
    expect(usePlaces.getState().address.drawer).toEqual({ entity: 'pressCase', id });
    await user.click(group.getByRole('button', { name: /chờ tôi duyệt/ }));
    expect(useCases.getState().filters).toEqual({ status: ['approving'] });
  });
});
