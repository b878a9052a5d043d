import { mine, type StoriesLook } from '#renderer/features/story/stories-state.ts';
import {
  type StoryFilter,
  StoryKind,
  StoryOrigin,
  type StorySort,
  StoryStage,
  storyColumns,
  storyLacks,
} from '#shared/story-list.ts';

/** What the stories on the screen are asked for with; the school year is that of the whole window. */
export function storyFilterOf(look: StoriesLook, schoolYear: string | null): StoryFilter {
  const { text, filters, dates } = look;
  const assignees = (filters['assignee'] ?? []).filter(value => value !== mine);
  return {
    ...(text.trim() === '' ? {} : { text }),
    ...some('stages', known(StoryStage.options, filters['stage'])),
    ...some('unitIds', filters['unit']),
    ...some('authorIds', filters['author']),
    ...some('assigneeIds', assignees),
    ...some('themeIds', filters['theme']),
    ...some('outletIds', filters['outlet']),
    ...some('kinds', known(StoryKind.options, filters['kind'])),
    ...some('origins', known(StoryOrigin.options, filters['kind'])),
    ...some('lacks', known(storyLacks, filters['lack'])),
    ...(filters['assignee']?.includes(mine) ? { isMine: true } : {}),
    ...(dates.dueFrom === null ? {} : { dueFrom: dates.dueFrom }),
    ...(dates.dueTo === null ? {} : { dueTo: dates.dueTo }),
    ...(dates.publishFrom === null ? {} : { publishFrom: dates.publishFrom }),
    ...(dates.publishTo === null ? {} : { publishTo: dates.publishTo }),
    ...(dates.isOverdue ? { isOverdue: true } : {}),
    ...(schoolYear === null ? {} : { schoolYear }),
  };
}

export function storySortOf({ sort }: StoriesLook): StorySort | null {
  const by = storyColumns.find(column => column === sort?.key);
  return sort && by ? { by, direction: sort.direction } : null;
}

function known<W extends string>(words: readonly W[], values: readonly string[] | undefined): W[] {
  return words.filter(word => values?.includes(word));
}

function some<K extends string, V>(key: K, values: readonly V[] | undefined): { [N in K]?: V[] } {
  // One key, with its values or not at all.
  return (values && values.length > 0 ? { [key]: [...values] } : {}) as { [N in K]?: V[] };
}
