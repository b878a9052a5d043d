import { CFB } from '@e965/xlsx';
import { expect } from '@playwright/test';
import { call, test } from '#test/e2e/support/desk.ts';
import { chooseInDialogs, fileOf } from '#test/e2e/support/files.ts';
import { chooseFile, toPreview } from '#test/e2e/support/import.ts';
import { textRows, xlsxFile } from '#test/support/office-files.ts';

test('files that are no tables are told apart in words, nothing is stored, and the next good file comes in', async ({
  openDesk,
}) => {
  const { app, window: page } = await openDesk();
  const before = await call(page, 'session.get', {});
  await chooseFile(
    app,
    page,
    'roster',
    fileOf('danh bạ.xlsx', 'Kính gửi Văn phòng Sở, danh sách sẽ gửi sau.'),
  );
  const told = page.getByRole('alert');
  await expect(told).toContainText(
    '«danh bạ.xlsx» không phải bảng tính nên không đọc được. Chưa có gì được lưu',
  );

  await chooseInDialogs(app, fileOf('có mật khẩu.xlsx', encrypted()));
  await page.getByRole('button', { name: 'Chọn tệp…' }).click();
  await expect(told).toContainText(
    '«có mật khẩu.xlsx» được đặt mật khẩu nên không mở được. Chưa có gì được lưu',
  );

  const empty = xlsxFile({ sheets: [{ name: 'Trang tính 1', body: textRows([]) }] });
  await chooseInDialogs(app, fileOf('trống.xlsx', empty));
  await page.getByRole('button', { name: 'Chọn tệp…' }).click();
  await expect(told).toContainText('«trống.xlsx» không có dòng nào. Chưa có gì được lưu');

  expect(await call(page, 'session.get', {})).toEqual(before);
  expect((await call(page, 'unit.totals', {})).all).toBe(0);

  await chooseInDialogs(app, fileOf('tốt.csv', 'Đơn vị;Địa bàn\nTrường MN Gào;Xã Gào\n'));
  await page.getByRole('button', { name: 'Chọn tệp…' }).click();
  await expect(told).toBeHidden();
  await toPreview(page);
  await page.getByRole('button', { name: 'Nhập 1 đơn vị' }).click();
  await expect(page.getByRole('heading', { name: 'Đã nhập «tốt.csv»' })).toBeVisible();
});

/** A workbook with a password lies encrypted in a container of the old kind. */
function encrypted(): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/EncryptedPackage', new Uint8Array(5000));
  CFB.utils.cfb_add(container, '/EncryptionInfo', new Uint8Array(200));
  return new Uint8Array(CFB.write(container, { type: 'buffer' }));
}
