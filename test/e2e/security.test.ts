import { expect, test } from '@playwright/test';
import { openApp } from '#test/support/electron.ts';

test('a page can reach nothing but its own files and one line to the store', async () => {
  const { app, window: page, close } = await openApp();
  const reached = await page.evaluate(async () => {
    const tries: Record<string, boolean> = {};
    const attempt = async (name: string, run: () => unknown) => {
      try {
        tries[name] = Boolean(await run());
      } catch {
        tries[name] = false;
      }
    };
    await attempt('network', async () => (await fetch('https://example.org/')).ok);
    await attempt('file', async () => (await fetch('file:///etc/passwd')).ok);
    await attempt('traversal', async () => (await fetch('app://ui/../../package.json')).ok);
    await attempt('encoded traversal', async () => (await fetch('app://ui/%2e%2e%2fmain%2fmain.js')).ok);
    await attempt('blob by path', async () => (await fetch('app://blob/../truyen-thong.db')).ok);
    await attempt('new window', () => window.open('app://ui/index.html'));
    await attempt('eval', () => new Function('return 1')());
    await attempt('inline handler', () => {
      const image = document.createElement('img');
      image.setAttribute('onerror', 'window.wasRun = true');
      image.src = 'data:,';
      document.body.append(image);
      return new Promise(resolve => setTimeout(() => resolve('wasRun' in window), 200));
    });
    await attempt('html sink', () => {
      document.body.innerHTML = '<b>x</b>';
      return true;
    });
    await attempt('camera', async () => navigator.mediaDevices.getUserMedia({ video: true }));
    await attempt('node', () => 'require' in window || 'process' in window || 'ipcRenderer' in window);
    return tries;
  });
  expect(Object.entries(reached).filter(([, isReached]) => isReached)).toEqual([]);
  expect(await page.evaluate(() => Object.keys(window.app).sort())).toEqual(['call', 'onEvent']);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await close();
});

test('a page cannot be led elsewhere', async () => {
  const { window: page, close } = await openApp();
  const before = page.url();
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe(before);
  await close();
});

test('garbage on the line is refused and the desk stays alive', async () => {
  const { window: page, close } = await openApp();
  const codes = await page.evaluate(async () => {
    const inputs: unknown[] = [
      null,
      1,
      'x',
      [],
      JSON.parse('{"__proto__":{"a":1},"constructor":1}'),
      { a: 'x'.repeat(1_000_000) },
    ];
    const names = [
      'story.save',
      'constructor',
      '__proto__',
      'session.get',
      'unit.list',
      '',
      'x'.repeat(10_000),
    ];
    const found = new Set<string>();
    for (const name of names)
      for (const input of inputs) {
        const reply = JSON.parse(await window.app.call(name, input));
        found.add(reply.ok ? 'ok' : reply.error.code);
      }
    return [...found].sort();
  });
  expect(codes).not.toContain('ok');
  expect(codes.every(code => ['invalid-input', 'not-found', 'not-signed-in'].includes(code))).toBe(true);
  await expect(page.getByLabel('Họ và tên')).toBeVisible();
  await close();
});
