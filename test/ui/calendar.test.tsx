import { notifications } from '@mantine/notifications';
import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usePlaces } from '#renderer/app/places.ts';
import { CalendarScreen } from '#renderer/features/calendar/CalendarScreen.tsx';
import { CalendarView } from '#renderer/features/calendar/CalendarView.tsx';
import { useCalendar } from '#renderer/features/calendar/calendar-state.ts';
import { HolidaySettings } from '#renderer/features/calendar/HolidaySettings.tsx';
import { defaultNowMs, openTestApp, type TestApp } from '#test/support/app.ts';
import { renderDesk } from '#test/support/render.tsx';

configure({ asyncUtilTimeout: 5000 });

const fresh = useCalendar.getState();
let app: TestApp;
beforeEach(async () => {
  vi.useFakeTimers({ now: defaultNowMs, toFake: ['Date'] });
  useCalendar.setState({ ...fresh, day: '2026-03-02' }, true);
  app = openTestApp();
  await app.signIn('Nguyễn Thị Hà');
});
afterEach(() => {
  notifications.clean();
  vi.useRealTimers();
  app.close();
});

function cell(day: string): HTMLElement {
  return screen.getByRole('gridcell', { name: new RegExp(`, ${day}:`) });
}

async function entriesOn(day: string): Promise<string[]> {
  await screen.findByRole('grid');
  return within(cell(day))
    .queryAllByRole('button', { name: /^(Hạn bản thảo|Đăng, phát dự kiến|Đã đăng, phát): / })
    .map(button => button.getAttribute('aria-label') ?? '');
}

async function drag(name: RegExp, to: string): Promise<void> {
  const entry = await screen.findByRole('button', { name });
  const dataTransfer = { setData: () => {}, effectAllowed: '', dropEffect: '' };
  fireEvent.dragStart(entry, { dataTransfer });
  fireEvent.dragOver(cell(to), { dataTransfer });
  fireEvent.drop(cell(to), { dataTransfer });
  fireEvent.dragEnd(entry, { dataTransfer });
}

async function twoDates(): Promise<string> {
  return app.call('story.create', {
    title: 'Ngày hội đọc sách',
    dueOn: '2026-03-10',
    publishOn: '2026-03-20',
  });
}

