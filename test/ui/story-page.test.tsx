import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notifications } from '@mantine/notifications';
import { act, type BoundFunctions, type queries, screen, waitFor, within } from '@testing-library/react';
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

function section(name: string): BoundFunctions<typeof queries> {
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

function written(...paragraphs: string[]) {
  return {
    type: 'doc',
    content: paragraphs.map(text => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  };
}

describe('the text of a story', () => {
  const draftKey = (id: string) => `story:${id}:body`;

  it('comes back as it was being typed after a crash, and is saved with Ctrl+S', async () => {
    const id = await app.call('story.create', { title: 'Ngày hội', body: written('Bản đã lưu') });
    const { body } = await app.call('story.get', { id });
    await app.call('draft.save', {
      key: draftKey(id),
      value: { text: written('Bản đang gõ dở dang'), over: body },
    });
    const user = showPage(id);
    expect(await screen.findByText('Khôi phục bản đang gõ dở.')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Nội dung tin, bài' }).textContent).toBe(
      'Bản đang gõ dở dang',
    );
    expect(screen.getByText('5 chữ')).toBeTruthy();
    await user.keyboard('{Control>}s{/Control}');
    expect(await screen.findByText('Đã lưu')).toBeTruthy();
    expect((await app.call('story.get', { id })).body).toEqual(written('Bản đang gõ dở dang'));
    await waitFor(async () => expect(await app.call('draft.get', { key: draftKey(id) })).toBeNull());
  });

  it('says when it was changed elsewhere meanwhile, and can go back to what is saved', async () => {
    const id = await app.call('story.create', { title: 'Ngày hội', body: written('Bản cũ') });
    const { body } = await app.call('story.get', { id });
    await app.call('draft.save', { key: draftKey(id), value: { text: written('Của tôi'), over: body } });
    await app.call('story.save', { id, patch: { body: written('Của người khác') } });
    const user = showPage(id);
    expect(await screen.findByText(/^Nội dung đã được sửa ở nơi khác/)).toBeTruthy();
    await user.click(await button('Dùng bản đã lưu'));
    const text = screen.getByRole('textbox', { name: 'Nội dung tin, bài' });
    expect(text.textContent).toBe('Của người khác');
    expect(await app.call('draft.get', { key: draftKey(id) })).toBeNull();
    // Nothing is typed over it now: a change from elsewhere simply appears.
    await app.call('undo.step', {});
    await waitFor(() => expect(text.textContent).toBe('Bản cũ'));
  });

  it('changed after approval goes back to review, and says so', async () => {
    const id = await approvedStory();
    await app.call('draft.save', { key: draftKey(id), value: { text: written('Đoạn mới'), over: null } });
    const user = showPage(id);
    await screen.findByText('Khôi phục bản đang gõ dở.');
    await user.keyboard('{Control>}s{/Control}');
    expect(
      await screen.findByText('Nội dung đã duyệt vừa được sửa nên tin, bài trở lại «Chờ duyệt».'),
    ).toBeTruthy();
    expect(await section('Các bước xử lý').findByText(/nội dung được sửa sau khi duyệt/)).toBeTruthy();
  });

  it('with parts the editor does not know is shown by its words and never emptied', async () => {
    const body = { type: 'doc', content: [{ type: 'chart', content: [{ type: 'text', text: 'Biểu đồ' }] }] };
    const id = await app.call('story.create', { title: 'Ngày hội', body });
    showPage(id);
    expect((await screen.findByRole('textbox', { name: 'Nội dung tin, bài' })).textContent).toBe('Biểu đồ');
    expect((await app.call('story.get', { id })).body).toEqual(body);
  });
});

describe('files of a story', () => {
  let folder: string;
  beforeEach(async () => {
    app.close();
    folder = mkdtempSync(join(tmpdir(), 'story-page-'));
    app = openTestApp({ dataFolder: join(folder, 'data'), configFolder: join(folder, 'config') });
    await app.signIn('Nguyễn Thị Lan');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are seen with their picture, named, and taken away with a way back', async () => {
    const id = await app.call('story.create', { title: 'Ngày hội' });
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
    const owner = { ownerEntity: 'story', ownerId: id } as const;
    await app.call('attachment.drop', {
      ...owner,
      role: 'photo',
      files: [{ name: 'Khai giảng.png', bytes: png }],
    });
    const user = showPage(id);
    await button('Thêm ảnh…');
    const area = section('Tệp đính kèm');
    const open = await area.findByRole('button', { name: 'Mở tệp «Khai giảng.png»' });
    const [file] = await app.call('attachment.list', owner);
    expect(open.querySelector('img')?.getAttribute('src')).toBe(`app://blob/${file?.sha256}`);
    await user.type(area.getByRole('textbox', { name: 'Chú thích ảnh' }), 'Lễ khai giảng{Enter}');
    await waitFor(async () =>
      expect(await app.call('attachment.list', owner)).toMatchObject([{ caption: 'Lễ khai giảng' }]),
    );
    await user.click(area.getByRole('button', { name: 'Bỏ tệp «Khai giảng.png»' }));
    await waitFor(() => expect(area.queryByText('Khai giảng.png')).toBeNull());
    const removed = await screen.findByText('Đã bỏ tệp «Khai giảng.png».');
    const toast = removed.closest('[role="status"]');
    await user.click(
      within(toast instanceof HTMLElement ? toast : document.body).getByRole('button', { name: 'Hoàn tác' }),
    );
    expect(await area.findByText('Khai giảng.png')).toBeTruthy();
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
