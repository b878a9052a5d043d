import { Button } from '@mantine/core';
import classes from '#renderer/features/transfer/transfer.module.css';
import { t } from '#shared/i18n/t.ts';
import type { ImportChoices } from '#shared/transfer.ts';

/** What somebody mended or left out by hand, each to be taken back. */
export function DecidedNotes(props: {
  readonly choices: ImportChoices;
  readonly onChoices: (choices: ImportChoices) => void;
}) {
  const { choices, onChoices } = props;
  if (choices.fixes.length === 0 && choices.leftOut.length === 0) return null;
  return (
    <div className={classes.notice} role="status">
      {choices.fixes.length > 0 && (
        <>
          <span>{t('import.preview.fixes', { count: choices.fixes.length })}</span>
          <Button size="compact-sm" variant="subtle" onClick={() => onChoices({ ...choices, fixes: [] })}>
            {t('import.preview.fixesBack')}
          </Button>
        </>
      )}
      {choices.leftOut.length > 0 && (
        <>
          <span>{t('import.preview.leftOut', { count: choices.leftOut.length })}</span>
          <Button size="compact-sm" variant="subtle" onClick={() => onChoices({ ...choices, leftOut: [] })}>
            {t('import.preview.leftOutBack')}
          </Button>
        </>
      )}
    </div>
  );
}
