import { SegmentedControl, Select, Slider, Stack, Text } from '@mantine/core';
import { useAppearance } from '#renderer/app/use-appearance.ts';
import classes from '#renderer/features/settings/settings.module.css';
import { useAppCommand } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';

/** Light or dark, the size of the text, the language: of this person alone. */
export function AppearanceSettings() {
  const appearance = useAppearance();
  const save = useAppCommand('preference.save');
  if (!appearance) return null;
  return (
    <Stack gap="md" className={classes.narrow}>
      <p className={classes.effect}>{t('settings.appearance.effect')}</p>
      <div>
        <Text id="settings-scheme">{t('settings.scheme')}</Text>
        <SegmentedControl
          aria-labelledby="settings-scheme"
          value={appearance.colorScheme}
          data={(['auto', 'light', 'dark'] as const).map(value => ({
            value,
            label: t(`settings.scheme.${value}`),
          }))}
          onChange={value => save.mutate({ key: 'colorScheme', value })}
        />
      </div>
      <div>
        <Text id="settings-size">{t('settings.textSize')}</Text>
        <Slider
          aria-labelledby="settings-size"
          thumbLabel={t('settings.textSize')}
          min={12}
          max={18}
          step={1}
          marks={[12, 14, 16, 18].map(value => ({ value, label: String(value) }))}
          defaultValue={appearance.textSize}
          onChangeEnd={value => save.mutate({ key: 'textSize', value })}
          mb="md"
        />
      </div>
      <Select
        label={t('settings.language')}
        value={appearance.language}
        data={(['vi', 'en'] as const).map(value => ({ value, label: t(`settings.language.${value}`) }))}
        onChange={value => value && save.mutate({ key: 'language', value })}
        allowDeselect={false}
      />
    </Stack>
  );
}
