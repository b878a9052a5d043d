import { notifications } from '@mantine/notifications';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usePlaces } from '#renderer/app/places.ts';
import { StoryDrawer } from '#renderer/features/story-page/StoryDrawer.tsx';
import { StoryPage } from '#renderer/features/story-page/StoryPage.tsx';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { renderDesk } from '#test/support/render.tsx';

let app: TestApp;
let lan: string;
let tuan: string;
beforeEach(async () => {
  app = openTestApp();
  lan = await app.signIn('Nguyễn Thị Lan');
  tuan = await app.signIn('Trần Văn Tuấn', 'member');
});
afterEach(() => {
  act(() => notifications.clean());
  app.close();
});

function showPage(id: string): ReturnType<typeof userEvent.setup> {
  renderDesk(<StoryPage place={{ at: 'story', id }} />, app);
  return userEvent.setup();
}

function section(name: string): ReturnType<typeof within> {
  return within(screen.getByRole('region', { name: new RegExp(`^${name}`) }));
}

function button(name: string | RegExp): Promise<HTMLElement> {
  return screen.findByRole('button', { name });
}

/** A story of Tuấn, approved by Lan, with Lan at work. */
async function approvedStory(): Promise<string> {
  const id = await app.call('story.create', { title: 'Ngày hội đọc sách' });
  await app.call('story.move', { id, to: 'drafting' });
  await app.call('story.move', { id, to: 'review' });
  await app.switchTo(lan);
  await app.call('story.check.tick', { storyId: id, checkRuleId: 'check-source' });
  await app.call('story.move', { id, to: 'approved' });
  return id;
}

