import { writeFileSync } from 'node:fs';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import type { InputOf, OpName, OutputOf } from '#shared/contract.ts';
import { readReply } from '#shared/core/bridge.ts';
import { type OpenedApp, type OpenOptions, openApp } from '#test/support/electron.ts';

const waitMs = 10_000;

interface Desks {
  /** Opens the app on an empty folder and names the first person, as she does it herself. */
  readonly openDesk: (name?: string, options?: OpenOptions) => Promise<OpenedApp>;
}

/** Tests at the desk: what they open is closed again, and what a failed one saw last is kept beside the report. */
export const test = base.extend<Desks>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern which other fixtures are wanted
  openDesk: async ({}, give, info) => {
    const opened: OpenedApp[] = [];
    await give(async (name = 'Nguyễn Thị Hà', options = {}) => {
      const desk = await openApp(options);
      opened.push(desk);
      desk.window.setDefaultTimeout(waitMs);
      await nameYourself(desk.window, name);
      return desk;
    });
    for (const { window, close } of opened) {
      if (info.status !== info.expectedStatus) await keepSight(window, name => info.outputPath(name));
      await close();
    }
  },
});

async function keepSight(page: Page, pathOf: (name: string) => string): Promise<void> {
  await page.screenshot({ path: pathOf('window.png') });
  writeFileSync(pathOf('window.yml'), await page.locator('body').ariaSnapshot());
}

export async function nameYourself(page: Page, name: string): Promise<void> {
  await page.getByLabel('Họ và tên').fill(name);
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.getByRole('button', { name })).toBeVisible();
}

/** What the window itself may ask for: the way in for what a story takes as given. */
export async function call<N extends OpName>(page: Page, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const [output] = await callAll(page, name, [input]);
  if (output === undefined) throw new Error(`no answer to ${name}`);
  return output;
}

/** The same operation once for each input, in their order. */
export async function callAll<N extends OpName>(
  page: Page,
  name: N,
  inputs: readonly InputOf<N>[],
): Promise<OutputOf<N>[]> {
  const asked: readonly [string, readonly unknown[]] = [name, inputs];
  const texts = await page.evaluate(async ([operation, all]) => {
    const answers = [];
    for (const input of all) answers.push(await window.app.call(operation, input));
    return answers;
  }, asked);
  return texts.map(readReply).map(reply => {
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${JSON.stringify(reply.error.params)}`);
    return reply.value as OutputOf<N>;
  });
}

/** Adds a person of the office; whoever works goes on working. */
export async function addPerson(
  page: Page,
  name: string,
  role: InputOf<'account.create'>['role'],
): Promise<string> {
  return call(page, 'account.create', { name, role });
}

/** Another person sits down at the desk. */
export async function switchPerson(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: from }).click();
  await page.getByRole('menuitem', { name: to }).click();
  await expect(page.getByRole('banner').getByRole('button', { name: to })).toBeVisible();
}

/** One of the screens at the left. */
export async function goTo(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Các màn hình' }).getByRole('button', { name: screen }).click();
}

/** Ctrl+K, once the window hears it; gives back the box to type in. */
export async function openPalette(page: Page): Promise<Locator> {
  const box = page.getByRole('combobox', { name: 'Tìm kiếm' });
  await expect(async () => {
    if (!(await box.isVisible())) await page.keyboard.press('Control+K');
    await expect(box).toBeFocused({ timeout: 500 });
  }).toPass({ timeout: waitMs });
  return box;
}

/** Finds something with Ctrl+K and opens it; with `isFull` on the whole window. */
export async function findAndOpen(page: Page, text: string, isFull = false): Promise<void> {
  await openPalette(page).then(box => box.fill(text));
  const first = page.getByRole('option').first();
  await expect(first).toContainText(text);
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press(isFull ? 'Control+Enter' : 'Enter');
}

/** Rows of a list, its heading left out. */
export function rowsOf(grid: Locator): Locator {
  return grid.getByRole('row').filter({ has: grid.page().getByRole('gridcell') });
}

/** Types a day into a box and takes it over. */
export async function fillDay(box: Locator, day: string): Promise<void> {
  await box.fill(day);
  await box.press('Tab');
}
