import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { DeskProvider } from '#renderer/app/DeskProvider.tsx';
import { askStart, type StartState } from '#renderer/app/first-answers.ts';
import { useAppearance } from '#renderer/app/use-appearance.ts';
import { Workspace } from '#renderer/app/Workspace.tsx';
import { ErrorBoundary } from '#renderer/components/ErrorBoundary.tsx';
import { FirstPerson } from '#renderer/features/system/FirstPerson.tsx';
import { StartProblem } from '#renderer/features/system/StartProblem.tsx';
import { followChanges, useAppQuery } from '#renderer/lib/client.ts';

/** The program in its window: the data opened or what stands in the way, then who is working, then the desk. */
export function App(props: { readonly client: QueryClient; readonly start: StartState }) {
  const { client, start } = props;
  useEffect(() => followChanges(client, window.app), [client]);
  return (
    <QueryClientProvider client={client}>
      <Opened start={start} />
    </QueryClientProvider>
  );
}

function Opened(props: { readonly start: StartState }) {
  const start = useStartState(props.start);
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

/** As it was at start, and asked again whenever the store says that it opened or failed. */
function useStartState(first: StartState): StartState {
  const [state, setState] = useState(first);
  useEffect(
    () =>
      window.app.onEvent(event => {
        if (event.kind === 'store') void askStart().then(setState);
      }),
    [],
  );
  return state;
}
