import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { waitForFirstScreen } from '#electron/runtime/first-screen.mjs';
import { t } from '#shared/i18n/t.ts';
import { bridgeTimes, frameGaps, settleTime } from './page-probe.ts';
import type { Outcome } from './report.ts';
import { benchFolder, environment, outputOf, readRuntime } from './runtime.ts';
import { figureOf } from './timing.ts';

/** What a person at the window sees: lists at rest, scrolling, the way to the store, memory. */

const changeLimitMs = 100;
const bridgeLimitMs = 2;
const memoryLimitMb = 200;
const rounds = 4;
const typedText = 'truong';
const grid = '[role="grid"]';

export async function measureWindow(folder: string, data: string): Promise<readonly Outcome[]> {
  const bareMb = await bareMemory(folder, data);
  const alone = await storeAlone(folder, data);
  const app = await launch(folder, data, readRuntime().args);
  try {
    const page = await app.firstWindow();
    await waitForFirstScreen(page);
    const outcomes = [...(await measureBridge(page, alone)), ...(await measureScreens(page))];
    return [...outcomes, memoryResult(await memoryOf(app), bareMb)];
  } finally {
    await app.close();
  }
}

function launch(folder: string, data: string, args: readonly string[]): Promise<ElectronApplication> {
  const { electron } = readRuntime();
  const env = environment(folder, data);
  return _electron.launch({ executablePath: electron, args: [...args], env, timeout: 60_000 });
}

/** A page of 100 stories: the case that is measured on both sides of the bridge. */
const pageCall = {
  name: 'story.list',
  input: { filter: {}, sort: null, window: { offset: 0, limit: 100 } },
  count: 200,
  warmUp: 30,
};

/** The same calls answered inside the store's own process, of the same build and on the same Node. */
async function storeAlone(folder: string, data: string): Promise<readonly number[]> {
  const { electron } = readRuntime();
  const env = {
    ...environment(folder, data),
    ELECTRON_RUN_AS_NODE: '1',
    TRUYENTHONG_CONFIG: join(folder, 'home', '.config', 'truyen-thong-gddt'),
    BENCH_CALL: JSON.stringify(pageCall),
  };
  const store = fileURLToPath(new URL('../../out/main/store-process.js', import.meta.url));
  return JSON.parse(
    await outputOf(electron, ['-r', join(benchFolder, 'children', 'store-alone.cjs'), store], env),
  );
}

async function measureBridge(page: Page, alone: readonly number[]): Promise<readonly Outcome[]> {
  const through = figureOf(await bridgeTimes(page, pageCall));
  const store = figureOf(alone);
  const added = {
    median: through.median - store.median,
    p95: through.p95 - store.p95,
    count: through.count,
  };
  const target = { text: `p95 ≤ ${bridgeLimitMs} ms`, isMet: added.p95 <= bridgeLimitMs };
  return [
    {
      subject: 'page of 100 stories over the bridge',
      unit: 'ms',
      figure: through,
      floor: { name: 'store alone', figure: store },
      ratio: through.p95 / store.p95,
      target: null,
    },
    { subject: 'what the bridge adds', unit: 'ms', figure: added, floor: null, ratio: null, target },
  ];
}

const screens = ['directory', 'stories', 'calendar', 'home', 'settings'] as const;

async function measureScreens(page: Page): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const screen of screens) {
    const label = t(`nav.${screen}`);
    const link = page.getByRole('navigation').getByRole('button', { name: label, exact: true });
    if ((await link.count()) === 0) {
      outcomes.push({ subject: `screen «${label}»`, reason: 'it is not in the navigation' });
      continue;
    }
    const opened = await settleTime(page, () => link.click(), 'body');
    outcomes.push(changeResult(`«${label}» opened the first time`, [opened], false));
    if (await hasGrid(page)) outcomes.push(...(await measureList(page, label)));
  }
  return outcomes;
}

async function hasGrid(page: Page): Promise<boolean> {
  const rows = page.locator(`${grid} [role="row"]`).nth(1);
  return rows.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  );
}

/** Every order of a list, both ways, then its text filter letter by letter, then its scrolling. */
async function measureList(page: Page, label: string): Promise<readonly Outcome[]> {
  const heads = page.locator(`${grid} [role="columnheader"][data-sortable]`);
  const sorted: number[] = [];
  for (let at = 0; at < (await heads.count()); at += 1)
    for (let click = 0; click < 2; click += 1)
      sorted.push(await settleTime(page, () => heads.nth(at).click({ position: { x: 12, y: 8 } }), grid));
  const filtered = await measureTyping(page);
  const idle = figureOf(await frameGaps(page, grid, 0, 3));
  const scrolled = figureOf(await frameGaps(page, grid, 240, 4));
  return [
    changeResult(`«${label}» sorted by each column`, sorted, true),
    ...(filtered.length > 0 ? [changeResult(`«${label}» filtered as typed`, filtered, true)] : []),
    {
      subject: `«${label}» scrolled, gaps between frames`,
      unit: 'ms',
      figure: scrolled,
      floor: { name: 'idle', figure: idle },
      ratio: scrolled.p95 / idle.p95,
      target: null,
    },
  ];
}

async function measureTyping(page: Page): Promise<readonly number[]> {
  const box = page.getByRole('searchbox', { name: t('table.filter') }).first();
  if ((await box.count()) === 0) return [];
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await box.focus();
    for (const letter of typedText)
      times.push(await settleTime(page, () => page.keyboard.press(letter), grid));
    await box.fill('');
    await page.waitForTimeout(400);
  }
  return times;
}

function changeResult(subject: string, samples: readonly number[], isJudged: boolean): Outcome {
  const figure = figureOf(samples.filter(sample => !Number.isNaN(sample)));
  const target = { text: `p95 ≤ ${changeLimitMs} ms`, isMet: figure.p95 <= changeLimitMs };
  return { subject, unit: 'ms', figure, floor: null, ratio: null, target: isJudged ? target : null };
}

/** Megabytes of all processes of a program together. */
async function memoryOf(app: ElectronApplication): Promise<number> {
  const kilobytes = await app.evaluate(({ app: program }) =>
    program.getAppMetrics().reduce((sum, each) => sum + each.memory.workingSetSize, 0),
  );
  return kilobytes / 1024;
}

async function bareMemory(folder: string, data: string): Promise<number> {
  const switches = readRuntime().args.slice(0, -1);
  const app = await launch(folder, data, [...switches, join(benchFolder, 'bare')]);
  try {
    await app.firstWindow();
    await new Promise(resolve => setTimeout(resolve, 2000));
    return await memoryOf(app);
  } finally {
    await app.close();
  }
}

function memoryResult(ours: number, bare: number): Outcome {
  const extra = ours - bare;
  const once = (value: number) => ({ median: value, p95: value, count: 1 });
  return {
    subject: 'memory of all processes after all screens',
    unit: 'MB',
    figure: once(ours),
    floor: { name: 'bare window', figure: once(bare) },
    ratio: ours / bare,
    target: { text: `≤ bare + ${memoryLimitMb} MB`, isMet: extra <= memoryLimitMb },
  };
}
