import type { Filter, FilterOption } from '#renderer/components/FilterChip.tsx';
import { late, mine, useOpinions } from '#renderer/features/opinion/opinions-state.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { opinionDecisions } from '#shared/entities/opinion.ts';
import { t } from '#shared/i18n/t.ts';
import {
  OpinionChannel,
  OpinionGiver,
  OpinionKind,
  OpinionState,
  opinionLacks,
} from '#shared/opinion-list.ts';

const mostValues = 500;

/** The filters of the opinions with the values there are to choose. */
export function useOpinionFilters(): readonly Filter[] {
  const filters = useOpinions(look => look.filters);
  const units = useAppQuery('opinion.values', { field: 'unit', limit: mostValues });
  const themes = useAppQuery('opinion.values', { field: 'theme', limit: mostValues });
  const owners = useAppQuery('opinion.values', { field: 'owner', limit: mostValues });
  const list: readonly Omit<Filter, 'values'>[] = [
    {
      key: 'state',
      label: t('opinions.filter.state'),
      options: [
        { value: late, label: t('opinions.late') },
        ...OpinionState.options.map(value => ({ value, label: t(`opinion.state.${value}`) })),
      ],
    },
    {
      key: 'giver',
      label: t('field.opinion.giver'),
      options: OpinionGiver.options.map(value => ({ value, label: t(`opinion.giver.${value}`) })),
    },
    {
      key: 'kind',
      label: t('field.opinion.kind'),
      options: OpinionKind.options.map(value => ({ value, label: t(`opinion.kind.${value}`) })),
    },
    {
      key: 'channel',
      label: t('opinions.filter.channel'),
      options: OpinionChannel.options.map(value => ({ value, label: t(`opinion.channel.${value}`) })),
    },
    {
      key: 'decision',
      label: t('field.opinion.decision'),
      options: [...opinionDecisions, 'none' as const].map(value => ({
        value,
        label: t(`opinion.decision.${value}`),
      })),
    },
    { key: 'unit', label: t('opinions.filter.unit'), options: optionsOf(units.data) },
    { key: 'theme', label: t('field.opinion.themes'), options: optionsOf(themes.data) },
    {
      key: 'owner',
      label: t('opinions.filter.owner'),
      options: [{ value: mine, label: t('stories.filter.mine') }, ...optionsOf(owners.data)],
    },
    {
      key: 'lack',
      label: t('table.missingMenu'),
      options: opinionLacks.map(value => ({ value, label: t(`opinion.lack.${value}`) })),
    },
  ];
  return list.map(filter => ({ ...filter, values: filters[filter.key] ?? [] }));
}

export function optionsOf(
  values: readonly { id: string; label: string; count: number }[] | undefined,
): FilterOption[] {
  return (values ?? []).map(({ id, label, count }) => ({ value: id, label, count }));
}
