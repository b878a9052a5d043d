import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type NamedPerson, PersonPicker } from '#renderer/features/person/PersonPicker.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { t } from '#shared/i18n/t.ts';

/** Gives a story to somebody, with a word on the way. */
export function AssignForm(props: {
  readonly storyId: string;
  readonly title: string;
  readonly onDone: () => void;
}) {
  const { storyId, title, onDone } = props;
  const assign = useAppCommand('story.assign');
  const [person, setPerson] = useState<NamedPerson | null>(null);
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (person === null) return;
    assign.mutate(
      { id: storyId, assigneeId: person.id, note: note.trim() || null },
      {
        onSuccess: () => {
          onDone();
          void showUndoable(t('stories.assigned', { title, person: person.name }));
        },
      },
    );
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <PersonPicker
          label={t('field.story.assigneeId')}
          value={person}
          onChange={setPerson}
          isRequired
          hasFocusAtFirst
          error={isTried && person === null ? t('rule.required') : undefined}
        />
        <TextInput
          label={t('field.story.assignmentNote')}
          value={note}
          onChange={event => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={assign.isPending}>
            {t('story.action.assign')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
