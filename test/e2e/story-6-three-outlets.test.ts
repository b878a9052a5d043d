import { expect, type Page } from '@playwright/test';
import { addPerson, fillDay, findAndOpen, goTo, test } from '#test/e2e/support/desk.ts';
import { chooseInDialogs, fileOf } from '#test/e2e/support/files.ts';
import { approvedStory } from '#test/e2e/support/office.ts';

const outlets = ['Báo Gia Lai', 'Báo Giáo dục và Thời đại', 'Cổng TTĐT Sở'];

test('three outlets keep their own state and day, need proof to have published, and count 1 story and 2 publications', async ({
  openDesk,
}) => {
  const { app, window: page } = await openDesk('Nguyễn Thị Hà');
  const approver = await addPerson(page, 'Trần Anh Tuấn', 'lead');
  await approvedStory(page, 'Học sinh Ia O ngày đầu đến lớp', approver);
  await findAndOpen(page, 'Học sinh Ia O ngày đầu đến lớp', true);

  for (const outlet of outlets) {
    await page.getByRole('button', { name: 'Thêm nơi đăng…' }).click();
    await page.getByRole('combobox', { name: 'Thêm nơi đăng…' }).fill(outlet);
    await page.getByRole('option', { name: outlet }).first().click();
    await expect(state(page, outlet)).toHaveAccessibleName(`Tình trạng ở ${outlet}: dự kiến`);
  }
  await page.getByRole('button', { name: 'Gửi nơi đăng' }).click();
  for (const outlet of outlets) await expect(state(page, outlet)).toHaveAccessibleName(/: đã gửi$/);

  await setState(page, 'Báo Giáo dục và Thời đại', 'đã đăng, phát');
  await expect(page.getByRole('alert')).toHaveText(
    'Ghi «đã đăng, phát» ở «Báo Giáo dục và Thời đại» cần đường dẫn hoặc bản chụp làm minh chứng.',
  );
  await expect(state(page, 'Báo Giáo dục và Thời đại')).toHaveAccessibleName(/: đã gửi$/);
  const link = page.getByRole('textbox', { name: 'Đường dẫn bài trên Báo Giáo dục và Thời đại' });
  await link.fill('giaoducthoidai.vn/hoc-sinh-ia-o.html');
  await link.press('Enter');
  await expect(state(page, 'Báo Giáo dục và Thời đại')).toHaveAccessibleName(/: đã đăng, phát$/);

  await setState(page, 'Cổng TTĐT Sở', 'đã đăng, phát');
  await expect(page.getByRole('alert')).toContainText('cần đường dẫn hoặc bản chụp làm minh chứng');
  await chooseInDialogs(app, fileOf('bản chụp.png', onePixel));
  await page
    .getByRole('rowgroup')
    .filter({ has: state(page, 'Cổng TTĐT Sở') })
    .getByRole('button', { name: 'Đính bản chụp' })
    .click();
  await expect(state(page, 'Cổng TTĐT Sở')).toHaveAccessibleName(/: đã đăng, phát$/);
  await expect(page.getByRole('alert')).toBeHidden();

  await setPublishedDay(page, 'Báo Giáo dục và Thời đại', '07/09/2026');
  await setPublishedDay(page, 'Cổng TTĐT Sở', '09/09/2026');
  await expect(publishedDay(page, 'Báo Giáo dục và Thời đại')).toHaveAccessibleName(/: 07\/09\/2026$/);
  await expect(publishedDay(page, 'Cổng TTĐT Sở')).toHaveAccessibleName(/: 09\/09\/2026$/);
  await expect(publishedDay(page, 'Báo Gia Lai')).toHaveAccessibleName(/: —$/);
  await expect(state(page, 'Báo Gia Lai')).toHaveAccessibleName(/: đã gửi$/);
  await expect(page.getByRole('heading', { name: 'Nơi đăng' })).toContainText('1 tin, bài · 2 lần đăng');
  await goTo(page, 'Tin, bài');
  await expect(page.getByText('1 tin, bài, 2 lượt đăng, phát')).toBeVisible();
});

function state(page: Page, outlet: string) {
  return page.getByRole('button', { name: `Tình trạng ở ${outlet}:` });
}

async function setState(page: Page, outlet: string, wanted: string): Promise<void> {
  await state(page, outlet).click();
  await page.getByRole('option', { name: wanted }).click();
}

function publishedDay(page: Page, outlet: string) {
  return page.getByRole('button', { name: `Ngày ${outlet} đăng, phát:` });
}

async function setPublishedDay(page: Page, outlet: string, day: string): Promise<void> {
  await publishedDay(page, outlet).click();
  await fillDay(page.getByRole('textbox', { name: `Ngày ${outlet} đăng, phát` }), day);
}

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
