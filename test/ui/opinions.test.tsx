import { notifications } from '@mantine/notifications';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usePlaces } from '#renderer/app/places.ts';
import { OpinionPage } from '#renderer/features/opinion/OpinionPage.tsx';
import { OpinionsScreen } from '#renderer/features/opinion/OpinionsScreen.tsx';
import { useCoordinationLog, useOpenEntry, useOpinions } from '#renderer/features/opinion/opinions-state.ts';
import { addDays, dayInVietnam } from '#shared/core/dates.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { renderDesk } from '#test/support/render.tsx';

let app: TestApp;
let lan: string;
const today = dayInVietnam(Date.now());
const window = { offset: 0, limit: 50 } as const;

beforeEach(async () => {
  app = openTestApp({ now: Date.now() });
  lan = await app.signIn('Nguyễn Thị Lan');
  useOpinions.getState().clear();
  useCoordinationLog.getState().clear();
  useOpenEntry.setState({ open: null });
});
afterEach(() => {
  act(() => notifications.clean());
  app.close();
});

function show(view: 'opinions' | 'coordination' = 'opinions'): ReturnType<typeof userEvent.setup> {
  renderDesk(<OpinionsScreen place={{ at: 'opinions', view }} />, app);
  return userEvent.setup();
}

const rows = async () =>
  (await screen.findAllByRole('row'))
    .slice(1)
    .map(row => within(row).getAllByRole('gridcell')[1]?.textContent);

describe('the list of opinions', () => {
  it('takes several one after the other, keeping from whom and how they came', async () => {
    const user = show();
    await screen.findByText(/^Chưa có ý kiến nào/);
    await user.keyboard('n');
    const dialog = await screen.findByRole('dialog', { name: 'Ghi nhận ý kiến' });
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    expect(within(dialog).getByText('Ghi «Về việc» hoặc nội dung ý kiến')).toBeTruthy();
    await user.type(within(dialog).getByRole('textbox', { name: 'Về việc' }), 'Học phí kỳ II');
    await user.click(within(dialog).getByRole('combobox', { name: 'Nguồn ý kiến' }));
    await user.click(await screen.findByRole('option', { name: 'Phụ huynh' }));
    await user.click(within(dialog).getByRole('button', { name: '15 ngày' }));
    await user.click(within(dialog).getByRole('button', { name: 'Lưu và ghi tiếp' }));
    await within(dialog).findByText('Đã ghi 1 ý kiến');
    await user.type(within(dialog).getByRole('textbox', { name: 'Về việc' }), 'Bữa ăn bán trú');
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(usePlaces.getState().address.drawer?.entity).toBe('opinion'));
    const list = await app.call('opinion.list', {
      filter: {},
      sort: { by: 'code', direction: 'ascending' },
      window,
    });
    expect(list).toMatchObject([
      { subject: 'Học phí kỳ II', giver: 'parent', receivedOn: today, dueOn: addDays(today, 15) },
      { subject: 'Bữa ăn bán trú', giver: 'parent', dueOn: addDays(today, 15) },
    ]);
  });

  it('shows how each giver was answered, those with none too, and each narrows the list', async () => {
    const answered = await app.call('opinion.create', {
      subject: 'Giờ vào lớp',
      giver: 'parent',
      receivedOn: addDays(today, -4),
    });
    await app.call('opinion.answer', { id: answered, answeredOn: today, answer: 'Lùi 15 phút' });
    await app.call('opinion.create', { subject: 'Sách chậm', giver: 'school' });
    const user = show();
    const strip = await screen.findByRole('region', { name: /^Tỷ lệ và thời gian trả lời/ });
    await within(strip).findByRole('button', { name: 'Phụ huynh: 1/1 · 100 % · 4 ngày' });
    expect(within(strip).getByRole('button', { name: 'Chuyên gia: chưa có ý kiến' })).toBeTruthy();
    await user.click(within(strip).getByRole('button', { name: /^Cơ sở giáo dục/ }));
    await waitFor(async () => expect(await rows()).toEqual(['Sách chậm']));
    await user.click(within(strip).getByRole('button', { name: 'Xem bảng theo nguồn và quyết định' }));
    const table = within(await screen.findByRole('dialog')).getByRole('table');
    expect(within(table).getAllByText('chưa có ý kiến')).toHaveLength(5);
  });

  it('counts what is late in words and narrows to it', async () => {
    await app.call('opinion.create', {
      subject: 'Trễ',
      receivedOn: addDays(today, -9),
      dueOn: addDays(today, -3),
    });
    await app.call('opinion.create', { subject: 'Còn hạn', dueOn: addDays(today, 5) });
    const user = show();
    await screen.findByText('quá hạn 3 ngày');
    expect(screen.getByText('còn 5 ngày')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Quá hạn: 1 ý kiến' }));
    await waitFor(async () => expect(await rows()).toEqual(['Trễ']));
  });
});

