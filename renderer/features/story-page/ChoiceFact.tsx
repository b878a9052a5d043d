import { Select } from '@mantine/core';
import { FieldRow } from '#renderer/components/FieldRow.tsx';
import { showProblem } from '#renderer/lib/toasts.tsx';
import { t } from '#shared/i18n/t.ts';

interface ChoiceFactProps<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly Value[];
  readonly wordOf: (value: Value) => string;
  readonly canEdit: boolean;
  readonly onSave: (value: Value | null) => Promise<string | null>;
}

/** A fact that is one of a few words, or none. */
export function ChoiceFact<Value extends string>(props: ChoiceFactProps<Value>) {
  const { label, value, options, wordOf, canEdit, onSave } = props;

  async function choose(text: string | null, finish: () => void): Promise<void> {
    finish();
    const chosen = options.find(option => option === text) ?? null;
    if (chosen === value) return;
    const refusal = await onSave(chosen);
    if (refusal !== null) showProblem(refusal);
  }

  return (
    <FieldRow
      label={label}
      {...(canEdit
        ? {
            edit: finish => (
              <Select
                aria-label={label}
                value={value}
                data={options.map(option => ({ value: option, label: wordOf(option) }))}
                onChange={text => void choose(text, finish)}
                onBlur={finish}
                onDropdownClose={finish}
                clearable
                clearButtonProps={{ 'aria-label': t('storyPage.clear') }}
                defaultDropdownOpened
                autoFocus
              />
            ),
          }
        : {})}
    >
      {value === null ? null : wordOf(value)}
    </FieldRow>
  );
}
