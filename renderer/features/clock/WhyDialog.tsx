import { Button, Group, Modal } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import classes from '#renderer/features/clock/clock.module.css';
import { dueText } from '#renderer/features/clock/clock-words.ts';
import { WhyView } from '#renderer/features/clock/WhyView.tsx';
import { PrintHead } from '#renderer/features/print/PrintHead.tsx';
import { PrintPreview } from '#renderer/features/print/PrintPreview.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import type { ClockWhy } from '#shared/clock.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** «Vì sao?» of a clock of a case, asked for when it is opened. */
export function ClockWhyDialog(props: {
  readonly clockId: string;
  /** What the clock belongs to, for the print. */
  readonly subject: string;
  readonly onClose: () => void;
}) {
  const why = useAppQuery('case.why', { clockId: props.clockId });
  if (why.data) return <WhyDialog why={why.data} subject={props.subject} onClose={props.onClose} />;
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('why.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {why.error ? <ErrorNote message={tError(why.error)} /> : <LoadingLine />}
    </Modal>
  );
}

/** «Vì sao?» of a limit that is at hand already. */
export function WhyDialog(props: {
  readonly why: ClockWhy;
  readonly subject?: string | undefined;
  readonly onClose: () => void;
}) {
  const { why, subject, onClose } = props;
  const [isPrinting, setPrinting] = useState(false);
  const title = t('why.titleOf', { due: dueText(why) });
  if (isPrinting)
    return (
      <PrintPreview title={t('why.print')} onClose={() => setPrinting(false)}>
        <PrintHead title={t('why.print')} subtitle={subject} />
        <WhyView why={why} />
      </PrintPreview>
    );
  return (
    <Modal
      opened
      size={760}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      classNames={{ body: classes.dialog }}
    >
      {subject !== undefined && <p className={classes.subject}>{subject}</p>}
      <WhyView why={why} />
      <Group justify="flex-end" gap="xs" mt="sm">
        <Button
          variant="default"
          leftSection={<IconPrinter className={classes.smallIcon} aria-hidden />}
          onClick={() => setPrinting(true)}
        >
          {t('print.print')}
        </Button>
        <Button data-autofocus onClick={onClose}>
          {t('action.close')}
        </Button>
      </Group>
    </Modal>
  );
}
