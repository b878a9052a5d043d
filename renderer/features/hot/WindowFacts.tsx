import { FieldRow } from '#renderer/components/FieldRow.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { LevelMark } from '#renderer/features/hot/LevelMark.tsx';
import { DayFact, PersonFact, TagsFact, UnitsFact } from '#renderer/features/hot/RecordFacts.tsx';
import { told, useWindowSave } from '#renderer/features/hot/use-hot-save.ts';
import { ChoiceFact } from '#renderer/features/story-page/ChoiceFact.tsx';
import { TextFact } from '#renderer/features/story-page/TextFact.tsx';
import { UnitFact } from '#renderer/features/story-page/UnitFact.tsx';
import type { WindowRecord } from '#shared/forecast.ts';
import { t } from '#shared/i18n/t.ts';

const scores = ['1', '2', '3', '4', '5'] as const;

/** Everything of a window that is edited in place. */
export function WindowFacts({ window }: { readonly window: WindowRecord }) {
  const save = useWindowSave(window.id);
  const { canEdit } = window;
  return (
    <>
      {(['fromDay', 'toDay'] as const).map(field => (
        <DayFact
          key={field}
          label={t(`field.forecastWindow.${field}`)}
          value={window[field]}
          canEdit={canEdit}
          isRequired
          onSave={day => day !== null && void told(save({ [field]: day }))}
        />
      ))}
      {window.isGuessed && <p className={classes.guessed}>{t('forecast.guessed')}</p>}
      {(['likelihood', 'impact'] as const).map(field => (
        <ChoiceFact
          key={field}
          label={t(`field.forecastWindow.${field}`)}
          value={scores.find(score => score === String(window[field])) ?? null}
          options={scores}
          wordOf={score => score}
          canEdit={canEdit}
          onSave={score => save({ [field]: score === null ? null : Number(score) })}
        />
      ))}
      {window.proposedLevel && (
        <FieldRow label={t('hot.proposedLevel')}>
          <LevelMark level={window.proposedLevel} isQuiet />
        </FieldRow>
      )}
      {(['signals', 'communication', 'questions'] as const).map(field => (
        <TextFact
          key={field}
          label={t(`field.forecastWindow.${field}`)}
          value={window[field]}
          canEdit={canEdit}
          isLong
          onSave={text => save({ [field]: text })}
        />
      ))}
      <PersonFact
        label={t('field.forecastWindow.ownerId')}
        value={window.owner}
        unitId={window.ownerUnit?.id ?? null}
        canEdit={canEdit}
        onPick={person => void told(save({ ownerId: person?.id ?? null }))}
      />
      <UnitFact
        label={t('field.forecastWindow.ownerUnitId')}
        value={window.ownerUnit}
        canEdit={canEdit}
        onPick={unit => void told(save({ ownerUnitId: unit?.id ?? null }))}
      />
      <TagsFact
        label={t('field.forecastWindow.themes')}
        list="themes"
        value={window.themes}
        canEdit={canEdit}
        onSave={themeIds => void told(save({ themeIds }))}
      />
      <UnitsFact
        label={t('field.forecastWindow.units')}
        value={window.units}
        canEdit={canEdit}
        onSave={unitIds => void told(save({ unitIds }))}
      />
      <TagsFact
        label={t('field.forecastWindow.areas')}
        list="areas"
        value={window.areas}
        canEdit={canEdit}
        onSave={areaIds => void told(save({ areaIds }))}
      />
      <TextFact
        label={t('field.forecastWindow.affected')}
        value={window.affected}
        canEdit={canEdit}
        onSave={affected => save({ affected })}
      />
      <TextFact
        label={t('field.forecastWindow.note')}
        value={window.note}
        canEdit={canEdit}
        isLong
        onSave={note => save({ note })}
      />
    </>
  );
}
