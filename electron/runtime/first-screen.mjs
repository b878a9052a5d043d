const limitMs = 30_000;

/**
 * Waits until the window shows content and none of it is still being fetched.
 * @param {import('@playwright/test').Page} window
 */
export async function waitForFirstScreen(window) {
  await window.locator('#root *:visible').first().waitFor({ timeout: limitMs });
  await window.locator('[aria-busy="true"]').first().waitFor({ state: 'detached', timeout: limitMs });
}
