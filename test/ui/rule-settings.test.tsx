import { notifications } from '@mantine/notifications';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HolidaySettings } from '#renderer/features/calendar/HolidaySettings.tsx';
import { RuleSettings } from '#renderer/features/clock/RuleSettings.tsx';
import { momentInVietnam } from '#shared/core/dates.ts';
import { defaultNowMs, openTestApp, type TestApp } from '#test/support/app.ts';
import { renderDesk } from '#test/support/render.tsx';

let app: TestApp;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: defaultNowMs });
  notifications.clean();
  app = openTestApp();
  await app.signIn('Nguyễn Thị Lan');
});
afterEach(() => {
  app.close();
  vi.useRealTimers();
});

const rule = 'Trả lời của Sở';

function saveRule(): Promise<string> {
  return app.call('clock.saveRule', {
    fields: { key: 'office_reply', name: rule, amount: 5, unit: 'working-day', isConfirmed: true },
  });
}

async function rowOf(name: string): Promise<HTMLElement> {
  const table = await screen.findByRole('table', { name: 'Quy định về thời hạn' });
  const row = within(table)
    .getAllByRole('row')
    .find(each => each.textContent?.includes(name));
  if (!row) throw new Error(`no row ${name}`);
  return row;
}

describe('rules on time limits', () => {
  it('show what is in force today with its document, and mark what is to be confirmed', async () => {
    renderDesk(<RuleSettings />, app);
    const row = await rowOf('Trả lời trên báo chí');
    expect(row.textContent).toContain('30 ngày');
    expect(row.textContent).toContain('Luật Báo chí');
    expect(within(row).getByText('Đã xác nhận')).toBeTruthy();
  });

  it('get a version from a day on: the former ends the day before, open cases keep theirs', async () => {
    await saveRule();
    await app.call('case.create', { title: 'Vụ việc', clocks: [{ rule: 'office_reply' }] });
    const user = userEvent.setup({ delay: null });
    renderDesk(<RuleSettings />, app);
    await rowOf(rule);
    await user.click(screen.getByRole('button', { name: `Phiên bản mới: ${rule}` }));
    const dialog = within(await screen.findByRole('dialog', { name: `Phiên bản mới: ${rule}` }));
    expect(dialog.getByText('1 vụ việc đang mở vẫn theo quy định cũ.')).toBeTruthy();
    await user.clear(dialog.getByRole('textbox', { name: 'Số lượng' }));
    await user.type(dialog.getByRole('textbox', { name: 'Số lượng' }), '3');
    await user.clear(dialog.getByRole('textbox', { name: 'Có hiệu lực từ' }));
    await user.type(dialog.getByRole('textbox', { name: 'Có hiệu lực từ' }), '01/07/2026');
    await user.tab();
    expect(dialog.getByText('Phiên bản trước hết hiệu lực vào ngày 30/06/2026.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));

    await user.click(await screen.findByRole('button', { name: `Các phiên bản của «${rule}»` }));
    expect(screen.getByText('trước đến nay đến 30/06/2026')).toBeTruthy();
    expect((await rowOf('3 ngày làm việc')).textContent).toContain('01/07/2026 đến nay');
    const { rules } = await app.call('clock.rules', {});
    expect(rules.find(({ key, amount }) => key === 'office_reply' && amount === 5)?.openCases).toBe(1);
  });

  it('are refused where two would be in force, in a sentence that says what to do', async () => {
    await saveRule();
    const user = userEvent.setup({ delay: null });
    renderDesk(<RuleSettings />, app);
    await rowOf(rule);
    await user.click(screen.getByRole('button', { name: 'Thêm quy định' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Thêm quy định' }));
    await user.type(dialog.getByRole('textbox', { name: 'Quy định về thời hạn' }), 'Quy định khác');
    await user.clear(dialog.getByRole('textbox', { name: 'Ký hiệu' }));
    await user.type(dialog.getByRole('textbox', { name: 'Ký hiệu' }), 'office_reply');
    await user.type(dialog.getByRole('textbox', { name: 'Số lượng' }), '2');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    expect(await dialog.findByText(/^Thời gian hiệu lực trùng với «Trả lời của Sở»/)).toBeTruthy();
    expect(dialog.getByRole('textbox', { name: 'Quy định về thời hạn' })).toHaveProperty(
      'value',
      'Quy định khác',
    );
  });

  it('are tried on any moment, an amount too, and say why', async () => {
    const user = userEvent.setup({ delay: null });
    renderDesk(<RuleSettings />, app);
    await user.type(
      await screen.findByRole('combobox', { name: 'Quy định hoặc thời hạn' }),
      '3 ngày làm việc',
    );
    const from = screen.getByRole('textbox', { name: 'Nhận lúc' });
    await user.clear(from);
    await user.type(from, '29/04/2026');
    await user.tab();
    expect(await screen.findByText('Hạn là 06/05/2026')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Vì sao?' }));
    expect(await screen.findByRole('dialog', { name: 'Vì sao hạn là 06/05/2026?' })).toBeTruthy();
  });

  it('cannot be changed by who may not, and say for whom it is', async () => {
    await app.signIn('Trần Văn Tuấn', 'member');
    renderDesk(<RuleSettings />, app);
    await rowOf('Trả lời trên báo chí');
    expect(screen.queryByRole('button', { name: 'Thêm quy định' })).toBeNull();
    expect(screen.getByText(/[Tt]hường trực/)).toBeTruthy();
  });
});

describe('a change of days off', () => {
  it('says which limits of open cases moved from when to when, and takes it back', async () => {
    await saveRule();
    const caseId = await app.call('case.create', {
      title: 'Báo hỏi về tuyển sinh',
      receivedAtMs: momentInVietnam('2026-02-25', '09:00'),
      clocks: [{ rule: 'office_reply' }],
    });
    const due = async () => (await app.call('case.get', { id: caseId })).clocks[0]?.dueDay;
    expect(await due()).toBe('2026-03-04');
    const user = userEvent.setup({ delay: null });
    renderDesk(<HolidaySettings />, app);
    await user.type(await screen.findByRole('textbox', { name: 'Ngày' }), '03/03/2026');
    await user.tab();
    await user.click(screen.getByRole('button', { name: 'Thêm' }));
    const report = within(
      await screen.findByRole('dialog', { name: '1 thời hạn của vụ việc đang mở đã đổi' }),
    );
    expect(report.getByText(/Báo hỏi về tuyển sinh/)).toBeTruthy();
    expect(report.getByText('từ 04/03/2026 thành 05/03/2026')).toBeTruthy();
    expect(await due()).toBe('2026-03-05');
    await user.click(report.getByRole('button', { name: 'Hoàn tác thay đổi này' }));
    await waitFor(async () => expect(await due()).toBe('2026-03-04'));
  });

  it('asks before a working Saturday becomes a day off', async () => {
    await app.call('calendar.saveHoliday', { days: ['2026-03-07'], kind: 'working' });
    const user = userEvent.setup({ delay: null });
    renderDesk(<HolidaySettings />, app);
    await user.type(await screen.findByRole('textbox', { name: 'Ngày' }), '07/03/2026');
    await user.tab();
    await user.click(screen.getByRole('button', { name: 'Thêm' }));
    await user.click(await screen.findByRole('button', { name: 'Vẫn ghi là ngày nghỉ' }));
    await waitFor(async () => {
      const [day] = await app.call('calendar.holidays', { from: '2026-03-07', to: '2026-03-07' });
      expect(day).toMatchObject({ kind: 'off' });
    });
  });
});
