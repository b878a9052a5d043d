import { useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { FieldRow } from '#renderer/components/FieldRow.tsx';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import classes from '#renderer/features/opinion/opinion.module.css';
import { dueWords } from '#renderer/features/opinion/opinion-words.ts';
import type { SaveOpinion } from '#renderer/features/opinion/use-opinion-save.ts';
import { ChoiceFact } from '#renderer/features/story-page/ChoiceFact.tsx';
import { PersonEdit } from '#renderer/features/story-page/PersonEdit.tsx';
import { TagsEdit } from '#renderer/features/story-page/TagsEdit.tsx';
import { TextFact } from '#renderer/features/story-page/TextFact.tsx';
import { UnitFact } from '#renderer/features/story-page/UnitFact.tsx';
import { UnitsPicker } from '#renderer/features/unit/UnitPicker.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { showProblem } from '#renderer/lib/toasts.tsx';
import { today } from '#renderer/lib/today.ts';
import { formatDay } from '#shared/core/dates.ts';
import { opinionChannels, opinionGivers, opinionKinds } from '#shared/entities/opinion.ts';
import { t } from '#shared/i18n/t.ts';
import type { OpinionRecord } from '#shared/opinion.ts';
import type { Named } from '#shared/story-list.ts';

interface FactsProps {
  readonly opinion: OpinionRecord;
  readonly save: SaveOpinion;
}

async function told(saving: Promise<string | null>): Promise<void> {
  const refusal = await saving;
  if (refusal !== null) showProblem(refusal);
}

/** From whom it came, how and when, and who has it until when. */
export function OpinionFacts({ opinion, save }: FactsProps) {
  const { canEdit } = opinion;
  return (
    <>
      <ChoiceFact
        label={t('field.opinion.giver')}
        value={opinion.giver}
        options={opinionGivers}
        wordOf={giver => t(`opinion.giver.${giver}`)}
        canEdit={canEdit}
        onSave={giver => save({ giver })}
      />
      <GiverFacts opinion={opinion} save={save} />
      <ChoiceFact
        label={t('field.opinion.channel')}
        value={opinion.channel}
        options={opinionChannels}
        wordOf={channel => t(`opinion.channel.${channel}`)}
        canEdit={canEdit}
        onSave={channel => save({ channel })}
      />
      <ChoiceFact
        label={t('field.opinion.kind')}
        value={opinion.kind}
        options={opinionKinds}
        wordOf={kind => t(`opinion.kind.${kind}`)}
        canEdit={canEdit}
        onSave={kind => save({ kind })}
      />
      <DayRow opinion={opinion} save={save} field="receivedOn" />
      <DayRow opinion={opinion} save={save} field="dueOn" />
      <FieldRow
        label={t('field.opinion.ownerId')}
        {...(canEdit
          ? {
              edit: finish => (
                <PersonEdit
                  label={t('field.opinion.ownerId')}
                  value={opinion.owner}
                  unitId={opinion.ownerUnit?.id ?? null}
                  onPick={person => void told(save({ ownerId: person?.id ?? null }))}
                  onFinish={finish}
                />
              ),
            }
          : {})}
      >
        {opinion.owner?.name}
      </FieldRow>
      <UnitFact
        label={t('field.opinion.ownerUnitId')}
        value={opinion.ownerUnit}
        canEdit={canEdit}
        onPick={unit => void told(save({ ownerUnitId: unit?.id ?? null }))}
      />
      <UnitsFact opinion={opinion} save={save} />
      <SetFact opinion={opinion} save={save} field="themes" />
      <SetFact opinion={opinion} save={save} field="areas" />
      <PolicyFact opinion={opinion} save={save} />
      <TextFact
        label={t('field.opinion.note')}
        value={opinion.note}
        canEdit={canEdit}
        isLong
        onSave={note => save({ note })}
      />
    </>
  );
}

/** Who gave it, for those who may see that. */
function GiverFacts({ opinion, save }: FactsProps) {
  if (opinion.isGiverHidden && opinion.giverName === null)
    return (
      <FieldRow label={t('field.opinion.giverName')}>
        <span className={classes.quiet}>{t('opinions.hidden')}</span>
      </FieldRow>
    );
  return (
    <>
      <TextFact
        label={t('field.opinion.giverName')}
        value={opinion.giverName}
        canEdit={opinion.canEdit}
        onSave={giverName => save({ giverName })}
      />
      {opinion.isGiverHidden ? (
        <FieldRow label={t('field.opinion.giverContact')}>
          <span className={classes.quiet}>{t('opinions.hidden')}</span>
        </FieldRow>
      ) : (
        <TextFact
          label={t('field.opinion.giverContact')}
          value={opinion.giverContact}
          canEdit={opinion.canEdit}
          onSave={giverContact => save({ giverContact })}
        />
      )}
    </>
  );
}

function DayRow({ opinion, save, field }: FactsProps & { readonly field: 'receivedOn' | 'dueOn' }) {
  const label = t(`field.opinion.${field}`);
  const value = opinion[field];
  const words = field === 'dueOn' ? dueWords(opinion) : null;
  return (
    <FieldRow
      label={label}
      {...(opinion.canEdit
        ? {
            edit: finish => (
              <DayField
                ariaLabel={label}
                value={value}
                today={today()}
                onChange={day => void told(save({ [field]: day }))}
                onFinish={finish}
                hasFocusAtFirst
              />
            ),
          }
        : {})}
    >
      {value === null ? null : (
        <span className={classes.due}>
          {formatDay(value)}
          {words !== null && <StateBadge state={opinion.deadlineState} word={words} isQuiet />}
        </span>
      )}
    </FieldRow>
  );
}

function names(list: readonly Named[]): string | null {
  return list.map(({ name }) => name).join(', ') || null;
}

function UnitsFact({ opinion, save }: FactsProps) {
  const [units, setUnits] = useState<readonly Named[]>(opinion.units);
  const label = t('field.opinion.units');
  return (
    <FieldRow
      label={label}
      {...(opinion.canEdit
        ? {
            edit: () => (
              <UnitsPicker
                label={label}
                value={units}
                onChange={next => {
                  setUnits(next);
                  void told(save({ unitIds: next.map(unit => unit.id) }));
                }}
              />
            ),
          }
        : {})}
    >
      {names(opinion.units)}
    </FieldRow>
  );
}

function SetFact({ opinion, save, field }: FactsProps & { readonly field: 'themes' | 'areas' }) {
  const label = t(`field.opinion.${field}`);
  return (
    <FieldRow
      label={label}
      {...(opinion.canEdit
        ? {
            edit: finish => (
              <SetEdit
                field={field}
                chosen={opinion[field].map(({ id }) => id)}
                onChange={ids =>
                  void told(save(field === 'themes' ? { themeIds: [...ids] } : { areaIds: [...ids] }))
                }
                onFinish={finish}
              />
            ),
          }
        : {})}
    >
      {names(opinion[field])}
    </FieldRow>
  );
}

function SetEdit(props: {
  readonly field: 'themes' | 'areas';
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly onFinish: () => void;
}) {
  const { field, chosen, onChange, onFinish } = props;
  const catalogue = useAppQuery('catalogue.get', {});
  const areas = useAppQuery('unit.areas', {});
  const options =
    field === 'areas'
      ? (areas.data ?? [])
      : (catalogue.data?.themes ?? []).filter(theme => theme.isActive || chosen.includes(theme.id));
  return (
    <TagsEdit
      label={t(`field.opinion.${field}`)}
      values={chosen}
      options={options}
      onChange={onChange}
      onFinish={onFinish}
    />
  );
}

function PolicyFact({ opinion, save }: FactsProps) {
  const { data } = useAppQuery('catalogue.get', {});
  const policies = data?.policies ?? [];
  const word = (id: string) => {
    const policy = policies.find(each => each.id === id);
    return policy ? [policy.number, policy.title].filter(Boolean).join(' – ') : (opinion.policy?.name ?? '');
  };
  return (
    <ChoiceFact
      label={t('field.opinion.policyId')}
      value={opinion.policy?.id ?? null}
      options={policies.map(policy => policy.id)}
      wordOf={word}
      canEdit={opinion.canEdit}
      onSave={policyId => save({ policyId })}
    />
  );
}
