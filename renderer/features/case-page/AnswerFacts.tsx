import { FieldRow } from '#renderer/components/FieldRow.tsx';
import { SpeakerSelect, speakerPatch } from '#renderer/features/case-page/SpeakerSelect.tsx';
import { ChoiceFact } from '#renderer/features/story-page/ChoiceFact.tsx';
import { TextFact } from '#renderer/features/story-page/TextFact.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { refusalOf } from '#renderer/lib/refusal-of.ts';
import { showProblem } from '#renderer/lib/toasts.tsx';
import type { CaseAnswer, CaseRecord } from '#shared/case-record.ts';
import type { InputOf } from '#shared/contract.ts';
import { answerForms } from '#shared/entities/case.ts';
import { t } from '#shared/i18n/t.ts';

/** In which form, by whom, to whom and under which number an answer goes out. */
export function AnswerFacts(props: { readonly answer: CaseAnswer; readonly record: CaseRecord }) {
  const { answer, record } = props;
  const { mutateAsync } = useAppCommand('answer.change', { quiet: true });
  const save = (patch: InputOf<'answer.change'>['patch']) =>
    refusalOf(() => mutateAsync({ id: answer.id, patch }));
  const isOpen = record.canEdit && record.status !== 'closed';
  const text = (field: 'title' | 'documentNumber' | 'recipient' | 'note', canEdit: boolean) => (
    <TextFact
      label={field === 'title' ? t('casePage.answer.title') : t(`field.caseAnswer.${field}`)}
      value={answer[field]}
      canEdit={canEdit}
      onSave={value => save({ [field]: value })}
    />
  );
  const label = t('casePage.speaker');
  return (
    <div>
      {text('title', answer.canEdit)}
      <ChoiceFact
        label={t('field.caseAnswer.form')}
        value={answer.form}
        options={answerForms}
        wordOf={form => t(`answer.form.${form}`)}
        canEdit={answer.canEdit}
        onSave={form => save({ form })}
      />
      <FieldRow
        label={label}
        {...(isOpen && answer.state !== 'sent'
          ? {
              edit: (finish: () => void) => (
                <SpeakerSelect
                  label={label}
                  speakers={record.speakers}
                  value={answer.authorisationId ?? answer.spokespersonId}
                  isInPlace
                  onChange={speaker => {
                    finish();
                    void save(speakerPatch(speaker)).then(
                      refusal => refusal !== null && showProblem(refusal),
                    );
                  }}
                  onFinish={finish}
                />
              ),
            }
          : {})}
      >
        {answer.speakerName}
      </FieldRow>
      {text('documentNumber', isOpen)}
      {text('recipient', isOpen)}
      {text('note', isOpen)}
    </div>
  );
}
