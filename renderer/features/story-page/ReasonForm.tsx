import { Button, Group, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from '#renderer/features/story-page/story-page.module.css';
import { t } from '#shared/i18n/t.ts';

/** Asks for the reason of a step; Ctrl+Enter sends it. */
export function ReasonForm(props: {
  /** The step itself, as the button says it. */
  readonly word: string;
  readonly isRequired: boolean;
  readonly onReason: (reason: string) => void;
  readonly onCancel: () => void;
}) {
  const { isRequired } = props;
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);

  function submit(event?: FormEvent): void {
    event?.preventDefault();
    if (isRequired && reason.trim() === '') setIsMissing(true);
    else props.onReason(reason.trim());
  }

  return (
    <form onSubmit={submit} className={classes.reason} noValidate>
      <Textarea
        label={isRequired ? t('storyPage.reason') : t('storyPage.reasonOptional')}
        required={isRequired}
        value={reason}
        error={isMissing ? t('storyPage.reasonNeeded') : null}
        onChange={event => {
          setReason(event.currentTarget.value);
          setIsMissing(false);
        }}
        onKeyDown={event => {
          if (event.key === 'Enter' && event.ctrlKey) submit();
        }}
        data-autofocus
        maxRows={6}
      />
      <Group gap="xs" justify="flex-end">
        <Button variant="default" onClick={props.onCancel}>
          {t('action.close')}
        </Button>
        <Button type="submit">{props.word}</Button>
      </Group>
    </form>
  );
}
