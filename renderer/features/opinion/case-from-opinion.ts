import type { NewCaseDraft } from '#renderer/features/case/new-case-draft.ts';
import { dayInVietnam, momentInVietnam } from '#shared/core/dates.ts';
import type { OpinionRecord } from '#shared/opinion.ts';
import type { OpinionChannel } from '#shared/opinion-list.ts';

const channels: Readonly<Record<OpinionChannel, NewCaseDraft['channel']>> = {
  document: 'document',
  email: 'email',
  phone: 'phone',
  meeting: 'in-person',
  hotline: 'hotline',
  online: 'social',
  other: 'other',
};

/** When work of a day begins, for a clock that counts from a day of which no hour is known. */
const startOfWork = '07:30';

/** What a case begins with when an opinion leads to it. */
export function caseDraftOf(opinion: OpinionRecord): Partial<NewCaseDraft> {
  const { giver, giverName, giverContact, channel, receivedOn, units, owner, body } = opinion;
  const isToday = receivedOn === null || receivedOn === dayInVietnam(Date.now());
  return {
    // What a press agency passes on has its own time limit.
    kind: giver === 'press' ? 'forwarded' : 'other',
    channel: channel === null ? null : channels[channel],
    askerName: giverName ?? '',
    askerContact: giverContact ?? '',
    units,
    assignee: owner,
    questions: [body ?? ''],
    ...(isToday ? {} : { receivedAtMs: momentInVietnam(receivedOn, startOfWork) }),
  };
}
