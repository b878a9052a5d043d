import { MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { RemoveButton } from '#renderer/components/RemoveButton.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import type { InputOf } from '#shared/contract.ts';
import { forecastAnchors } from '#shared/entities/hot.ts';
import type { ForecastTemplate } from '#shared/forecast.ts';
import { t } from '#shared/i18n/t.ts';

type Patch = InputOf<'forecast.template.save'>['patch'];

const longTexts = ['communication', 'signals', 'questions'] as const;

/** One foreseeable issue of every year. */
export function TemplateForm(props: {
  /** Null for a new one. */
  readonly template: ForecastTemplate | null;
  readonly onClose: () => void;
}) {
  const { template, onClose } = props;
  const [patch, setPatch] = useState<Patch>(() => patchOf(template));
  const catalogue = useAppQuery('catalogue.get', {});
  const save = useAppCommand('forecast.template.save', { quiet: true });
  const remove = useAppCommand('forecast.template.remove');
  const put = (part: Patch) => setPatch({ ...patch, ...part });
  const numberOf = (value: number | string) => (typeof value === 'number' ? value : null);

  function submit(): void {
    save.mutate(
      { ...(template ? { id: template.id } : {}), patch },
      {
        onSuccess: () => {
          onClose();
          void showUndoable(t('forecast.templateSaved', { title: patch.title ?? '' }));
        },
      },
    );
  }

  return (
    <FormDialog
      title={t(template === null ? 'forecast.newTemplate' : 'forecast.editTemplate')}
      size="40rem"
      error={save.error}
      isSaving={save.isPending}
      least="lead"
      onSubmit={submit}
      onClose={onClose}
      foot={
        template && (
          <RemoveButton
            onRemove={() =>
              remove.mutate(
                { id: template.id },
                {
                  onSuccess: () => {
                    onClose();
                    void showUndoable(t('forecast.templateRemoved', { title: template.title }));
                  },
                },
              )
            }
          />
        )
      }
    >
      <TextInput
        label={t('field.forecastTemplate.title')}
        value={patch.title ?? ''}
        onChange={event => put({ title: event.currentTarget.value })}
        required
        data-autofocus
      />
      <div className={classes.pair}>
        <Select
          label={t('field.forecastTemplate.anchor')}
          data={forecastAnchors.map(value => ({ value, label: t(`forecast.anchor.${value}`) }))}
          value={patch.anchor ?? 'month'}
          onChange={value => put({ anchor: forecastAnchors.find(each => each === value) ?? 'month' })}
          allowDeselect={false}
        />
        {patch.anchor === 'month' && (
          <NumberInput
            label={t('field.forecastTemplate.month')}
            min={1}
            max={12}
            value={patch.month ?? ''}
            onChange={value => put({ month: numberOf(value) })}
          />
        )}
      </div>
      <div className={classes.pair}>
        <NumberInput
          label={t('field.forecastTemplate.fromOffset')}
          min={-400}
          max={400}
          value={patch.fromOffset ?? ''}
          onChange={value => put({ fromOffset: numberOf(value) })}
        />
        <NumberInput
          label={t('field.forecastTemplate.toOffset')}
          description={t('forecast.toOffsetHint')}
          min={-400}
          max={400}
          value={patch.toOffset ?? ''}
          onChange={value => put({ toOffset: numberOf(value) })}
        />
      </div>
      <MultiSelect
        label={t('field.forecastTemplate.themes')}
        data={(catalogue.data?.themes ?? []).map(theme => ({ value: theme.id, label: theme.name }))}
        value={patch.themeIds ?? []}
        onChange={themeIds => put({ themeIds })}
        searchable
        clearable
      />
      {longTexts.map(field => (
        <Textarea
          key={field}
          label={t(`field.forecastTemplate.${field}`)}
          value={patch[field] ?? ''}
          onChange={event => put({ [field]: event.currentTarget.value })}
          autosize
          minRows={1}
          maxRows={5}
        />
      ))}
      <TextInput
        label={t('field.forecastTemplate.source')}
        value={patch.source ?? ''}
        onChange={event => put({ source: event.currentTarget.value })}
      />
    </FormDialog>
  );
}

function patchOf(template: ForecastTemplate | null): Patch {
  if (template === null) return { title: '', anchor: 'month', month: 9, fromOffset: 0, toOffset: null };
  const { title, anchor, month, fromOffset, toOffset, communication, signals, questions, source } = template;
  return {
    title,
    anchor,
    month,
    fromOffset,
    toOffset,
    communication,
    signals,
    questions,
    source,
    themeIds: template.themes.map(theme => theme.id),
  };
}
