import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import classes from '#renderer/features/hot/hot.module.css';
import { LevelMark } from '#renderer/features/hot/LevelMark.tsx';
import { HotLevel } from '#shared/hot-list.ts';
import { t } from '#shared/i18n/t.ts';
import { proposedLevel } from '#shared/rules/hot-level.ts';

export interface Judgement {
  readonly level: HotLevel;
  readonly likelihood: number | null;
  readonly impact: number | null;
}

const scores = ['1', '2', '3', '4', '5'];

/** Likelihood and impact of 1 to 5, the level they speak for, and the level a person decides on. */
export function JudgementFields(props: {
  readonly value: Judgement;
  readonly onChange: (value: Judgement) => void;
}) {
  const { value, onChange } = props;
  const proposed = proposedLevel(value.likelihood, value.impact);

  function judge(part: Partial<Judgement>): void {
    const next = { ...value, ...part };
    // The level follows the scores until a person sets another one.
    const follows = value.level === (proposed ?? value.level);
    const level = proposedLevel(next.likelihood, next.impact);
    onChange({ ...next, level: follows && level !== null ? level : next.level });
  }

  return (
    <div className={classes.judgement}>
      <Score
        label={t('field.hotIssue.likelihood')}
        value={value.likelihood}
        onChange={likelihood => judge({ likelihood })}
      />
      <Score label={t('field.hotIssue.impact')} value={value.impact} onChange={impact => judge({ impact })} />
      <LevelChoice value={value.level} onChange={level => onChange({ ...value, level })} />
      {proposed !== null && (
        <p className={classes.proposedLevel}>
          {t('hot.proposedLevel')} <LevelMark level={proposed} isQuiet />
          {proposed !== value.level && <span className={classes.quiet}>{t('hot.otherLevel')}</span>}
        </p>
      )}
    </div>
  );
}

export function Score(props: {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number) => void;
}) {
  const id = useId();
  return (
    <div>
      <div className={classes.fieldLabel} id={id}>
        {props.label}
      </div>
      <SegmentedControl
        aria-labelledby={id}
        fullWidth
        data={scores}
        value={props.value === null ? '' : String(props.value)}
        onChange={value => props.onChange(Number(value))}
      />
    </div>
  );
}

function LevelChoice(props: { readonly value: HotLevel; readonly onChange: (level: HotLevel) => void }) {
  const id = useId();
  return (
    <div>
      <div className={classes.fieldLabel} id={id}>
        {t('field.hotIssue.level')}
      </div>
      <SegmentedControl
        aria-labelledby={id}
        fullWidth
        data={HotLevel.options.map(level => ({ value: level, label: t(`hot.level.${level}`) }))}
        value={props.value}
        onChange={value => props.onChange(HotLevel.options.find(level => level === value) ?? 'watch')}
      />
    </div>
  );
}
