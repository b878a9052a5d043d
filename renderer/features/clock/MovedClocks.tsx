import { Button, Group, Modal, Text } from '@mantine/core';
import { usePlaces } from '#renderer/app/places.ts';
import classes from '#renderer/features/clock/clock.module.css';
import { endText } from '#renderer/features/clock/clock-words.ts';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showDone } from '#renderer/lib/toasts.tsx';
import type { MovedClock } from '#shared/clock.ts';
import { t } from '#shared/i18n/t.ts';

/** What a change of days did to open cases. */
export interface MovedReport {
  readonly moved: readonly MovedClock[];
  /** The change, for taking it back. */
  readonly actionId: string | null;
}

/** Which limits of open cases moved from when to when, with the way back. */
export function MovedClocks(props: { readonly report: MovedReport; readonly onClose: () => void }) {
  const { report, onClose } = props;
  const { openRecord, go } = usePlaces();
  const undo = useAppCommand('undo.action');
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('holidays.moved.title', { count: report.moved.length })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <ul className={classes.moved}>
        {report.moved.map(({ caseId, clockId, code, title, name, fromDueAtMs, toDueAtMs, endsWithDay }) => (
          <li key={clockId}>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                onClose();
                go({ at: 'cases' });
                openRecord({ entity: 'pressCase', id: caseId });
              }}
            >
              {[code, title].filter(part => part).join(' · ')}
            </Button>
            <div>
              <span className={classes.quiet}>{`${name}: `}</span>
              <b>
                {t('holidays.moved.line', {
                  from: endText(fromDueAtMs, endsWithDay),
                  to: endText(toDueAtMs, endsWithDay),
                })}
              </b>
            </div>
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed" mt="xs">
        {t('holidays.moved.closed')}
      </Text>
      <Group justify="flex-end" gap="xs" mt="sm">
        {report.actionId !== null && (
          <Button
            variant="default"
            loading={undo.isPending}
            onClick={() =>
              report.actionId !== null &&
              undo.mutate(
                { actionId: report.actionId },
                {
                  onSuccess: () => {
                    onClose();
                    showDone(t('holidays.undone'));
                  },
                },
              )
            }
          >
            {t('holidays.undo')}
          </Button>
        )}
        <Button data-autofocus onClick={onClose}>
          {t('action.close')}
        </Button>
      </Group>
    </Modal>
  );
}
