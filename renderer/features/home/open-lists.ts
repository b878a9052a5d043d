import { usePlaces } from '#renderer/app/places.ts';
import { useDirectory } from '#renderer/features/roster/directory-state.ts';
import {
  mine,
  noDates,
  type StoriesLook,
  untouchedLook,
  useStories,
} from '#renderer/features/story/stories-state.ts';
import { addDays, type Day } from '#shared/core/dates.ts';
import type { TodoGroup } from '#shared/home.ts';
import type { StoryStage } from '#shared/story-list.ts';

/** The ways from a figure of the first screen to the rows it counts. */

/** Opens the table of stories on what the figure counts. */
function openStories(look: Partial<StoriesLook>): void {
  useStories.getState().show(null, { ...untouchedLook, ...look });
  usePlaces.getState().go({ at: 'stories', view: 'table' });
}

export function openStage(stage: StoryStage): void {
  openStories({ filters: { stage: [stage] } });
}

export function openGroup(group: TodoGroup, today: Day): void {
  switch (group) {
    case 'lateMine':
      openStories({ filters: { assignee: [mine] }, dates: { ...noDates, isOverdue: true } });
      break;
    case 'late':
      openStories({ dates: { ...noDates, isOverdue: true } });
      break;
    case 'returned':
      openStories({ filters: { stage: ['returned'], assignee: [mine] } });
      break;
    case 'answer':
      openStories({ filters: { stage: ['assigned'], assignee: [mine] } });
      break;
    case 'approval':
      openStories({ filters: { stage: ['review'] } });
      break;
    case 'week':
      openStories({
        filters: { assignee: [mine] },
        dates: { ...noDates, dueFrom: today, dueTo: addDays(today, 6) },
      });
      break;
    case 'ideas':
      openStories({ filters: { stage: ['idea'], lack: ['assignee'] } });
  }
}

/** Opens the units that miss somebody, of one area or of all. */
export function openMissingUnits(areaId: string | null): void {
  const filters = { states: ['missing'], ...(areaId === null ? {} : { area: [areaId] }) };
  useDirectory.getState().setOnDay(null);
  useDirectory.getState().setUnits({ text: '', filters, sort: null });
  usePlaces.getState().go({ at: 'directory', tab: 'units' });
}

/** Opens the units of which no story tells in so many weeks, the longest silent first. */
export function openSilentUnits(weeks: number): void {
  useDirectory.getState().setOnDay(null);
  useDirectory.getState().setUnits({
    text: '',
    filters: { silent: [String(weeks)] },
    sort: { key: 'lastStory', direction: 'ascending' },
  });
  usePlaces.getState().go({ at: 'directory', tab: 'units' });
}
