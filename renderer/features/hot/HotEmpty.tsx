import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { NothingFound } from '#renderer/components/NothingFound.tsx';
import { useHot } from '#renderer/features/hot/hot-state.ts';
import { useHotFilters } from '#renderer/features/hot/use-hot-filters.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';

/** Why the register shows nothing, and the one thing to do about it. */
export function HotEmpty({ onNew }: { readonly onNew: () => void }) {
  const look = useHot();
  const all = useAppQuery('hot.count', { filter: {} });
  const inForce = useHotFilters().filter(filter => filter.values.length > 0);
  const [only] = inForce;
  if ((all.data?.total ?? 0) === 0)
    return <EmptyState sentence={t('hot.empty')} action={{ label: t('hot.new'), run: onNew }} />;
  return (
    <NothingFound
      excluding={
        only && inForce.length === 1 && look.text === ''
          ? { label: only.label, onClear: () => look.setFilter(only.key, []) }
          : null
      }
      onClearAll={look.clear}
    />
  );
}
