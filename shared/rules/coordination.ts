import type { Day } from '../core/dates.ts';
import type { FollowUp } from '../partner.ts';
import type { DeadlineState } from '../story-list.ts';
import { stateOfDay } from './story-deadline.ts';

/** Whether something is still to be done about an entry of the coordination log. */

interface Planned {
  readonly followUpOn: Day | null;
  readonly doneOn: Day | null;
}

export function followUpOf({ followUpOn, doneOn }: Planned, today: Day): FollowUp {
  if (doneOn !== null) return 'done';
  if (followUpOn === null) return 'none';
  return followUpOn < today ? 'late' : 'open';
}

/** How it stands to its day; `closed` where nothing is awaited. */
export function followUpState(planned: Planned, today: Day): DeadlineState {
  return planned.doneOn !== null || planned.followUpOn === null
    ? 'closed'
    : stateOfDay(planned.followUpOn, today);
}
