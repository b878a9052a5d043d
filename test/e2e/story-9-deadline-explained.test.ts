import { expect, type Page } from '@playwright/test';
import { fillDay, goTo, test } from '#test/e2e/support/desk.ts';

const rule = 'Trả lời báo chí của Sở';
const title = 'Báo Gia Lai hỏi về việc tuyển sinh vào lớp 10';

test('a limit of three working days over a holiday says why it ends when it does, and moves with a Saturday that is worked', async ({
  openDesk,
}) => {
  const { window: page } = await openDesk();

  await test.step('given a rule of 3 working days', async () => {
    await openSettings(page, 'Quy định về thời hạn');
    await page.getByRole('button', { name: 'Thêm quy định' }).click();
    const form = page.getByRole('dialog', { name: 'Thêm quy định' });
    await form.getByLabel('Quy định về thời hạn').fill(rule);
    await form.getByLabel('Số lượng').fill('3');
    await expect(form.getByRole('combobox', { name: 'Đơn vị tính' })).toHaveValue('ngày làm việc');
    await form.getByLabel('Căn cứ pháp lý').fill('Quy chế phát ngôn của Sở');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await expect(page.getByRole('table', { name: 'Quy định về thời hạn' })).toContainText(rule);
  });

  await test.step('a press query received on Wednesday 29/04/2026', async () => {
    await goTo(page, 'Vụ việc');
    await page.getByRole('button', { name: 'Thêm vụ việc' }).first().click();
    const form = page.getByRole('dialog', { name: 'Thêm vụ việc' });
    await form.getByLabel('Tên vụ việc').fill(title);
    await fillDay(form.getByRole('textbox', { name: 'Tiếp nhận lúc', exact: true }), '29/04/2026');
    await form.getByRole('combobox', { name: 'Thêm theo quy định' }).fill('của Sở');
    await page.getByRole('option', { name: /Trả lời báo chí của Sở \(3 ngày làm việc\)/ }).click();
    await expect(form.getByText('Hạn 06/05/2026')).toBeVisible();
    await form.getByRole('button', { name: 'Lưu vụ việc' }).click();
  });

  const drawer = page.getByRole('region', { name: title });
  await test.step('is due on Wednesday 06/05/2026, and «Vì sao?» lists every counted and skipped day', async () => {
    await expect(drawer.getByText('Hạn 06/05/2026').first()).toBeVisible();
    const why = await openWhy(page, '06/05/2026');
    expect(await stepsOf(why)).toEqual([
      ['Thứ Tư, 29/04/2026', 'Không tính', 'ngày đầu không tính'],
      ['Thứ Năm, 30/04/2026', 'Không tính', expect.stringMatching(/^ngày nghỉ: /)],
      ['Thứ Sáu, 01/05/2026', 'Không tính', expect.stringMatching(/^ngày nghỉ: /)],
      ['Thứ Bảy, 02/05/2026', 'Không tính', 'nghỉ hằng tuần'],
      ['Chủ nhật, 03/05/2026', 'Không tính', 'nghỉ hằng tuần'],
      ['Thứ Hai, 04/05/2026', 'Có tính', 'ngày làm việc'],
      ['Thứ Ba, 05/05/2026', 'Có tính', 'ngày làm việc'],
      ['Thứ Tư, 06/05/2026', 'Có tính', 'ngày làm việc'],
    ]);
    await expect(why.getByText('Quy chế phát ngôn của Sở')).toBeVisible();
    await expect(why.getByText(/Cộng: 3 ngày làm việc, không tính 5 ngày\./)).toBeVisible();
    await why.getByRole('button', { name: 'Đóng' }).last().click();
  });

  await test.step('when Saturday 02/05 is made a working day, it is told which limit moved, and it is 05/05', async () => {
    await openSettings(page, 'Ngày nghỉ');
    await fillDay(page.getByRole('textbox', { name: 'Ngày', exact: true }), '02/05/2026');
    await page.getByText('Làm bù', { exact: true }).click();
    await page.getByRole('button', { name: 'Thêm', exact: true }).click();
    const report = page.getByRole('dialog', { name: '1 thời hạn của vụ việc đang mở đã đổi' });
    await expect(report).toContainText(title);
    await expect(report).toContainText('từ 06/05/2026 thành 05/05/2026');
    await report.getByRole('button', { name: /Báo Gia Lai hỏi/ }).click();
    await expect(drawer.getByText('Hạn 05/05/2026').first()).toBeVisible();
    const why = await openWhy(page, '05/05/2026');
    expect((await stepsOf(why)).find(([day]) => day === 'Thứ Bảy, 02/05/2026')?.[1]).toBe('Có tính');
  });
});

async function openSettings(page: Page, section: string): Promise<void> {
  await goTo(page, 'Cài đặt');
  await page.getByRole('navigation', { name: 'Cài đặt' }).getByRole('button', { name: section }).click();
}

async function openWhy(page: Page, due: string) {
  await page
    .getByRole('button', { name: /^Vì sao\?/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: `Vì sao hạn là ${due}?` });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Each day of «Vì sao?»: the day, whether it counts, the reason. */
async function stepsOf(dialog: Awaited<ReturnType<typeof openWhy>>): Promise<string[][]> {
  const rows = dialog.getByRole('table', { name: 'Từng ngày' }).locator('tbody tr');
  return Promise.all((await rows.all()).map(row => row.locator('td').allTextContents()));
}
