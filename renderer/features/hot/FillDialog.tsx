import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { daysWords } from '#renderer/features/hot/hot-words.ts';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import type { ForecastYear } from '#shared/forecast.ts';
import { t } from '#shared/i18n/t.ts';

/** Which of the templates the year does not follow yet are laid. */
export function FillDialog(props: { readonly year: ForecastYear; readonly onClose: () => void }) {
  const { year, onClose } = props;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(year.missing.map(each => each.id)));
  const fill = useAppCommand('forecast.fill');

  function toggle(id: string): void {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="40rem"
      title={t('forecast.fillTitle', { year: year.schoolYear })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="sm">
        <ul className={classes.candidates}>
          {year.missing.map(({ id, title, fromDay, toDay }) => (
            <li key={id}>
              <Checkbox
                checked={chosen.has(id)}
                onChange={() => toggle(id)}
                label={
                  <span className={classes.signalWords}>
                    <span>{title}</span>
                    <span className={classes.small}>{daysWords(fromDay, toDay)}</span>
                  </span>
                }
              />
            </li>
          ))}
        </ul>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <RoleButton
            least="editor"
            disabled={chosen.size === 0}
            loading={fill.isPending}
            onClick={() =>
              fill.mutate(
                { schoolYear: year.schoolYear, templateIds: [...chosen] },
                {
                  onSuccess: ({ made }) => {
                    onClose();
                    void showUndoable(t('forecast.filled', { count: made }));
                  },
                },
              )
            }
          >
            {t('forecast.fill', { count: chosen.size })}
          </RoleButton>
        </Group>
      </Stack>
    </Modal>
  );
}
