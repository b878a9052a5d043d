import { expect, type Page } from '@playwright/test';
import { addPerson, call, findAndOpen, switchPerson, test } from '#test/e2e/support/desk.ts';

const date = /\d{2}\/\d{2}\/\d{4}/;
const time = /\d{2}:\d{2}/;

test('a story is told what it lacks, its author cannot approve it, and each step is kept with name, date and time', async ({
  openDesk,
}) => {
  const { window: page } = await openDesk('Nguyễn Thị Hà');
  await addPerson(page, 'Trần Anh Tuấn', 'lead');
  await switchPerson(page, 'Nguyễn Thị Hà', 'Trần Anh Tuấn');
  const id = await call(page, 'story.create', { title: 'Phóng sự ảnh khai giảng', kind: 'photo' });
  await call(page, 'story.move', { id, to: 'drafting' });
  await findAndOpen(page, 'Phóng sự ảnh khai giảng', true);
  await expect(stage(page)).toHaveText('Đang soạn thảo');

  await expect(step(page, 'Gửi duyệt')).toBeDisabled();
  await expect(step(page, 'Gửi duyệt')).toHaveAccessibleDescription('Còn thiếu: Có ghi nguồn ảnh.');
  await step(page, 'Gửi duyệt').click({ force: true });
  await expect(stage(page)).toHaveText('Đang soạn thảo');
  await expect(page.getByText('Còn thiếu: Có ghi nguồn ảnh.')).toBeVisible();

  const checks = page.getByRole('region', { name: 'Kiểm tra trước khi chuyển bước' });
  await expect(checks.getByRole('listitem').filter({ hasText: 'Có ghi nguồn ảnh' })).toContainText(
    'Bắt buộc',
  );
  await checks.getByRole('button', { name: 'Sửa «Nguồn ảnh»' }).click();
  await checks.getByRole('textbox', { name: 'Nguồn ảnh' }).fill('Ảnh: Lê Mai');
  await page.keyboard.press('Enter');
  await step(page, 'Gửi duyệt').click();
  await expect(stage(page)).toHaveText('Chờ duyệt');

  const source = checks.getByRole('checkbox', { name: 'Đã đối chiếu văn bản gốc' });
  await source.click();
  await expect(source).toBeChecked();
  await expect(step(page, 'Duyệt')).toBeDisabled();
  await expect(step(page, 'Duyệt')).toHaveAccessibleDescription(/Tác giả không tự duyệt bài của mình/);
  await step(page, 'Duyệt').click({ force: true });
  await expect(stage(page)).toHaveText('Chờ duyệt');

  await switchPerson(page, 'Trần Anh Tuấn', 'Nguyễn Thị Hà');
  await step(page, 'Duyệt').click();
  await expect(stage(page)).toHaveText('Đã duyệt');

  const steps = page.getByRole('region', { name: 'Các bước xử lý' }).getByRole('listitem');
  await expect(steps).toHaveCount(3);
  for (const [place, [who, way]] of [
    ['Nguyễn Thị Hà', 'Chờ duyệt → Đã duyệt'],
    ['Trần Anh Tuấn', 'Đang soạn thảo → Chờ duyệt'],
    ['Trần Anh Tuấn', 'Ý tưởng → Đang soạn thảo'],
  ].entries()) {
    await expect(steps.nth(place)).toContainText(who ?? '');
    await expect(steps.nth(place)).toContainText(way ?? '');
    await expect(steps.nth(place)).toContainText(date);
    await expect(steps.nth(place)).toContainText(time);
  }
});

/** The button of the next step. */
function step(page: Page, name: string) {
  return page.getByRole('main').getByRole('button', { name, exact: true });
}

function stage(page: Page) {
  return page.getByRole('list', { name: 'Các bước của tin, bài' }).locator('[aria-current="step"]');
}
