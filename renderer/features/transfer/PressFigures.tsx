import { Checkbox } from '@mantine/core';
import classes from '#renderer/features/transfer/transfer.module.css';
import type { OutputOf } from '#shared/contract.ts';
import { t } from '#shared/i18n/t.ts';
import type { ImportChoices } from '#shared/transfer.ts';

/** What a list of press items holds in all, and whether those that need a reply open cases. */
export function PressFigures(props: {
  readonly figures: NonNullable<OutputOf<'transfer.prepare'>['press']>;
  readonly choices: ImportChoices;
  readonly onChoices: (choices: ImportChoices) => void;
}) {
  const { figures, choices, onChoices } = props;
  return (
    <div className={classes.controls}>
      <span>{t('import.press.figures', { ...figures })}</span>
      {figures.needReply > 0 && (
        <Checkbox
          label={t('import.press.openCases', { count: figures.needReply })}
          checked={choices.opensCases === true}
          onChange={event => onChoices({ ...choices, opensCases: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}
