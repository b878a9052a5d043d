import { Stack, TextInput } from '@mantine/core';
import classes from '#renderer/features/settings/settings.module.css';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import { t } from '#shared/i18n/t.ts';
import { officeFields, officeFrom, officeKey, officeKeys } from '#shared/office.ts';

/** What stands at the head of printed pages. */
export function OfficeSettings() {
  const settings = useAppQuery('setting.get', { keys: officeKeys });
  const save = useAppCommand('setting.save');
  const whyNot = useWhyNot('lead');
  if (!settings.data) return null;
  const office = officeFrom(settings.data);
  return (
    <>
      <p className={classes.effect}>{t('office.effect')}</p>
      <Stack gap="sm" maw={420}>
        {officeFields.map(field => (
          <TextInput
            key={`${field} ${office[field]}`}
            label={t(`office.${field}`)}
            defaultValue={office[field]}
            disabled={whyNot !== null}
            maxLength={200}
            onBlur={event => {
              const value = event.currentTarget.value.trim();
              if (value !== office[field]) save.mutate({ key: officeKey(field), value });
            }}
          />
        ))}
        {whyNot !== null && <p className={classes.effect}>{whyNot}</p>}
      </Stack>
    </>
  );
}
