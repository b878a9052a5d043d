import { lazy, Suspense } from 'react';
import { ErrorBoundary } from '#renderer/components/ErrorBoundary.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import type { SaveStory } from '#renderer/features/story-page/use-story-save.ts';
import { useTextDraft } from '#renderer/features/story-page/use-text-draft.ts';
import type { StoryRecord } from '#shared/story-record.ts';

const StoryEditor = lazy(async () => ({
  default: (await import('#renderer/features/story-page/StoryEditor.tsx')).StoryEditor,
}));

/** The text of a story with the draft left behind, once both are here; the facts do not wait for the editor. */
export function StoryText(props: {
  readonly story: StoryRecord;
  readonly save: SaveStory;
  readonly onOpenFull?: () => void;
}) {
  const draft = useTextDraft(props.story.id);
  if (draft.found === undefined) return <LoadingLine />;
  return (
    <ErrorBoundary>
      <Suspense fallback={<LoadingLine />}>
        <StoryEditor {...props} draft={draft} found={draft.found} />
      </Suspense>
    </ErrorBoundary>
  );
}
