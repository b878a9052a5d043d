import type { QueryClient } from '@tanstack/react-query';
import { usePlaces } from '#renderer/app/places.ts';
import { appQuery, call } from '#renderer/lib/client.ts';
import { minuteMs, presentMinute } from '#renderer/lib/use-minute.ts';
import type { OutputOf } from '#shared/contract.ts';

export type StartState = OutputOf<'start.state'>;

/**
 * Asks at once for everything the first screen shows, so that it is drawn once and with something in it; the figures
 * of the directory take longer and come while the rest is drawn. A refusal is left to the screen, which tells it.
 */
export async function askFirst(client: QueryClient): Promise<StartState> {
  const { schoolYear } = usePlaces.getState();
  // The store answers in this order.
  const shown = Promise.all([
    askStart(),
    client.prefetchQuery(appQuery('preference.get', {})),
    client.prefetchQuery(appQuery('session.get', {})),
    client.prefetchQuery(appQuery('home.get', { schoolYear })),
    client.prefetchQuery(appQuery('home.cases', { atMs: presentMinute() * minuteMs })),
  ]);
  void client.prefetchQuery(appQuery('home.directory', {}));
  const [start] = await shown;
  return start;
}

/** Whether the data are open. A store that cannot even be asked has failed too, and the page must say so. */
export async function askStart(): Promise<StartState> {
  try {
    return await call('start.state', {});
  } catch {
    return { state: 'failed', error: null, canSetAside: false };
  }
}
