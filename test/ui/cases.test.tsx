import { notifications } from '@mantine/notifications';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usePlaces } from '#renderer/app/places.ts';
import { CasesView } from '#renderer/features/case/CasesView.tsx';
import { useCases } from '#renderer/features/case/cases-state.ts';
import { NewCaseForm } from '#renderer/features/case/NewCaseForm.tsx';
import { momentInVietnam } from '#shared/core/dates.ts';
import { defaultNowMs, openTestApp, type TestApp } from '#test/support/app.ts';
import { renderDesk } from '#test/support/render.tsx';

let app: TestApp;
const fresh = useCases.getState();
beforeEach(async () => {
  useCases.setState(fresh, true);
  vi.useFakeTimers({ toFake: ['Date'], now: defaultNowMs });
  notifications.clean();
  app = openTestApp();
  await app.signIn('Nguyễn Thị Lan');
});
afterEach(() => {
  app.close();
  vi.useRealTimers();
});

function show() {
  renderDesk(<CasesView />, app);
  usePlaces.getState().go({ at: 'cases' });
  return userEvent.setup({ delay: null });
}

/** A case whose only limit is a day set by a document. */
function caseDue(title: string, fixedDay: string, fromDay = '2026-01-05'): Promise<string> {
  const startAtMs = momentInVietnam(fromDay, '08:00');
  return app.call('case.create', {
    title,
    receivedAtMs: startAtMs,
    clocks: [{ fixedDay, name: 'Hạn trong văn bản', startAtMs }],
  });
}

async function groupOf(word: string): Promise<HTMLElement> {
  return screen.findByRole('rowgroup', { name: new RegExp(`^${word}:`) });
}

describe('the list of cases', () => {
  it('says why it is empty and offers the first case', async () => {
    const user = show();
    await screen.findByText(/Chưa có vụ việc nào/);
    await user.click(screen.getAllByRole('button', { name: 'Thêm vụ việc' }).at(-1) as HTMLElement);
    expect(await screen.findByRole('dialog', { name: 'Thêm vụ việc' })).toBeTruthy();
  });

  it('stands in marked groups by the stage of the clock, by text as well as colour, the waiting one with its days', async () => {
    await caseDue('Còn mười ngày', '2026-03-12', '2026-03-01');
    await caseDue('Còn một ngày', '2026-03-03');
    await caseDue('Trễ một ngày', '2026-03-01');
    await caseDue('Trễ hai mươi ngày', '2026-02-10');
    const waiting = await caseDue('Chờ trường trả lời', '2026-03-20');
    await app.call('case.wait', { id: waiting, waitingFor: 'THPT Lê Lợi' });
    show();
    expect(within(await groupOf('Quá hạn lâu')).getByText('Trễ hai mươi ngày')).toBeTruthy();
    expect(within(await groupOf('Quá hạn')).getByText('quá hạn 1 ngày')).toBeTruthy();
    expect(within(await groupOf('Sắp đến hạn')).getByText('Còn một ngày')).toBeTruthy();
    expect(within(await groupOf('Trong hạn')).getByText('còn 10 ngày')).toBeTruthy();
    const group = await groupOf('Chờ làm rõ');
    expect(within(group).getByText('còn 18 ngày')).toBeTruthy();
    expect(within(group).getByText('Chờ THPT Lê Lợi làm rõ')).toBeTruthy();
    expect(
      screen
        .getAllByRole('rowgroup')
        .slice(1)
        .map(each => each.getAttribute('aria-label')),
    ).toEqual([
      'Quá hạn lâu: 1 vụ việc',
      'Quá hạn: 1 vụ việc',
      'Sắp đến hạn: 1 vụ việc',
      'Chờ làm rõ: 1 vụ việc',
      'Trong hạn: 1 vụ việc',
    ]);
  });

  it('is narrowed by a filter and whole again when it is cleared', async () => {
    await caseDue('Trễ một ngày', '2026-03-01');
    await caseDue('Còn mười ngày', '2026-03-12');
    const user = show();
    await screen.findByText('Còn mười ngày');
    await user.click(screen.getByRole('button', { name: 'Thời hạn' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Quá hạn' }));
    await waitFor(() => expect(screen.queryByText('Còn mười ngày')).toBeNull());
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Bỏ lọc' }));
    expect(await screen.findByText('Còn mười ngày')).toBeTruthy();
    expect(screen.getByText('Trễ một ngày')).toBeTruthy();
  });

  it('says why a limit is when it is from the cell of the clock', async () => {
    await app.call('case.create', {
      title: 'Báo hỏi về lạm thu',
      kind: 'inquiry',
      receivedAtMs: momentInVietnam('2026-02-27', '09:00'),
      clocks: [{ rule: 'reply_in_press' }],
    });
    const user = show();
    await user.click(await screen.findByText(/^còn \d+ ngày$/));
    const dialog = await screen.findByRole('dialog', { name: /^Vì sao hạn là/ });
    expect(within(dialog).getByText(/Luật Báo chí/)).toBeTruthy();
    expect(within(dialog).getByText(/ngày đầu không tính/)).toBeTruthy();
  });
});

describe('a new case', () => {
  it('shows the due moment and its reasons before it is saved, and parts a pasted list of questions on request', async () => {
    const user = userEvent.setup({ delay: null });
    renderDesk(<NewCaseForm onClose={() => undefined} />, app);
    const dialog = await screen.findByRole('dialog', { name: 'Thêm vụ việc' });
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Tên vụ việc' }),
      'Báo Gia Lai hỏi về dạy thêm',
    );
    await user.click(within(dialog).getByRole('combobox', { name: 'Loại' }));
    await user.click(await screen.findByRole('option', { name: 'Báo chí đặt câu hỏi' }));
    expect(await within(dialog).findByText(/^Hạn \d\d\/\d\d\/\d{4}$/)).toBeTruthy();
    expect(within(dialog).getAllByRole('button', { name: /^Vì sao\?/ }).length).toBeGreaterThan(0);

    await user.click(within(dialog).getByRole('textbox', { name: 'Câu hỏi 1' }));
    await user.paste('1. Có dạy thêm không?\n2. Bao nhiêu trường?\n\n- Xử lý thế nào?');
    await user.click(within(dialog).getByRole('button', { name: 'Tách thành 3 câu hỏi' }));
    expect(within(dialog).getByRole('textbox', { name: 'Câu hỏi 3' })).toHaveProperty(
      'value',
      'Xử lý thế nào?',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Lưu vụ việc' }));

    const [row] = await waitFor(async () => {
      const rows = await app.call('case.list', { filter: {}, sort: null, window: { offset: 0, limit: 10 } });
      expect(rows).toHaveLength(1);
      return rows;
    });
    expect(row).toMatchObject({ title: 'Báo Gia Lai hỏi về dạy thêm', questions: 3, kind: 'inquiry' });
    expect(row?.clock).not.toBeNull();
  });

  it('asks for a title, and keeps what was entered', async () => {
    const user = userEvent.setup({ delay: null });
    renderDesk(<NewCaseForm onClose={() => undefined} />, app);
    const dialog = await screen.findByRole('dialog', { name: 'Thêm vụ việc' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Người hỏi, nơi nêu' }), 'Phụ huynh');
    await user.click(within(dialog).getByRole('button', { name: 'Lưu vụ việc' }));
    expect(within(dialog).getByText('Bắt buộc nhập')).toBeTruthy();
    expect(within(dialog).getByRole('textbox', { name: 'Người hỏi, nơi nêu' })).toHaveProperty(
      'value',
      'Phụ huynh',
    );
  });
});
