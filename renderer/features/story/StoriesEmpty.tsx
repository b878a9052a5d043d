import { usePlaces } from '#renderer/app/places.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { NothingFound } from '#renderer/components/NothingFound.tsx';
import { isNarrowed, useStories } from '#renderer/features/story/stories-state.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';
import type { StoryFilter } from '#shared/story-list.ts';

/** Why no story is shown: none was entered yet, or the filters or the school year leave none. */
export function StoriesEmpty({ filter }: { readonly filter: StoryFilter }) {
  const look = useStories();
  const { go, schoolYear, setSchoolYear } = usePlaces();
  const all = useAppQuery('story.count', { filter: {} });
  if (isNarrowed(look)) return <NothingFound excluding={null} onClearAll={look.clear} />;
  if (filter.schoolYear && schoolYear !== null && (all.data?.total ?? 0) > 0)
    return (
      <EmptyState
        sentence={t('stories.empty.year', { year: schoolYear })}
        action={{ label: t('stories.empty.allYears'), run: () => setSchoolYear(null) }}
      />
    );
  return (
    <EmptyState
      sentence={t('stories.empty')}
      action={{ label: t('stories.empty.import'), run: () => go({ at: 'import', kind: 'stories' }) }}
    />
  );
}
