import type { ReactNode } from 'react';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { useEachMinute } from '#renderer/lib/use-minute.ts';
import type { CaseRecord } from '#shared/case-record.ts';
import { tError } from '#shared/i18n/t.ts';

/** A case, asked anew each minute: its clocks run. */
export function useCase(id: string) {
  const record = useAppQuery('case.get', { id });
  useEachMinute(record.refetch);
  return record;
}

/** A case once it is there; until then that it loads, or why it cannot be shown. */
export function CaseState(props: {
  readonly record: ReturnType<typeof useCase>;
  readonly children: (record: CaseRecord) => ReactNode;
}) {
  const { record } = props;
  if (record.data) return props.children(record.data);
  if (!record.error) return <LoadingLine />;
  return <ErrorNote message={tError(record.error)} onRetry={() => void record.refetch()} />;
}
