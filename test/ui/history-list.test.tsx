import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HistoryList } from '#renderer/features/system/HistoryList.tsx';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { renderDesk } from '#test/support/render.tsx';

let app: TestApp;
beforeEach(async () => {
  app = openTestApp();
  await app.signIn('Phạm Thu');
});
afterEach(() => app.close());

describe('the history of a record', () => {
  it('tells who, when, and from what to what, in words, the newest first', async () => {
    const id = await app.call('story.create', { title: 'Lễ khai giảng', dueOn: '2026-03-10' });
    await app.signIn('Trần Văn Tuấn');
    app.setNow(Date.UTC(2026, 2, 3, 7, 30));
    await app.call('story.save', { id, patch: { title: 'Lễ bế giảng', dueOn: '2026-03-12' } });
    renderDesk(<HistoryList entity="story" id={id} />, app);
    const [newest, first] = await screen
      .findAllByRole('listitem')
      .then(items => items.filter(item => within(item).queryByRole('list') !== null));
    expect(newest?.textContent).toContain('03/03/2026 14:30');
    expect(newest?.textContent).toContain('Trần Văn Tuấn');
    expect(newest?.textContent).toContain('Lễ khai giảng → Lễ bế giảng');
    expect(newest?.textContent).toContain('10/03/2026 → 12/03/2026');
    expect(first?.textContent).toContain('Phạm Thu');
  });

  it('shows the last changes first and the others on request', async () => {
    const id = await app.call('story.create', { title: 'Tin 0' });
    for (let count = 1; count <= 7; count += 1)
      await app.call('story.save', { id, patch: { title: `Tin ${count}` } });
    renderDesk(<HistoryList entity="story" id={id} />, app);
    await screen.findByText(/Tin 6 → Tin 7/);
    expect(screen.queryByText(/Tin 0 → Tin 1/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Xem thêm 3 lần thay đổi' }));
    await screen.findByText(/Tin 0 → Tin 1/);
  });
});
