import type { CaseRecord } from '#shared/case-record.ts';
import { formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';

type Speaker = CaseRecord['speakers'][number];

/** The term of somebody who speaks, and how it stands: «đến 31/12/2026», «Đã hết thời hạn 30/06/2026». */
export function termWords({ state, fromDay, toDay }: Pick<Speaker, 'state' | 'fromDay' | 'toDay'>): string {
  if (state === 'coming')
    return t('casePage.speaker.from', { day: fromDay === null ? '' : formatDay(fromDay) });
  if (toDay === null) return t('speaker.state.current');
  const day = formatDay(toDay);
  if (state === 'ended') return t('casePage.speaker.ended', { day });
  return t(state === 'ending' ? 'casePage.speaker.ending' : 'casePage.speaker.to', { day });
}
