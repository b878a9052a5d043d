import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { openPalette } from '#test/e2e/support/desk.ts';
import { chooseInDialogs } from '#test/e2e/support/files.ts';

const actions = { roster: 'Nhập danh bạ từ Excel', stories: 'Nhập danh sách tin, bài từ Excel' } as const;

/** Starts an import from the palette and gives it a file. */
export async function chooseFile(
  app: ElectronApplication,
  page: Page,
  kind: keyof typeof actions,
  path: string,
): Promise<void> {
  await openPalette(page).then(box => box.fill(actions[kind]));
  await expect(page.getByRole('option', { name: actions[kind] })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await chooseInDialogs(app, path);
  await page.getByRole('button', { name: 'Chọn tệp…' }).click();
}

/** On through sheet and columns with what the program proposes. */
export async function toPreview(page: Page): Promise<void> {
  for (const step of ['Bảng và dòng tiêu đề', 'Ghép cột']) {
    await expect(page.getByRole('button', { name: step })).toHaveAttribute('aria-current', 'step');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
  }
}
