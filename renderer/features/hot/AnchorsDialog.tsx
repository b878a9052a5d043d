import { Button, Group, Modal, Stack } from '@mantine/core';
import { DayField } from '#renderer/components/DayField.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import type { AnchorDay, ForecastYear } from '#shared/forecast.ts';
import { t } from '#shared/i18n/t.ts';

/** The days of one school year that windows hang on; entering one moves them along. */
export function AnchorsDialog(props: { readonly year: ForecastYear; readonly onClose: () => void }) {
  const { year, onClose } = props;
  const whyNot = useWhyNot('lead');
  return (
    <Modal
      opened
      onClose={onClose}
      size="36rem"
      title={t('forecast.anchorsOf', { year: year.schoolYear })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="sm">
        <p className={classes.small}>{whyNot ?? t('forecast.anchorsHint')}</p>
        {year.anchors.map(anchor => (
          <AnchorLine
            key={anchor.anchor}
            schoolYear={year.schoolYear}
            anchor={anchor}
            isDisabled={whyNot !== null}
          />
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action.close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function AnchorLine(props: {
  readonly schoolYear: string;
  readonly anchor: AnchorDay;
  readonly isDisabled: boolean;
}) {
  const { schoolYear, anchor, isDisabled } = props;
  const save = useAppCommand('forecast.anchor.save');
  const name = t(`forecast.anchor.${anchor.anchor}`);
  return (
    <div className={classes.anchor}>
      <DayField
        label={name}
        value={anchor.onDay}
        today={anchor.onDay}
        isDisabled={isDisabled}
        onChange={onDay =>
          save.mutate(
            { schoolYear, anchor: anchor.anchor, onDay, moveWindows: true },
            {
              onSuccess: ({ moved }) => void showUndoable(t('forecast.anchorSaved', { name, count: moved })),
            },
          )
        }
      />
      <span className={classes.small}>{t(`forecast.basis.${anchor.basis}`)}</span>
    </div>
  );
}
