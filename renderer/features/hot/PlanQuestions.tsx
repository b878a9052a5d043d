import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { InPlace } from '#renderer/features/story-page/InPlace.tsx';
import { TextEdit } from '#renderer/features/story-page/TextEdit.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { refusalOf } from '#renderer/lib/refusal-of.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import type { ResponsePlan } from '#shared/hot-record.ts';
import { t } from '#shared/i18n/t.ts';

type Question = ResponsePlan['questions'][number];

/** Questions to be expected, and what is answered. */
export function PlanQuestions({ plan }: { readonly plan: ResponsePlan }) {
  const add = useAppCommand('response.question.add');
  return (
    <div className={classes.planPart}>
      <h4 className={classes.planTitle}>{t('hot.plan.questions')}</h4>
      {plan.questions.length > 0 && (
        <ol className={classes.questions}>
          {plan.questions.map(question => (
            <QuestionLine key={question.id} question={question} canEdit={plan.canEdit} />
          ))}
        </ol>
      )}
      {plan.questions.length === 0 && !plan.canEdit && <p className={classes.quiet}>{t('common.none')}</p>}
      {plan.canEdit && (
        <RoleButton
          least="editor"
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
          onClick={() => add.mutate({ planId: plan.id, question: null, answer: null })}
        >
          {t('hot.plan.addQuestion')}
        </RoleButton>
      )}
    </div>
  );
}

function QuestionLine(props: { readonly question: Question; readonly canEdit: boolean }) {
  const { question, canEdit } = props;
  const remove = useAppCommand('response.question.remove');
  return (
    <li className={classes.question}>
      <div className={classes.questionTexts}>
        <QuestionText question={question} field="question" canEdit={canEdit} />
        <QuestionText question={question} field="answer" canEdit={canEdit} />
      </div>
      {canEdit && (
        <Tooltip label={t('hot.plan.removeQuestion')}>
          <ActionIcon
            size="sm"
            aria-label={t('hot.plan.removeQuestion')}
            onClick={() =>
              remove.mutate(
                { id: question.id },
                { onSuccess: () => void showUndoable(t('hot.plan.questionRemoved')) },
              )
            }
          >
            <IconTrash className={classes.smallIcon} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );
}

function QuestionText(props: {
  readonly question: Question;
  readonly field: 'question' | 'answer';
  readonly canEdit: boolean;
}) {
  const { question, field, canEdit } = props;
  const save = useAppCommand('response.question.save', { quiet: true });
  const label = t(`field.responseQuestion.${field}`);
  const value = question[field];
  return (
    <InPlace
      label={label}
      text={value ?? t('common.none')}
      edit={
        canEdit
          ? finish => (
              <TextEdit
                label={label}
                value={value}
                isLong
                onSave={text =>
                  refusalOf(() => save.mutateAsync({ id: question.id, patch: { [field]: text } }))
                }
                onFinish={finish}
              />
            )
          : undefined
      }
    >
      {value === null ? (
        <span className={classes.quiet}>{label}</span>
      ) : (
        <span className={field === 'question' ? classes.questionAsked : classes.body}>{value}</span>
      )}
    </InPlace>
  );
}
