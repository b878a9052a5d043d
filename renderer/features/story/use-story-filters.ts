import { useState } from 'react';
import type { Filter, FilterOption } from '#renderer/components/FilterChip.tsx';
import { mine, useStories } from '#renderer/features/story/stories-state.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';
import { StoryKind, StoryOrigin, StoryStage, type StoryValue, storyLacks } from '#shared/story-list.ts';

/** Most values a filter offers; those used most come first. */
const mostValues = 500;

/** The filters of the stories with the values there are to choose. */
export function useStoryFilters(): readonly Filter[] {
  const { filters } = useStories();
  const [open, setOpen] = useState<string | null>(null);
  const units = useValues('unit', open);
  const authors = useValues('author', open);
  const assignees = useValues('assignee', open);
  const themes = useValues('theme', open);
  const outlets = useValues('outlet', open);
  const list: readonly Omit<Filter, 'values'>[] = [
    {
      key: 'stage',
      label: t('field.story.stage'),
      options: StoryStage.options.map(value => ({ value, label: t(`story.stage.${value}`) })),
    },
    { key: 'unit', label: t('field.story.unitId'), options: optionsOf(units.data) },
    { key: 'author', label: t('field.story.authorId'), options: optionsOf(authors.data) },
    {
      key: 'assignee',
      label: t('stories.filter.assignee'),
      options: [{ value: mine, label: t('stories.filter.mine') }, ...optionsOf(assignees.data)],
    },
    { key: 'theme', label: t('field.story.themes'), options: optionsOf(themes.data) },
    { key: 'outlet', label: t('field.storyOutlet.outletId'), options: optionsOf(outlets.data) },
    { key: 'kind', label: t('stories.filter.kind'), options: kindOptions() },
    {
      key: 'lack',
      label: t('table.missingMenu'),
      options: storyLacks.map(value => ({ value, label: t(`story.lack.${value}`) })),
    },
  ];
  return list.map(filter => ({
    ...filter,
    values: filters[filter.key] ?? [],
    onTurn: isOpen => setOpen(isOpen ? filter.key : null),
  }));
}

/** The values of one filter: known from the start, counted anew only for whoever looks at them, as every story is. */
function useValues(field: 'unit' | 'author' | 'assignee' | 'theme' | 'outlet', open: string | null) {
  const isInForce = useStories(({ filters }) => (filters[field] ?? []).length > 0);
  return useAppQuery(
    'story.values',
    { field, limit: mostValues },
    { enabled: query => query.state.data === undefined || open === field || isInForce },
  );
}

function optionsOf(values: readonly StoryValue[] | undefined): FilterOption[] {
  return (values ?? []).map(({ id, label, count }) => ({ value: id, label, count }));
}

/** Kinds narrow with origins, each among its own. */
function kindOptions(): FilterOption[] {
  return [
    ...StoryKind.options.map(value => ({ value, label: t(`story.kind.${value}`) })),
    ...StoryOrigin.options.map(value => ({ value, label: t(`story.origin.${value}`) })),
  ];
}
