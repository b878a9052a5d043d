import { expect, type Page } from '@playwright/test';
import { call, openPalette, rowsOf, test } from '#test/e2e/support/desk.ts';
import { seedOffice } from '#test/e2e/support/office.ts';

test('a unit is found, looked at, chosen from the list and put right again without a mouse', async ({
  openDesk,
}) => {
  const { window: page } = await openDesk();
  const names = ['Trường THPT An Khê', 'Trường THPT Chu Văn An', 'Trường THPT Pleiku'];
  await seedOffice(
    page,
    names.map(name => ({ name })),
  );
  const press = (keys: string) => page.keyboard.press(keys);

  await openPalette(page);
  await page.keyboard.type('pleiku');
  await expect(page.getByRole('option', { name: 'Trường THPT Pleiku' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await press('Enter');
  const drawer = page.getByRole('region', { name: 'Trường THPT Pleiku' });
  await expect(drawer).toBeVisible();
  await expect(drawer).toBeFocused();
  await press('Escape');
  await expect(drawer).toBeHidden();

  await press('Control+2');
  const list = page.getByRole('grid', { name: 'Danh sách đơn vị' });
  const rows = rowsOf(list);
  await expect(rows).toHaveCount(3);
  await tabTo(page, () => list.evaluate(grid => grid.contains(document.activeElement)));
  while ((await focusedRow(page)) !== 'Trường THPT Chu Văn An') await press('ArrowDown');
  await press('Space');
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
  await press('ArrowDown');
  await press('Space');
  await expect(page.getByRole('toolbar')).toContainText('Đã chọn 2');
  await press('ArrowUp');
  await press('Enter');
  await expect(page.getByRole('region', { name: 'Trường THPT Chu Văn An' })).toBeVisible();
  await press('Escape');
  expect(await focusedRow(page)).toBe('Trường THPT Chu Văn An');

  await tabTo(page, () => focusedName(page).then(name => name === 'Xóa'));
  await press('Enter');
  const question = page.getByRole('dialog', { name: 'Xóa 2 đơn vị?' });
  await expect(question).toBeVisible();
  await tabTo(page, () => focusedName(page).then(name => name === 'Xóa đơn vị'));
  await press('Enter');
  await expect(rows).toHaveCount(1);
  await expect(question).toBeHidden();
  await press('Control+Z');
  await expect(rows).toHaveCount(3);
  await press('Control+Y');
  await expect(rows).toHaveCount(1);
  await press('Control+Z');
  await expect(rows).toHaveCount(3);
  const { rows: count } = await call(page, 'unit.totals', {});
  expect(count).toBe(3);
});

/** Presses Tab until the focus is where it is wanted; a person gives up after so many. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}

/** What the row with the focus is about. */
function focusedRow(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.closest('[role="row"]')?.querySelector('[data-first]')?.textContent ?? '',
  );
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}
