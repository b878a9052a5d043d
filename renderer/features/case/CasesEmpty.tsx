import { useQuery } from '@tanstack/react-query';
import { usePlaces } from '#renderer/app/places.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { NothingFound } from '#renderer/components/NothingFound.tsx';
import { caseFilterOf } from '#renderer/features/case/case-filter.ts';
import {
  type CasesLook,
  hasCaseDates,
  isCasesNarrowed,
  noCaseDates,
  useCases,
} from '#renderer/features/case/cases-state.ts';
import { useCaseFilters } from '#renderer/features/case/use-case-filters.ts';
import { call, useAppQuery } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';

/** Why no case is shown: none was entered yet, or the filters or the school year leave none. */
export function CasesEmpty({ onNew }: { readonly onNew: () => void }) {
  const look = useCases();
  const { schoolYear, setSchoolYear } = usePlaces();
  const all = useAppQuery('case.count', { filter: {} });
  const excluding = useExcluding(look, schoolYear);
  if (isCasesNarrowed(look)) return <NothingFound excluding={excluding} onClearAll={look.clear} />;
  if (schoolYear !== null && (all.data?.total ?? 0) > 0)
    return (
      <EmptyState
        sentence={t('cases.empty.year', { year: schoolYear })}
        action={{ label: t('stories.empty.allYears'), run: () => setSchoolYear(null) }}
      />
    );
  return <EmptyState sentence={t('cases.empty')} action={{ label: t('cases.new'), run: onNew }} />;
}

interface Part {
  readonly label: string;
  readonly without: Partial<CasesLook>;
}

/** The one filter without which something would be found, if there is such a one among several. */
function useExcluding(look: CasesLook, schoolYear: string | null) {
  const set = useCases(cases => cases.set);
  const parts = usePartsOf(look);
  const found = useQuery({
    // Begins with the name of the operation, so that it is asked anew when a case changes.
    queryKey: ['case.count', 'excluding', caseFilterOf(look, schoolYear)],
    enabled: parts.length > 1,
    queryFn: async () => {
      for (const [index, part] of parts.entries()) {
        const { total } = await call('case.count', {
          filter: caseFilterOf({ ...look, ...part.without }, schoolYear),
        });
        if (total > 0) return index;
      }
      return null;
    },
  });
  const part = typeof found.data === 'number' ? parts[found.data] : undefined;
  return part ? { label: part.label, onClear: () => set(part.without) } : null;
}

function usePartsOf({ text, filters, dates }: CasesLook): readonly Part[] {
  const chips = useCaseFilters().filter(filter => filter.values.length > 0);
  return [
    ...(text.trim() === '' ? [] : [{ label: text.trim(), without: { text: '' } }]),
    ...chips.map(({ key, label }) => ({ label, without: { filters: { ...filters, [key]: [] } } })),
    ...(hasCaseDates({ dates }) ? [{ label: t('stories.dates'), without: { dates: noCaseDates } }] : []),
  ];
}
