import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { DeskProvider } from '#renderer/app/DeskProvider.tsx';
import { DayField } from '#renderer/components/DayField.tsx';
import type { Day } from '#shared/core/dates.ts';

function mount(first: Day | null = null) {
  const told: { days: (Day | null)[]; finished: number } = { days: [], finished: 0 };
  function Owner() {
    const [day, setDay] = useState(first);
    const take = (next: Day | null) => {
      told.days.push(next);
      setDay(next);
    };
    const finish = () => {
      told.finished += 1;
    };
    return <DayField label="Hạn" value={day} onChange={take} today="2026-11-22" onFinish={finish} />;
  }
  render(
    <DeskProvider colorScheme="light" textSize={14} language="vi">
      <Owner />
    </DeskProvider>,
  );
  return told;
}

const field = () => screen.getByLabelText<HTMLInputElement>('Hạn');

describe('a field for a day', () => {
  it.each([
    ['05/09/2026', '2026-09-05'],
    ['5-9-26', '2026-09-05'],
    ['30/11', '2026-11-30'],
    ['5/1', '2027-01-05'],
    ['05092026', '2026-09-05'],
  ])('takes «%s» as typed and shows it in full', async (typed, day) => {
    const told = mount();
    await userEvent.type(field(), `${typed}{Enter}`);
    const [year, month, dayOfMonth] = day.split('-');
    expect([told.days, field().value]).toEqual([[day], `${dayOfMonth}/${month}/${year}`]);
  });

  it.each(['31/02/2026', '13/13/2026', 'mai', '2026'])(
    'says beside itself that «%s» is no day, and keeps it',
    async typed => {
      const told = mount('2026-09-05');
      await userEvent.clear(field());
      await userEvent.type(field(), typed);
      await userEvent.tab();
      expect(screen.getByText(/Ngày không hợp lệ/)).toBeTruthy();
      expect([told.days, field().value, told.finished]).toEqual([[], typed, 0]);
    },
  );

  it('is emptied by clearing it', async () => {
    const told = mount('2026-09-05');
    await userEvent.clear(field());
    await userEvent.tab();
    expect(told.days).toEqual([null]);
  });

  it('says nothing when nothing was changed', async () => {
    const told = mount('2026-09-05');
    await userEvent.click(field());
    await userEvent.tab();
    expect([told.days, told.finished]).toEqual([[], 1]);
  });

  it('waits for the end of a composition before Enter counts', async () => {
    const told = mount();
    await userEvent.type(field(), '05/09/2026');
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    expect([told.days, told.finished]).toEqual([[], 0]);
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect([told.days, told.finished]).toEqual([['2026-09-05'], 1]);
  });

  it('takes back what was typed on Escape', async () => {
    const told = mount('2026-09-05');
    await userEvent.type(field(), '0{Escape}');
    expect([told.days, field().value, told.finished]).toEqual([[], '05/09/2026', 1]);
  });

  it('opens a month that begins on Monday, and takes the day picked', async () => {
    const told = mount('2026-09-05');
    await userEvent.click(screen.getByLabelText('Chọn ngày trên lịch'));
    const monday = await screen.findByText('T2');
    expect(monday.parentElement?.textContent).toBe('T2T3T4T5T6T7CN');
    await userEvent.click(screen.getByRole('button', { name: /^7 / }));
    expect([told.days, field().value]).toEqual([['2026-09-07'], '07/09/2026']);
  });
});
