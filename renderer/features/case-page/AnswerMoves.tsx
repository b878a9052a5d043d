import { Button, Popover, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { caseRefusal } from '#renderer/features/case/case-words.ts';
import classes from '#renderer/features/case-page/case-page.module.css';
import { gapTarget } from '#renderer/features/case-page/gap-target.ts';
import { SendForm } from '#renderer/features/case-page/SendForm.tsx';
import { useDone } from '#renderer/features/case-page/use-case-save.ts';
import { ReasonForm } from '#renderer/features/story-page/ReasonForm.tsx';
import type { AnswerMove, CaseAnswer, CaseRecord } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';

/** What can be done with an answer now; what may not be says why. */
export function AnswerMoves(props: { readonly answer: CaseAnswer; readonly record: CaseRecord }) {
  const { answer, record } = props;
  const { id } = answer;
  const [open, setOpen] = useState<'send' | 'return' | null>(null);
  const submit = useDone('answer.submit');
  const withdraw = useDone('answer.withdraw');
  const approve = useDone('answer.approve');
  const giveBack = useDone('answer.return');
  const refusals = answer.moves.flatMap(move => caseRefusal(move) ?? []);

  function take(action: AnswerMove['action']): void {
    const done = t(`casePage.answer.done.${action}`);
    if (action === 'submit') submit({ id }, done);
    else if (action === 'withdraw') withdraw({ id }, done);
    else if (action === 'approve') approve({ id }, done);
    else setOpen(action);
  }

  if (answer.moves.length === 0) return null;
  return (
    <div className={classes.stack} {...gapTarget('answer-not-approved', 'answer-not-sent')}>
      <Popover
        opened={open === 'return'}
        onChange={isOpen => !isOpen && setOpen(null)}
        position="bottom-start"
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <div className={classes.buttons}>
            {answer.moves.map((move, index) => (
              <MoveButton key={move.action} move={move} isFirst={index === 0} onTake={take} />
            ))}
          </div>
        </Popover.Target>
        <Popover.Dropdown>
          <ReasonForm
            word={t('answer.action.return')}
            isRequired
            onCancel={() => setOpen(null)}
            onReason={reason =>
              giveBack({ id, reason }, t('casePage.answer.done.return'), () => setOpen(null))
            }
          />
        </Popover.Dropdown>
      </Popover>
      {refusals.length > 0 && <span className={classes.refusal}>{[...new Set(refusals)].join(' ')}</span>}
      {open === 'send' && <SendForm answer={answer} record={record} onClose={() => setOpen(null)} />}
    </div>
  );
}

/** Sending asks for who speaks itself. */
const askedInForm: readonly (string | null)[] = ['answer-speaker-missing'];

function MoveButton(props: {
  readonly move: AnswerMove;
  readonly isFirst: boolean;
  readonly onTake: (action: AnswerMove['action']) => void;
}) {
  const { move, isFirst } = props;
  const refusal = askedInForm.includes(move.code) ? null : caseRefusal(move);
  const isQuiet = !isFirst || move.action === 'withdraw' || move.action === 'return';
  return (
    <Tooltip label={refusal} disabled={refusal === null} multiline maw={360}>
      <Button
        variant={isQuiet ? 'default' : 'light'}
        {...(refusal === null ? {} : { 'data-disabled': true })}
        aria-disabled={refusal !== null}
        onClick={() => refusal === null && props.onTake(move.action)}
      >
        {t(`answer.action.${move.action}`)}
      </Button>
    </Tooltip>
  );
}
