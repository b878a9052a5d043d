import type { Filter, FilterOption } from '#renderer/components/FilterChip.tsx';
import { no, yes } from '#renderer/features/press/press-filter.ts';
import { usePress } from '#renderer/features/press/press-state.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';
import { pressLacks, toneChoices } from '#shared/press-list.ts';

/** Most values a filter offers; those used most come first. */
const mostValues = 500;

/** The filters of the press items with the values there are to choose. */
export function usePressFilters(): readonly Filter[] {
  const { filters } = usePress();
  const outlets = useAppQuery('press.values', { field: 'outlet', limit: mostValues });
  const themes = useAppQuery('press.values', { field: 'theme', limit: mostValues });
  const units = useAppQuery('press.values', { field: 'unit', limit: mostValues });
  const areas = useAppQuery('press.values', { field: 'area', limit: mostValues });
  const list: readonly Omit<Filter, 'values'>[] = [
    {
      key: 'tone',
      label: t('field.pressItem.tone'),
      options: toneChoices.map(value => ({ value, label: t(`press.tone.${value}`) })),
    },
    { key: 'outlet', label: t('pressList.column.outlet'), options: optionsOf(outlets.data) },
    { key: 'theme', label: t('field.pressItem.themes'), options: optionsOf(themes.data) },
    { key: 'unit', label: t('pressList.filter.unit'), options: optionsOf(units.data) },
    { key: 'area', label: t('field.pressItem.areas'), options: optionsOf(areas.data) },
    {
      key: 'reply',
      label: t('pressList.filter.reply'),
      options: [yes, no].map(value => ({ value, label: t(`pressList.filter.reply.${value}`) })),
    },
    {
      key: 'case',
      label: t('pressList.filter.case'),
      options: [yes, no].map(value => ({ value, label: t(`pressList.filter.case.${value}`) })),
    },
    {
      key: 'kind',
      label: t('pressList.filter.kind'),
      options: (['original', 'repost'] as const).map(value => ({
        value,
        label: t(`pressList.filter.kind.${value}`),
      })),
    },
    {
      key: 'lack',
      label: t('table.missingMenu'),
      options: pressLacks.map(value => ({ value, label: t(`press.lack.${value}`) })),
    },
  ];
  return list.map(filter => ({ ...filter, values: filters[filter.key] ?? [] }));
}

function optionsOf(
  values: readonly { readonly id: string; readonly label: string; readonly count: number }[] | undefined,
): FilterOption[] {
  return (values ?? []).map(({ id, label, count }) => ({ value: id, label, count }));
}