describe('the month', () => {
  it('moves the publication alone when it is dragged, with another sign than the deadline, and «Hoàn tác» puts it back', async () => {
    const id = await twoDates();
    renderDesk(<CalendarScreen />, app);
    await drag(/^Đăng, phát dự kiến: Ngày hội/, '27/03/2026');
    expect(
      await screen.findByText(/Đã dời ngày đăng, phát «Ngày hội đọc sách» sang 27\/03\/2026/),
    ).toBeTruthy();
    await waitFor(async () => expect(await entriesOn('27/03/2026')).toHaveLength(1));
    expect((await entriesOn('10/03/2026'))[0]).toContain('Hạn bản thảo: Ngày hội đọc sách');
    expect(await entriesOn('20/03/2026')).toEqual([]);
    expect(await app.call('story.get', { id })).toMatchObject({
      dueOn: '2026-03-10',
      publishOn: '2026-03-27',
    });
    await userEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(async () => expect(await entriesOn('20/03/2026')).toHaveLength(1));
    expect(await app.call('story.get', { id })).toMatchObject({
      dueOn: '2026-03-10',
      publishOn: '2026-03-20',
    });
  });

  it('is worked by keyboard: into a day, along its entries, and with Alt and an arrow to another day', async () => {
    const id = await twoDates();
    renderDesk(<CalendarScreen />, app);
    await entriesOn('10/03/2026');
    act(() => cell('02/03/2026').focus());
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    await waitFor(() => expect(document.activeElement).toBe(cell('10/03/2026')));
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Hạn bản thảo');
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await waitFor(async () => expect(await entriesOn('11/03/2026')).toHaveLength(1));
    await waitFor(() => expect(cell('11/03/2026').contains(document.activeElement)).toBe(true));
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Hạn bản thảo');
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(async () => expect(await entriesOn('18/03/2026')).toHaveLength(1));
    expect(await app.call('story.get', { id })).toMatchObject({
      dueOn: '2026-03-18',
      publishOn: '2026-03-20',
    });
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toContain('Hạn bản thảo'));
    await userEvent.keyboard('{Enter}');
    expect(usePlaces.getState().address.drawer).toEqual({ entity: 'story', id });
  });

  it('offers «Dời sang ngày…» in the menu of an entry', async () => {
    const id = await twoDates();
    renderDesk(<CalendarScreen />, app);
    fireEvent.contextMenu(await screen.findByRole('button', { name: /^Đăng, phát dự kiến: Ngày hội/ }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Dời sang ngày…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Dời sang ngày khác' });
    const field = within(dialog).getByRole('textbox');
    await userEvent.clear(field);
    await userEvent.type(field, '2/4{Enter}');
    await waitFor(async () =>
      expect(await app.call('story.get', { id })).toMatchObject({ publishOn: '2026-04-02' }),
    );
    expect(await screen.findByRole('heading', { name: 'Tháng 4 năm 2026' })).toBeTruthy();
  });

  it('does not let go of what has appeared, and says why', async () => {
    await app.call('story.create', { title: 'Đã có ngày', publishOn: '2026-03-20' });
    renderDesk(<CalendarScreen />, app);
    const entry = await screen.findByRole('button', { name: /Đã có ngày/ });
    expect(entry.getAttribute('draggable')).toBe('true');
    await app.signIn('Trần Văn Tuấn', 'member');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /Đã có ngày/ }).getAttribute('draggable')).toBe('false'),
    );
    act(() => screen.getByRole('button', { name: /Đã có ngày/ }).focus());
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(await screen.findByText(/chỉ dời được ngày của tin, bài của mình/)).toBeTruthy();
    expect(await entriesOn('20/03/2026')).toHaveLength(1);
  });

  it('names holidays, lunar days and a Saturday that is worked', async () => {
    await app.call('calendar.saveHoliday', { days: ['2026-04-25'], kind: 'working' });
    useCalendar.setState({ day: '2026-04-15' });
    renderDesk(<CalendarScreen />, app);
    await waitFor(() => expect(cell('26/04/2026').getAttribute('aria-label')).toContain('Giỗ Tổ Hùng Vương'));
    expect(cell('26/04/2026').getAttribute('aria-label')).toContain('âm lịch 10/3');
    expect(cell('25/04/2026').textContent).toContain('làm việc');
    expect(within(cell('17/04/2026')).getByText('1/3')).toBeTruthy();
    expect(screen.getAllByRole('columnheader')[0]?.textContent).toBe('Thứ Hai');
  });

  it('says how many more there are on a crowded day, and opens the day', async () => {
    for (let index = 0; index < 15; index += 1)
      await app.call('story.create', { title: `Tin ${index}`, dueOn: '2026-03-10' });
    renderDesk(<CalendarScreen />, app);
    await userEvent.click(await screen.findByRole('button', { name: /^Xem cả 15 mục/ }));
    expect(await screen.findByRole('heading', { name: /Thứ Ba, 10\/03\/2026/, level: 2 })).toBeTruthy();
    expect(await screen.findAllByRole('listitem')).toHaveLength(15);
  });
});

describe('the legend', () => {
  it('is the filter, several kinds at once', async () => {
    await twoDates();
    renderDesk(<CalendarScreen />, app);
    const due = await screen.findByRole('button', { name: /^Hạn bản thảo: 1 mục/ });
    await userEvent.click(due);
    await waitFor(async () => expect(await entriesOn('10/03/2026')).toEqual([]));
    expect(due.getAttribute('aria-pressed')).toBe('false');
    expect(await entriesOn('20/03/2026')).toHaveLength(1);
    await userEvent.click(screen.getByRole('switch', { name: 'Của tôi' }));
    await waitFor(async () => expect(await entriesOn('20/03/2026')).toEqual([]));
    await userEvent.click(screen.getByRole('button', { name: 'Bỏ lọc' }));
    await waitFor(async () => expect(await entriesOn('20/03/2026')).toHaveLength(1));
  });

  it('stands alone where the calendar shows the stories of another screen’s filter', async () => {
    await twoDates();
    await app.call('story.create', { title: 'Khác', kind: 'video', dueOn: '2026-03-10' });
    renderDesk(<CalendarView filter={{ kinds: ['video'] }} />, app);
    await waitFor(async () => expect(await entriesOn('10/03/2026')).toHaveLength(1));
    expect((await entriesOn('10/03/2026'))[0]).toContain('Khác');
    expect(screen.queryByRole('switch', { name: 'Của tôi' })).toBeNull();
  });
});

