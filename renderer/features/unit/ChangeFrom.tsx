import { Group, Radio, Stack, TextInput } from '@mantine/core';
import { DayField } from '#renderer/components/DayField.tsx';
import { today } from '#renderer/lib/today.ts';
import type { Day } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';

/** Whether a changed fact corrects what was written or is true only from a day on. */
export interface ChangeTerm {
  readonly kind: 'correct' | 'from';
  readonly fromDay: Day | null;
  readonly decisionNumber: string;
}

export const correction: ChangeTerm = { kind: 'correct', fromDay: null, decisionNumber: '' };

/** What the store is told of it. */
export function termInput(term: ChangeTerm): { changeFrom: Day | null; decisionNumber: string | null } {
  return term.kind === 'correct'
    ? { changeFrom: null, decisionNumber: null }
    : { changeFrom: term.fromDay, decisionNumber: term.decisionNumber };
}

/** Asks for it: «đổi tên từ ngày …» keeps the old name for the days before. */
export function ChangeFrom(props: {
  readonly value: ChangeTerm;
  readonly onChange: (term: ChangeTerm) => void;
  readonly error?: string | undefined;
}) {
  const { value, onChange } = props;
  return (
    <Radio.Group
      label={t('unit.change.question')}
      value={value.kind}
      onChange={kind => onChange({ ...value, kind: kind === 'from' ? 'from' : 'correct' })}
    >
      <Stack gap={6} mt={6}>
        <Radio value="correct" label={t('unit.change.correct')} />
        <Radio value="from" label={t('unit.change.from')} />
        {value.kind === 'from' && (
          <Group align="flex-start" gap="sm" pl={28}>
            <DayField
              label={t('unit.change.fromDay')}
              value={value.fromDay}
              onChange={fromDay => onChange({ ...value, fromDay })}
              today={today()}
              isRequired
              error={props.error}
            />
            <TextInput
              label={t('unit.decision')}
              value={value.decisionNumber}
              onChange={event => onChange({ ...value, decisionNumber: event.currentTarget.value })}
            />
          </Group>
        )}
      </Stack>
    </Radio.Group>
  );
}
