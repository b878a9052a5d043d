import type { CaseRecord } from '../case-record.ts';

/** What has happened to a case and what is to come, in the order of time. */

/** Words `casePage.event.<kind>`, with `what`. */
export const caseEventKinds = [
  'received',
  'step',
  'waiting',
  'extended',
  'approved',
  'sent',
  'published',
  'correction-sent',
  'corrected',
  'referred',
  'clock-met',
  'due',
] as const;
export type CaseEventKind = (typeof caseEventKinds)[number];

export interface CaseEvent {
  readonly id: string;
  readonly kind: CaseEventKind;
  /** A moment, or a day where no time of day is known. */
  readonly at: { readonly ms: number } | { readonly day: string };
  readonly what: string | null;
  readonly by: string | null;
  /** The step of the workflow it was. */
  readonly status: CaseRecord['status'] | null;
  readonly note: string | null;
  /** A limit that is still running, past or to come. */
  readonly isAhead: boolean;
}

type Part = Partial<Pick<CaseEvent, 'what' | 'by' | 'status' | 'note' | 'isAhead'>>;

const nothing = { what: null, by: null, status: null, note: null, isAhead: false } as const;

function at(id: string, kind: CaseEventKind, ms: number | null, part: Part = {}): CaseEvent[] {
  return ms === null ? [] : [{ id: `${kind} ${id}`, kind, at: { ms }, ...nothing, ...part }];
}

function on(id: string, kind: CaseEventKind, day: string | null, part: Part = {}): CaseEvent[] {
  return day === null ? [] : [{ id: `${kind} ${id}`, kind, at: { day }, ...nothing, ...part }];
}

/**
 * The course of a case: everything that has a day or a moment, oldest first, the limits that still run among them.
 *
 * @param dayOf the day of a moment, so that what only has a day finds its place
 */
export function caseTimeline(record: CaseRecord, dayOf: (ms: number) => string): CaseEvent[] {
  const events = [
    ...at(record.id, 'received', record.receivedAtMs, {
      what: record.askerOutlet?.name ?? record.askerName,
    }),
    ...record.steps.flatMap(step =>
      at(step.id, 'step', step.atMs, {
        status: step.toStatus,
        by: step.by?.name ?? null,
        note: step.reason,
      }),
    ),
    ...at(record.id, 'waiting', record.waiting?.sinceMs ?? null, { what: record.waiting?.for ?? null }),
    ...record.clocks.flatMap(clockEvents),
    ...record.answers.flatMap(answerEvents),
    ...record.corrections.flatMap(correction => [
      ...on(correction.id, 'correction-sent', correction.sentOn, { what: correction.outlet?.name ?? null }),
      ...on(correction.id, 'corrected', correction.correctedOn, { what: correction.outlet?.name ?? null }),
    ]),
    ...on(record.id, 'referred', record.referredOn, {
      what: record.referredTo?.name ?? record.referredToName,
    }),
  ];
  const place = (event: CaseEvent) =>
    'ms' in event.at ? `${dayOf(event.at.ms)} ${String(event.at.ms).padStart(15, '0')}` : `${event.at.day} `;
  return events.toSorted((left, right) => (place(left) < place(right) ? -1 : 1));
}

function clockEvents(clock: CaseRecord['clocks'][number]): CaseEvent[] {
  return [
    ...clock.extensions.flatMap(extension =>
      at(extension.id, 'extended', extension.atMs, {
        what: clock.name,
        by: extension.by?.name ?? null,
        note: extension.reason,
      }),
    ),
    ...(clock.state === 'met' ? at(clock.id, 'clock-met', clock.endedAtMs, { what: clock.name }) : []),
    ...(clock.state === 'running'
      ? at(clock.id, 'due', clock.dueAtMs, { what: clock.name, isAhead: true })
      : []),
  ];
}

function answerEvents(answer: CaseRecord['answers'][number]): CaseEvent[] {
  return [
    ...at(answer.id, 'approved', answer.approvedAtMs, {
      what: answer.title,
      by: answer.approver?.name ?? null,
    }),
    ...at(answer.id, 'sent', answer.sentAtMs, { what: answer.title, by: answer.speakerName }),
    ...answer.channels.flatMap(channel =>
      at(channel.id, 'published', channel.publishedAtMs, { what: channel.name }),
    ),
  ];
}
