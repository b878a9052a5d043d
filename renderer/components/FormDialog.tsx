import { Button, Group, Modal, type ModalProps, Stack, Text } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import type { Role } from '#shared/core/contract.ts';
import type { AppError } from '#shared/core/errors.ts';
import { t, tError } from '#shared/i18n/t.ts';

/**
 * A dialog with fields that are saved together: what was refused above them, cancel and save beneath. A click beside it
 * does not close it, so that nothing typed is lost.
 */
export function FormDialog(props: {
  readonly title: string;
  readonly size?: NonNullable<ModalProps['size']>;
  readonly error: AppError | null;
  readonly isSaving: boolean;
  /** Who may save; others read why not. */
  readonly least?: Role;
  readonly isDisabled?: boolean;
  /** Left out: «Lưu». */
  readonly submitLabel?: string;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** Further buttons at the foot, before cancel. */
  readonly foot?: ReactNode;
  /** What stands beneath the foot. */
  readonly after?: ReactNode;
  readonly children: ReactNode;
}) {
  const { title, size, error, isSaving, onSubmit, onClose, foot, after, children } = props;
  const whyNot = useWhyNot(props.least ?? 'viewer');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      {...(size === undefined ? {} : { size })}
      title={title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {error && <ErrorNote message={tError(error)} />}
          {children}
          {whyNot && (
            <Text size="sm" c="dimmed">
              {whyNot}
            </Text>
          )}
          <Group justify="flex-end" gap="xs">
            {foot}
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" disabled={whyNot !== null || props.isDisabled === true} loading={isSaving}>
              {props.submitLabel ?? t('action.save')}
            </Button>
          </Group>
          {after}
        </Stack>
      </form>
    </Modal>
  );
}
