import { Button } from '@mantine/core';
import classes from '#renderer/features/transfer/transfer.module.css';
import { t } from '#shared/i18n/t.ts';
import type { ImportChoices } from '#shared/transfer.ts';

const namesShown = 4;

/** Names that no list knows, and one button to take them all. */
export function UnknownNames(props: {
  readonly names: ImportChoices['accepted'];
  readonly choices: ImportChoices;
  readonly onChoices: (choices: ImportChoices) => void;
}) {
  const { names, choices, onChoices } = props;
  if (names.length === 0) return null;
  const some = names.slice(0, namesShown).map(({ name }) => `«${name}»`);
  return (
    <div className={classes.notice} role="status">
      <span>
        {t('import.preview.unknownNames', {
          count: names.length,
          names: some.join(', ') + (names.length > namesShown ? '…' : ''),
        })}
      </span>
      <Button
        size="compact-sm"
        variant="light"
        onClick={() => onChoices({ ...choices, accepted: [...choices.accepted, ...names] })}
      >
        {t('import.preview.acceptAll', { count: names.length })}
      </Button>
    </div>
  );
}
