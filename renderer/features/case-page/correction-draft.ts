import type { CaseRecord, Correction } from '#shared/case-record.ts';
import type { InputOf } from '#shared/contract.ts';
import type { Day } from '#shared/core/dates.ts';

export interface CorrectionDraft {
  readonly pressItemId: string | null;
  readonly outletId: string | null;
  readonly workTitle: string;
  readonly section: string;
  readonly issueNumber: string;
  readonly publishedOn: Day | null;
  readonly wrongText: string;
  readonly rightText: string;
  readonly state: Correction['state'];
  readonly documentNumber: string;
  readonly sentOn: Day | null;
  readonly correctedOn: Day | null;
  readonly correctionLink: string;
}

const texts = [
  'workTitle',
  'section',
  'issueNumber',
  'wrongText',
  'rightText',
  'documentNumber',
  'correctionLink',
] as const;

export function correctionDraft(correction: Correction | null): CorrectionDraft {
  return {
    pressItemId: correction?.pressItemId ?? null,
    outletId: correction?.outlet?.id ?? null,
    workTitle: correction?.workTitle ?? '',
    section: correction?.section ?? '',
    issueNumber: correction?.issueNumber ?? '',
    publishedOn: correction?.publishedOn ?? null,
    wrongText: correction?.wrongText ?? '',
    rightText: correction?.rightText ?? '',
    state: correction?.state ?? 'draft',
    documentNumber: correction?.documentNumber ?? '',
    sentOn: correction?.sentOn ?? null,
    correctedOn: correction?.correctedOn ?? null,
    correctionLink: correction?.correctionLink ?? '',
  };
}

/** What is saved of a draft; of a new one only what was filled in, so that the press item gives the rest. */
export function correctionInput(
  draft: CorrectionDraft,
  isNew: boolean,
): InputOf<'correction.change'>['patch'] {
  const { pressItemId, outletId, publishedOn, state, sentOn, correctedOn } = draft;
  const words = Object.fromEntries(texts.map(field => [field, draft[field].trim() || null]));
  const all = { ...words, pressItemId, outletId, publishedOn, state, sentOn, correctedOn };
  return isNew ? Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)) : all;
}

/** The press items a case came from. */
export function pressSources({ sources }: CaseRecord): CaseRecord['sources'] {
  return sources.filter(({ entity, isRemoved }) => entity === 'pressItem' && !isRemoved);
}
