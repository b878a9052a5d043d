import { Button, Group, Modal, Stack } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { OpinionFields } from '#renderer/features/opinion/OpinionFields.tsx';
import classes from '#renderer/features/opinion/opinion.module.css';
import { emptyDraft, inputOf, isEmptyDraft, nextDraft } from '#renderer/features/opinion/opinion-draft.ts';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import { t, tError } from '#shared/i18n/t.ts';
import { opinionSubject } from '#shared/rules/opinion-subject.ts';

/** Records an opinion: a few words are enough. «Lưu và ghi tiếp» keeps what the next one most likely shares. */
export function NewOpinionForm({ onClose }: { readonly onClose: () => void }) {
  const [draft, setDraft] = useState(() => emptyDraft(today()));
  const [isTried, setTried] = useState(false);
  const [saved, setSaved] = useState(0);
  const first = useRef<HTMLInputElement>(null);
  const create = useAppCommand('opinion.create', { quiet: true });
  const openRecord = usePlaces(places => places.openRecord);

  function save(goOn: boolean): void {
    setTried(true);
    if (isEmptyDraft(draft) || create.isPending) return;
    const title = opinionSubject({ subject: draft.subject.trim() || null, body: draft.body });
    create.mutate(inputOf(draft), {
      onSuccess: id => {
        void showUndoable(t('opinions.added', { title }));
        if (!goOn) {
          onClose();
          openRecord({ entity: 'opinion', id });
          return;
        }
        setDraft(nextDraft(draft, today()));
        setTried(false);
        setSaved(count => count + 1);
        first.current?.focus();
      },
    });
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    save(false);
  }

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    save(event.shiftKey);
  }

  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size="46rem"
      title={t('opinions.new')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit} onKeyDown={press} noValidate>
        <Stack gap="sm">
          {create.error && <ErrorNote message={tError(create.error)} />}
          <OpinionFields
            draft={draft}
            onChange={part => setDraft({ ...draft, ...part })}
            first={first}
            isTried={isTried}
          />
          <Group justify="flex-end" gap="xs">
            {saved > 0 && (
              <span role="status" className={classes.saved}>
                {t('opinions.addedCount', { count: saved })}
              </span>
            )}
            <Button variant="default" onClick={onClose}>
              {t(saved > 0 ? 'action.close' : 'action.cancel')}
            </Button>
            <Button
              variant="default"
              loading={create.isPending}
              aria-keyshortcuts="Control+Shift+Enter"
              onClick={() => save(true)}
            >
              {t('opinions.saveAndNext')}
            </Button>
            <Button type="submit" loading={create.isPending} aria-keyshortcuts="Control+Enter">
              {t('action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
