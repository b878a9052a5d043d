import { expect, type Page } from '@playwright/test';
import { callAll, goTo, openPalette, test } from '#test/e2e/support/desk.ts';
import { seedOffice } from '#test/e2e/support/office.ts';

/** What a person takes for at once. */
const limit = { timeout: 1000 };

test('names are found while typing without accents, exact accents first, however a file spelled them', async ({
  openDesk,
}) => {
  const { window: page } = await openDesk('Trần Thị Hoa');
  await seedOffice(page, [{ name: 'Trường THPT Đắk Đoa' }, { name: 'Trường THPT Đức Cơ' }]);
  await addUnit(page, 'Trường THPT Lê Quý Đôn'.normalize('NFD'));
  await callAll(page, 'person.create', [
    { familyName: 'Phạm Văn', givenName: 'Dương' },
    { familyName: 'Nguyễn Thị', givenName: 'Đường' },
    { familyName: 'Dương Văn', givenName: 'Đường' },
  ]);

  await type(page, 'duong');
  for (const name of ['Nguyễn Thị Đường', 'Dương Văn Đường', 'Phạm Văn Dương'])
    await expect(found(page, name)).toBeVisible(limit);
  await expect(found(page, 'THPT')).toHaveCount(0);

  await type(page, 'dak doa');
  await expect(found(page, 'Trường THPT Đắk Đoa')).toBeVisible(limit);
  await expect(found(page, 'Đức Cơ')).toHaveCount(0, limit);
  await type(page, 'DON');
  await expect(found(page, 'Trường THPT Lê Quý Đôn')).toBeVisible(limit);
  await type(page, 'le q');
  await expect(found(page, 'Trường THPT Lê Quý Đôn')).toBeVisible(limit);

  await type(page, 'đường');
  await expect(found(page, 'Đường')).toHaveCount(2, limit);
  const people = await page.getByRole('group', { name: 'Cá nhân' }).getByRole('option').allInnerTexts();
  const places = people.map(text => (text.includes('Đường') ? 'exact' : 'folded'));
  expect(places).toEqual(['exact', 'exact', 'folded']);

  await type(page, 'le q');
  await expect(found(page, 'Trường THPT Lê Quý Đôn')).toHaveAttribute('aria-selected', 'true', limit);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Trường THPT Lê Quý Đôn' })).toBeVisible();
});

/** Adds a unit in its form, with a name as it comes from the clipboard. */
async function addUnit(page: Page, name: string): Promise<void> {
  await goTo(page, 'Danh bạ');
  await page.getByRole('main').getByRole('button', { name: 'Thêm đơn vị' }).click();
  const form = page.getByRole('dialog', { name: 'Thêm đơn vị' });
  await form.getByRole('textbox', { name: 'Tên đơn vị' }).fill(name);
  await form.getByRole('button', { name: 'Lưu đơn vị' }).click();
  await expect(form).toBeHidden();
}

/** Types into the palette anew, letter by letter as a person does. */
async function type(page: Page, text: string): Promise<void> {
  const box = await openPalette(page);
  await box.fill('');
  await box.pressSequentially(text, { delay: 30 });
}

/** Lines of the palette for records of this name. */
function found(page: Page, name: string) {
  return page.getByRole('option').filter({ hasText: name });
}
