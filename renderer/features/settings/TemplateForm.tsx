import { Button, Checkbox, Group, Menu, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { RemoveButton } from '#renderer/components/RemoveButton.tsx';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { foldedOptions } from '#renderer/lib/folded-options.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { type AnswerTemplate, type TemplatePlace, templatePlaces } from '#shared/answer-template.ts';
import { answerForms } from '#shared/entities/case.ts';
import { t } from '#shared/i18n/t.ts';

interface Draft {
  readonly name: string;
  readonly form: (typeof answerForms)[number] | null;
  readonly themeId: string | null;
  readonly body: string;
  readonly isActive: boolean;
}

/** A template of answers; the places in it are filled from the case it is used for. */
export function TemplateForm(props: {
  readonly template: AnswerTemplate | null;
  readonly onClose: () => void;
}) {
  const { template, onClose } = props;
  const [draft, setDraft] = useState<Draft>({
    name: template?.name ?? '',
    form: template?.form ?? null,
    themeId: template?.theme?.id ?? null,
    body: template?.body ?? '',
    isActive: template?.isActive ?? true,
  });
  const [isTried, setTried] = useState(false);
  const body = useRef<HTMLTextAreaElement>(null);
  const save = useAppCommand('template.save', { quiet: true });
  const remove = useAppCommand('template.remove');
  const { data } = useAppQuery('catalogue.get', {});
  const change = (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part }));
  const isNameless = draft.name.trim() === '';

  function insert(place: TemplatePlace): void {
    const field = body.current;
    const at = field?.selectionStart ?? draft.body.length;
    const end = field?.selectionEnd ?? at;
    change({ body: `${draft.body.slice(0, at)}{${place}}${draft.body.slice(end)}` });
  }

  function submit(): void {
    setTried(true);
    if (isNameless) return;
    save.mutate(
      { ...(template ? { id: template.id } : {}), ...draft },
      {
        onSuccess: () => {
          onClose();
          void showUndoable(t('record.saved', { name: draft.name.trim() }));
        },
      },
    );
  }

  return (
    <FormDialog
      title={t(template ? 'answerSettings.edit.templates' : 'answerSettings.add.templates')}
      size="48rem"
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
                    void showUndoable(t('record.removed', { name: template.name }));
                  },
                },
              )
            }
          />
        )
      }
    >
      <TextInput
        label={t('field.answerTemplate.name')}
        required
        data-autofocus
        value={draft.name}
        error={isTried && isNameless ? t('rule.required') : undefined}
        onChange={event => change({ name: event.currentTarget.value })}
      />
      <Group grow gap="sm" align="flex-start">
        <Select
          label={t('field.answerTemplate.form')}
          data={answerForms.map(value => ({ value, label: t(`answer.form.${value}`) }))}
          value={draft.form}
          onChange={value => change({ form: answerForms.find(each => each === value) ?? null })}
          clearable
        />
        <Select
          label={t('field.answerTemplate.themeId')}
          data={(data?.themes ?? [])
            .filter(theme => theme.isActive || theme.id === draft.themeId)
            .map(theme => ({ value: theme.id, label: theme.name }))}
          value={draft.themeId}
          onChange={themeId => change({ themeId })}
          filter={foldedOptions}
          searchable
          clearable
        />
      </Group>
      <Textarea
        ref={body}
        label={t('field.answerTemplate.body')}
        minRows={10}
        maxRows={18}
        value={draft.body}
        onChange={event => change({ body: event.currentTarget.value })}
      />
      <Group justify="space-between" gap="sm">
        <Menu width={280} position="top-start">
          <Menu.Target>
            <Button variant="default">{t('answerSettings.insertPlace')}</Button>
          </Menu.Target>
          <Menu.Dropdown mah={320} style={{ overflow: 'auto' }}>
            {templatePlaces.map(place => (
              <Menu.Item key={place} onClick={() => insert(place)}>
                {t(`template.place.${place}`)}
                <Text span size="xs" c="dimmed">{` {${place}}`}</Text>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Checkbox
          label={t('field.answerTemplate.isActive')}
          checked={draft.isActive}
          onChange={event => change({ isActive: event.currentTarget.checked })}
        />
      </Group>
    </FormDialog>
  );
}
