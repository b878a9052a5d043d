import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import type { AppError } from '#shared/core/errors.ts';
import { tError } from '#shared/i18n/t.ts';
import type { PressRecord } from '#shared/press.ts';

/** A press item once it is there; until then that it loads, or why it cannot be shown. */
export function PressState(props: {
  readonly item: UseQueryResult<PressRecord, AppError>;
  readonly children: (item: PressRecord) => ReactNode;
}) {
  const { item } = props;
  if (item.data) return props.children(item.data);
  if (!item.error) return <LoadingLine />;
  return <ErrorNote message={tError(item.error)} onRetry={() => void item.refetch()} />;
}
