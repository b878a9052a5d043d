import { expect, type Page } from '@playwright/test';
import { call, fillDay, findAndOpen, goTo, rowsOf, test } from '#test/e2e/support/desk.ts';
import { seedOffice } from '#test/e2e/support/office.ts';

const officer = 'Cán bộ làm công tác truyền thông';

test('an officer is replaced from a day on: the past shows him, today shows her, his stories keep his name', async ({
  openDesk,
}) => {
  const { window: page } = await openDesk();
  const [unitId = ''] = await seedOffice(page, [
    { name: 'Trường THPT A', leader: 'Lê Văn Hùng', officer: 'Trần Anh Tuấn', since: '2024-08-01' },
  ]);
  const storyId = await oldStory(page, unitId);

  await findAndOpen(page, 'Trường THPT A');
  const unit = page.getByRole('region', { name: 'Trường THPT A' });
  await unit.getByRole('button', { name: 'Thay thế Trần Anh Tuấn' }).click();
  const dialog = page.getByRole('dialog', { name: 'Phân công: Trường THPT A' });
  await dialog.getByRole('combobox', { name: 'Người được cử' }).fill('Phạm Thị Mai');
  await page.getByRole('option', { name: 'Thêm người mới: Phạm Thị Mai' }).click();
  await dialog.getByRole('textbox', { name: 'Liên hệ 1' }).fill('0905 123 456');
  await fillDay(dialog.getByRole('textbox', { name: 'Từ ngày' }), '01/01/2026');
  await expect(dialog.getByRole('checkbox', { name: 'Kết thúc phân công của Trần Anh Tuấn' })).toBeChecked();
  await expect(dialog.getByRole('textbox', { name: 'Ngày cuối cùng phụ trách' })).toHaveValue('31/12/2025');
  await dialog.getByRole('button', { name: 'Lưu phân công' }).click();
  await expect(dialog).toBeHidden();
  await expect(unit.getByRole('region', { name: `${officer}: Phạm Thị Mai` })).toContainText('từ 01/01/2026');
  await page.keyboard.press('Escape');

  await goTo(page, 'Danh bạ');
  const row = rowsOf(page.getByRole('grid', { name: 'Danh sách đơn vị' }));
  await expect(row).toContainText('Phạm Thị Mai');
  await expect(row).toContainText('Đủ');
  await expect(page.getByRole('status').filter({ hasText: '1/1 đơn vị đủ đầu mối' })).toBeVisible();

  await fillDay(page.getByRole('textbox', { name: 'Xem tại ngày' }), '15/12/2025');
  await expect(
    page.getByRole('status').filter({ hasText: 'Đang xem danh bạ tại ngày 15/12/2025' }),
  ).toBeVisible();
  await expect(row).toContainText('Trần Anh Tuấn');
  await expect(row).not.toContainText('Phạm Thị Mai');
  await expect(row).toContainText('Đủ');
  await page.getByRole('button', { name: 'Về hôm nay' }).click();
  await expect(row).toContainText('Phạm Thị Mai');

  await findAndOpen(page, 'Ngày hội đọc sách', true);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ngày hội đọc sách');
  await expect(page.getByRole('main')).toContainText('Trần Anh Tuấn');
  const { author } = await call(page, 'story.get', { id: storyId });
  expect(author?.name).toBe('Trần Anh Tuấn');
});

/** What he wrote while he served. */
async function oldStory(page: Page, unitId: string): Promise<string> {
  const [tuan] = await call(page, 'person.pick', { text: 'Trần Anh Tuấn', limit: 1 });
  return call(page, 'story.create', {
    title: 'Ngày hội đọc sách',
    unitId,
    authorId: tuan?.id ?? null,
    happenedOn: '2025-10-10',
  });
}
