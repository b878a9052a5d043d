import { hoursWords } from '#renderer/features/case/case-words.ts';
import { momentText } from '#renderer/features/clock/clock-words.ts';
import type { CaseRecord } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';

/** Above the title: code, kind, how and when it came; of a closed one how long it took. */
export function CaseOverline({ record }: { readonly record: CaseRecord }) {
  const { code, kind, channel, receivedAtMs, hoursTaken, isImported } = record;
  const parts = [
    code,
    kind && t(`case.kind.${kind}`),
    channel && t(`case.channel.${channel}`),
    receivedAtMs === null ? null : t('casePage.received', { moment: momentText(receivedAtMs) }),
    hoursTaken === null ? null : t('casePage.took', { hours: hoursWords(hoursTaken) }),
    isImported ? t('field.pressCase.isImported') : null,
  ];
  return parts.filter(part => part !== null && part !== '').join(' · ');
}
