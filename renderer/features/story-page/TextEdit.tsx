import { Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useSaveOnce } from '#renderer/lib/use-save-once.ts';

/**
 * A text edited in place. Enter (in several lines: Ctrl+Enter) or leaving the field saves it, Escape leaves it as it
 * was. A refused value stays in the field with the reason; one half typed when the record is closed is saved.
 */
export function TextEdit(props: {
  readonly label: string;
  readonly value: string | null;
  readonly onSave: (text: string | null) => Promise<string | null>;
  readonly onFinish: () => void;
  readonly isLong?: boolean;
  readonly placeholder?: string;
}) {
  const { label, isLong = false, onFinish } = props;
  const [text, setText] = useState(props.value ?? '');
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = useSaveOnce(text, props.value, props.onSave);

  async function finish(): Promise<void> {
    const problem = await save.run();
    setRefusal(problem);
    if (problem === null) onFinish();
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      save.leave();
      onFinish();
    }
    if (event.key === 'Enter' && (!isLong || event.ctrlKey)) {
      event.preventDefault();
      event.stopPropagation();
      void finish();
    }
  }

  const field = {
    'aria-label': label,
    placeholder: props.placeholder ?? '',
    value: text,
    error: refusal,
    autoFocus: true,
    onKeyDown: press,
    onBlur: () => void finish(),
  };
  return isLong ? (
    <Textarea {...field} onChange={event => setText(event.currentTarget.value)} maxRows={12} />
  ) : (
    <TextInput {...field} onChange={event => setText(event.currentTarget.value)} />
  );
}
