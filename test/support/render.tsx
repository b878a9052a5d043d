import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { DeskProvider } from '#renderer/app/DeskProvider.tsx';
import { usePlaces } from '#renderer/app/places.ts';
import { createQueryClient, followChanges } from '#renderer/lib/client.ts';
import type { TestApp } from './app.ts';

const freshPlaces = usePlaces.getState();

/** A view in the desk's own providers, on the real store behind the real dispatch. */
export function renderDesk(
  view: ReactNode,
  app: TestApp,
): ReturnType<typeof render> & { client: QueryClient } {
  usePlaces.setState(freshPlaces, true);
  window.app = app.bridge;
  const client = createQueryClient();
  followChanges(client, app.bridge);
  const rendered = render(
    <QueryClientProvider client={client}>
      <DeskProvider colorScheme="light" textSize={14} language="vi">
        {view}
      </DeskProvider>
    </QueryClientProvider>,
  );
  return { ...rendered, client };
}
