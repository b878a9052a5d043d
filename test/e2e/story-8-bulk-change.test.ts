import { expect } from '@playwright/test';
import { addPerson, call, callAll, findAndOpen, goTo, rowsOf, test } from '#test/e2e/support/desk.ts';

const chosenTitles = Array.from({ length: 12 }, (_, index) => `Khai giảng ở điểm trường ${index + 1}`);
const otherTitles = Array.from({ length: 5 }, (_, index) => `Hội khỏe Phù Đổng, ngày ${index + 1}`);

test('twelve filtered stories get a theme and a person at once, others stay, and one undo restores all', async ({
  openDesk,
}) => {
  const { window: page } = await openDesk('Nguyễn Thị Hà');
  const mai = await addPerson(page, 'Phạm Thị Mai', 'member');
  const titles = [...chosenTitles, ...otherTitles];
  const ids = await callAll(
    page,
    'story.create',
    titles.map(title => ({ title, themeIds: ['theme-15'] })),
  );
  const states = () =>
    callAll(
      page,
      'story.get',
      ids.map(id => ({ id })),
    ).then(stories =>
      stories.map(({ themes, assignee }) => [themes.map(theme => theme.name).join(), assignee?.id ?? null]),
    );

  await goTo(page, 'Tin, bài');
  const rows = rowsOf(page.getByRole('grid', { name: 'Danh sách tin, bài' }));
  await expect(rows).toHaveCount(17);
  await page.getByRole('searchbox', { name: 'Lọc theo chữ' }).fill('khai giang');
  await expect(rows).toHaveCount(12);
  await page.getByRole('checkbox', { name: 'Chọn tất cả' }).click();
  const bar = page.getByRole('toolbar', { name: 'Việc làm với các dòng đã chọn' });
  await expect(bar).toContainText('Đã chọn 12');

  await bar.getByRole('button', { name: 'Chủ đề…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sửa 12 tin, bài' });
  await dialog.getByRole('combobox', { name: 'Chủ đề' }).fill('nhiem vu');
  await page.getByRole('option', { name: 'Nhiệm vụ năm học' }).click();
  await dialog.getByRole('combobox', { name: 'Người được phân công' }).fill('mai');
  await page.getByRole('option', { name: 'Phạm Thị Mai' }).click();
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText('Đã sửa 12 tin, bài')).toBeVisible();
  for (const row of await rows.all()) {
    await expect(row).toContainText('Nhiệm vụ năm học');
    await expect(row).toContainText('Phạm Thị Mai');
  }
  const untouched = ['Thành tích', null];
  expect(await states()).toEqual([
    ...chosenTitles.map(() => ['Nhiệm vụ năm học', mai]),
    ...otherTitles.map(() => untouched),
  ]);

  await findAndOpen(page, 'Khai giảng ở điểm trường 7', true);
  const history = page.getByRole('region', { name: 'Lịch sử' }).getByRole('listitem');
  await expect(history.filter({ hasText: 'Sửa nhiều tin, bài' }).first()).toContainText(
    'cùng lúc 12 bản ghi',
  );
  await goTo(page, 'Tin, bài');

  await page.keyboard.press('Control+Z');
  await expect(rows.filter({ hasText: 'Phạm Thị Mai' })).toHaveCount(0);
  expect(await states()).toEqual(titles.map(() => untouched));
  const histories = await callAll(
    page,
    'history.get',
    ids.map(id => ({ entity: 'story', id })),
  );
  const bulk = histories.map(steps =>
    steps.filter(step => step.operation === 'story.bulk').map(step => step.intent),
  );
  expect(bulk).toEqual([...chosenTitles.map(() => ['undo', 'edit']), ...otherTitles.map(() => [])]);
  const { undo } = await call(page, 'session.get', {});
  expect(undo?.name).toBe('story.create');
});
