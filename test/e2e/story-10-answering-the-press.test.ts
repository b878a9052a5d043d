import { expect, type Locator } from '@playwright/test';
import { addPerson, call, goTo, switchPerson, test } from '#test/e2e/support/desk.ts';
import { chooseInDialogs, fileOf } from '#test/e2e/support/files.ts';

const title = 'Báo Giáo dục và Thời đại hỏi về các khoản thu đầu năm';
const asked = ['Sở có biết việc thu này không?', 'Có bao nhiêu trường thu sai?', 'Bao giờ trả lại tiền?'];

test('a query with three questions closes only with an approved answer that was sent and proven, and shows the hours it took', async ({
  openDesk,
}) => {
  const { app, window: page } = await openDesk('Nguyễn Thị Hà');
  await addPerson(page, 'Trần Văn Tuấn', 'lead');
  const head = await call(page, 'person.create', { familyName: 'Lê Thanh', givenName: 'Bình' });
  await call(page, 'speaker.save', {
    fields: { kind: 'head', personId: head, position: 'Giám đốc Sở', fromDay: '2026-01-01' },
  });
  const drawer = page.getByRole('region', { name: title });
  const gaps = drawer.getByRole('complementary');

  await test.step('given a query with three questions', async () => {
    await goTo(page, 'Vụ việc');
    await expect(page.getByText(/^Chưa có vụ việc nào/)).toBeVisible();
    await page.keyboard.press('n');
    const form = page.getByRole('dialog', { name: 'Thêm vụ việc' });
    await form.getByLabel('Tên vụ việc').fill(title);
    await form.getByRole('combobox', { name: 'Loại' }).click();
    await page.getByRole('option', { name: 'Báo chí đặt câu hỏi' }).click();
    await form.getByRole('textbox', { name: 'Câu hỏi 1' }).fill(asked.join('\n'));
    await form.getByRole('button', { name: 'Tách thành 3 câu hỏi' }).click();
    await form.getByRole('button', { name: 'Lưu vụ việc' }).click();
    for (const question of asked) await expect(drawer.getByRole('button', { name: question })).toBeVisible();
  });

  await test.step('without an answer, a referral or a named ground it cannot be closed', async () => {
    await expect(gaps.getByRole('button', { name: 'Còn câu hỏi chưa được trả lời' })).toBeVisible();
    await expect(gaps.getByRole('button', { name: 'Chưa có nội dung trả lời' })).toBeVisible();
    await drawer.getByRole('button', { name: 'Chuyển bước khác' }).click();
    const close = page.getByRole('menuitem', { name: /Đóng vụ việc/ });
    await expect(close).toBeDisabled();
    await expect(close).toContainText('Chưa đóng được vụ việc');
    await page.keyboard.press('Escape');
    await drawer.getByText('Từ chối', { exact: true }).click();
    await expect(gaps.getByRole('button', { name: 'Chưa chọn căn cứ từ chối' })).toBeVisible();
    await drawer.getByText('Chuyển cơ quan khác', { exact: true }).click();
    await expect(gaps.getByRole('button', { name: 'Chưa ghi cơ quan nhận chuyển' })).toBeVisible();
    await drawer.getByText('Trả lời', { exact: true }).last().click();
    await expect(gaps.getByRole('button', { name: 'Chưa có nội dung trả lời' })).toBeVisible();
  });

  await test.step('each question is answered word for word', async () => {
    for (const number of [1, 2, 3]) {
      await drawer.getByRole('button', { name: `Trả lời câu hỏi ${number}` }).click();
      const field = drawer.getByRole('textbox', { name: `Trả lời câu hỏi ${number}` });
      await field.fill(`Câu trả lời ${number}.`);
      await field.press('Control+Enter');
      await expect(
        drawer.getByRole('button', { name: `Trả lời câu hỏi ${number}: Câu trả lời ${number}.` }),
      ).toBeVisible();
    }
    await expect(gaps.getByText('Còn câu hỏi chưa được trả lời')).toHaveCount(0);
  });

  const answer = drawer.getByRole('article');
  await test.step('the answer is written and sent for approval; its author may not approve it', async () => {
    await drawer.getByRole('button', { name: 'Soạn nội dung trả lời' }).click();
    await page.getByRole('menuitem', { name: /^Thông cáo báo chí/ }).click();
    await answer
      .getByRole('textbox', { name: 'Nội dung trả lời' })
      .fill('Sở đã yêu cầu các trường trả lại các khoản thu sai.');
    await answer.getByRole('textbox', { name: 'Nội dung trả lời' }).press('Control+Enter');
    await answer.getByRole('button', { name: 'Trình duyệt' }).click();
    await expect(answer.getByText('Chờ duyệt')).toBeVisible();
    await expect(answer.getByRole('button', { name: 'Duyệt', exact: true })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await expect(answer.getByText(/Người soạn không tự duyệt/)).toBeVisible();
  });

  await test.step('a named leader approves', async () => {
    await switchPerson(page, 'Nguyễn Thị Hà', 'Trần Văn Tuấn');
    await goTo(page, 'Vụ việc');
    await page.getByText(title).first().click();
    await answer.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await expect(answer.getByText(/Trần Văn Tuấn duyệt lúc/)).toBeVisible();
  });

  await test.step('who spoke, the channel, the time and the sent file are recorded', async () => {
    await answer.getByRole('button', { name: 'Ghi đã gửi, công bố' }).click();
    const form = page.getByRole('dialog', { name: 'Ghi đã gửi, công bố' });
    await expect(form.getByRole('combobox', { name: 'Người phát ngôn' })).toHaveValue('Lê Thanh Bình');
    await choose(form.getByRole('combobox', { name: 'Cơ quan báo chí, kênh' }), 'Báo Gia Lai');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await expect(answer.getByText('Đã gửi, công bố', { exact: true })).toBeVisible();
    await expect(
      gaps.getByRole('button', { name: 'Chưa có đường dẫn hoặc tệp minh chứng đã gửi' }),
    ).toBeVisible();
    await chooseInDialogs(app, fileOf('cong-van-tra-loi.pdf', '%PDF-1.4 công văn trả lời'));
    await answer.getByRole('button', { name: /^Đính kèm minh chứng/ }).click();
    await expect(gaps.getByText('Chưa có đường dẫn hoặc tệp minh chứng đã gửi')).toHaveCount(0);
    await expect(drawer.getByText('Mới trả lời trên một kênh; nên công bố rộng rãi hơn')).toBeVisible();
  });

  await test.step('the line of what is missing leads to its field, and with the result it closes', async () => {
    await gaps.getByRole('button', { name: /^Chưa ghi kết quả/ }).click();
    await expect(drawer.getByRole('button', { name: 'Sửa «Kết quả»' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Xử lý', exact: true }).click();
    await expect(gaps.getByText('Đã đủ điều kiện đóng')).toBeVisible();
    await drawer.getByRole('button', { name: 'Chuyển bước khác' }).click();
    await page.getByRole('menuitem', { name: /Đóng vụ việc/ }).click();
    await expect(drawer.getByText(/kết thúc sau 0(,\d)? giờ/)).toBeVisible();
    await expect(page.getByRole('rowgroup', { name: 'Đã đóng: 1 vụ việc' })).toContainText(title);
  });
});

async function choose(box: Locator, name: string): Promise<void> {
  await box.fill(name);
  await box.page().getByRole('option', { name }).first().click();
}
