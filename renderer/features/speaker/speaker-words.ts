import type { RowState } from '#renderer/components/data-table.ts';
import { today } from '#renderer/lib/today.ts';
import { formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import { termPosition } from '#shared/rules/term-words.ts';
import { type Authorisation, endingDays, type Spokesperson } from '#shared/speaker.ts';

type Term = Pick<Authorisation, 'fromDay' | 'toDay'>;

/** How a term stands today in words: «còn hiệu lực», «hết hạn 3 ngày trước», «chưa có hiệu lực». */
export function stateWords(term: Term): string {
  const position = termPosition(term, today());
  switch (position.kind) {
    case 'open':
      return t('speakers.term.open');
    case 'ended':
      return t('speakers.term.ended', { days: position.days });
    case 'coming':
      return t('speakers.term.coming', { days: position.days });
    case 'current':
      if (position.days === 0) return t('speakers.term.lastDay');
      return position.days < endingDays
        ? t('speakers.term.ending', { days: position.days })
        : t('speakers.term.open');
  }
}

const states: Readonly<Record<Authorisation['state'], RowState>> = {
  current: 'on-time',
  ending: 'due-soon',
  ended: 'overdue',
  coming: 'closed',
};

/** The state of a term as a mark and words. */
export function termMark(row: Term & Pick<Authorisation, 'state'>): {
  readonly state: RowState;
  readonly word: string;
} {
  return { state: states[row.state], word: stateWords(row) };
}

export function maySpeak({ state }: Pick<Authorisation, 'state'>): boolean {
  return state === 'current' || state === 'ending';
}

/** What somebody is authorised to speak on: the case, else the matter as it was written. */
export function matterOf({ caseTitle, matter }: Pick<Authorisation, 'caseTitle' | 'matter'>): string | null {
  return caseTitle ?? matter;
}

export function dayOrNull(day: string | null): string | null {
  return day === null ? null : formatDay(day);
}

/** Where somebody speaks for: the unit, else the agency as it was written. */
export function officeOf({ unit, organisation }: Pick<Spokesperson, 'unit' | 'organisation'>): string | null {
  return unit?.name ?? organisation;
}
