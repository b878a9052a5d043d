import { SegmentedControl } from '@mantine/core';
import { ToneMark } from '#renderer/features/press/ToneMark.tsx';
import { t } from '#shared/i18n/t.ts';
import { Tone, toneChoices } from '#shared/press-list.ts';

/** The tones beside one another, one of them chosen. */
export function ToneChoice(props: {
  readonly value: Tone | null;
  readonly onTone: (tone: Tone | null) => void;
}) {
  return (
    <SegmentedControl
      aria-label={t('field.pressItem.tone')}
      data={toneChoices.map(value => ({ value, label: <ToneMark tone={value} /> }))}
      value={props.value ?? 'none'}
      onChange={text => props.onTone(Tone.options.find(tone => tone === text) ?? null)}
      fullWidth
    />
  );
}
