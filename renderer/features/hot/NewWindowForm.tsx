import { MultiSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import type { Day } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';

/** A window of its own, without a template; its school year is that of its first day. */
export function NewWindowForm(props: {
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}) {
  const { onClose, onMade } = props;
  const [title, setTitle] = useState('');
  const [fromDay, setFromDay] = useState<Day | null>(null);
  const [toDay, setToDay] = useState<Day | null>(null);
  const [themes, setThemes] = useState<readonly string[]>([]);
  const [isTried, setTried] = useState(false);
  const { data } = useAppQuery('catalogue.get', {});
  const add = useAppCommand('forecast.add', { quiet: true });

  function submit(): void {
    setTried(true);
    if (title.trim() === '' || fromDay === null) return;
    add.mutate(
      { title, fromDay, toDay: toDay ?? fromDay, themeIds: [...themes] },
      {
        onSuccess: id => {
          onClose();
          onMade(id);
          void showUndoable(t('forecast.added', { title: title.trim() }));
        },
      },
    );
  }

  return (
    <FormDialog
      title={t('forecast.new')}
      size="34rem"
      error={add.error}
      isSaving={add.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('field.forecastWindow.title')}
        value={title}
        onChange={event => setTitle(event.currentTarget.value)}
        error={isTried && title.trim() === '' ? t('hot.titleMissing') : null}
        required
        data-autofocus
      />
      <div className={classes.pair}>
        <DayField
          label={t('field.forecastWindow.fromDay')}
          value={fromDay}
          today={today()}
          onChange={setFromDay}
          isRequired
          error={isTried && fromDay === null ? t('forecast.dayMissing') : null}
        />
        <DayField
          label={t('field.forecastWindow.toDay')}
          value={toDay}
          today={fromDay ?? today()}
          onChange={setToDay}
        />
      </div>
      <MultiSelect
        label={t('field.forecastWindow.themes')}
        data={(data?.themes ?? [])
          .filter(theme => theme.isActive)
          .map(theme => ({ value: theme.id, label: theme.name }))}
        value={[...themes]}
        onChange={setThemes}
        searchable
        clearable
      />
    </FormDialog>
  );
}
