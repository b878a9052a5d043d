import { Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { PlanBody } from '#renderer/features/hot/PlanBody.tsx';
import { PlanMoves } from '#renderer/features/hot/PlanMoves.tsx';
import { StorySection } from '#renderer/features/story-page/StorySection.tsx';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import type { PlanBrief } from '#shared/hot-record.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** What a plan is for. */
export type PlanSubject = { readonly hotIssueId: string } | { readonly windowId: string };

/** The plan of response of an issue or a forecast: the latest version, the older ones to look at. */
export function PlanSection(props: {
  readonly subject: PlanSubject;
  readonly plans: readonly PlanBrief[];
  /** It should have an approved one. */
  readonly isNeeded: boolean;
  /** Another plan that a first one may begin from, as last year's. */
  readonly modelId?: string | null;
}) {
  const { subject, plans, isNeeded, modelId = null } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = plans.find(plan => plan.id === chosen) ?? plans[0];
  return (
    <StorySection title={t('hot.section.plan')} {...(shown ? { note: versionWords(shown) } : {})}>
      {isNeeded && (
        <div className={classes.needed}>
          <StateBadge state="overdue" word={t('hot.plan.needed')} isQuiet />
        </div>
      )}
      {plans.length > 1 && shown && (
        <Select
          className={classes.versions ?? ''}
          aria-label={t('hot.plan.versions')}
          data={plans.map(plan => ({ value: plan.id, label: versionWords(plan) }))}
          value={shown.id}
          onChange={setChosen}
          allowDeselect={false}
        />
      )}
      {shown ? (
        <Plan key={shown.id} id={shown.id} subject={subject} onShow={setChosen} />
      ) : (
        <NewPlan subject={subject} modelId={modelId} />
      )}
    </StorySection>
  );
}

function versionWords(plan: PlanBrief): string {
  return [
    t('hot.plan.version', { version: plan.version }),
    t(`response.state.${plan.state}`),
    plan.isOld ? t('hot.plan.oldNote') : null,
  ]
    .filter(Boolean)
    .join(' · ');
}

function Plan(props: {
  readonly id: string;
  readonly subject: PlanSubject;
  readonly onShow: (id: string | null) => void;
}) {
  const plan = useAppQuery('response.get', { id: props.id });
  if (plan.error) return <ErrorNote message={tError(plan.error)} onRetry={() => void plan.refetch()} />;
  if (!plan.data) return <LoadingLine />;
  return (
    <div className={classes.plan}>
      <PlanMoves plan={plan.data} subject={props.subject} onShow={props.onShow} />
      <PlanBody plan={plan.data} />
    </div>
  );
}

function NewPlan(props: { readonly subject: PlanSubject; readonly modelId: string | null }) {
  const { subject, modelId } = props;
  const create = useAppCommand('response.create');
  const make = (copyOfId: string | null) =>
    create.mutate(
      { ...subject, ...(copyOfId === null ? {} : { copyOfId }) },
      { onSuccess: () => void showUndoable(t('hot.plan.made')) },
    );
  return (
    <div className={classes.bar}>
      <RoleButton
        least="editor"
        variant="default"
        loading={create.isPending}
        leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
        onClick={() => make(null)}
      >
        {t('hot.plan.new')}
      </RoleButton>
      {modelId !== null && (
        <RoleButton least="editor" variant="default" onClick={() => make(modelId)}>
          {t('hot.plan.fromModel')}
        </RoleButton>
      )}
    </div>
  );
}
