import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import classes from '#renderer/styles/parts.module.css';
import { type Day, momentInVietnam, momentToVietnam } from '#shared/core/dates.ts';
import { parseTimeOfDay } from '#shared/core/time-of-day.ts';
import { t } from '#shared/i18n/t.ts';

/** A day and a time of day in Vietnam, typed («14:30», «14h30») or the day picked. */
export function MomentField(props: {
  readonly label: string;
  /** Milliseconds since 1970 UTC. */
  readonly value: number | null;
  readonly onChange: (ms: number | null) => void;
  readonly today: Day;
  readonly isRequired?: boolean;
  readonly error?: string | undefined;
  readonly hasFocusAtFirst?: boolean;
}) {
  const { label, value, onChange, today } = props;
  const at = value === null ? null : momentToVietnam(value);
  const shown = at?.time ?? '';
  const [text, setText] = useState(shown);
  const [isWrong, setIsWrong] = useState(false);
  useEffect(() => {
    setText(shown);
    setIsWrong(false);
  }, [shown]);

  function putTime(): void {
    const time = text.trim() === '' ? '00:00' : parseTimeOfDay(text);
    if (time === undefined) setIsWrong(true);
    else if (time === shown) setText(shown);
    else if (at !== null || text.trim() !== '') onChange(momentInVietnam(at?.day ?? today, time));
  }

  return (
    <div className={classes.moment}>
      <DayField
        label={label}
        value={at?.day ?? null}
        today={today}
        isRequired={props.isRequired ?? false}
        error={props.error}
        hasFocusAtFirst={props.hasFocusAtFirst ?? false}
        onChange={day => onChange(day === null ? null : momentInVietnam(day, at?.time ?? '00:00'))}
      />
      <TextInput
        label={t('moment.time')}
        aria-label={t('moment.timeOf', { field: label })}
        placeholder={t('moment.hint')}
        value={text}
        error={isWrong ? t('moment.wrong') : null}
        onChange={event => {
          setText(event.currentTarget.value);
          setIsWrong(false);
        }}
        onBlur={putTime}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) putTime();
        }}
      />
    </div>
  );
}
