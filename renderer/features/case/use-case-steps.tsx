import { Modal } from '@mantine/core';
import { type ReactNode, useCallback, useState } from 'react';
import { AssignCaseForm } from '#renderer/features/case/AssignCaseForm.tsx';
import { caseMoveWord, caseRefusal } from '#renderer/features/case/case-words.ts';
import { ReasonForm } from '#renderer/features/story-page/ReasonForm.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { showProblem } from '#renderer/lib/toasts.tsx';
import type { CaseRow } from '#shared/case-list.ts';
import type { CaseMoveInfo } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';

type Case = Pick<CaseRow, 'id' | 'title'>;

interface Asked {
  readonly of: Case;
  readonly move: CaseMoveInfo;
}

/**
 * Takes steps of cases: at once where nothing is to be said, after a question where a reason or somebody to assign is
 * needed; a step that may not be taken says why.
 */
export function useCaseSteps(): {
  /** Stays the same function. */
  readonly take: (of: Case, move: CaseMoveInfo) => void;
  readonly dialog: ReactNode;
} {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { mutate } = useAppCommand('case.move');

  const run = useCallback(
    ({ of, move }: Asked, reason?: string) => {
      setAsked(null);
      mutate(
        { id: of.id, to: move.to, ...(reason ? { reason } : {}) },
        {
          onSuccess: () =>
            void showUndoable(t('cases.moved', { title: of.title, status: t(`case.status.${move.to}`) })),
        },
      );
    },
    [mutate],
  );

  const take = useCallback(
    (of: Case, move: CaseMoveInfo) => {
      const refusal = caseRefusal(move);
      const isAssigning = move.action === 'assign';
      if (isAssigning || (refusal === null && move.reason === 'required')) setAsked({ of, move });
      else if (refusal === null) run({ of, move });
      else showProblem(refusal);
    },
    [run],
  );

  return { take, dialog: <StepDialog asked={asked} onReason={run} onClose={() => setAsked(null)} /> };
}

function StepDialog(props: {
  readonly asked: Asked | null;
  readonly onReason: (asked: Asked, reason: string) => void;
  readonly onClose: () => void;
}) {
  const { asked, onClose } = props;
  return (
    <Modal
      size="sm"
      opened={asked !== null}
      onClose={onClose}
      title={asked && `${caseMoveWord(asked.move)}: ${asked.of.title}`}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {asked &&
        (asked.move.action === 'assign' ? (
          <AssignCaseForm id={asked.of.id} title={asked.of.title} onDone={onClose} />
        ) : (
          <ReasonForm
            word={caseMoveWord(asked.move)}
            isRequired={asked.move.reason === 'required'}
            onReason={reason => props.onReason(asked, reason)}
            onCancel={onClose}
          />
        ))}
    </Modal>
  );
}
