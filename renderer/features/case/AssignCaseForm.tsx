import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type NamedPerson, PersonPicker } from '#renderer/features/person/PersonPicker.tsx';
import { UnitPicker } from '#renderer/features/unit/UnitPicker.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { t } from '#shared/i18n/t.ts';
import type { Named } from '#shared/story-list.ts';

/** Gives a case to a person, of a section of the office where that says more. */
export function AssignCaseForm(props: {
  readonly id: string;
  readonly title: string;
  readonly onDone: () => void;
}) {
  const { id, title, onDone } = props;
  const assign = useAppCommand('case.assign');
  const [person, setPerson] = useState<NamedPerson | null>(null);
  const [unit, setUnit] = useState<Named | null>(null);
  const [isTried, setTried] = useState(false);

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (person === null) return;
    assign.mutate(
      { id, assigneeId: person.id, ...(unit ? { assigneeUnitId: unit.id } : {}) },
      {
        onSuccess: () => {
          onDone();
          void showUndoable(t('cases.assigned', { title, person: person.name }));
        },
      },
    );
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <PersonPicker
          label={t('field.pressCase.assigneeId')}
          value={person}
          onChange={setPerson}
          isRequired
          hasFocusAtFirst
          error={isTried && person === null ? t('rule.required') : undefined}
        />
        <UnitPicker label={t('field.pressCase.assigneeUnitId')} value={unit} onChange={setUnit} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={assign.isPending}>
            {t('case.action.assign')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
