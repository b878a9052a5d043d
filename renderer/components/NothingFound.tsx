import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { t } from '#shared/i18n/t.ts';

/** A list that its filters leave empty: names the filter that excludes everything, and offers to clear it. */
export function NothingFound(props: {
  /** The one filter without which something would be found; null where it takes clearing all of them. */
  readonly excluding: { readonly label: string; readonly onClear: () => void } | null;
  readonly onClearAll: () => void;
}) {
  const { excluding, onClearAll } = props;
  if (!excluding)
    return (
      <EmptyState
        sentence={t('table.nothingFoundAll')}
        action={{ label: t('table.clearFilters'), run: onClearAll }}
      />
    );
  return (
    <EmptyState
      sentence={t('table.nothingFound', { filter: excluding.label })}
      action={{ label: t('table.clearFilter', { filter: excluding.label }), run: excluding.onClear }}
    />
  );
}
