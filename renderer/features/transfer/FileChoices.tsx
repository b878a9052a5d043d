import { Button, Select } from '@mantine/core';
import { DayField } from '#renderer/components/DayField.tsx';
import classes from '#renderer/features/transfer/transfer.module.css';
import { useAppQuery } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/today.ts';
import { formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import type { ImportKind } from '#shared/rules/import-fields.ts';
import { groupMeanings, type ImportChoices } from '#shared/transfer.ts';

interface FileChoicesProps {
  readonly kind: ImportKind;
  readonly choices: ImportChoices;
  readonly onChoices: (choices: ImportChoices) => void;
  /** How many rows head a group. */
  readonly groups: number;
  readonly proposedFromDay: string | null;
}

const noRole = '';

/** What is true of the whole file: what its group rows name, since when its posts are held, which role its people have. */
export function FileChoices({ kind, choices, onChoices, groups, proposedFromDay }: FileChoicesProps) {
  const roles = useAppQuery('roster.roles', {}, { enabled: kind === 'roster' });
  const isPeople = choices.columns.some(
    ({ field }) => field === 'person.name' || field === 'person.givenName',
  );
  if (kind === 'stories' || kind === 'press' || kind === 'opinions') return null;
  return (
    <div className={classes.controls}>
      {groups > 0 && (
        <Select
          label={t('import.columns.groups')}
          data={groupMeanings.map(value => ({ value, label: t(`import.columns.groups.${value}`) }))}
          value={choices.groups}
          onChange={value =>
            onChoices({ ...choices, groups: groupMeanings.find(each => each === value) ?? choices.groups })
          }
          allowDeselect={false}
        />
      )}
      <div className={classes.dayChoice}>
        <DayField
          label={t(`import.columns.fromDay.${kind}`)}
          value={choices.fromDay}
          onChange={fromDay => onChoices({ ...choices, fromDay })}
          today={today()}
        />
      </div>
      {kind === 'roster' && proposedFromDay !== null && choices.fromDay === null && (
        <Button
          className={classes.besideInput}
          variant="subtle"
          onClick={() => onChoices({ ...choices, fromDay: proposedFromDay })}
        >
          {t('import.columns.fromDay.proposed', { day: formatDay(proposedFromDay) })}
        </Button>
      )}
      {kind === 'roster' && isPeople && (
        <Select
          label={t('import.columns.role')}
          data={[
            { value: noRole, label: t('import.columns.role.none') },
            ...(roles.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={choices.roleId ?? noRole}
          onChange={value => onChoices({ ...choices, roleId: value || null })}
          allowDeselect={false}
        />
      )}
    </div>
  );
}
