import { Select, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { storyStages } from '#shared/entities/story.ts';
import { t, textOf } from '#shared/i18n/t.ts';
import type { ImportProblem } from '#shared/transfer.ts';

/** Another value for a cell of the file; Enter takes it, Escape leaves it. */
export function CellFixer(props: {
  readonly problem: ImportProblem;
  readonly onFix: (value: string) => void;
  readonly onCancel: () => void;
}) {
  const { problem, onFix, onCancel } = props;
  const [text, setText] = useState(problem.value);
  const label = t('import.preview.mendOf', { row: problem.row, column: problem.columnName });
  if (problem.code === 'unknown-status')
    return (
      <Select
        aria-label={label}
        data={storyStages.map(stage => textOf(`story.stage.${stage}`) ?? stage)}
        value={null}
        onChange={value => (value === null ? onCancel() : onFix(value))}
        onBlur={onCancel}
        defaultDropdownOpened
        autoFocus
      />
    );

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') onFix(text);
  }

  return (
    <TextInput
      aria-label={label}
      value={text}
      onChange={event => setText(event.currentTarget.value)}
      onKeyDown={press}
      onBlur={() => (text === problem.value ? onCancel() : onFix(text))}
      autoFocus
    />
  );
}
