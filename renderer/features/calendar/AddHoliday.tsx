import { Button, Group, SegmentedControl, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import type { InputOf } from '#shared/contract.ts';
import { type Day, formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';

/** A day off or a working Saturday that only the office knows of. */
export function AddHoliday(props: {
  readonly year: number;
  readonly onAdd: (input: InputOf<'calendar.saveHoliday'>, sentence: string) => void;
}) {
  const [day, setDay] = useState<Day | null>(null);
  const [kind, setKind] = useState<'off' | 'working'>('off');
  const [name, setName] = useState('');
  const [basis, setBasis] = useState('');

  function add(event: FormEvent): void {
    event.preventDefault();
    if (day === null) return;
    props.onAdd(
      { days: [day], kind, name: name.trim() || null, basis: basis.trim() || null },
      t('calendar.holidays.saved', { day: formatDay(day) }),
    );
    setDay(null);
    setName('');
  }

  return (
    <form onSubmit={add}>
      <Title order={2} size="h4" mb={6}>
        {t('calendar.holidays.addTitle')}
      </Title>
      <Group gap="xs" align="flex-end">
        <DayField
          label={t('field.holiday.day')}
          value={day}
          onChange={setDay}
          today={`${props.year}-06-30`}
        />
        <SegmentedControl
          aria-label={t('field.holiday.kind')}
          value={kind}
          data={[
            { value: 'off', label: t('calendar.holidays.off') },
            { value: 'working', label: t('calendar.holidays.swap') },
          ]}
          onChange={value => setKind(value === 'working' ? 'working' : 'off')}
        />
        <TextInput
          label={t('field.holiday.name')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('field.holiday.basis')}
          value={basis}
          onChange={event => setBasis(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={day === null}>
          {t('calendar.holidays.add')}
        </Button>
      </Group>
    </form>
  );
}
