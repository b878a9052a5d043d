import { QueryClient, type UseQueryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { showProblem } from '#renderer/lib/toasts.tsx';
import type { AppContract, InputOf, OpName, OutputOf } from '#shared/contract.ts';
import { type AppEvent, type Bridge, readReply } from '#shared/core/bridge.ts';
import type { QueryDef } from '#shared/core/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import { tError } from '#shared/i18n/t.ts';

declare global {
  interface Window {
    app: Bridge;
  }
}

export type QueryName = { [N in OpName]: AppContract[N] extends QueryDef ? N : never }[OpName];
export type ActName = Exclude<OpName, QueryName>;

/** Calls an operation; a refusal is thrown as an AppError with a sentence in the dictionary. */
export async function call<N extends OpName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const reply = readReply(await window.app.call(name, input));
  if (!reply.ok) throw AppError.fromWire(reply.error);
  // Parsed by the same contract on the other side.
  return reply.value as OutputOf<N>;
}

/** Local data never age by themselves and need no network; only a change announced by the store refetches them. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** After a commit, asks anew only what depends on it. */
export function followChanges(client: QueryClient, bridge: Bridge): () => void {
  return bridge.onEvent((event: AppEvent) => {
    if (event.kind !== 'changed') return;
    const changed = new Set<unknown>(event.queries);
    void client.invalidateQueries({ predicate: ({ queryKey: [name] }) => changed.has(name) });
  });
}

type QueryOptions<N extends QueryName> = Omit<UseQueryOptions<OutputOf<N>, AppError>, 'queryKey' | 'queryFn'>;

/** A query with the key its answer is kept under. */
export function appQuery<N extends QueryName>(name: N, input: InputOf<N>) {
  return { queryKey: [name, input], queryFn: () => call(name, input) };
}

/** The answer of a query, kept fresh. */
export function useAppQuery<N extends QueryName>(name: N, input: InputOf<N>, options: QueryOptions<N> = {}) {
  return useQuery<OutputOf<N>, AppError>({
    ...options,
    ...appQuery(name, input),
  });
}

/** A command or task to run; a refusal is told in a toast unless `quiet`, where the caller shows it. */
export function useAppCommand<N extends ActName>(name: N, options: { readonly quiet?: boolean } = {}) {
  return useMutation<OutputOf<N>, AppError, InputOf<N>>({
    mutationFn: input => call(name, input),
    onError: error => {
      if (!options.quiet && error.code !== 'cancelled') showProblem(tError(error));
    },
  });
}
