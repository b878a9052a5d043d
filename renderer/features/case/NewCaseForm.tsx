import { Button, Group, Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import classes from '#renderer/features/case/cases.module.css';
import { DuePreview } from '#renderer/features/case/DuePreview.tsx';
import { NewCaseFields } from '#renderer/features/case/NewCaseFields.tsx';
import {
  type CaseOrigin,
  draftProblems,
  emptyDraft,
  fieldsOf,
  type NewCaseDraft,
} from '#renderer/features/case/new-case-draft.ts';
import { QuestionFields } from '#renderer/features/case/QuestionFields.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** A new case: by hand, from press items, or from an opinion; when it must be answered is seen before it is saved. */
export function NewCaseForm(props: {
  /** What it is opened from; the first gives the title where none is given. */
  readonly origins?: readonly CaseOrigin[];
  readonly initial?: Partial<NewCaseDraft>;
  readonly onClose: () => void;
}) {
  const { origins = [], onClose } = props;
  const [draft, setDraft] = useState(() =>
    emptyDraft(Date.now(), { ...(origins[0] ? { title: origins[0].title } : {}), ...props.initial }),
  );
  const [isTried, setTried] = useState(false);
  const save = useSaveCase(origins, onClose);
  const isEach = draft.mode === 'each' && canBeEach(origins);
  const problems = isTried ? draftProblems(draft, isEach) : {};
  const change = (part: Partial<NewCaseDraft>) => setDraft(before => ({ ...before, ...part }));

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (!draftProblems(draft, isEach).title) save.run(draft, isEach);
  }

  return (
    <Modal
      opened
      size={980}
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('cases.new')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit} noValidate>
        {save.error && <ErrorNote message={tError(save.error)} />}
        <div className={classes.form}>
          <NewCaseFields
            draft={draft}
            origins={origins}
            canBeEach={canBeEach(origins)}
            titleError={problems.title && t(problems.title)}
            onChange={change}
          />
          <div className={classes.column}>
            <QuestionFields questions={draft.questions} onChange={questions => change({ questions })} />
            <DuePreview draft={draft} onChange={change} />
          </div>
        </div>
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('cases.new.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function canBeEach(origins: readonly CaseOrigin[]): boolean {
  return origins.length > 1 && origins.every(({ entity }) => entity === 'pressItem');
}

/** Saves a draft as one case, or one for each press item, and opens it. */
function useSaveCase(origins: readonly CaseOrigin[], onClose: () => void) {
  const create = useAppCommand('case.create', { quiet: true });
  const fromItems = useAppCommand('case.createFromItems', { quiet: true });
  const openRecord = usePlaces(places => places.openRecord);

  function done(title: string, ids: readonly string[]): void {
    onClose();
    const [first] = ids;
    if (first !== undefined && ids.length === 1) openRecord({ entity: 'pressCase', id: first });
    void showUndoable(
      ids.length === 1 ? t('cases.added', { title }) : t('cases.addedMany', { count: ids.length }),
    );
  }

  return {
    error: create.error ?? fromItems.error,
    isPending: create.isPending || fromItems.isPending,
    run(draft: NewCaseDraft, isEach: boolean): void {
      const title = draft.title.trim();
      const fields = fieldsOf(draft);
      if (origins.length > 0 && origins.every(({ entity }) => entity === 'pressItem'))
        fromItems.mutate(
          {
            ...fields,
            ...(isEach ? {} : { title }),
            itemIds: origins.map(({ id }) => id),
            mode: isEach ? 'each' : 'one',
          },
          { onSuccess: ids => done(title, ids) },
        );
      else
        create.mutate(
          {
            ...fields,
            title,
            sources: origins.map(({ entity, id }) => ({ entity, sourceId: id })),
          },
          { onSuccess: id => done(title, [id]) },
        );
    },
  };
}
