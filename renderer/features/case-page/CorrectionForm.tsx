import { Select, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import classes from '#renderer/features/case-page/case-page.module.css';
import {
  type CorrectionDraft,
  correctionDraft,
  correctionInput,
  pressSources,
} from '#renderer/features/case-page/correction-draft.ts';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import type { CaseRecord, Correction } from '#shared/case-record.ts';
import { correctionStates } from '#shared/entities/case.ts';
import { t } from '#shared/i18n/t.ts';

/**
 * A request for correction and apology: the work, the column, the issue and the day, what was wrong and what is right.
 *
 * @source Luật Báo chí 2016, Điều 42 (domain.md 2.4)
 */
export function CorrectionForm(props: {
  readonly record: CaseRecord;
  readonly correction: Correction | null;
  readonly onClose: () => void;
}) {
  const { record, correction, onClose } = props;
  const [draft, setDraft] = useState(() => correctionDraft(correction));
  const add = useAppCommand('correction.add', { quiet: true });
  const change = useAppCommand('correction.change', { quiet: true });
  const error = add.error ?? change.error;
  const put = (part: Partial<CorrectionDraft>) => setDraft(before => ({ ...before, ...part }));

  function submit(): void {
    const onSuccess = () => {
      onClose();
      void showUndoable(t('casePage.correction.saved'));
    };
    if (correction === null)
      add.mutate({ caseId: record.id, ...correctionInput(draft, true) }, { onSuccess });
    else change.mutate({ id: correction.id, patch: correctionInput(draft, false) }, { onSuccess });
  }

  return (
    <FormDialog
      title={t(correction === null ? 'casePage.corrections.add' : 'casePage.correction.edit')}
      size={820}
      error={error}
      isSaving={add.isPending || change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <WorkFields record={record} draft={draft} isNew={correction === null} onChange={put} />
      <div className={classes.two}>
        <Textarea
          label={t('field.correctionRequest.wrongText')}
          required
          minRows={5}
          value={draft.wrongText}
          onChange={event => put({ wrongText: event.currentTarget.value })}
        />
        <Textarea
          label={t('field.correctionRequest.rightText')}
          required
          minRows={5}
          value={draft.rightText}
          onChange={event => put({ rightText: event.currentTarget.value })}
        />
      </div>
      <ProgressFields draft={draft} onChange={put} />
      <Text size="xs" c="dimmed">
        {t('casePage.correction.note')}
      </Text>
    </FormDialog>
  );
}

interface PartProps {
  readonly draft: CorrectionDraft;
  readonly onChange: (part: Partial<CorrectionDraft>) => void;
}

/** The work that is wrong: taken over from a press item of the case, or typed. */
function WorkFields(props: PartProps & { readonly record: CaseRecord; readonly isNew: boolean }) {
  const { record, draft, isNew, onChange } = props;
  const catalogue = useAppQuery('catalogue.get', {});
  const items = pressSources(record);
  const text = (field: 'workTitle' | 'section' | 'issueNumber') => (
    <TextInput
      label={t(`field.correctionRequest.${field}`)}
      required={field === 'workTitle'}
      value={draft[field]}
      placeholder={isNew && draft.pressItemId !== null ? t('casePage.correction.fromItem') : ''}
      onChange={event => onChange({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <>
      {items.length > 0 && (
        <Select
          label={t('field.correctionRequest.pressItemId')}
          data={items.map(({ sourceId, title }) => ({ value: sourceId, label: title }))}
          value={draft.pressItemId}
          onChange={pressItemId => onChange({ pressItemId })}
          data-autofocus
          clearable
        />
      )}
      <div className={classes.two}>
        <Select
          label={t('field.correctionRequest.outletId')}
          required
          data={(catalogue.data?.outlets ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.outletId}
          onChange={outletId => onChange({ outletId })}
          searchable
          clearable
        />
        {text('workTitle')}
      </div>
      <div className={classes.three}>
        {text('section')}
        {text('issueNumber')}
        <DayField
          label={t('field.correctionRequest.publishedOn')}
          isRequired
          value={draft.publishedOn}
          today={today()}
          onChange={publishedOn => onChange({ publishedOn })}
        />
      </div>
    </>
  );
}

function ProgressFields({ draft, onChange }: PartProps) {
  return (
    <>
      <div className={classes.three}>
        <Select
          label={t('field.correctionRequest.state')}
          data={correctionStates.map(value => ({ value, label: t(`correction.state.${value}`) }))}
          value={draft.state}
          onChange={value => onChange({ state: correctionStates.find(state => state === value) ?? 'draft' })}
          allowDeselect={false}
        />
        <TextInput
          label={t('field.correctionRequest.documentNumber')}
          value={draft.documentNumber}
          onChange={event => onChange({ documentNumber: event.currentTarget.value })}
        />
        <DayField
          label={t('field.correctionRequest.sentOn')}
          value={draft.sentOn}
          today={today()}
          onChange={sentOn => onChange({ sentOn })}
        />
      </div>
      {(draft.state === 'corrected' || draft.state === 'refused') && (
        <div className={classes.two}>
          <DayField
            label={t('field.correctionRequest.correctedOn')}
            value={draft.correctedOn}
            today={today()}
            onChange={correctedOn => onChange({ correctedOn })}
          />
          <TextInput
            label={t('field.correctionRequest.correctionLink')}
            placeholder={t('casePage.linkHint')}
            value={draft.correctionLink}
            onChange={event => onChange({ correctionLink: event.currentTarget.value })}
          />
        </div>
      )}
    </>
  );
}
