import { NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { RemoveButton } from '#renderer/components/RemoveButton.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { valuesOf } from '#renderer/features/hot/TriggersDialog.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { triggerKinds, triggerScopes } from '#shared/entities/hot.ts';
import { HotLevel } from '#shared/hot-list.ts';
import { t } from '#shared/i18n/t.ts';
import { Tone } from '#shared/press-list.ts';
import type { Trigger } from '#shared/trigger.ts';

const anyTone = 'any';

const newTrigger: Omit<Trigger, 'id' | 'isShipped'> = {
  name: '',
  kind: 'burst',
  scope: 'theme',
  tone: 'critical',
  count: 3,
  hours: 168,
  baselineDays: 14,
  percent: 300,
  level: 'attention',
  isActive: true,
};

/** One trigger: how many items, in what time or above what mean, about what. */
export function TriggerForm(props: {
  /** Null for a new one. */
  readonly trigger: Trigger | null;
  readonly onClose: () => void;
}) {
  const { trigger, onClose } = props;
  const [values, setValues] = useState(() => (trigger ? valuesOf(trigger) : newTrigger));
  const save = useAppCommand('trigger.save', { quiet: true });
  const remove = useAppCommand('trigger.remove');
  const put = (part: Partial<typeof values>) => setValues({ ...values, ...part });
  const isBurst = values.kind === 'burst';

  function submit(): void {
    save.mutate(
      { ...(trigger ? { id: trigger.id } : {}), values },
      {
        onSuccess: () => {
          onClose();
          void showUndoable(t('trigger.saved', { name: values.name }));
        },
      },
    );
  }

  const count = (label: string, value: number | null, onChange: (value: number | null) => void) => (
    <NumberInput
      label={label}
      min={1}
      value={value ?? ''}
      onChange={next => onChange(typeof next === 'number' ? next : null)}
    />
  );

  return (
    <FormDialog
      title={t(trigger === null ? 'trigger.new.rule' : 'trigger.edit')}
      size="36rem"
      error={save.error}
      isSaving={save.isPending}
      least="lead"
      onSubmit={submit}
      onClose={onClose}
      foot={
        trigger && (
          <RemoveButton
            onRemove={() =>
              remove.mutate(
                { id: trigger.id },
                {
                  onSuccess: () => {
                    onClose();
                    void showUndoable(t('trigger.removed', { name: trigger.name }));
                  },
                },
              )
            }
          />
        )
      }
    >
      <TextInput
        label={t('field.hotTrigger.name')}
        value={values.name}
        onChange={event => put({ name: event.currentTarget.value })}
        required
        data-autofocus
      />
      <SegmentedControl
        aria-label={t('field.hotTrigger.kind')}
        data={triggerKinds.map(value => ({ value, label: t(`trigger.kind.${value}`) }))}
        value={values.kind}
        onChange={value => put({ kind: triggerKinds.find(each => each === value) ?? 'burst' })}
      />
      <div className={classes.pair}>
        <Select
          label={t('field.hotTrigger.scope')}
          data={triggerScopes.map(value => ({ value, label: t(`trigger.scope.${value}`) }))}
          value={values.scope}
          onChange={value => put({ scope: triggerScopes.find(each => each === value) ?? 'all' })}
          allowDeselect={false}
        />
        <Select
          label={t('field.hotTrigger.tone')}
          data={[
            { value: anyTone, label: t('trigger.anyToneChoice') },
            ...Tone.options.map(value => ({ value, label: t(`press.tone.${value}`) })),
          ]}
          value={values.tone ?? anyTone}
          onChange={value => put({ tone: Tone.options.find(each => each === value) ?? null })}
          allowDeselect={false}
        />
      </div>
      <div className={classes.pair}>
        {count(t(isBurst ? 'field.hotTrigger.count' : 'trigger.leastCount'), values.count, value =>
          put({ count: value ?? 1 }),
        )}
        {isBurst && count(t('field.hotTrigger.hours'), values.hours, hours => put({ hours }))}
        {!isBurst && count(t('field.hotTrigger.percent'), values.percent, percent => put({ percent }))}
      </div>
      <div className={classes.pair}>
        {!isBurst &&
          count(t('field.hotTrigger.baselineDays'), values.baselineDays, baselineDays =>
            put({ baselineDays }),
          )}
        <Select
          label={t('field.hotTrigger.level')}
          data={HotLevel.options.map(value => ({ value, label: t(`hot.level.${value}`) }))}
          value={values.level}
          onChange={value => put({ level: HotLevel.options.find(each => each === value) ?? 'watch' })}
          allowDeselect={false}
        />
      </div>
    </FormDialog>
  );
}
