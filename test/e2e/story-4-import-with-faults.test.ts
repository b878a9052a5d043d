import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { call, callAll, rowsOf, test } from '#test/e2e/support/desk.ts';
import { fileOf } from '#test/e2e/support/files.ts';
import { chooseFile, toPreview } from '#test/e2e/support/import.ts';
import { fixture } from '#test/support/electron.ts';
import { faultyRoster, knownAreas } from '#test/support/faulty-roster.ts';

test('five faulty rows of 300 are named with their reasons, nothing is stored before, and phones keep their zeros', async ({
  openDesk,
}) => {
  const { app, window: page } = await openDesk();
  await callAll(
    page,
    'unit.saveArea',
    knownAreas.map(name => ({ name, kind: 'commune' })),
  );
  await chooseFile(app, page, 'roster', fileOf('danh bạ 300.xlsx', await faultyRoster()));
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page.getByRole('combobox', { name: 'Cột C đọc thành' })).toHaveValue('Địa bàn');
  await expect(page.getByRole('combobox', { name: 'Cột F đọc thành' })).toHaveValue(
    'Từ ngày (mọi người trong dòng)',
  );
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  const commit = page.getByRole('button', { name: 'Nhập 296 đơn vị' });
  await expect(commit).toBeVisible();

  await page.getByRole('tab', { name: /^Vấn đề/ }).click();
  const problems = rowsOf(page.getByRole('grid', { name: 'Vấn đề' }));
  await expect(problems).toHaveCount(5);
  const reasons = [
    [51, 'Không có ngày 31/02/2025 (cột «Từ ngày»).'],
    [101, '«Xã Không Có» chưa có trong danh mục địa bàn.'],
    [151, 'Thiếu tên ở cột «Tên đơn vị».'],
    [201, 'Mã «GL0010» đã có ở dòng 11.'],
    [251, 'Số 912345678 bị bảng tính bỏ mất số 0 ở đầu, đã thêm lại: 0912 345 678.'],
  ] as const;
  for (const [place, [row, reason]] of reasons.entries()) {
    await expect(problems.nth(place).getByRole('gridcell').first()).toHaveText(String(row));
    await expect(problems.nth(place)).toContainText(reason);
  }
  expect(await counts(page)).toEqual({ units: 0, people: 0 });

  await commit.click();
  await expect(page.getByRole('heading', { name: 'Đã nhập «danh bạ 300.xlsx»' })).toBeVisible();
  expect(await counts(page)).toEqual({ units: 296, people: 296 });
  await page.getByRole('button', { name: 'Xem danh bạ' }).click();
  await page.getByRole('tab', { name: 'Cá nhân' }).click();
  const people = rowsOf(page.getByRole('grid', { name: 'Danh sách cá nhân' }));
  await page.getByRole('searchbox', { name: 'Lọc theo chữ' }).fill('0912345678');
  await expect(people).toHaveCount(1);
  await expect(people).toContainText('0912 345 678');

  await page.getByRole('button', { name: 'Hoàn tác: Nhập từ tệp' }).click();
  await expect(people).toHaveCount(0);
  expect(await counts(page)).toEqual({ units: 0, people: 0 });
});

test('the office’s roster of 2017 gives its units with exactly the complete ones, and goes away as one step', async ({
  openDesk,
}) => {
  const { app, window: page } = await openDesk();
  await chooseFile(app, page, 'roster', fixture('danh-sach-can-bo-truyen-thong-2017.xlsx'));
  await toPreview(page);
  await expect(page.getByRole('tab', { name: /^Nghi trùng/ })).toContainText('6');
  await page.getByRole('button', { name: 'Nhập 654 đơn vị' }).click();
  await expect(page.getByRole('heading', { name: /^Đã nhập/ })).toBeVisible();
  await page.getByRole('button', { name: 'Xem danh bạ' }).click();
  await expect(page.getByRole('status').filter({ hasText: '555/654 đơn vị đủ đầu mối' })).toBeVisible();

  await page.keyboard.press('Control+Z');
  await expect(page.getByText('Đã hoàn tác: Nhập từ tệp')).toBeVisible();
  await expect(page.getByText('Chưa có đơn vị nào.', { exact: false })).toBeVisible();
  expect(await counts(page)).toEqual({ units: 0, people: 0 });
});

test('the office’s list of stories gives all 420 with their states', async ({ openDesk }) => {
  const { app, window: page } = await openDesk();
  await chooseFile(app, page, 'stories', fixture('tin-bai-2017-2018.csv'));
  await toPreview(page);
  await page.getByRole('button', { name: 'Nhập 420 tin, bài' }).click();
  await expect(page.getByRole('heading', { name: 'Đã nhập «tin-bai-2017-2018.csv»' })).toBeVisible();
  await page.getByRole('button', { name: 'Xem tin, bài' }).click();
  await expect(page.getByText(/420 tin, bài, 236 lượt đăng, phát$/)).toBeVisible();
  for (const total of [
    'Ý tưởng: 49',
    'Đang soạn thảo: 54',
    'Chờ duyệt: 43',
    'Đã duyệt: 38',
    'Đã đăng, phát: 236',
  ])
    await expect(page.getByRole('button', { name: total })).toBeVisible();
});

test('an address list in old letters shows the names it stands for before anything is stored', async ({
  openDesk,
}) => {
  const { app, window: page } = await openDesk();
  await chooseFile(app, page, 'roster', fixture('danh-ba-cu-tcvn3.xls'));
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page.getByRole('combobox', { name: 'Phông chữ của cột B' })).toHaveValue('TCVN3 (.VnTime)');
  await expect(page.getByText('thành Lý Thị Hoà Vân', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  const expected: readonly { readonly n: string }[] = JSON.parse(
    readFileSync(new URL('../fixtures/legacy-expected.json', import.meta.url), 'utf8'),
  );
  await page.getByRole('button', { name: `Nhập ${expected.length} người` }).click();
  await page.getByRole('button', { name: 'Xem danh bạ' }).click();
  const people = await call(page, 'person.list', { page: { offset: 0, limit: 100 } });
  const bare = (name: string) => name.normalize('NFC');
  expect(people.map(({ name }) => bare(name)).sort()).toEqual(
    ['Nguyễn Thị Hà', ...expected.map(({ n }) => bare(n))].sort(),
  );
});

/** What lies in the directory, the person at the desk left out. */
async function counts(page: Page): Promise<{ units: number; people: number }> {
  const units = await call(page, 'unit.totals', {});
  const people = await call(page, 'person.totals', {});
  return { units: units.rows, people: people.rows - 1 };
}
