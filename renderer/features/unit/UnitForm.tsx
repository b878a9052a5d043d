import { Button, Modal, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { DuplicateWarning } from '#renderer/features/duplicate/DuplicateWarning.tsx';
import classes from '#renderer/features/roster/record.module.css';
import { ChangeFrom, correction, termInput } from '#renderer/features/unit/ChangeFrom.tsx';
import { UnitFields } from '#renderer/features/unit/UnitFields.tsx';
import { isDatedChange, type UnitDraft, unitDraftOf, unitInput } from '#renderer/features/unit/unit-draft.ts';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { t, tError } from '#shared/i18n/t.ts';
import type { UnitDetail } from '#shared/unit-record.ts';

/** Makes a unit or changes one; a change of name, type, area or manager can be true from a day on. */
export function UnitForm(props: {
  /** Null for a new one. */
  readonly unit: UnitDetail | null;
  readonly onClose: () => void;
  readonly onCreated?: (id: string) => void;
}) {
  const { unit, onClose } = props;
  const [before] = useState(() => unitDraftOf(unit));
  const [draft, setDraft] = useState<UnitDraft>(before);
  const [term, setTerm] = useState(correction);
  const [isTried, setTried] = useState(false);
  const create = useAppCommand('unit.create', { quiet: true });
  const save = useAppCommand('unit.save', { quiet: true });
  const asksWhen = unit !== null && isDatedChange(before, draft);
  const isDayMissing = asksWhen && term.kind === 'from' && term.fromDay === null;
  const problem = create.error ?? save.error;

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (draft.name.trim() === '' || isDayMissing) return;
    const input = unitInput(draft, !unit?.areContactsHidden);
    if (unit === null)
      create.mutate(input, {
        onSuccess: id => {
          onClose();
          props.onCreated?.(id);
          void showUndoable(t('unit.created', { name: draft.name }));
        },
      });
    else
      save.mutate(
        { id: unit.id, ...input, ...(asksWhen ? termInput(term) : {}) },
        {
          onSuccess: () => {
            onClose();
            void showUndoable(t('unit.saved', { name: draft.name }));
          },
        },
      );
  }

  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t(unit === null ? 'unit.new.title' : 'unit.edit.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      size="lg"
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          {problem && <ErrorNote message={tError(problem)} />}
          <UnitFields
            value={draft}
            onChange={setDraft}
            exceptId={unit?.id}
            areContactsHidden={unit?.areContactsHidden ?? false}
            nameError={isTried && draft.name.trim() === '' ? t('rule.required') : undefined}
            afterName={<LikeUnit draft={draft} exceptId={unit?.id} />}
          />
          {asksWhen && (
            <ChangeFrom
              value={term}
              onChange={setTerm}
              error={isTried && isDayMissing ? t('rule.required') : undefined}
            />
          )}
          <div className={classes.formActions}>
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={create.isPending || save.isPending}>
              {t('unit.save')}
            </Button>
          </div>
        </Stack>
      </form>
    </Modal>
  );
}

/** Units that might be the one being entered. */
function LikeUnit({ draft, exceptId }: { readonly draft: UnitDraft; readonly exceptId: string | undefined }) {
  const { name, code, areaId } = draft;
  const { data } = useAppQuery(
    'duplicate.likeUnit',
    { name, code: code || null, areaId, ...(exceptId === undefined ? {} : { exceptId }) },
    { enabled: name.trim() !== '' },
  );
  return <DuplicateWarning entity="unit" candidates={data ?? []} />;
}
