import { spawn } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readReply } from '#shared/core/bridge.ts';
import { environment, handOver, look, newFolder, openApp, tested } from '#test/support/electron.ts';

test('the first person names herself, works, and is found again after a restart', async () => {
  const first = await openApp();
  await first.window.getByLabel('Họ và tên').fill('Nguyễn Thị Hà');
  await first.window.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(first.window.getByRole('button', { name: 'Nguyễn Thị Hà' })).toBeVisible();
  await first.close();
  const second = await openApp({ data: first.dataFolder });
  await expect(second.window.getByRole('button', { name: 'Nguyễn Thị Hà' })).toBeVisible();
  await second.close();
});

test('an empty data file is told, kept on request, and the desk begins anew', async () => {
  const data = newFolder('data');
  writeFileSync(join(data, 'truyen-thong.db'), '');
  handOver(data);
  const { window: page, close } = await openApp({ data });
  await expect(page.getByRole('alert')).toContainText('rỗng (0 byte)');
  await look(page, 'start-problem');
  await page.getByRole('button', { name: 'Cất tệp hỏng sang bên và bắt đầu lại' }).click();
  await expect(page.getByLabel('Họ và tên')).toBeVisible();
  const [kept] = readdirSync(join(data, 'safety'));
  expect(existsSync(join(data, 'safety', kept ?? '', 'truyen-thong.db'))).toBe(true);
  await close();
});

test('a data folder that cannot be written is told and nothing in it changes', async () => {
  const filled = await openApp();
  await filled.window.getByLabel('Họ và tên').fill('Nguyễn Thị Hà');
  await filled.window.keyboard.press('Enter');
  await expect(filled.window.getByRole('button', { name: 'Nguyễn Thị Hà' })).toBeVisible();
  await filled.close();
  const before = readdirSync(filled.dataFolder).sort();
  const { window: page, close } = await openApp({ data: filled.dataFolder, isDataReadOnly: true });
  await expect(page.getByRole('alert')).toContainText('Không ghi được vào thư mục dữ liệu');
  await close();
  expect(readdirSync(filled.dataFolder).sort()).toEqual(before);
});

test('a second start on the same folder shows the first window and ends', async () => {
  const { app, dataFolder, close } = await openApp();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const second = spawn(tested.executable, [...tested.args], {
    env: environment(dataFolder),
    stdio: 'ignore',
  });
  const code = await new Promise(resolve => second.once('exit', resolve));
  expect(code).toBe(0);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await close();
});

test('what a killed program had acknowledged is there afterwards', async () => {
  const { app, window: page, dataFolder } = await openApp();
  await page.getByLabel('Họ và tên').fill('Nguyễn Thị Hà');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Nguyễn Thị Hà' })).toBeVisible();
  const codes: string[] = [];
  for (let number = 0; number < 20; number += 1) {
    const reply = readReply(
      await page.evaluate(title => window.app.call('story.create', { title }), `Bài viết số ${number}`),
    );
    if (reply.ok) codes.push(`Bài viết số ${number}`);
  }
  const child = app.process();
  const gone = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  const again = await openApp({ data: dataFolder });
  const reply = readReply(
    await again.window.evaluate(() =>
      window.app.call('story.list', { filter: {}, sort: null, window: { offset: 0, limit: 100 } }),
    ),
  );
  const titles = reply.ok ? (reply.value as { title: string }[]).map(row => row.title) : [];
  expect(codes).toHaveLength(20);
  expect([...titles].sort()).toEqual([...codes].sort());
  await again.close();
});
