import { SegmentedControl, Select, Text, TextInput } from '@mantine/core';
import { MomentField } from '#renderer/components/MomentField.tsx';
import classes from '#renderer/features/case/cases.module.css';
import type { CaseOrigin, NewCaseDraft } from '#renderer/features/case/new-case-draft.ts';
import { PersonPicker } from '#renderer/features/person/PersonPicker.tsx';
import { UnitsPicker } from '#renderer/features/unit/UnitPicker.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/today.ts';
import { caseChannels, caseKinds } from '#shared/entities/case.ts';
import { t } from '#shared/i18n/t.ts';

/** What is known of a new case: what about, from whom, when and how it came. */
export function NewCaseFields(props: {
  readonly draft: NewCaseDraft;
  readonly origins: readonly CaseOrigin[];
  readonly canBeEach: boolean;
  readonly titleError: string | undefined;
  readonly onChange: (part: Partial<NewCaseDraft>) => void;
}) {
  const { draft, origins, canBeEach, onChange } = props;
  const catalogue = useAppQuery('catalogue.get', {});
  const isEach = canBeEach && draft.mode === 'each';
  return (
    <div className={classes.column}>
      {origins.length > 0 && <Origins origins={origins} />}
      {canBeEach && (
        <SegmentedControl
          aria-label={t('cases.new.mode')}
          data={(['one', 'each'] as const).map(value => ({ value, label: t(`cases.new.mode.${value}`) }))}
          value={draft.mode}
          onChange={value => onChange({ mode: value === 'each' ? 'each' : 'one' })}
        />
      )}
      {!isEach && (
        <TextInput
          label={t('casePage.title')}
          required
          data-autofocus
          value={draft.title}
          error={props.titleError}
          onChange={event => onChange({ title: event.currentTarget.value })}
        />
      )}
      <div className={classes.two}>
        <Select
          label={t('field.pressCase.kind')}
          data={caseKinds.map(value => ({ value, label: t(`case.kind.${value}`) }))}
          value={draft.kind}
          onChange={value =>
            onChange({ kind: caseKinds.find(kind => kind === value) ?? null, ruleKeys: null })
          }
          clearable
        />
        <Select
          label={t('field.pressCase.channel')}
          data={caseChannels.map(value => ({ value, label: t(`case.channel.${value}`) }))}
          value={draft.channel}
          onChange={value => onChange({ channel: caseChannels.find(channel => channel === value) ?? null })}
          clearable
        />
      </div>
      <MomentField
        label={t('field.pressCase.receivedAtMs')}
        value={draft.receivedAtMs}
        today={today()}
        onChange={receivedAtMs => onChange({ receivedAtMs })}
      />
      <div className={classes.two}>
        <Select
          label={t('field.pressCase.askerOutletId')}
          data={(catalogue.data?.outlets ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.askerOutletId}
          onChange={askerOutletId => onChange({ askerOutletId })}
          searchable
          clearable
        />
        <TextInput
          label={t('field.pressCase.askerName')}
          value={draft.askerName}
          onChange={event => onChange({ askerName: event.currentTarget.value })}
        />
        <TextInput
          label={t('field.pressCase.askerContact')}
          value={draft.askerContact}
          onChange={event => onChange({ askerContact: event.currentTarget.value })}
        />
        <TextInput
          label={t('field.pressCase.documentNumber')}
          value={draft.documentNumber}
          onChange={event => onChange({ documentNumber: event.currentTarget.value })}
        />
      </div>
      <UnitsPicker
        label={t('field.pressCase.units')}
        value={draft.units}
        onChange={units => onChange({ units })}
      />
      <PersonPicker
        label={t('field.pressCase.assigneeId')}
        value={draft.assignee}
        onChange={assignee => onChange({ assignee })}
      />
    </div>
  );
}

/** How many of what it is opened from are named. */
const namedOrigins = 4;

function Origins({ origins }: { readonly origins: readonly CaseOrigin[] }) {
  return (
    <ul className={classes.sources} aria-label={t('cases.new.origins')}>
      {origins.slice(0, namedOrigins).map(origin => (
        <li key={origin.id}>
          <Text component="span" c="dimmed">{`${t(`cases.origin.${origin.entity}`)}: `}</Text>
          {origin.title}
        </li>
      ))}
      {origins.length > namedOrigins && (
        <li>{t('cases.new.moreOrigins', { count: origins.length - namedOrigins })}</li>
      )}
    </ul>
  );
}
