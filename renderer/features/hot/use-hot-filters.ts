import type { Filter, FilterOption } from '#renderer/components/FilterChip.tsx';
import { cellKey, mine } from '#renderer/features/hot/hot-filter.ts';
import { useHot } from '#renderer/features/hot/hot-state.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { HotLevel, HotStatus, hotLacks } from '#shared/hot-list.ts';
import { t } from '#shared/i18n/t.ts';

const mostValues = 500;
const scores = [5, 4, 3, 2, 1] as const;

/** The filters of the register with the values there are to choose. */
export function useHotFilters(): readonly Filter[] {
  const filters = useHot(look => look.filters);
  const owners = useAppQuery('hot.values', { field: 'owner', limit: mostValues });
  const units = useAppQuery('hot.values', { field: 'unit', limit: mostValues });
  const areas = useAppQuery('hot.values', { field: 'area', limit: mostValues });
  const themes = useAppQuery('hot.values', { field: 'theme', limit: mostValues });
  const list: readonly Omit<Filter, 'values'>[] = [
    {
      key: 'level',
      label: t('field.hotIssue.level'),
      options: [...HotLevel.options].reverse().map(value => ({ value, label: t(`hot.level.${value}`) })),
    },
    {
      key: 'status',
      label: t('field.hotIssue.status'),
      options: HotStatus.options.map(value => ({ value, label: t(`hot.status.${value}`) })),
    },
    {
      key: 'owner',
      label: t('field.hotIssue.ownerId'),
      options: [{ value: mine, label: t('stories.filter.mine') }, ...optionsOf(owners.data)],
    },
    { key: 'unit', label: t('hot.filter.unit'), options: optionsOf(units.data) },
    { key: 'area', label: t('field.hotIssue.areas'), options: optionsOf(areas.data) },
    { key: 'theme', label: t('field.hotIssue.themes'), options: optionsOf(themes.data) },
    {
      key: 'cell',
      label: t('hot.filter.cell'),
      options: scores.flatMap(impact =>
        scores.map(likelihood => ({
          value: cellKey(likelihood, impact),
          label: t('hot.matrix.cellName', { likelihood, impact }),
        })),
      ),
    },
    {
      key: 'lack',
      label: t('table.missingMenu'),
      options: hotLacks.map(value => ({ value, label: t(`hot.lack.${value}`) })),
    },
  ];
  // Cells are chosen on the matrix; their filter shows only to be taken away.
  return list
    .map(filter => ({ ...filter, values: filters[filter.key] ?? [] }))
    .filter(filter => filter.key !== 'cell' || filter.values.length > 0);
}

function optionsOf(
  values: readonly { id: string; label: string; count: number }[] | undefined,
): FilterOption[] {
  return (values ?? []).map(({ id, label, count }) => ({ value: id, label, count }));
}
