import type { ScreenKey } from '#renderer/app/screens.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { useEachMinute } from '#renderer/lib/use-minute.ts';
import type { CaseGroup } from '#shared/case-list.ts';

/** Groups of open cases that are not late; written out, for the frame loads nothing that checks values. */
const inTime: CaseGroup[] = ['due-soon', 'waiting', 'on-time', 'no-clock'];

/**
 * How much waits for this person on each screen: of the cases all that are late and those that are hers, of the hot
 * issues what she may decide on and what is hers to do, of the opinions those she has to answer and her late follow-ups.
 */
export function useScreenCounts(): Partial<Record<ScreenKey, number>> {
  const late = useAppQuery('case.count', { filter: { groups: ['long-overdue', 'overdue'] } });
  const mine = useAppQuery('case.count', { filter: { groups: inTime, isMine: true } });
  const hot = useAppQuery('hot.waiting', {});
  const opinions = useAppQuery('opinion.count', {
    filter: { isMine: true, states: ['undecided', 'decided'] },
  });
  const followUps = useAppQuery('coordination.count', { filter: { isMine: true, followUps: ['late'] } });
  useEachMinute(late.refetch);
  return {
    cases: (late.data?.total ?? 0) + (mine.data?.total ?? 0),
    hot: hot.data?.total ?? 0,
    opinions: (opinions.data?.total ?? 0) + (followUps.data?.total ?? 0),
  };
}
