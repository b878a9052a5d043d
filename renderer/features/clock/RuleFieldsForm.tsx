import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { DayField } from '#renderer/components/DayField.tsx';
import classes from '#renderer/features/clock/clock.module.css';
import type { RuleTask } from '#renderer/features/clock/RuleForm.tsx';
import type { RuleDraft } from '#renderer/features/clock/rule-draft.ts';
import { today } from '#renderer/lib/today.ts';
import { clockRuleKinds, clockUnits, rollOvers } from '#shared/entities/case.ts';
import { t } from '#shared/i18n/t.ts';

interface PartProps {
  readonly draft: RuleDraft;
  readonly onChange: (part: Partial<RuleDraft>) => void;
}

/** Everything that a rule says. */
export function RuleFieldsForm(props: PartProps & { readonly task: RuleTask }) {
  const { draft, task, onChange } = props;
  const text = (field: 'startEvent' | 'legalBasis' | 'source') => (
    <TextInput
      label={t(`field.clockRule.${field}`)}
      value={draft[field]}
      onChange={event => onChange({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <div className={classes.two}>
        <TextInput
          label={t('field.clockRule.name')}
          required
          data-autofocus
          value={draft.name}
          onChange={event => onChange({ name: event.currentTarget.value })}
        />
        {task.kind === 'new' && (
          <TextInput
            label={t('field.clockRule.key')}
            required
            value={draft.key}
            description={t('rules.keyNote')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            onChange={event => onChange({ key: event.currentTarget.value })}
          />
        )}
      </div>
      <TermFields draft={draft} onChange={onChange} />
      <div className={classes.two}>
        {text('startEvent')}
        {text('legalBasis')}
      </div>
      <div className={classes.two}>
        {text('source')}
        <Select
          label={t('field.clockRule.kind')}
          data={clockRuleKinds.map(value => ({ value, label: t(`clock.kind.${value}`) }))}
          value={draft.kind}
          onChange={value => onChange({ kind: clockRuleKinds.find(kind => kind === value) ?? 'deadline' })}
          allowDeselect={false}
        />
      </div>
      <div className={classes.two}>
        <DayField
          label={t('field.clockRule.validFrom')}
          value={draft.validFrom}
          today={today()}
          isRequired={task.kind === 'version'}
          onChange={validFrom => onChange({ validFrom })}
        />
        {task.kind !== 'version' && (
          <DayField
            label={t('field.clockRule.validTo')}
            value={draft.validTo}
            today={today()}
            onChange={validTo => onChange({ validTo })}
          />
        )}
      </div>
      <WarningFields draft={draft} onChange={onChange} />
      <div className={classes.checks}>
        {(['isConfirmed', 'bindsOffice', 'isFirstDayCounted', 'isActive'] as const).map(field => (
          <Checkbox
            key={field}
            label={t(`field.clockRule.${field}`)}
            checked={draft[field]}
            onChange={event => onChange({ [field]: event.currentTarget.checked })}
          />
        ))}
      </div>
      <Textarea
        label={t('field.clockRule.note')}
        value={draft.note}
        minRows={1}
        onChange={event => onChange({ note: event.currentTarget.value })}
      />
    </>
  );
}

/** How long, counted how. */
function TermFields({ draft, onChange }: PartProps) {
  return (
    <div className={classes.three}>
      <NumberInput
        label={t('field.clockRule.amount')}
        value={draft.amount ?? ''}
        min={1}
        allowDecimal={false}
        onChange={value => onChange({ amount: typeof value === 'number' ? value : null })}
      />
      <Select
        label={t('field.clockRule.unit')}
        data={clockUnits.map(value => ({ value, label: t(`clock.unit.${value}`) }))}
        value={draft.unit}
        onChange={value => onChange({ unit: clockUnits.find(unit => unit === value) ?? 'day' })}
        allowDeselect={false}
      />
      <Select
        label={t('field.clockRule.rollOver')}
        data={rollOvers.map(value => ({ value, label: t(`clock.rollOver.${value}`) }))}
        value={draft.rollOver}
        disabled={draft.unit === 'hour' || draft.unit === 'working-day'}
        onChange={value =>
          onChange({ rollOver: rollOvers.find(each => each === value) ?? 'next-working-day' })
        }
        allowDeselect={false}
      />
    </div>
  );
}

function WarningFields({ draft, onChange }: PartProps) {
  return (
    <div className={classes.three}>
      {(['warnPercent', 'warnHours', 'longLateDays'] as const).map(field => (
        <NumberInput
          key={field}
          label={t(`field.clockRule.${field}`)}
          value={draft[field] ?? ''}
          min={0}
          allowDecimal={false}
          onChange={value => onChange({ [field]: typeof value === 'number' ? value : null })}
        />
      ))}
    </div>
  );
}
