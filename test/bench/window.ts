import { constants, cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { waitForFirstScreen } from '#electron/runtime/first-screen.mjs';
import { t } from '#shared/i18n/t.ts';
import { bridgeTimes, frameGaps, placeTime, settleTime } from './page-probe.ts';
import type { Outcome, Result } from './report.ts';
import { benchFolder, environment, outputOf, readRuntime } from './runtime.ts';
import { type Figure, figureOf } from './timing.ts';

/** What a person at the window sees: lists at rest, scrolling, the way to the store, memory. */

const changeLimitMs = 100;
const bridgeLimitMs = 2;
const memoryLimitMb = 200;
const rounds = 4;
const typedText = 'truong';
const grid = '[role="grid"]';

export async function measureWindow(folder: string, data: string): Promise<readonly Outcome[]> {
  const bareMb = await bareMemory(folder, data);
  const other = join(folder, 'other');
  cpSync(data, other, { recursive: true, mode: constants.COPYFILE_FICLONE });
  const app = await launch(folder, data, readRuntime().args);
  try {
    const page = await app.firstWindow();
    await waitForFirstScreen(page);
    const outcomes = [
      ...(await orReason('bridge', () => measureBridge(page, () => storeAlone(folder, other)))),
      ...(await measureScreens(page)),
      ...(await orReason('board', () => measureBoard(page))),
    ];
    return [...outcomes, ...memoryResults(await memoryOf(app), bareMb)];
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
  count: 100,
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

/** In turn, so that both meet the same moments of the machine. */
async function measureBridge(
  page: Page,
  alone: () => Promise<readonly number[]>,
): Promise<readonly Outcome[]> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(...(await alone()));
    ours.push(...(await bridgeTimes(page, pageCall)));
  }
  const through = figureOf(ours);
  const store = figureOf(bare);
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
    outcomes.push(...(await orReason(`«${label}»`, () => measureScreen(page, label))));
  }
  return outcomes;
}

/** What failed is told in the table; the rest is measured all the same. */
async function orReason(
  subject: string,
  measure: () => Promise<readonly Outcome[]>,
): Promise<readonly Outcome[]> {
  try {
    return await measure();
  } catch (error) {
    return [{ subject, reason: String(error).split('\n')[0] ?? '' }];
  }
}

async function measureScreen(page: Page, label: string): Promise<readonly Outcome[]> {
  const link = page.getByRole('navigation').getByRole('button', { name: label, exact: true });
  if ((await link.count()) === 0) return [{ subject: `«${label}»`, reason: 'it is not in the navigation' }];
  const opened = await settleTime(page, () => link.click(), 'body');
  const first = changeResult(`«${label}» opened the first time`, [opened], false);
  return (await hasGrid(page)) ? [first, ...(await measureList(page, label))] : [first];
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
    framesResult(`«${label}»`, scrolled, idle),
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

const drags = 10;

/** Cards dragged to the next stage, from the drop to the board at rest; and the scrolling of the longest column. */
async function measureBoard(page: Page): Promise<readonly Outcome[]> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: t('nav.stories'), exact: true })
    .click();
  const view = page.getByText(t('stories.view.board'), { exact: true });
  const opened = await settleTime(page, () => view.click(), 'body');
  const from = page.locator('[data-column="assigned"]');
  const to = page.locator('[data-column="drafting"]');
  const seen: number[] = [];
  const rested: number[] = [];
  for (let turn = 0; turn < drags; turn += 1) {
    const card = from.locator('li[draggable]').first();
    const id = await card.locator('[data-card]').getAttribute('data-card');
    const before = await to.getByRole('heading').textContent();
    const { seenMs, restedMs } = await placeTime(
      page,
      () => card.dragTo(to),
      `[data-column="drafting"] [data-card="${id}"]`,
    );
    if ((await to.getByRole('heading').textContent()) === before) continue;
    seen.push(seenMs);
    rested.push(restedMs);
  }
  const cards = '[data-column="published"] ul';
  const idle = figureOf(await frameGaps(page, cards, 0, 3));
  const scrolled = figureOf(await frameGaps(page, cards, 60, 4));
  return [
    changeResult('board opened the first time', [opened], false),
    seen.length > 0
      ? changeResult('card dropped on another stage, seen there', seen, true)
      : { subject: 'card dropped on another stage', reason: 'no card could be moved' },
    changeResult('card dropped, the whole board at rest', rested, false),
    framesResult('board column', scrolled, idle),
  ];
}

function framesResult(subject: string, scrolled: Figure, idle: Figure): Outcome {
  return {
    subject: `${subject} scrolled, gaps between frames`,
    unit: 'ms',
    figure: scrolled,
    floor: { name: 'idle', figure: idle },
    ratio: scrolled.p95 / idle.p95,
    target: null,
  };
}

function changeResult(subject: string, samples: readonly number[], isJudged: boolean): Outcome {
  const changed = samples.filter(sample => !Number.isNaN(sample));
  if (changed.length === 0) return { subject, reason: 'nothing changed on the screen' };
  const figure = figureOf(changed);
  const target = { text: `p95 ≤ ${changeLimitMs} ms`, isMet: figure.p95 <= changeLimitMs };
  return { subject, unit: 'ms', figure, floor: null, ratio: null, target: isJudged ? target : null };
}

/** Megabytes of each process of a program. */
async function memoryOf(app: ElectronApplication): Promise<Memory> {
  const found = await app.evaluate(({ app: program }) =>
    program
      .getAppMetrics()
      .map(({ type, name, memory }) => [name ?? type, memory.workingSetSize / 1024] as [string, number]),
  );
  return new Map(found);
}

async function bareMemory(folder: string, data: string): Promise<Memory> {
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

type Memory = ReadonlyMap<string, number>;

function memoryResults(ours: Memory, bare: Memory): readonly Outcome[] {
  const sum = (memory: Memory) => [...memory.values()].reduce((total, each) => total + each, 0);
  const all = memoryResult('memory of all processes after all screens', sum(ours), sum(bare));
  const isMet = sum(ours) - sum(bare) <= memoryLimitMb;
  return [
    { ...all, target: { text: `≤ bare + ${memoryLimitMb} MB`, isMet } },
    ...[...ours].map(([name, own]) => memoryResult(`  of it: ${name}`, own, bare.get(name) ?? 0)),
  ];
}

function memoryResult(subject: string, ours: number, bare: number): Result {
  const once = (value: number) => ({ median: value, p95: value, count: 1 });
  const floor = bare > 0 ? { name: 'bare window', figure: once(bare) } : null;
  return { subject, unit: 'MB', figure: once(ours), floor, ratio: floor && ours / bare, target: null };
}
