import { NumberInput } from '@mantine/core';
import classes from '#renderer/features/home/home.module.css';
import { useAppCommand } from '#renderer/lib/client.ts';
import { silentWeeksKey } from '#shared/home.ts';
import { t } from '#shared/i18n/t.ts';

/** After how many weeks without a story a unit counts as silent; saved when the field is left. */
export function WeeksField(props: { readonly weeks: number }) {
  const save = useAppCommand('setting.save');
  return (
    <NumberInput
      className={classes.weeks}
      aria-label={t('home.silentWeeks')}
      title={t('home.silentWeeks')}
      defaultValue={props.weeks}
      min={1}
      max={104}
      suffix={t('home.weeksSuffix')}
      onBlur={event => {
        const weeks = Number.parseInt(event.currentTarget.value, 10);
        if (Number.isInteger(weeks) && weeks > 0 && weeks !== props.weeks)
          save.mutate({ key: silentWeeksKey, value: weeks });
      }}
    />
  );
}
