import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import type { AppError } from '#shared/core/errors.ts';
import { tError } from '#shared/i18n/t.ts';
import type { StoryRecord } from '#shared/story-record.ts';

/** A story once it is there; until then that it loads, or why it cannot be shown. */
export function StoryState(props: {
  readonly story: UseQueryResult<StoryRecord, AppError>;
  readonly children: (story: StoryRecord) => ReactNode;
}) {
  const { story } = props;
  if (story.data) return props.children(story.data);
  if (!story.error) return <LoadingLine />;
  return <ErrorNote message={tError(story.error)} onRetry={() => void story.refetch()} />;
}
