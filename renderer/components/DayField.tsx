import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import classes from '#renderer/styles/parts.module.css';
import { type Day, formatDay, parseDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';

interface DayFieldProps {
  readonly label?: string;
  /** Accessible name where no label is shown. */
  readonly ariaLabel?: string;
  readonly value: Day | null;
  readonly onChange: (day: Day | null) => void;
  /** A day typed without its year, or with two digits of it, is the one closest to this. */
  readonly today: Day;
  readonly error?: ReactNode;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly hasFocusAtFirst?: boolean;
  /** Editing is over: Enter, Escape, a day picked, or the focus gone. */
  readonly onFinish?: () => void;
}

function textOfDay(day: Day | null): string {
  return day === null ? '' : formatDay(day);
}

/** A day, typed as dd/mm/yyyy (or 5/9, or 5-9-26) or picked; weeks begin on Monday. */
export function DayField(props: DayFieldProps) {
  const { value, onChange, today, onFinish } = props;
  const [text, setText] = useState(textOfDay(value));
  const [isWrong, setIsWrong] = useState(false);
  const [isPicking, setIsPicking] = useState(false);
  useEffect(() => {
    setText(textOfDay(value));
    setIsWrong(false);
  }, [value]);

  /** Takes over what was typed; false where it is no day. */
  function take(): boolean {
    if (text.trim() === '') {
      if (value !== null) onChange(null);
      return true;
    }
    const parsed = parseDay(text, { near: today });
    if ('problem' in parsed) {
      setIsWrong(true);
      return false;
    }
    setText(formatDay(parsed.day));
    setIsWrong(false);
    if (parsed.day !== value) onChange(parsed.day);
    return true;
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && take()) onFinish?.();
    if (event.key === 'ArrowDown' && event.altKey) {
      event.preventDefault();
      setIsPicking(true);
    }
    if (event.key === 'Escape' && onFinish) {
      setText(textOfDay(value));
      onFinish();
    }
  }

  function pick(day: Day | null): void {
    setIsPicking(false);
    onChange(day);
    onFinish?.();
  }

  return (
    <Popover opened={isPicking} onChange={setIsPicking} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <TextInput
          {...(props.label === undefined ? {} : { label: props.label })}
          aria-label={props.ariaLabel}
          placeholder={t('common.dayHint')}
          required={props.isRequired ?? false}
          disabled={props.isDisabled ?? false}
          autoFocus={props.hasFocusAtFirst ?? false}
          error={isWrong ? t('common.notADay') : props.error}
          value={text}
          onChange={event => {
            setText(event.currentTarget.value);
            setIsWrong(false);
          }}
          onKeyDown={press}
          onBlur={() => {
            if (!isPicking && take()) onFinish?.();
          }}
          rightSection={
            <ActionIcon
              size="sm"
              tabIndex={-1}
              disabled={props.isDisabled ?? false}
              aria-label={t('action.pickDay')}
              // The field keeps the focus, so that what was typed is not taken for finished.
              onMouseDown={event => event.preventDefault()}
              onClick={() => setIsPicking(true)}
            >
              <IconCalendar className={classes.smallIcon} aria-hidden />
            </ActionIcon>
          }
        />
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker value={value} defaultDate={value ?? today} onChange={pick} highlightToday />
      </Popover.Dropdown>
    </Popover>
  );
}
