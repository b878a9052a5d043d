import { usePlaces } from '#renderer/app/places.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { NothingFound } from '#renderer/components/NothingFound.tsx';
import { opinionFilterOf } from '#renderer/features/opinion/opinion-filter.ts';
import { isNarrowed, useOpinions } from '#renderer/features/opinion/opinions-state.ts';
import { useExcluding } from '#renderer/features/opinion/use-excluding.ts';
import { useOpinionFilters } from '#renderer/features/opinion/use-opinion-filters.ts';
import { call, useAppQuery } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';

/** Why no opinion is shown: none was entered yet, or the filters or the school year leave none. */
export function OpinionsEmpty() {
  const look = useOpinions();
  const { schoolYear, setSchoolYear, go } = usePlaces();
  const all = useAppQuery('opinion.count', { filter: {} });
  const excluding = useExcluding('opinion.count', look, useOpinionFilters(), async other => {
    const { total } = await call('opinion.count', { filter: opinionFilterOf(other, schoolYear) });
    return total;
  });
  if (isNarrowed(look))
    return (
      <NothingFound
        excluding={excluding && { label: excluding.label, onClear: () => look.set(excluding.without) }}
        onClearAll={look.clear}
      />
    );
  if (schoolYear !== null && (all.data?.total ?? 0) > 0)
    return (
      <EmptyState
        sentence={t('opinions.empty.year', { year: schoolYear })}
        action={{ label: t('stories.empty.allYears'), run: () => setSchoolYear(null) }}
      />
    );
  return (
    <EmptyState
      sentence={t('opinions.empty')}
      action={{ label: t('stories.empty.import'), run: () => go({ at: 'import', kind: 'opinions' }) }}
    />
  );
}
