import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { QuestionFields } from '#renderer/features/case/QuestionFields.tsx';
import classes from '#renderer/features/case-page/case-page.module.css';
import { gapTarget } from '#renderer/features/case-page/gap-target.ts';
import { useDone } from '#renderer/features/case-page/use-case-save.ts';
import { InPlace } from '#renderer/features/story-page/InPlace.tsx';
import { TextEdit } from '#renderer/features/story-page/TextEdit.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { refusalOf } from '#renderer/lib/refusal-of.ts';
import type { CaseQuestion, CaseRecord } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';

/** The questions word for word, each with its answer. */
export function QuestionList({ record }: { readonly record: CaseRecord }) {
  const { questions, canEdit } = record;
  const firstOpen = questions.find(question => question.answer === null);
  return (
    <>
      {questions.length === 0 && <p className={classes.quiet}>{t('casePage.questions.none')}</p>}
      {questions.length > 0 && (
        <ol className={classes.questions}>
          {questions.map((question, index) => (
            <Question
              key={question.id}
              question={question}
              number={index + 1}
              record={record}
              isFirstOpen={question === firstOpen}
            />
          ))}
        </ol>
      )}
      {canEdit && <AddQuestions caseId={record.id} />}
    </>
  );
}

function Question(props: {
  readonly question: CaseQuestion;
  readonly number: number;
  readonly record: CaseRecord;
  readonly isFirstOpen: boolean;
}) {
  const { question, number, record } = props;
  const { canEdit } = record;
  const { mutateAsync } = useAppCommand('case.changeQuestion', { quiet: true });
  const remove = useDone('case.removeQuestion');
  const reorder = useDone('case.reorderQuestions');
  const answerLabel = t('casePage.question.answer', { number });
  const put = (part: { question?: string; answer?: string | null }) =>
    refusalOf(() => mutateAsync({ id: question.id, ...part }));

  function moveUp(): void {
    const ids = record.questions.map(({ id }) => id);
    const at = ids.indexOf(question.id);
    ids.splice(at - 1, 0, ...ids.splice(at, 1));
    reorder({ caseId: record.id, ids }, t('casePage.question.moved'));
  }

  return (
    <li className={classes.questionItem}>
      <div className={classes.questionHead}>
        <div className={classes.questionText}>
          <InPlace
            label={t('cases.question', { number })}
            edit={
              canEdit
                ? finish => (
                    <TextEdit
                      isLong
                      label={t('cases.question', { number })}
                      value={question.question}
                      onSave={async text => put({ question: text ?? '' })}
                      onFinish={finish}
                    />
                  )
                : undefined
            }
          >
            <span className={classes.lines}>{question.question}</span>
          </InPlace>
        </div>
        {canEdit && (
          <span className={classes.rowButtons}>
            <Tooltip label={t('casePage.question.up')}>
              <ActionIcon
                size="sm"
                disabled={number === 1}
                aria-label={t('casePage.question.upOf', { number })}
                onClick={moveUp}
              >
                <IconArrowUp className={classes.smallIcon} aria-hidden />
              </ActionIcon>
            </Tooltip>
            <Tooltip label={t('cases.questions.remove')}>
              <ActionIcon
                size="sm"
                aria-label={t('cases.questions.removeOf', { number })}
                onClick={() => remove({ id: question.id }, t('casePage.question.removed', { number }))}
              >
                <IconX className={classes.smallIcon} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </span>
        )}
      </div>
      <div
        className={classes.answerText}
        data-open={question.answer === null || undefined}
        {...(props.isFirstOpen ? gapTarget('questions-open') : {})}
      >
        <InPlace
          label={answerLabel}
          text={question.answer ?? t('casePage.question.unanswered')}
          edit={
            canEdit
              ? finish => (
                  <TextEdit
                    isLong
                    label={answerLabel}
                    value={question.answer}
                    onSave={answer => put({ answer })}
                    onFinish={finish}
                  />
                )
              : undefined
          }
        >
          {question.answer === null ? (
            <span className={classes.quiet}>{t('casePage.question.unanswered')}</span>
          ) : (
            <span className={classes.lines}>{question.answer}</span>
          )}
        </InPlace>
      </div>
      {question.answer !== null && question.answeredBy && (
        <span className={classes.small}>
          {t('casePage.question.answeredBy', { name: question.answeredBy.name })}
        </span>
      )}
    </li>
  );
}

function AddQuestions({ caseId }: { readonly caseId: string }) {
  const [questions, setQuestions] = useState<readonly string[] | null>(null);
  const add = useDone('case.addQuestions');
  if (questions === null)
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
        onClick={() => setQuestions([''])}
      >
        {t('cases.questions.add')}
      </Button>
    );
  const wanted = questions.map(question => question.trim()).filter(question => question !== '');
  return (
    <div className={classes.stack}>
      <QuestionFields questions={questions} onChange={setQuestions} />
      <div className={classes.buttons}>
        <Button
          size="compact-md"
          disabled={wanted.length === 0}
          onClick={() =>
            add({ caseId, questions: wanted }, t('casePage.questions.added', { count: wanted.length }), () =>
              setQuestions(null),
            )
          }
        >
          {t('action.save')}
        </Button>
        <Button size="compact-md" variant="default" onClick={() => setQuestions(null)}>
          {t('action.cancel')}
        </Button>
      </div>
    </div>
  );
}