describe('one opinion', () => {
  it('is decided with a reason and answered, and each step is offered when it is due', async () => {
    const id = await app.call('opinion.create', { subject: 'Học phí', body: 'Quá cao' });
    renderDesk(<OpinionPage place={{ at: 'opinion', id }} />, app);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Quyết định…' }));
    const decide = await screen.findByRole('dialog', { name: 'Quyết định về ý kiến' });
    await user.click(within(decide).getByRole('radio', { name: 'Tiếp thu một phần' }));
    await user.click(within(decide).getByRole('button', { name: 'Lưu' }));
    expect(await app.call('opinion.get', { id })).toMatchObject({ decision: null });
    await user.type(within(decide).getByRole('textbox', { name: /^Lý do/ }), 'Giảm cho hộ nghèo');
    await user.click(within(decide).getByRole('button', { name: 'Lưu' }));
    await waitFor(async () =>
      expect(await app.call('opinion.get', { id })).toMatchObject({
        decision: 'partly-accepted',
        decisionReason: 'Giảm cho hộ nghèo',
        decidedBy: { id: lan },
        decidedOn: today,
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Ghi trả lời…' }));
    const answer = await screen.findByRole('dialog', { name: 'Ghi trả lời ý kiến' });
    await user.click(within(answer).getByRole('button', { name: 'Lưu' }));
    await within(answer).findByText(/^Chưa có câu trả lời/);
    await user.type(within(answer).getByRole('textbox', { name: 'Trả lời' }), 'Đã gửi thư cho phụ huynh');
    await user.click(within(answer).getByRole('button', { name: 'Lưu' }));
    await screen.findByText('Đã gửi thư cho phụ huynh');
    expect(await app.call('opinion.get', { id })).toMatchObject({ state: 'answered', answeredOn: today });
    expect(screen.queryByRole('button', { name: 'Ghi trả lời…' })).toBeNull();
  });

  it('keeps who denounces from people who only look', async () => {
    const id = await app.call('opinion.create', {
      subject: 'Thu sai',
      kind: 'denunciation',
      giverName: 'Kpă Thuyên',
      giverContact: '0905 111 222',
    });
    await app.signIn('Người xem', 'viewer');
    renderDesk(<OpinionPage place={{ at: 'opinion', id }} />, app);
    await screen.findByText('Không hiện với vai trò «xem»');
    expect(screen.queryByText(/Kpă Thuyên/)).toBeNull();
    expect(screen.queryByText(/0905/)).toBeNull();
  });

  it('opens a case that takes over who asked and what', async () => {
    const id = await app.call('opinion.create', {
      subject: 'Xe đưa đón học sinh',
      body: 'Xe cũ, chở quá số người',
      giver: 'press',
      giverName: 'Báo Gia Lai',
      channel: 'document',
    });
    renderDesk(<OpinionPage place={{ at: 'opinion', id }} />, app);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Mở vụ việc' }));
    const dialog = await screen.findByRole('dialog', { name: 'Thêm vụ việc' });
    await user.click(within(dialog).getByRole('button', { name: 'Lưu vụ việc' }));
    await waitFor(async () => expect((await app.call('opinion.get', { id })).cases).toHaveLength(1));
    const [about] = (await app.call('opinion.get', { id })).cases;
    expect(await app.call('case.get', { id: about?.id ?? '' })).toMatchObject({
      title: 'Xe đưa đón học sinh',
      kind: 'forwarded',
      channel: 'document',
      askerName: 'Báo Gia Lai',
    });
  });
});

describe('the coordination log', () => {
  it('takes an entry with a partner not known yet, and marks what is late to follow up', async () => {
    const user = show('coordination');
    await screen.findByText(/^Nhật ký còn trống/);
    await user.keyboard('n');
    const dialog = await screen.findByRole('dialog', { name: 'Ghi nhật ký phối hợp' });
    await user.type(await within(dialog).findByRole('textbox', { name: 'Về việc' }), 'Giao ban báo chí');
    await user.type(within(dialog).getByRole('combobox', { name: 'Cơ quan phối hợp' }), 'Sở VHTTDL');
    await user.click(await screen.findByRole('option', { name: /Sở VHTTDL/ }));
    await waitFor(async () => expect(await app.call('partner.list', {})).toHaveLength(1));
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    await waitFor(async () =>
      expect(await app.call('coordination.list', { filter: {}, sort: null, window })).toMatchObject([
        { subject: 'Giao ban báo chí', onDay: today, partner: { name: 'Sở VHTTDL' }, owner: { id: lan } },
      ]),
    );
    await app.call('coordination.create', { subject: 'Gọi lại', followUpOn: addDays(today, -2) });
    await screen.findByText(/quá hạn 2 ngày/);
  });
});
