import { Select } from '@mantine/core';
import { ToneMark } from '#renderer/features/press/ToneMark.tsx';
import { t } from '#shared/i18n/t.ts';
import { Tone, type ToneChoice, toneChoices } from '#shared/press-list.ts';

/** The tone of an item in place: set by a person, never guessed. */
export function ToneEdit(props: {
  readonly value: Tone | null;
  readonly onTone: (tone: Tone | null) => void;
  readonly onFinish: () => void;
}) {
  const { value, onTone, onFinish } = props;

  function choose(text: string | null): void {
    onFinish();
    const tone = Tone.options.find(each => each === text) ?? null;
    if (tone !== value) onTone(tone);
  }

  return (
    <Select
      aria-label={t('field.pressItem.tone')}
      value={value ?? 'none'}
      data={toneChoices.map(choice => ({ value: choice, label: t(`press.tone.${choice}`) }))}
      renderOption={({ option }) => <ToneMark tone={toneOf(option.value)} />}
      onChange={choose}
      onBlur={onFinish}
      onDropdownClose={onFinish}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      allowDeselect={false}
      defaultDropdownOpened
      autoFocus
    />
  );
}

function toneOf(text: string): ToneChoice {
  return toneChoices.find(choice => choice === text) ?? 'none';
}
