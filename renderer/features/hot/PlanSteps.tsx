import { ActionIcon, Checkbox, Tooltip } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { PlanStepForm } from '#renderer/features/hot/PlanStepForm.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import { formatDay } from '#shared/core/dates.ts';
import type { PlanStep, ResponsePlan } from '#shared/hot-record.ts';
import { t } from '#shared/i18n/t.ts';

/** What is to be done, by whom, until when; ticked when it is done, also in an approved plan. */
export function PlanSteps({ plan }: { readonly plan: ResponsePlan }) {
  const [edited, setEdited] = useState<PlanStep | 'new' | null>(null);
  return (
    <div className={classes.planPart}>
      <h4 className={classes.planTitle}>{t('hot.plan.steps')}</h4>
      {plan.steps.length > 0 && (
        <ul className={classes.steps}>
          {plan.steps.map(step => (
            <StepLine key={step.id} step={step} canEdit={plan.canEdit} onEdit={() => setEdited(step)} />
          ))}
        </ul>
      )}
      {plan.steps.length === 0 && !plan.canEdit && <p className={classes.quiet}>{t('common.none')}</p>}
      {plan.canEdit && (
        <RoleButton
          least="editor"
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
          onClick={() => setEdited('new')}
        >
          {t('hot.plan.addStep')}
        </RoleButton>
      )}
      {edited !== null && (
        <PlanStepForm
          planId={plan.id}
          step={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}

function StepLine(props: {
  readonly step: PlanStep;
  readonly canEdit: boolean;
  readonly onEdit: () => void;
}) {
  const { step, canEdit, onEdit } = props;
  const finish = useAppCommand('response.step.finish');
  const remove = useAppCommand('response.step.remove');
  const isDone = step.doneOn !== null;
  const who = [step.owner?.name, step.ownerUnit?.name].filter(Boolean).join(', ');
  return (
    <li className={classes.step}>
      <Checkbox
        aria-label={t('hot.plan.stepDone', { what: step.what })}
        checked={isDone}
        disabled={!step.canFinish}
        onChange={() => finish.mutate({ id: step.id, doneOn: isDone ? null : today() })}
      />
      <div className={classes.stepWords}>
        <span data-done={isDone || undefined}>{step.what}</span>
        <span className={classes.small}>
          {[
            who || null,
            step.dueOn && t('hot.plan.due', { day: formatDay(step.dueOn) }),
            step.doneOn && t('hot.plan.doneOn', { day: formatDay(step.doneOn) }),
            step.note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      {step.isLate && <StateBadge state="overdue" word={t('hot.plan.late')} isQuiet />}
      {canEdit && (
        <>
          <Tooltip label={t('hot.plan.editStep')}>
            <ActionIcon size="sm" aria-label={`${t('hot.plan.editStep')}: ${step.what}`} onClick={onEdit}>
              <IconPencil className={classes.smallIcon} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('hot.plan.removeStep')}>
            <ActionIcon
              size="sm"
              aria-label={`${t('hot.plan.removeStep')}: ${step.what}`}
              onClick={() =>
                remove.mutate(
                  { id: step.id },
                  { onSuccess: () => void showUndoable(t('hot.plan.stepRemoved', { what: step.what })) },
                )
              }
            >
              <IconTrash className={classes.smallIcon} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </>
      )}
    </li>
  );
}
