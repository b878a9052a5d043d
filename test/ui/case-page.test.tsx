import { notifications } from '@mantine/notifications';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CaseDrawer } from '#renderer/features/case-page/CaseDrawer.tsx';
import type { InputOf } from '#shared/contract.ts';
import { momentInVietnam } from '#shared/core/dates.ts';
import { defaultNowMs, openTestApp, type TestApp } from '#test/support/app.ts';
import { renderDesk } from '#test/support/render.tsx';

let app: TestApp;
let lan: string;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: defaultNowMs });
  notifications.clean();
  app = openTestApp();
  lan = await app.signIn('Nguyễn Thị Lan');
});
afterEach(() => {
  app.close();
  vi.useRealTimers();
});

const receivedAtMs = momentInVietnam('2026-02-25', '09:00');

async function open(input: Partial<InputOf<'case.create'>> = {}) {
  const id = await app.call('case.create', {
    title: 'Báo hỏi về lạm thu',
    kind: 'inquiry',
    receivedAtMs,
    ...input,
  });
  renderDesk(<CaseDrawer id={id} />, app);
  await screen.findByRole('list', { name: 'Các bước' });
  return { id, user: userEvent.setup({ delay: null }) };
}

const gaps = () => screen.findByRole('complementary');

describe('the page of a case', () => {
  it('lists what is missing before it can be closed, and each line leads to its field', async () => {
    const { user } = await open({ questions: ['Có lạm thu không?'] });
    const list = within(await gaps());
    expect(list.getAllByRole('button').map(line => line.textContent)).toEqual([
      'Còn câu hỏi chưa được trả lời',
      'Chưa có nội dung trả lời',
      'Chưa ghi kết quả: tiếp thu, xử lý, giải quyết hoặc không có cơ sở',
    ]);
    await user.click(list.getByRole('button', { name: /^Còn câu hỏi/ }));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Trả lời câu hỏi 1: Chưa có câu trả lời');
    await user.click(list.getByRole('button', { name: /^Chưa ghi kết quả/ }));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Sửa «Kết quả»');
  });

  it('says why a step is refused, and assigning asks for a person', async () => {
    const { user, id } = await open();
    await user.click(screen.getByRole('button', { name: 'Chuyển bước khác' }));
    const close = await screen.findByRole('menuitem', { name: /Đóng vụ việc/ });
    expect(close.textContent).toContain('Chưa đóng được vụ việc. Còn thiếu: Chưa có nội dung trả lời');
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Phân công' }));
    const dialog = await screen.findByRole('dialog', { name: 'Phân công: Báo hỏi về lạm thu' });
    await user.click(within(dialog).getByRole('combobox', { name: 'Người được phân công' }));
    await user.click(await screen.findByRole('option', { name: /Nguyễn Thị Lan/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Phân công' }));
    await waitFor(async () =>
      expect(await app.call('case.get', { id })).toMatchObject({ status: 'assigned', assignee: { id: lan } }),
    );
  });

  it('extends a clock only with a reason, and keeps the former end in sight', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: /^Gia hạn: / }));
    const dialog = await screen.findByRole('dialog', { name: /^Gia hạn: / });
    await user.type(within(dialog).getByRole('textbox', { name: 'Hạn mới' }), '15/04/2026');
    await user.click(within(dialog).getByRole('button', { name: 'Gia hạn' }));
    expect(await within(dialog).findByText('Hãy ghi lý do gia hạn.')).toBeTruthy();
    await user.type(within(dialog).getByRole('textbox', { name: 'Lý do' }), 'Chờ kết luận kiểm tra');
    await user.click(within(dialog).getByRole('button', { name: 'Gia hạn' }));
    expect(await screen.findByText('Hạn 15/04/2026')).toBeTruthy();
    expect(
      screen.getByText(/^Đã gia hạn, hạn trước 27\/03\/2026\. Lý do: Chờ kết luận kiểm tra$/),
    ).toBeTruthy();
  });

  it('keeps a case that waits in its clock, and says for whom', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Chờ làm rõ…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Chờ làm rõ…' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Chờ ai làm rõ' }), 'THPT Lê Lợi');
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText(/^Chờ THPT Lê Lợi làm rõ .*thời hạn vẫn đang tính$/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Thôi chờ' }));
    await waitFor(() => expect(screen.queryByText(/^Chờ THPT Lê Lợi/)).toBeNull());
  });

  it('fills the places of a template from the case and names those that stay open', async () => {
    const { id, user } = await open({ questions: ['Có lạm thu không?'], askerName: 'Báo Gia Lai' });
    await app.call('template.save', {
      name: 'Mẫu thử',
      form: 'release',
      body: 'Về «{tieu_de}»: {cau_hoi} {xu_ly}',
    });
    await app.call('answer.add', { caseId: id, form: 'release' });
    const answer = within(await screen.findByRole('article'));
    await user.click(answer.getByRole('button', { name: 'Mẫu trả lời' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Mẫu thử/ }));
    await waitFor(() =>
      expect(answer.getByRole('textbox', { name: 'Nội dung trả lời' }).textContent).toContain(
        'Về «Báo hỏi về lạm thu»: ',
      ),
    );
    expect(answer.getByText('Còn chỗ chưa điền: Xử lý, giải quyết')).toBeTruthy();
  });

  it('does not let its author approve an answer, and says so', async () => {
    const { id } = await open();
    const answerId = await app.call('answer.add', { caseId: id, form: 'release', body: 'Trả lời.' });
    await app.call('answer.submit', { id: answerId });
    const answer = within(await screen.findByRole('article'));
    const approve = await answer.findByRole('button', { name: 'Duyệt' });
    expect(approve.getAttribute('aria-disabled')).toBe('true');
    expect(answer.getByText(/Người soạn không tự duyệt nội dung trả lời của mình/)).toBeTruthy();
  });

  it('warns that nobody may speak, and of a term that has ended', async () => {
    const { user } = await open();
    expect(within(await gaps()).getByText('Hôm nay chưa có ai được phát ngôn về vụ việc này')).toBeTruthy();
    await app.call('speaker.save', {
      fields: { kind: 'regular', personId: lan, fromDay: '2025-01-01', toDay: '2026-01-31' },
    });
    expect(await screen.findByText('đã hết thời hạn từ 31/01/2026')).toBeTruthy();
    expect(within(await gaps()).getByText('Hôm nay chưa có ai được phát ngôn về vụ việc này')).toBeTruthy();
    await user.keyboard('{Escape}');
  });

  it('names what a request for correction still lacks, and prints it as a letter', async () => {
    const { id, user } = await open({ kind: 'correction' });
    await app.call('correction.add', { caseId: id, workTitle: 'Thu tiền sai', wrongText: 'Mười khoản' });
    expect(
      await screen.findByText('Còn thiếu: Cơ quan báo chí, kênh, Ngày đăng, phát, Nội dung đúng'),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Công văn đề nghị cải chính: Thu tiền sai' }));
    const letter = await screen.findByRole('article', { name: 'Trang in' });
    expect(letter.textContent).toContain('V/v đề nghị cải chính, xin lỗi đối với tác phẩm «Thu tiền sai»');
    expect(letter.textContent).toContain('Mười khoản');
  });

  it('closes a referral with whom and when, and shows how long it took', async () => {
    const { id, user } = await open();
    await user.click(screen.getByRole('radio', { name: 'Chuyển cơ quan khác' }));
    const list = within(await gaps());
    expect(await list.findByRole('button', { name: 'Chưa ghi cơ quan nhận chuyển' })).toBeTruthy();
    await app.call('case.save', {
      id,
      patch: { referredToName: 'Công an tỉnh', referredOn: '2026-03-02' },
    });
    expect(await list.findByText('Có thể đóng vụ việc.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Chuyển bước khác' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Đóng vụ việc' }));
    expect(await screen.findByText(/kết thúc sau \d+ giờ/)).toBeTruthy();
  });
});

describe('where a case came from', () => {
  it('takes a further press item found by its words, and gives it back with one undo', async () => {
    await app.call('press.create', { title: 'Phụ huynh kêu về lạm thu', publishedOn: '2026-02-20' });
    const { id, user } = await open();
    await user.click(screen.getByRole('button', { name: 'Gắn tin báo chí' }));
    await user.type(await screen.findByRole('combobox', { name: 'Gắn tin báo chí' }), 'lam thu');
    await user.click(await screen.findByRole('option', { name: /Phụ huynh kêu về lạm thu/ }));
    const done = await screen.findByText('Đã gắn «Phụ huynh kêu về lạm thu» vào vụ việc');
    expect((await app.call('case.get', { id })).sources).toMatchObject([{ entity: 'pressItem' }]);
    const toast = done.closest('[role="status"]');
    if (!(toast instanceof HTMLElement)) throw new Error('no toast');
    await user.click(within(toast).getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(async () => expect((await app.call('case.get', { id })).sources).toEqual([]));
  });
});
