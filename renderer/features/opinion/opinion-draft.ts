import type { NamedPerson } from '#renderer/features/person/PersonPicker.tsx';
import type { InputOf } from '#shared/contract.ts';
import type { Day } from '#shared/core/dates.ts';
import type { OpinionChannel, OpinionGiver, OpinionKind } from '#shared/opinion-list.ts';
import type { Named } from '#shared/story-list.ts';

/** A new opinion as it is being typed. */
export interface OpinionDraft {
  readonly subject: string;
  readonly body: string;
  readonly giver: OpinionGiver | null;
  readonly giverName: string;
  readonly giverContact: string;
  readonly channel: OpinionChannel | null;
  readonly kind: OpinionKind | null;
  readonly receivedOn: Day | null;
  readonly dueOn: Day | null;
  readonly owner: NamedPerson | null;
  readonly units: readonly Named[];
  readonly themeIds: readonly string[];
}

export function emptyDraft(today: Day): OpinionDraft {
  return {
    subject: '',
    body: '',
    giver: null,
    giverName: '',
    giverContact: '',
    channel: null,
    kind: 'feedback',
    receivedOn: today,
    dueOn: null,
    owner: null,
    units: [],
    themeIds: [],
  };
}

/** What the next one most likely shares with the one just entered: a pile of letters comes the same way. */
export function nextDraft(draft: OpinionDraft, today: Day): OpinionDraft {
  const { giver, channel, kind, receivedOn, dueOn, owner } = draft;
  return { ...emptyDraft(today), giver, channel, kind, receivedOn, dueOn, owner };
}

export function isEmptyDraft({ subject, body }: OpinionDraft): boolean {
  return subject.trim() === '' && body.trim() === '';
}

export function inputOf(draft: OpinionDraft): InputOf<'opinion.create'> {
  const { owner, units, themeIds, ...fields } = draft;
  return {
    ...fields,
    ownerId: owner?.id ?? null,
    unitIds: units.map(unit => unit.id),
    themeIds: [...themeIds],
  };
}
