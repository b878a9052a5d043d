import { expect, type Page } from '@playwright/test';
import { addDays, dayInVietnam, momentInVietnam } from '#shared/core/dates.ts';
import { call, goTo, test } from '#test/e2e/support/desk.ts';

const today = dayInVietnam(Date.now());

test('cases stand in marked groups by the stage of their clock, the waiting one with its days, and none vanishes', async ({
  openDesk,
}) => {
  const { window: page } = await openDesk();
  await caseDue(page, 'Còn mười ngày', 10);
  await caseDue(page, 'Còn một ngày', 1);
  await caseDue(page, 'Trễ một ngày', -1);
  await caseDue(page, 'Trễ hai mươi ngày', -20);
  const waiting = await caseDue(page, 'Chờ trường giải trình', 12);
  await call(page, 'case.wait', { id: waiting, waitingFor: 'THPT Lê Lợi' });
  await goTo(page, 'Vụ việc');

  const expected = [
    ['Quá hạn lâu', 'Trễ hai mươi ngày', 'quá hạn 20 ngày'],
    ['Quá hạn', 'Trễ một ngày', 'quá hạn 1 ngày'],
    ['Sắp đến hạn', 'Còn một ngày', 'còn 1 ngày'],
    ['Chờ làm rõ', 'Chờ trường giải trình', 'còn 12 ngày'],
    ['Trong hạn', 'Còn mười ngày', 'còn 10 ngày'],
  ] as const;
  const groups = page
    .getByRole('grid', { name: 'Danh sách vụ việc' })
    .getByRole('rowgroup', { name: /vụ việc$/ });
  await test.step('in separate groups, by text as well as colour', async () => {
    await expect(groups).toHaveCount(expected.length);
    const colours = new Set<string>();
    for (const [index, [group, title, distance]] of expected.entries()) {
      const found = groups.nth(index);
      await expect(found).toHaveAccessibleName(`${group}: 1 vụ việc`);
      await expect(found).toContainText(title);
      await expect(found).toContainText(distance);
      colours.add(await markOf(found));
    }
    expect(colours.size).toBeGreaterThanOrEqual(4);
  });

  await test.step('the waiting one says for whom, and still has its days', async () => {
    await expect(groups.nth(3)).toContainText('Chờ THPT Lê Lợi làm rõ');
  });

  await test.step('none vanishes when filters are cleared', async () => {
    await page.getByRole('button', { name: 'Thời hạn', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Quá hạn', exact: true }).click();
    await page.keyboard.press('Escape');
    await expect(groups).toHaveCount(1);
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await expect(groups).toHaveCount(expected.length);
    for (const [, title] of expected) await expect(page.getByText(title, { exact: true })).toBeVisible();
  });
});

/** A case received forty days before a day set by a document; with little left of a short limit it is not yet soon. */
function caseDue(page: Page, title: string, days: number): Promise<string> {
  const fixedDay = addDays(today, days);
  const startAtMs = momentInVietnam(addDays(today, days > 5 ? -1 : -40), '08:00');
  return call(page, 'case.create', {
    title,
    receivedAtMs: startAtMs,
    clocks: [{ name: 'Hạn trong văn bản', fixedDay, startAtMs }],
  });
}

/** The colour of the mark in a group's heading. */
function markOf(group: ReturnType<Page['getByRole']>): Promise<string> {
  return group
    .getByRole('rowheader')
    .locator('[aria-hidden]')
    .first()
    .evaluate(mark => getComputedStyle(mark).backgroundColor);
}
