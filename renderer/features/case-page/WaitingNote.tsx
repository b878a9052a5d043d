import { Button } from '@mantine/core';
import { IconClockQuestion } from '@tabler/icons-react';
import classes from '#renderer/features/case-page/case-page.module.css';
import { useDone } from '#renderer/features/case-page/use-case-save.ts';
import { momentText } from '#renderer/features/clock/clock-words.ts';
import type { CaseRecord } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';

/** That the case waits for clarification, from whom and since when. */
export function WaitingNote({ record }: { readonly record: CaseRecord }) {
  const stop = useDone('case.stopWaiting');
  const { waiting, canEdit, id } = record;
  if (waiting === null) return null;
  return (
    <div className={classes.notice}>
      <IconClockQuestion className={classes.smallIcon} aria-hidden />
      <span className={classes.noticeText}>
        {t('cases.waitingFor', { who: waiting.for })}
        {waiting.sinceMs !== null &&
          ` · ${t('casePage.waiting.from', { moment: momentText(waiting.sinceMs) })}`}
        {record.clock !== null && ` · ${t('casePage.waiting.runs')}`}
      </span>
      {canEdit && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => stop({ id }, t('casePage.waiting.stopped'))}
        >
          {t('casePage.waiting.stop')}
        </Button>
      )}
    </div>
  );
}
