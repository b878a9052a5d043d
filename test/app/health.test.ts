import { afterEach, beforeEach, expect, it } from 'vitest';
import { defaultNowMs, openTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
beforeEach(async () => {
  app = openTestApp();
  await app.signIn('Nguyễn Thị Hà');
});
afterEach(() => app.close());

it('says that the clock was set back, and goes on saving in the right order', async () => {
  expect(
    (await app.call('health.check', { ofDatabase: false })).filter(warning => warning.code !== 'disk-low'),
  ).toEqual([]);
  app.setNow(defaultNowMs - 90 * 60_000);
  expect(await app.call('health.check', { ofDatabase: false })).toContainEqual({
    code: 'clock-behind',
    minutes: 90,
  });
  await app.call('setting.save', { key: 'a', value: 1 });
  const clocks = app.store.sqlite
    .prepare("SELECT hlc FROM sync_op WHERE user_id <> 'seed' ORDER BY seq")
    .pluck()
    .all();
  expect(clocks).toEqual([...clocks].sort());
});

it('finds nothing odd in a sound database', async () => {
  expect(await app.call('health.check', { ofDatabase: true })).toEqual([]);
});
