import { useQuery } from '@tanstack/react-query';
import { usePlaces } from '#renderer/app/places.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { NothingFound } from '#renderer/components/NothingFound.tsx';
import {
  hasDates,
  isNarrowed,
  noDates,
  type StoriesLook,
  useStories,
} from '#renderer/features/story/stories-state.ts';
import { storyFilterOf } from '#renderer/features/story/story-filter.ts';
import { useStoryFilters } from '#renderer/features/story/use-story-filters.ts';
import { call, useAppQuery } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';

/** Why no story is shown: none was entered yet, or the filters or the school year leave none. */
export function StoriesEmpty() {
  const look = useStories();
  const { go, schoolYear, setSchoolYear } = usePlaces();
  const all = useAppQuery('story.count', { filter: {} });
  const excluding = useExcluding(look, schoolYear);
  if (isNarrowed(look)) return <NothingFound excluding={excluding} onClearAll={look.clear} />;
  if (schoolYear !== null && (all.data?.total ?? 0) > 0)
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

interface Part {
  readonly label: string;
  readonly without: Partial<StoriesLook>;
}

/** The one filter without which something would be found, if there is such a one among several. */
function useExcluding(look: StoriesLook, schoolYear: string | null) {
  const set = useStories(stories => stories.set);
  const parts = usePartsOf(look);
  const found = useQuery({
    // Begins with the name of the operation, so that it is asked anew when a story changes.
    queryKey: ['story.count', 'excluding', storyFilterOf(look, schoolYear)],
    enabled: parts.length > 1,
    queryFn: async () => {
      for (const [index, part] of parts.entries()) {
        const { total } = await call('story.count', {
          filter: storyFilterOf({ ...look, ...part.without }, schoolYear),
        });
        if (total > 0) return index;
      }
      return null;
    },
  });
  const part = typeof found.data === 'number' ? parts[found.data] : undefined;
  return part ? { label: part.label, onClear: () => set(part.without) } : null;
}

function usePartsOf({ text, filters, dates }: StoriesLook): readonly Part[] {
  const chips = useStoryFilters().filter(filter => filter.values.length > 0);
  return [
    ...(text.trim() === '' ? [] : [{ label: text.trim(), without: { text: '' } }]),
    ...chips.map(({ key, label }) => ({ label, without: { filters: { ...filters, [key]: [] } } })),
    ...(hasDates({ dates }) ? [{ label: t('stories.dates'), without: { dates: noDates } }] : []),
  ];
}
