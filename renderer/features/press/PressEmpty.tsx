import { useQuery } from '@tanstack/react-query';
import { usePlaces } from '#renderer/app/places.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { NothingFound } from '#renderer/components/NothingFound.tsx';
import { pressFilterOf } from '#renderer/features/press/press-filter.ts';
import {
  isNarrowed,
  type PressLook,
  untouchedPress,
  usePress,
} from '#renderer/features/press/press-state.ts';
import { usePressFilters } from '#renderer/features/press/use-press-filters.ts';
import { call, useAppQuery } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';
import type { PressFilter } from '#shared/press-list.ts';

/** Why no press item is shown: none was entered yet, or the filters or the school year leave none. */
export function PressEmpty() {
  const look = usePress();
  const { go, schoolYear, setSchoolYear } = usePlaces();
  const all = useAppQuery('press.count', countOf({}));
  const excluding = useExcluding(look, schoolYear);
  if (isNarrowed(look)) return <NothingFound excluding={excluding} onClearAll={look.clear} />;
  if (schoolYear !== null && (all.data?.items ?? 0) > 0)
    return (
      <EmptyState
        sentence={t('pressList.empty.year', { year: schoolYear })}
        action={{ label: t('pressList.empty.allYears'), run: () => setSchoolYear(null) }}
      />
    );
  return (
    <EmptyState
      sentence={t('pressList.empty')}
      action={{ label: t('pressList.import'), run: () => go({ at: 'import', kind: 'press' }) }}
    />
  );
}

/** What to ask for the number of items of a filter. */
export function countOf(filter: PressFilter) {
  return { filter, sort: null, folding: untouchedPress.folding };
}

interface Part {
  readonly label: string;
  readonly without: Partial<PressLook>;
}

/** The one filter without which something would be found, if there is such a one among several. */
function useExcluding(look: PressLook, schoolYear: string | null) {
  const set = usePress(press => press.set);
  const parts = usePartsOf(look);
  const found = useQuery({
    // Begins with the name of the operation, so that it is asked anew when an item changes.
    queryKey: ['press.count', 'excluding', pressFilterOf(look, schoolYear)],
    enabled: parts.length > 1,
    queryFn: async () => {
      for (const [index, part] of parts.entries()) {
        const filter = pressFilterOf({ ...look, ...part.without }, schoolYear);
        if ((await call('press.count', countOf(filter))).items > 0) return index;
      }
      return null;
    },
  });
  const part = typeof found.data === 'number' ? parts[found.data] : undefined;
  return part ? { label: part.label, onClear: () => set(part.without) } : null;
}

function usePartsOf({ text, filters, from, to }: PressLook): readonly Part[] {
  const chips = usePressFilters().filter(filter => filter.values.length > 0);
  const hasPeriod = from !== null || to !== null;
  return [
    ...(text.trim() === '' ? [] : [{ label: text.trim(), without: { text: '' } }]),
    ...chips.map(({ key, label }) => ({ label, without: { filters: { ...filters, [key]: [] } } })),
    ...(hasPeriod ? [{ label: t('pressList.period'), without: { from: null, to: null } }] : []),
  ];
}
