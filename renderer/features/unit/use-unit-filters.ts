import { keepPreviousData } from '@tanstack/react-query';
import type { Filter } from '#renderer/components/FilterChip.tsx';
import { asOf, useDirectory } from '#renderer/features/roster/directory-state.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';
import { unitLacks } from '#shared/unit-list.ts';

const offeredWeeks = ['4', '8', '12', '26', '52'];

/** The filters of the list of units with the values there are to choose. */
export function useUnitFilters(): readonly Filter[] {
  const { onDay, units } = useDirectory();
  const types = useAppQuery('unit.types', {});
  const areas = useAppQuery('unit.areas', {});
  const managers = useAppQuery('unit.managers', asOf(onDay), { placeholderData: keepPreviousData });
  const options = (list: readonly { readonly id: string; readonly name: string }[] | undefined) =>
    (list ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const filters: readonly Omit<Filter, 'values'>[] = [
    {
      key: 'type',
      label: t('unit.filter.type'),
      options: options(types.data?.filter(type => type.isActive)),
    },
    { key: 'area', label: t('unit.filter.area'), options: options(areas.data) },
    { key: 'manager', label: t('unit.filter.manager'), options: options(managers.data) },
    {
      key: 'status',
      label: t('unit.filter.status'),
      options: (['closed', 'any'] as const).map(value => ({ value, label: t(`unit.status.${value}`) })),
    },
    {
      key: 'lacks',
      label: t('unit.filter.lacks'),
      options: unitLacks.map(value => ({ value, label: t(`unit.lacks.${value}`) })),
    },
    {
      key: 'silent',
      label: t('unit.filter.silent'),
      options: [...new Set([...offeredWeeks, ...(units.filters['silent'] ?? [])])]
        .sort((left, right) => Number(left) - Number(right))
        .map(value => ({ value, label: t('unit.silentFor', { weeks: value }) })),
    },
  ];
  return filters
    .map(filter => ({ ...filter, values: units.filters[filter.key] ?? [] }))
    .filter(filter => filter.options.length > 0 || filter.values.length > 0);
}
