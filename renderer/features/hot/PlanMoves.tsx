import { Button, Popover, Tooltip } from '@mantine/core';
import { useState } from 'react';
import classes from '#renderer/features/hot/hot.module.css';
import type { PlanSubject } from '#renderer/features/hot/PlanSection.tsx';
import { ReasonForm } from '#renderer/features/story-page/ReasonForm.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { formatDay, momentToVietnam } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import type { ResponsePlan } from '#shared/hot-record.ts';
import { t, tError } from '#shared/i18n/t.ts';
import type { PlanAction, PlanRefusal } from '#shared/rules/hot-plan.ts';

/** The way of a plan: sent, approved by another, returned, renewed. */
export function PlanMoves(props: {
  readonly plan: ResponsePlan;
  readonly subject: PlanSubject;
  readonly onShow: (id: string | null) => void;
}) {
  const { plan } = props;
  const [isReturning, setReturning] = useState(false);
  const run = useRun(props, () => setReturning(false));
  const shown = plan.moves.filter(move => isInPlace(move.action, plan.state));
  return (
    <div className={classes.planHead}>
      <span className={classes.small}>{whoWords(plan)}</span>
      {plan.state === 'returned' && plan.returnReason && (
        <p className={classes.returned}>{t('hot.plan.returned', { reason: plan.returnReason })}</p>
      )}
      <div className={classes.bar}>
        {shown.map(({ action, refusal }) => {
          const reason = refusal === null ? null : refusalWords(refusal, action, plan);
          const off = reason === null ? {} : { 'data-disabled': true, 'aria-disabled': true };
          const button = (
            <Tooltip key={action} label={reason} disabled={reason === null} events={tooltipEvents}>
              <Button
                {...off}
                size="compact-md"
                variant={
                  action === 'submit' || action === 'approve' || action === 'renew' ? 'filled' : 'default'
                }
                onClick={() => reason === null && (action === 'return' ? setReturning(true) : run(action))}
              >
                {t(`response.action.${action}`)}
              </Button>
            </Tooltip>
          );
          if (action !== 'return') return button;
          return (
            <Popover
              key={action}
              opened={isReturning}
              onChange={setReturning}
              position="bottom-start"
              trapFocus
              returnFocus
              withinPortal
            >
              <Popover.Target>
                <span>{button}</span>
              </Popover.Target>
              <Popover.Dropdown>
                <ReasonForm
                  word={t('response.action.return')}
                  isRequired
                  onReason={reason => run('return', reason)}
                  onCancel={() => setReturning(false)}
                />
              </Popover.Dropdown>
            </Popover>
          );
        })}
      </div>
    </div>
  );
}

const tooltipEvents = { hover: true, focus: true, touch: true };

/** The moves that make sense at a state; those the person may not make are shown with why. */
function isInPlace(action: PlanAction, state: ResponsePlan['state']): boolean {
  switch (action) {
    case 'submit':
    case 'remove':
      return state === 'draft' || state === 'returned';
    case 'approve':
    case 'return':
    case 'withdraw':
      return state === 'submitted';
    case 'renew':
      return state === 'approved';
  }
}

function refusalWords(refusal: PlanRefusal, action: PlanAction, plan: ResponsePlan): string {
  const title = plan.title ?? '';
  switch (refusal) {
    case 'response-role':
      return tError(
        new AppError('forbidden', { role: action === 'approve' || action === 'return' ? 'lead' : 'editor' }),
      );
    case 'response-renewed':
      return t('hot.plan.isRenewed');
    case 'response-own-approval':
    case 'response-empty':
      return tError(new AppError(refusal, {}));
    default:
      return tError(new AppError(refusal, { title }));
  }
}

function whoWords(plan: ResponsePlan): string {
  const moment = (atMs: number | null) => {
    if (atMs === null) return null;
    const { day, time } = momentToVietnam(atMs);
    return `${formatDay(day)} ${time}`;
  };
  return [
    plan.author && t('hot.plan.author', { name: plan.author.name }),
    plan.state !== 'draft' &&
      plan.submittedBy &&
      t('hot.plan.submitted', { name: plan.submittedBy.name, at: moment(plan.submittedAtMs) ?? '' }),
    plan.approvedBy &&
      t('hot.plan.approved', { name: plan.approvedBy.name, at: moment(plan.approvedAtMs) ?? '' }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function useRun(
  props: {
    readonly plan: ResponsePlan;
    readonly subject: PlanSubject;
    readonly onShow: (id: string | null) => void;
  },
  onDone: () => void,
): (action: PlanAction, reason?: string) => void {
  const { plan, subject, onShow } = props;
  const submit = useAppCommand('response.submit');
  const approve = useAppCommand('response.approve');
  const withdraw = useAppCommand('response.withdraw');
  const giveBack = useAppCommand('response.return');
  const remove = useAppCommand('response.remove');
  const create = useAppCommand('response.create');
  const { id } = plan;
  const then = (message: string) => ({
    onSuccess: () => {
      onDone();
      void showUndoable(message);
    },
  });
  return (action, reason) => {
    switch (action) {
      case 'submit':
        return submit.mutate({ id }, then(t('hot.plan.done.submit')));
      case 'approve':
        return approve.mutate({ id }, then(t('hot.plan.done.approve')));
      case 'withdraw':
        return withdraw.mutate({ id }, then(t('hot.plan.done.withdraw')));
      case 'return':
        return giveBack.mutate({ id, reason: reason ?? null }, then(t('hot.plan.done.return')));
      case 'remove':
        onShow(null);
        return remove.mutate({ id }, then(t('hot.plan.done.remove')));
      case 'renew':
        return create.mutate(
          { ...subject, copyOfId: id },
          {
            onSuccess: made => {
              onShow(made);
              void showUndoable(t('hot.plan.made'));
            },
          },
        );
    }
  };
}
