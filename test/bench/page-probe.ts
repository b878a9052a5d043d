import type { Page } from '@playwright/test';

/** Measurements that run inside the page. Each function given to `evaluate` is sent as text: it can use nothing of here. */

/**
 * From what a person did to the last frame that changed because of it: the list has come to rest. Not a number where
 * nothing changed, as when one more letter leaves the same rows.
 */
export async function settleTime(page: Page, act: () => Promise<void>, within = 'main'): Promise<number> {
  await page.evaluate(startProbe, within);
  await act();
  return page.evaluate(endProbe, 250);
}

/** From a drop to the frame that shows what `selector` names, and to the last frame that changed. */
export async function placeTime(
  page: Page,
  act: () => Promise<void>,
  selector: string,
): Promise<{ readonly seenMs: number; readonly restedMs: number }> {
  const watched = page.evaluate(
    named =>
      new Promise<number>(resolve => {
        let droppedMs = 0;
        document.addEventListener(
          'drop',
          () => {
            droppedMs = performance.now();
          },
          { capture: true, once: true },
        );
        const observer = new MutationObserver(() => {
          if (droppedMs === 0 || !document.querySelector(named)) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - droppedMs);
            port2.postMessage(null);
          });
        });
        observer.observe(document.body, { childList: true, subtree: true });
        setTimeout(() => resolve(Number.NaN), 10_000);
      }),
    selector,
  );
  const restedMs = await settleTime(page, act, 'main');
  return { seenMs: await watched, restedMs };
}

interface Probe {
  startedMs: number;
  paintedMs: number;
  changedMs: number;
  stop(): void;
}

declare global {
  interface Window {
    benchProbe?: Probe;
  }
}

function startProbe(within: string): void {
  window.benchProbe?.stop();
  const root = document.querySelector(within) ?? document.body;
  const begin = () => {
    probe.startedMs = performance.now();
  };
  const changed = () => {
    probe.changedMs = performance.now();
    requestAnimationFrame(() => {
      // The task after the frame's callbacks runs when the frame has been handed over.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        probe.paintedMs = performance.now();
      };
      port2.postMessage(null);
    });
  };
  const observer = new MutationObserver(changed);
  const probe: Probe = {
    startedMs: 0,
    paintedMs: 0,
    changedMs: 0,
    stop() {
      observer.disconnect();
      for (const name of ['click', 'input', 'drop'] as const) document.removeEventListener(name, begin, true);
    },
  };
  observer.observe(root, { childList: true, subtree: true, characterData: true });
  for (const name of ['click', 'input', 'drop'] as const) document.addEventListener(name, begin, true);
  window.benchProbe = probe;
}

/** Waits until nothing has changed for `quietMs`. */
async function endProbe(quietMs: number): Promise<number> {
  const probe = window.benchProbe;
  if (!probe) throw new Error('the probe was not started');
  const isQuiet = () => performance.now() - Math.max(probe.startedMs, probe.changedMs) > quietMs;
  while (!isQuiet()) await new Promise(resolve => setTimeout(resolve, 20));
  probe.stop();
  return probe.paintedMs > probe.startedMs && probe.startedMs > 0
    ? probe.paintedMs - probe.startedMs
    : Number.NaN;
}

/** Gaps between frames while the list is scrolled through, or left alone where `step` is 0. */
export async function frameGaps(
  page: Page,
  selector: string,
  step: number,
  seconds: number,
): Promise<readonly number[]> {
  return page.evaluate(
    ({ selector, step, seconds }) =>
      new Promise<number[]>(resolve => {
        const scroller = document.querySelector(selector);
        const gaps: number[] = [];
        let lastMs: number | null = null;
        let startedMs: number | null = null;
        const frame = (nowMs: number) => {
          startedMs ??= nowMs;
          if (lastMs !== null) gaps.push(nowMs - lastMs);
          lastMs = nowMs;
          if (scroller) scroller.scrollTop += step;
          if (nowMs - startedMs < seconds * 1000) requestAnimationFrame(frame);
          else resolve(gaps);
        };
        requestAnimationFrame(frame);
      }),
    { selector, step, seconds },
  );
}

/** Milliseconds of calls over the window's bridge, one after the other. */
export async function bridgeTimes(
  page: Page,
  call: { name: string; input: unknown; count: number; warmUp: number },
) {
  return page.evaluate(async ({ name, input, count, warmUp }) => {
    const bridge = (window as unknown as { app: { call(name: string, input: unknown): Promise<string> } })
      .app;
    const times: number[] = [];
    for (let turn = 0; turn < warmUp + count; turn += 1) {
      const startedMs = performance.now();
      const reply = JSON.parse(await bridge.call(name, input));
      if (!reply.ok) throw new Error(`${name} was refused`);
      if (turn >= warmUp) times.push(performance.now() - startedMs);
    }
    return times;
  }, call);
}
