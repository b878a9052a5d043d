import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { expect, type Page } from '@playwright/test';
import { goTo, rowsOf, test } from '#test/e2e/support/desk.ts';
import { readCards, saveInDialogs } from '#test/e2e/support/files.ts';
import { type SeededUnit, seedOffice } from '#test/e2e/support/office.ts';

const noOfficer = 'Trường THPT Nguyễn Bỉnh Khiêm';
const nobody = 'Trường THPT Đắk Đoa';
const leader = 'Đỗ Thị Ngọc Ánh';

test('of 40 units the two with gaps are named with what is missing, and go out to a workbook and to cards', async ({
  openDesk,
}) => {
  const { app, window: page } = await openDesk();
  await seedOffice(page, [...completeUnits(38), { name: noOfficer, leader }, { name: nobody }]);
  await goTo(page, 'Danh bạ');
  const figure = page.getByRole('status').filter({ hasText: '38/40 đơn vị đủ đầu mối' });
  await expect(figure).toContainText('95 %');

  await page.getByRole('button', { name: 'Thiếu', exact: true }).click();
  const rows = rowsOf(page.getByRole('grid', { name: 'Danh sách đơn vị' }));
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: noOfficer })).toContainText('Thiếu cán bộ');
  await expect(rows.filter({ hasText: nobody })).toContainText('Thiếu lãnh đạo, cán bộ');
  await expect(figure).toContainText('95 %');

  await page.getByRole('checkbox', { name: 'Chọn tất cả' }).click();
  await expect(page.getByRole('toolbar')).toContainText('Đã chọn 2');
  const workbook = await saveInDialogs(app, 'đơn vị thiếu.xlsx');
  await exportAs(page, 'Excel (.xlsx)');
  await expect(page.getByText('Đã xuất 2 dòng vào «đơn vị thiếu.xlsx»')).toBeVisible();
  expect(sheetOf(workbook)).toEqual([
    expect.objectContaining({ 'Đơn vị': nobody, 'Tình trạng': 'Thiếu lãnh đạo, cán bộ' }),
    expect.objectContaining({
      'Đơn vị': noOfficer,
      'Lãnh đạo phụ trách': leader,
      'Tình trạng': 'Thiếu cán bộ',
    }),
  ]);

  const cards = await saveInDialogs(app, 'đầu mối.vcf');
  await exportAs(page, 'Danh thiếp của người phụ trách (.vcf)');
  await expect(page.getByText('Đã xuất 1 danh thiếp vào «đầu mối.vcf»')).toBeVisible();
  expect(readCards(cards).map(card => [card.get('FN'), card.get('N'), card.get('ORG')])).toEqual([
    [leader, 'Đỗ Thị Ngọc;Ánh;;;', noOfficer],
  ]);
});

function completeUnits(count: number): SeededUnit[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `Trường THPT Số ${index + 1}`,
    leader: `Nguyễn Văn ${index + 1}`,
    officer: `Trần Thị ${index + 1}`,
  }));
}

async function exportAs(page: Page, format: string): Promise<void> {
  await page.getByRole('button', { name: 'Xuất', exact: true }).click();
  await page.getByRole('menuitem', { name: format }).click();
}

/** Rows of the first sheet by their headings. */
function sheetOf(path: string): unknown[] {
  const workbook = read(readFileSync(path));
  const [sheet] = Object.values(workbook.Sheets);
  return sheet === undefined ? [] : utils.sheet_to_json(sheet);
}
