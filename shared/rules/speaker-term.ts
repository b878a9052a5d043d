import { addDays, type Day } from '../core/dates.ts';
import { endingDays, type speakerStates } from '../speaker.ts';

/** How the term of somebody who speaks stands to a day. */
export type SpeakerState = (typeof speakerStates)[number];

export interface SpeakerTerm {
  readonly fromDay: Day | null;
  /** The last day in term; null is open. */
  readonly toDay: Day | null;
}

/** In term, about to end, ended, or not begun. */
export function speakerState({ fromDay, toDay }: SpeakerTerm, day: Day): SpeakerState {
  if (toDay !== null && toDay < day) return 'ended';
  if (fromDay !== null && fromDay > day) return 'coming';
  return toDay !== null && toDay < addDays(day, endingDays) ? 'ending' : 'current';
}

/** Whether somebody may speak on a day. */
export function maySpeakOn(term: SpeakerTerm, day: Day): boolean {
  const state = speakerState(term, day);
  return state === 'current' || state === 'ending';
}