describe('the list', () => {
  it('reads as days with their entries, and moves one from its own button', async () => {
    const id = await twoDates();
    renderDesk(<CalendarScreen />, app);
    await userEvent.click(screen.getByRole('radio', { name: 'Danh sách' }));
    expect((await screen.findAllByRole('heading', { level: 3 })).map(each => each.textContent)).toEqual([
      expect.stringContaining('Thứ Ba, 10/03/2026'),
      expect.stringContaining('Thứ Sáu, 20/03/2026'),
    ]);
    const [first] = screen.getAllByRole('button', { name: 'Dời «Ngày hội đọc sách» sang ngày…' });
    if (first) await userEvent.click(first);
    const dialog = await screen.findByRole('dialog');
    const field = within(dialog).getByRole('textbox');
    await userEvent.clear(field);
    await userEvent.type(field, '12/3');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Dời' }));
    await waitFor(async () =>
      expect(await app.call('story.get', { id })).toMatchObject({
        dueOn: '2026-03-12',
        publishOn: '2026-03-20',
      }),
    );
  });

  it('says so when there is nothing', async () => {
    useCalendar.setState({ mode: 'agenda' });
    renderDesk(<CalendarScreen />, app);
    expect(await screen.findByText(/Không có hạn hay ngày đăng, phát nào/)).toBeTruthy();
  });
});

describe('the days off in the settings', () => {
  it('are confirmed one by one or all at once, taken back, and added to', async () => {
    renderDesk(<HolidaySettings />, app);
    await userEvent.click(await screen.findByRole('button', { name: 'Xác nhận ngày 24/11/2026' }));
    const row = () => screen.getByRole('row', { name: /24\/11\/2026/ });
    await waitFor(() => expect(row().textContent).toContain('Đã xác nhận'));
    await userEvent.click(within(row()).getByRole('button', { name: 'Bỏ mục đã nhập cho ngày 24/11/2026' }));
    await waitFor(() => expect(row().textContent).toContain('cần xác nhận'));
    await userEvent.click(screen.getByRole('button', { name: /^Xác nhận cả năm/ }));
    await waitFor(() => expect(screen.queryByText('cần xác nhận')).toBeNull());
    await userEvent.type(screen.getByRole('textbox', { name: /^Ngày/ }), '2/5/2026');
    await userEvent.click(screen.getByRole('radio', { name: 'Làm bù' }));
    await userEvent.click(screen.getByRole('button', { name: 'Thêm' }));
    expect((await screen.findByRole('row', { name: /02\/05\/2026/ })).textContent).toContain('Làm việc');
  });

  it('are only read by those who may not change them', async () => {
    await app.signIn('Trần Văn Tuấn', 'editor');
    renderDesk(<HolidaySettings />, app);
    await screen.findByRole('row', { name: /24\/11\/2026/ });
    expect(screen.queryByRole('button', { name: /Xác nhận/ })).toBeNull();
  });
});

describe('limits of cases in the calendar', () => {
  it('stand on the day they end with a sign of their own, open their case, and are turned off in the legend', async () => {
    const id = await app.call('case.create', {
      title: 'Báo hỏi về lạm thu',
      clocks: [{ fixedDay: '2026-03-12', name: 'Hạn trong văn bản' }],
    });
    const user = userEvent.setup({ delay: null });
    renderDesk(<CalendarView />, app);
    const chip = await screen.findByRole('button', {
      name: /^Hạn vụ việc: Báo hỏi về lạm thu; Hạn trong văn bản/,
    });
    expect(chip.getAttribute('draggable')).toBe('false');
    await user.click(chip);
    expect(usePlaces.getState().address.drawer).toEqual({ entity: 'pressCase', id });
    await user.click(screen.getByRole('button', { name: 'Hạn vụ việc: 1 mục' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Hạn vụ việc: Báo hỏi/ })).toBeNull());
  });
});
