import { type Day, relativeDays } from '../core/dates.ts';
import type { DeadlineState, StoryStage } from '../story-list.ts';
import { waitingStages, writingStages } from './story-stages.ts';

/** What is awaited of a story next, and how it stands to that day. */

/**
 * The day that counts at a stage: while writing the earlier of draft deadline and publication, then the publication;
 * null where nothing is awaited.
 */
export function storyDeadline(stage: StoryStage, dueOn: Day | null, publishOn: Day | null): Day | null {
  if (waitingStages.includes(stage)) return publishOn;
  if (!writingStages.includes(stage)) return null;
  if (dueOn === null || publishOn === null) return dueOn ?? publishOn;
  return dueOn < publishOn ? dueOn : publishOn;
}

/** «Sắp đến hạn» from this many days before; «quá hạn lâu» from this many days after (decision 30). */
const soonDays = 2;
const longDays = 7;

/** How a story stands to the day that counts; `closed` where nothing is awaited, `on-time` also without a day. */
export function deadlineState(stage: StoryStage, deadlineOn: Day | null, today: Day): DeadlineState {
  if (!writingStages.includes(stage) && !waitingStages.includes(stage)) return 'closed';
  return stateOfDay(deadlineOn, today);
}

/** How something awaited stands to its day; without a day it is in time. */
export function stateOfDay(deadlineOn: Day | null, today: Day): Exclude<DeadlineState, 'closed'> {
  if (deadlineOn === null) return 'on-time';
  const { kind, days } = relativeDays(today, deadlineOn);
  if (kind === 'overdue') return days > longDays ? 'long-overdue' : 'overdue';
  return days <= soonDays ? 'due-soon' : 'on-time';
}
