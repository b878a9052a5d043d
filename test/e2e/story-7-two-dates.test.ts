import { expect, type Page } from '@playwright/test';
import { call, goTo, test } from '#test/e2e/support/desk.ts';

const title = 'Ngày hội STEM cấp tỉnh';

test('a publication is dragged to another day, the deadline of the draft stays, and Ctrl+Z puts it back', async ({
  openDesk,
}) => {
  const { window: page } = await openDesk();
  const year = nextMarch();
  await call(page, 'story.create', { title, dueOn: `${year}-03-10`, publishOn: `${year}-03-20` });
  await goTo(page, 'Lịch');
  const month = page.getByRole('heading', { name: /^Tháng \d+ năm \d+$/ });
  while ((await month.textContent()) !== `Tháng 3 năm ${year}`)
    await page.getByRole('button', { name: 'Tháng sau' }).click();

  const deadline = entry(page, 'Hạn bản thảo');
  const publication = entry(page, 'Đăng, phát dự kiến');
  await expect(day(page, 10).getByRole('button', { name: `Hạn bản thảo: ${title}` })).toBeVisible();
  await expect(day(page, 20).getByRole('button', { name: `Đăng, phát dự kiến: ${title}` })).toBeVisible();
  // Signs drawn differently, so that colour and place are not all that tells them apart.
  expect(await deadline.locator('svg').first().innerHTML()).not.toBe(
    await publication.locator('svg').first().innerHTML(),
  );

  await publication.dragTo(day(page, 27));
  await expect(day(page, 27).getByRole('button', { name: `Đăng, phát dự kiến: ${title}` })).toBeVisible();
  await expect(publication).toHaveCount(1);
  await expect(day(page, 10).getByRole('button', { name: `Hạn bản thảo: ${title}` })).toBeVisible();
  await expect(page.getByText(`Đã dời ngày đăng, phát «${title}» sang 27/03/${year}.`)).toBeVisible();

  await page.keyboard.press('Control+Z');
  await expect(day(page, 20).getByRole('button', { name: `Đăng, phát dự kiến: ${title}` })).toBeVisible();
  await expect(publication).toHaveCount(1);
  await expect(day(page, 10).getByRole('button', { name: `Hạn bản thảo: ${title}` })).toBeVisible();
});

function nextMarch(): number {
  const now = new Date();
  return now.getMonth() < 2 ? now.getFullYear() : now.getFullYear() + 1;
}

function entry(page: Page, kind: string) {
  return page.getByRole('grid').getByRole('button', { name: `${kind}: ${title}` });
}

function day(page: Page, number: number) {
  return page.getByRole('gridcell', { name: new RegExp(`, ${number}/03/`) });
}
