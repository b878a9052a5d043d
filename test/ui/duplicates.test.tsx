import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DuplicatesDialog } from '#renderer/features/duplicate/DuplicatesDialog.tsx';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { renderDesk } from '#test/support/render.tsx';

let app: TestApp;
beforeEach(async () => {
  app = openTestApp();
  await app.signIn('Nguyễn Thị Hà');
});
afterEach(() => app.close());

it('compares a pair, takes a value from the record that goes, and leaves one unit', async () => {
  const user = userEvent.setup();
  await app.call('unit.create', { name: 'Trường TH Ia Kênh', typeId: 'type-th', address: 'Thôn 1' });
  await app.call('unit.create', {
    name: 'TRƯỜNG TH IA KÊNH',
    typeId: 'type-th',
    address: 'Thôn 2',
    code: 'T0417',
  });
  renderDesk(<DuplicatesDialog opened onClose={() => undefined} />, app);
  const dialog = await screen.findByRole('dialog', { name: 'Nghi trùng' });
  await user.click(await within(dialog).findByRole('button', { name: 'Xem và gộp…' }));
  const keep = await within(dialog).findByRole('radio', { name: /Giữ bản ghi này: Trường TH Ia Kênh/ });
  await user.click(keep);
  await user.click(within(dialog).getByRole('radio', { name: /Lấy «Địa chỉ» từ TRƯỜNG TH IA KÊNH/ }));
  await user.click(within(dialog).getByRole('button', { name: 'Gộp bản ghi' }));
  expect(await within(dialog).findByText('Không có cặp nào nghi trùng.')).toBeTruthy();
  const rows = await app.call('unit.list', { page: { offset: 0, limit: 10 } });
  expect(rows).toHaveLength(1);
  expect(await app.call('unit.get', { id: rows[0]?.id ?? '' })).toMatchObject({
    name: 'Trường TH Ia Kênh',
    code: 'T0417',
    address: 'Thôn 2',
  });
});

it('does not show a pair again that somebody called different', async () => {
  const user = userEvent.setup();
  await app.call('unit.create', { name: 'Trường MN Hoa Hồng' });
  await app.call('unit.create', { name: 'Trường MN Hoa Hồng' });
  renderDesk(<DuplicatesDialog opened onClose={() => undefined} />, app);
  await user.click(await screen.findByRole('button', { name: 'Không trùng' }));
  expect(await screen.findByText('Không có cặp nào nghi trùng.')).toBeTruthy();
});
