import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { DeskProvider } from '#renderer/app/DeskProvider.tsx';
import { useAppearance } from '#renderer/app/use-appearance.ts';
import { Workspace } from '#renderer/app/Workspace.tsx';
import { ErrorBoundary } from '#renderer/components/ErrorBoundary.tsx';
import { FirstPerson } from '#renderer/features/system/FirstPerson.tsx';
import { StartProblem } from '#renderer/features/system/StartProblem.tsx';
import { call, createQueryClient, followChanges, useAppQuery } from '#renderer/lib/client.ts';
import type { OutputOf } from '#shared/contract.ts';

type StartState = OutputOf<'start.state'>;

/** The program in its window: the data opened or what stands in the way, then who is working, then the desk. */
export function App() {
  const [client] = useState(createQueryClient);
  useEffect(() => followChanges(client, window.app), [client]);
  return (
    <QueryClientProvider client={client}>
      <Opened />
    </QueryClientProvider>
  );
}

function Opened() {
  const start = useStartState();
  if (!start) return null;
  return start.state === 'failed' ? (
    <DeskProvider colorScheme="auto" textSize={14} language="vi">
      <StartProblem state={start} />
    </DeskProvider>
  ) : (
    <Desk />
  );
}

function Desk() {
  const appearance = useAppearance();
  const session = useAppQuery('session.get', {});
  if (!appearance || !session.data) return null;
  return (
    <DeskProvider {...appearance} key={appearance.language}>
      <ErrorBoundary>
        {session.data.user ? <Workspace session={session.data} /> : <FirstPerson session={session.data} />}
      </ErrorBoundary>
    </DeskProvider>
  );
}

/** Asked at start, and again whenever the store says that it opened or failed. */
function useStartState(): StartState | null {
  const [state, setState] = useState<StartState | null>(null);
  useEffect(() => {
    const ask = () => void call('start.state', {}).then(setState);
    ask();
    return window.app.onEvent(event => {
      if (event.kind === 'store') ask();
    });
  }, []);
  return state;
}
