import type { Filter, FilterOption } from '#renderer/components/FilterChip.tsx';
import { caseMarks, mine } from '#renderer/features/case/case-filter.ts';
import { useCases } from '#renderer/features/case/cases-state.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { CaseKind, CaseStatus, caseGroups } from '#shared/case-list.ts';
import type { OutputOf } from '#shared/contract.ts';
import { t } from '#shared/i18n/t.ts';

type Values = OutputOf<'case.values'>;

/** The filters of the cases with the values there are to choose. */
export function useCaseFilters(): readonly Filter[] {
  const { filters } = useCases();
  const assignees = useAppQuery('case.values', { field: 'assignee' });
  const units = useAppQuery('case.values', { field: 'unit' });
  const rules = useAppQuery('case.values', { field: 'rule' });
  const outlets = useAppQuery('case.values', { field: 'outlet' });
  const themes = useAppQuery('case.values', { field: 'theme' });
  const spokespersons = useAppQuery('case.values', { field: 'spokesperson' });
  const list: readonly Omit<Filter, 'values'>[] = [
    {
      key: 'group',
      label: t('cases.filter.group'),
      options: caseGroups.map(value => ({ value, label: t(`case.group.${value}`) })),
    },
    {
      key: 'status',
      label: t('field.pressCase.status'),
      options: CaseStatus.options.map(value => ({ value, label: t(`case.status.${value}`) })),
    },
    {
      key: 'assignee',
      label: t('cases.filter.assignee'),
      options: [{ value: mine, label: t('cases.filter.mine') }, ...optionsOf(assignees.data)],
    },
    { key: 'unit', label: t('cases.filter.unit'), options: optionsOf(units.data) },
    { key: 'rule', label: t('cases.filter.rule'), options: optionsOf(rules.data) },
    {
      key: 'mark',
      label: t('cases.filter.mark'),
      options: caseMarks.map(value => ({ value, label: t(`cases.mark.${value}`) })),
    },
    {
      key: 'kind',
      label: t('field.pressCase.kind'),
      options: CaseKind.options.map(value => ({ value, label: t(`case.kind.${value}`) })),
    },
    { key: 'outlet', label: t('cases.filter.outlet'), options: optionsOf(outlets.data) },
    { key: 'theme', label: t('field.pressCase.themes'), options: optionsOf(themes.data) },
    {
      key: 'spokesperson',
      label: t('field.pressCase.spokespersonId'),
      options: optionsOf(spokespersons.data),
    },
  ];
  return list
    .filter(({ key, options }) => options.length > 0 || (filters[key]?.length ?? 0) > 0)
    .map(filter => ({ ...filter, values: filters[filter.key] ?? [] }));
}

function optionsOf(values: Values | undefined): FilterOption[] {
  return (values ?? []).map(({ id, label, count }) => ({ value: id, label, count }));
}
