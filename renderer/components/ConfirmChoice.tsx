import { Button, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '#shared/i18n/t.ts';

export interface Choice {
  readonly label: string;
  /** What follows from it, where the label does not say. */
  readonly note?: string;
  readonly isDangerous?: boolean;
  readonly run: () => void;
}

/** A question with named answers, never «OK»: the first is the usual one and has the focus. */
export function ConfirmChoice(props: {
  readonly isOpen: boolean;
  readonly title: string;
  readonly message: ReactNode;
  readonly choices: readonly Choice[];
  readonly onCancel: () => void;
}) {
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onCancel}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="sm">
        <Text component="div">{props.message}</Text>
        {props.choices.map((choice, index) => (
          <div key={choice.label}>
            <Button
              fullWidth
              variant={index === 0 ? 'filled' : 'default'}
              {...(choice.isDangerous ? { color: 'red' } : {})}
              data-autofocus={index === 0 || undefined}
              onClick={choice.run}
            >
              {choice.label}
            </Button>
            {choice.note && (
              <Text c="dimmed" size="xs" mt={4}>
                {choice.note}
              </Text>
            )}
          </div>
        ))}
        <Button variant="subtle" color="gray" onClick={props.onCancel}>
          {t('action.cancel')}
        </Button>
      </Stack>
    </Modal>
  );
}
