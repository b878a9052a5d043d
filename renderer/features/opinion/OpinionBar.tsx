import { Button, Menu } from '@mantine/core';
import { IconBriefcase, IconChevronDown, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { OfferActions } from '#renderer/app/OfferActions.tsx';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { NewCaseForm } from '#renderer/features/case/NewCaseForm.tsx';
import { AnswerForm } from '#renderer/features/opinion/AnswerForm.tsx';
import { caseDraftOf } from '#renderer/features/opinion/case-from-opinion.ts';
import { DecisionForm } from '#renderer/features/opinion/DecisionForm.tsx';
import classes from '#renderer/features/opinion/opinion.module.css';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import { t } from '#shared/i18n/t.ts';
import type { OpinionRecord } from '#shared/opinion.ts';

type Form = 'decide' | 'answer' | 'case';

/** What is to be done next about an opinion as the one primary button, the rest beside it and in a menu. */
export function OpinionBar(props: { readonly opinion: OpinionRecord; readonly onRemoved: () => void }) {
  const { opinion, onRemoved } = props;
  const [form, setForm] = useState<Form | null>(null);
  const whyNoCase = useWhyNot('editor');
  const { id, state, canEdit, canRemove, isRemoved } = opinion;
  const close = () => setForm(null);
  const remove = useRemoveOpinion(opinion, onRemoved);
  const takeBack = useTakeBack(id);
  if (isRemoved) return null;
  const make = { group: 'record', role: 'member' } as const;
  return (
    <div className={classes.bar}>
      <OfferActions
        actions={[
          {
            ...make,
            name: 'opinion.decide',
            label: t('opinions.decide'),
            perform: canEdit ? () => setForm('decide') : null,
          },
          {
            ...make,
            name: 'opinion.answer',
            label: t('opinions.answer'),
            perform: canEdit ? () => setForm('answer') : null,
          },
          {
            ...make,
            role: 'editor',
            name: 'opinion.case',
            label: t('opinions.openCase'),
            perform: whyNoCase === null ? () => setForm('case') : null,
          },
        ]}
      />
      {state !== 'answered' && (
        <RoleButton
          least="member"
          variant={state === 'undecided' ? 'filled' : 'default'}
          onClick={() => setForm('decide')}
        >
          {t(state === 'undecided' ? 'opinions.decide' : 'opinions.decideAgain')}
        </RoleButton>
      )}
      {state !== 'answered' && (
        <RoleButton
          least="member"
          variant={state === 'decided' ? 'filled' : 'default'}
          onClick={() => setForm('answer')}
        >
          {t('opinions.answer')}
        </RoleButton>
      )}
      <RoleButton
        least="editor"
        variant="default"
        leftSection={<IconBriefcase className={classes.smallIcon} aria-hidden />}
        onClick={() => setForm('case')}
      >
        {t('opinions.openCase')}
      </RoleButton>
      {canEdit && (
        <Menu width={260}>
          <Menu.Target>
            <Button
              variant="default"
              rightSection={<IconChevronDown className={classes.smallIcon} aria-hidden />}
            >
              {t('opinions.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {state === 'answered' && (
              <>
                <Menu.Item onClick={() => setForm('decide')}>
                  {t(opinion.decision === null ? 'opinions.decide' : 'opinions.decideAgain')}
                </Menu.Item>
                <Menu.Item onClick={() => setForm('answer')}>{t('opinions.answerAgain')}</Menu.Item>
                <Menu.Item onClick={takeBack.answer}>{t('opinions.unanswer')}</Menu.Item>
              </>
            )}
            <Menu.Item disabled={opinion.decision === null} onClick={takeBack.decision}>
              {t('opinions.undecide')}
            </Menu.Item>
            {canRemove && (
              <>
                <Menu.Divider />
                <Menu.Item
                  leftSection={<IconTrash className={classes.smallIcon} aria-hidden />}
                  onClick={remove}
                >
                  {t('storyPage.moveToBin')}
                </Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {form === 'decide' && <DecisionForm opinion={opinion} onClose={close} />}
      {form === 'answer' && <AnswerForm opinion={opinion} onClose={close} />}
      {form === 'case' && (
        <NewCaseForm
          origins={[{ entity: 'opinion', id, title: opinion.subject }]}
          initial={caseDraftOf(opinion)}
          onClose={close}
        />
      )}
    </div>
  );
}

function useRemoveOpinion(opinion: OpinionRecord, onRemoved: () => void): () => void {
  const remove = useAppCommand('opinion.remove');
  return () =>
    remove.mutate(
      { id: opinion.id },
      {
        onSuccess: () => {
          onRemoved();
          void showUndoable(t('opinions.binned', { title: opinion.subject }));
        },
      },
    );
}

/** Takes back what was decided or answered, with the way to it again. */
function useTakeBack(id: string): { readonly decision: () => void; readonly answer: () => void } {
  const decide = useAppCommand('opinion.decide');
  const answer = useAppCommand('opinion.answer');
  return {
    decision: () =>
      decide.mutate({ id, decision: null }, { onSuccess: () => void showUndoable(t('opinions.undecided')) }),
    answer: () =>
      answer.mutate(
        { id, answeredOn: null },
        { onSuccess: () => void showUndoable(t('opinions.unanswered')) },
      ),
  };
}