describe('workflow gates (acceptance story 5)', () => {
  it('name the missing photo credit, refuse the author, let a leader approve, and keep each step', async () => {
    const id = await app.call('story.create', { title: 'Phóng sự ảnh khai giảng', kind: 'photo' });
    await app.call('story.move', { id, to: 'drafting' });
    const user = showPage(id);

    const submit = await button('Gửi duyệt');
    expect(submit.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('Còn thiếu: Có ghi nguồn ảnh.')).toBeTruthy();
    await user.click(submit);
    expect((await app.call('story.get', { id })).stage).toBe('drafting');

    const checks = section('Kiểm tra');
    expect(checks.getByText('Tin, bài có ảnh: ghi nguồn ảnh.')).toBeTruthy();
    await user.click(checks.getByRole('button', { name: 'Sửa «Nguồn ảnh»' }));
    await user.type(checks.getByRole('textbox', { name: 'Nguồn ảnh' }), 'Ảnh: Lê Mai{Enter}');
    await waitFor(() => expect(submit.getAttribute('aria-disabled')).toBe('false'));
    await user.click(submit);
    expect(await screen.findByText('Đã chuyển sang «Chờ duyệt».')).toBeTruthy();

    const approve = await button('Duyệt');
    expect(approve.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText(/^Tác giả không tự duyệt bài của mình/)).toBeTruthy();

    await app.switchTo(lan);
    expect(await screen.findByText('Còn thiếu: Đã đối chiếu văn bản gốc.')).toBeTruthy();
    await user.click(checks.getByRole('checkbox', { name: 'Đã đối chiếu văn bản gốc' }));
    expect(await checks.findByText(/^Nguyễn Thị Lan, 02\/03\/2026 \d\d:\d\d$/)).toBeTruthy();
    await waitFor(() => expect(approve.getAttribute('aria-disabled')).toBe('false'));
    await user.click(approve);

    const steps = section('Các bước xử lý');
    expect(await steps.findByText('Chờ duyệt → Đã duyệt')).toBeTruthy();
    expect(steps.getAllByRole('listitem').map(line => line.textContent)).toEqual([
      expect.stringMatching(/^02\/03\/2026 \d\d:\d\dNguyễn Thị LanChờ duyệt → Đã duyệt$/),
      expect.stringMatching(/^02\/03\/2026 \d\d:\d\dTrần Văn TuấnĐang soạn thảo → Chờ duyệt$/),
      expect.stringMatching(/^02\/03\/2026 \d\d:\d\dTrần Văn TuấnÝ tưởng → Đang soạn thảo$/),
    ]);
  });

  it('can be taken back from the toast of the step', async () => {
    const id = await app.call('story.create', { title: 'Ngày hội đọc sách' });
    const user = showPage(id);
    await user.click(await button('Chuyển bước khác'));
    await user.click(await screen.findByRole('menuitem', { name: 'Bắt đầu soạn thảo' }));
    await user.click(await button('Hoàn tác'));
    await waitFor(async () => expect((await app.call('story.get', { id })).stage).toBe('idea'));
  });

  it('ask for a reason where one is needed, and take none that is empty', async () => {
    const id = await app.call('story.create', { title: 'Ngày hội đọc sách' });
    const user = showPage(id);
    await user.click(await button('Chuyển bước khác'));
    await user.click(await screen.findByRole('menuitem', { name: 'Hủy tin, bài' }));
    await user.click(await button('Hủy tin, bài'));
    expect(screen.getByText('Bước này cần ghi lý do.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /^Lý do/ }), 'Trùng bài');
    await user.click(await button('Hủy tin, bài'));
    await waitFor(async () => {
      const { steps } = await app.call('story.get', { id });
      expect(steps.at(-1)).toMatchObject({ toStage: 'cancelled', reason: 'Trùng bài' });
    });
  });

  it('show refused steps with their reason in words to somebody whose story it is not', async () => {
    await app.switchTo(lan);
    const id = await app.call('story.create', { title: 'Của chị Lan' });
    await app.switchTo(tuan);
    const user = showPage(id);
    await user.click(await button('Chuyển bước khác'));
    const item = await screen.findByRole('menuitem', { name: /^Bắt đầu soạn thảo/ });
    expect(item.textContent).toContain('Anh/chị chỉ sửa được tin, bài của mình.');
    expect(item).toHaveProperty('disabled', true);
    expect(screen.queryByRole('button', { name: 'Sửa «Đơn vị»' })).toBeNull();
  });
});

describe('three outlets (acceptance story 6)', () => {
  it('each have their own state, «published» is refused without proof beside the field, and two are counted', async () => {
    const id = await approvedStory();
    const user = showPage(id);
    await button('Gửi nơi đăng');
    const outlets = section('Nơi đăng');
    for (const name of ['Báo Gia Lai', 'Báo Giáo dục và Thời đại', 'Cổng TTĐT Sở']) {
      await user.click(await outlets.findByRole('button', { name: 'Thêm nơi đăng…' }));
      await user.type(await outlets.findByRole('combobox', { name: 'Thêm nơi đăng…' }), name);
      const found = await screen.findAllByRole('option', { name: new RegExp(`^${name}`) });
      await user.click(found[0] ?? document.body);
      await outlets.findByRole('rowheader', { name: new RegExp(`^${name}`) });
    }
    await user.click(await button('Gửi nơi đăng'));
    expect(await outlets.findAllByText('đã gửi')).toHaveLength(3);

    const publish = async (outlet: string) => {
      await user.click(outlets.getByRole('button', { name: new RegExp(`^Tình trạng ở ${outlet}`) }));
      await user.click(await screen.findByRole('option', { name: 'đã đăng, phát' }));
    };
    await publish('Báo Gia Lai');
    const refusal = await outlets.findByRole('alert');
    expect(refusal.textContent).toBe(
      'Ghi «đã đăng, phát» ở «Báo Gia Lai» cần đường dẫn hoặc bản chụp làm minh chứng.',
    );
    const link = outlets.getByRole('textbox', { name: 'Đường dẫn bài trên Báo Gia Lai' });
    await user.type(link, 'không phải đường dẫn{Enter}');
    expect(await outlets.findByText('Không phải đường dẫn trang web.')).toBeTruthy();
    await user.clear(link);
    await user.type(link, 'baogialai.com.vn/ngay-hoi{Enter}');
    expect(await outlets.findByText('https://baogialai.com.vn/ngay-hoi')).toBeTruthy();
    expect(outlets.getByText('1 tin, bài · 1 lần đăng')).toBeTruthy();
    expect(outlets.queryByRole('alert')).toBeNull();

    await publish('Báo Giáo dục và Thời đại');
    const second = await outlets.findByRole('textbox', {
      name: 'Đường dẫn bài trên Báo Giáo dục và Thời đại',
    });
    await user.type(second, 'https://giaoducthoidai.vn/ngay-hoi{Enter}');
    expect(await outlets.findByText('1 tin, bài · 2 lần đăng')).toBeTruthy();

    const story = await app.call('story.get', { id });
    expect(story.stage).toBe('published');
    expect(story.outlets.map(({ state }) => state).sort()).toEqual(['published', 'published', 'sent']);
    // The link and the state that waited for it were one step.
    await app.call('undo.step', {});
    const before = await app.call('story.get', { id });
    expect(before.outlets.find(outlet => outlet.fullName === 'Báo Giáo dục và Thời đại')).toMatchObject({
      state: 'sent',
      link: null,
    });
  });
});

describe('facts of a story', () => {
  it('are saved one by one, and a half-typed one is not lost when the story is closed', async () => {
    const id = await app.call('story.create', { title: 'Ngày hội đọc sách' });
    const { unmount } = renderDesk(<StoryPage place={{ at: 'story', id }} />, app);
    const user = userEvent.setup();
    await user.click(await button('Sửa «Mã»'));
    await user.clear(screen.getByRole('textbox', { name: 'Mã' }));
    await user.type(screen.getByRole('textbox', { name: 'Mã' }), 'TB-01{Enter}');
    await waitFor(async () => expect((await app.call('story.get', { id })).code).toBe('TB-01'));
    await user.click(await button('Sửa «Ghi chú»'));
    await user.type(screen.getByRole('textbox', { name: 'Ghi chú' }), 'gọi lại cho thầy');
    unmount();
    await waitFor(async () => expect((await app.call('story.get', { id })).note).toBe('gọi lại cho thầy'));
  });

  it('stay in the field with the reason when refused, and as they were after Escape', async () => {
    await app.call('story.create', { title: 'Khai giảng', code: 'TB-01' });
    const id = await app.call('story.create', { title: 'Ngày hội đọc sách' });
    const user = showPage(id);
    await user.click(await button('Sửa «Mã»'));
    await user.clear(screen.getByRole('textbox', { name: 'Mã' }));
    await user.type(screen.getByRole('textbox', { name: 'Mã' }), 'TB-01{Enter}');
    expect(await screen.findByText('Mã TB-01 đã dùng cho «Khai giảng».')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Mã' })).toHaveProperty('value', 'TB-01');
    await user.keyboard('{Escape}');
    await button('Sửa «Mã»');
    expect((await app.call('story.get', { id })).code).not.toBe('TB-01');
  });

  it('take a theme and a document that are new while picking', async () => {
    await app.switchTo(lan);
    const id = await app.call('story.create', { title: 'Ngày hội đọc sách' });
    const user = showPage(id);
    await user.click(await button('Sửa «Chủ đề»'));
    await user.type(await screen.findByRole('combobox', { name: 'Chủ đề' }), 'Văn hóa đọc');
    await user.click(await screen.findByRole('option', { name: 'Thêm mới «Văn hóa đọc»' }));
    await waitFor(async () =>
      expect((await app.call('story.get', { id })).themes.map(({ name }) => name)).toEqual(['Văn hóa đọc']),
    );
    await user.click(await button('Sửa «Chủ trương, chính sách»'));
    await user.type(await screen.findByRole('combobox', { name: 'Chủ trương, chính sách' }), '329/QĐ-TTg');
    await user.click(await screen.findByRole('option', { name: 'Thêm mới «329/QĐ-TTg»' }));
    await user.type(await screen.findByRole('textbox', { name: 'Trích yếu' }), 'Văn hóa đọc{Enter}');
    expect(await screen.findByText('329/QĐ-TTg · Văn hóa đọc')).toBeTruthy();
  });

  it('find units without accents', async () => {
    await app.switchTo(lan);
    const unitId = await app.call('unit.create', { name: 'Trường THCS Lê Lợi' });
    const id = await app.call('story.create', { title: 'Ngày hội đọc sách' });
    const user = showPage(id);
    await user.click(await button('Sửa «Đơn vị»'));
    await user.type(await screen.findByRole('combobox', { name: 'Đơn vị' }), 'le loi');
    await user.click(await screen.findByRole('option', { name: /Trường THCS Lê Lợi/ }));
    await waitFor(async () => expect((await app.call('story.get', { id })).unit?.id).toBe(unitId));
  });
});

describe('an assignment', () => {
  it('is accepted, or declined with a reason, by the person it was given to', async () => {
    await app.switchTo(lan);
    const id = await app.call('story.create', { title: 'Ngày hội đọc sách' });
    await app.call('story.assign', { id, assigneeId: tuan });
    await app.switchTo(tuan);
    const user = showPage(id);
    await user.click(await button('Từ chối…'));
    await user.type(await screen.findByRole('textbox', { name: /^Lý do/ }), 'Đang đi công tác');
    await user.click(await button('Từ chối'));
    await waitFor(async () =>
      expect(await app.call('story.get', { id })).toMatchObject({
        assignment: 'declined',
        assignmentNote: 'Đang đi công tác',
      }),
    );
    expect(await screen.findByText(/Từ chối: Đang đi công tác/)).toBeTruthy();
  });
});

describe('the drawer of a story', () => {
  it('bears its title, walks to the neighbour, opens the page and closes', async () => {
    const id = await app.call('story.create', { title: 'Ngày hội đọc sách' });
    renderDesk(<StoryDrawer id={id} />, app);
    usePlaces.setState({
      address: { place: { at: 'stories', view: 'table' }, drawer: { entity: 'story', id } },
      neighbours: [id, 'next'],
    });
    await screen.findByRole('region', { name: 'Ngày hội đọc sách' });
    const user = userEvent.setup();
    await user.keyboard('{Control>}{ArrowRight}{/Control}');
    expect(usePlaces.getState().address.drawer).toEqual({ entity: 'story', id: 'next' });
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(usePlaces.getState().address.place).toEqual({ at: 'story', id });
    usePlaces.getState().openRecord({ entity: 'story', id });
    await user.keyboard('{Escape}');
    expect(usePlaces.getState().address.drawer).toBeNull();
  });
});
