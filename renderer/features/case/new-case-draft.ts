import type { InputOf } from '#shared/contract.ts';
import type { Day } from '#shared/core/dates.ts';
import type { caseChannels, caseKinds } from '#shared/entities/case.ts';
import type { Named } from '#shared/story-list.ts';

/** A press item, an opinion, another case or an issue that a case is opened from. */
export interface CaseOrigin {
  readonly entity: 'pressItem' | 'opinion' | 'pressCase' | 'hotIssue';
  readonly id: string;
  readonly title: string;
}

export interface NewCaseDraft {
  readonly title: string;
  readonly kind: (typeof caseKinds)[number] | null;
  readonly channel: (typeof caseChannels)[number] | null;
  readonly askerOutletId: string | null;
  readonly askerName: string;
  readonly askerContact: string;
  readonly documentNumber: string;
  readonly receivedAtMs: number | null;
  readonly units: readonly Named[];
  readonly assignee: Named | null;
  readonly questions: readonly string[];
  /** Keys of the rules chosen; null: the usual ones of the kind. */
  readonly ruleKeys: readonly string[] | null;
  /** A day that a document sets. */
  readonly fixedDay: Day | null;
  /** Several press items: one case for all of them, or one each. */
  readonly mode: 'one' | 'each';
}

export function emptyDraft(nowMs: number, from: Partial<NewCaseDraft>): NewCaseDraft {
  return {
    title: '',
    kind: null,
    channel: null,
    askerOutletId: null,
    askerName: '',
    askerContact: '',
    documentNumber: '',
    receivedAtMs: Math.floor(nowMs / 60_000) * 60_000,
    units: [],
    assignee: null,
    questions: [''],
    ruleKeys: null,
    fixedDay: null,
    mode: 'one',
    ...from,
  };
}

/** What keeps a draft from being saved, as the key of a sentence beside the field. */
export function draftProblems(draft: NewCaseDraft, isEach: boolean): { readonly title?: 'rule.required' } {
  return draft.title.trim() === '' && !isEach ? { title: 'rule.required' } : {};
}

type Fields = Omit<InputOf<'case.createFromItems'>, 'itemIds' | 'mode'>;

/** What is saved of a draft, beside what it comes from. */
export function fieldsOf(draft: NewCaseDraft): Fields {
  const questions = draft.questions.map(question => question.trim()).filter(question => question !== '');
  return {
    kind: draft.kind,
    channel: draft.channel,
    askerOutletId: draft.askerOutletId,
    askerName: draft.askerName.trim() || null,
    askerContact: draft.askerContact.trim() || null,
    documentNumber: draft.documentNumber.trim() || null,
    receivedAtMs: draft.receivedAtMs,
    unitIds: draft.units.map(({ id }) => id),
    assigneeId: draft.assignee?.id ?? null,
    questions,
    ...clocksOf(draft),
  };
}

/** The clocks to start, where they are not just the usual ones. */
function clocksOf({ ruleKeys, fixedDay }: NewCaseDraft): Pick<Fields, 'clocks'> {
  if (ruleKeys === null && fixedDay === null) return {};
  return {
    clocks: [...(ruleKeys ?? []).map(rule => ({ rule })), ...(fixedDay === null ? [] : [{ fixedDay }])],
  };
}
