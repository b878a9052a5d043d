import { Button } from '@mantine/core';
import { CaseStepBar } from '#renderer/features/case-page/CaseStepBar.tsx';
import { ClockList } from '#renderer/features/case-page/ClockList.tsx';
import classes from '#renderer/features/case-page/case-page.module.css';
import { GapList } from '#renderer/features/case-page/GapList.tsx';
import { WaitingNote } from '#renderer/features/case-page/WaitingNote.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import type { CaseRecord } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';

/** Where the case stands: step and next step, its clocks, and what is still missing before it can be closed. */
export function CaseHead(props: {
  readonly record: CaseRecord;
  readonly layout: 'drawer' | 'page';
  readonly onRemoved: () => void;
}) {
  const { record, layout, onRemoved } = props;
  return (
    <div className={classes.head} data-layout={layout}>
      <div className={classes.headMain}>
        {record.isRemoved && <Removed record={record} />}
        <CaseStepBar record={record} onRemoved={onRemoved} />
        <WaitingNote record={record} />
        <ClockList record={record} />
      </div>
      <GapList record={record} />
    </div>
  );
}

function Removed({ record }: { readonly record: CaseRecord }) {
  const restore = useAppCommand('case.restore');
  return (
    <div className={classes.notice}>
      <span className={classes.noticeText}>{t('casePage.removed')}</span>
      {record.canRemove && (
        <Button variant="default" onClick={() => restore.mutate({ id: record.id })}>
          {t('casePage.restore')}
        </Button>
      )}
    </div>
  );
}
