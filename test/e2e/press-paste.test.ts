import { readFileSync } from 'node:fs';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { call, findAndOpen, goTo, test } from '#test/e2e/support/desk.ts';
import { saveInDialogs } from '#test/e2e/support/files.ts';
import { fixture } from '#test/support/electron.ts';

const title = 'Chủ động truyền thông về GD&ĐT';

test('the founding article, pasted anywhere on the screen, is kept as a repost of GD&TĐ, found again and printed', async ({
  openDesk,
}) => {
  const { app, window: page } = await openDesk();
  await goTo(page, 'Điểm báo');
  await expect(page.getByRole('textbox', { name: 'Dán điểm báo' })).toBeVisible();
  await pasteIntoScreen(app, page, readFileSync(fixture('bai-bao-chu-dong-truyen-thong.txt'), 'utf8'));

  const item = page.getByRole('listitem', { name: `Tin 1: ${title}` });
  await expect(item.getByRole('combobox', { name: 'Đăng lại từ' })).toHaveValue(/^Đăng lại từ GD&?TĐ/);
  await expect(item).toContainText('có toàn văn');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã lưu 1 tin')).toBeVisible();

  const list = page.getByRole('grid', { name: 'Tin báo chí' });
  await list.getByText(title).click();
  const drawer = page.getByRole('region', { name: title });
  await expect(drawer).toContainText('Bài đăng lại');
  await expect(drawer).toContainText(/Nguồn được dẫn: GD&?TĐ/);
  await page.keyboard.press('Escape');

  await findAndOpen(page, title);
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await page.keyboard.press('Escape');

  await expectPdf(app, page);
});

/** Ctrl+V with the focus in no field. */
async function pasteIntoScreen(app: ElectronApplication, page: Page, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
  await page.getByRole('radio', { name: 'Danh sách' }).focus();
  await page.keyboard.press('Control+V');
}

/** Điểm báo of the day the article was published, as a PDF of one page without anything of the desk around it. */
async function expectPdf(app: ElectronApplication, page: Page): Promise<void> {
  const [row] = await call(page, 'press.rows', {
    ids: await call(page, 'press.ids', { filter: {}, sort: null, offset: 0, limit: 1 }),
  });
  await page.getByText('Bản điểm báo', { exact: true }).click();
  const day = (row?.publishedOn ?? '').split('-').reverse().join('/');
  await page.getByRole('textbox', { name: 'Ngày của bản điểm báo' }).fill(day);
  await page.keyboard.press('Tab');
  const sheet = page.getByRole('article', { name: 'Trang in' });
  await expect(sheet).toContainText(title);
  await expect(sheet).toContainText('0 bài gốc, 1 bài đăng lại');

  const path = await saveInDialogs(app, 'diem-bao.pdf');
  await page.getByRole('button', { name: 'Lưu PDF' }).click();
  await expect(page.getByText('Đã lưu «diem-bao.pdf»')).toBeVisible();
  const pdf = readFileSync(path, 'latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  // A4 upright, in points.
  expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 59[45](\.\d+)? 84[12](\.\d+)?\s*\]/);
}
