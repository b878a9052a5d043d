import classes from '#renderer/features/hot/hot.module.css';
import { PlanQuestions } from '#renderer/features/hot/PlanQuestions.tsx';
import { PlanSteps } from '#renderer/features/hot/PlanSteps.tsx';
import { usePlanSave } from '#renderer/features/hot/use-hot-save.ts';
import { ChoiceFact } from '#renderer/features/story-page/ChoiceFact.tsx';
import { TextFact } from '#renderer/features/story-page/TextFact.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import type { ResponsePlan } from '#shared/hot-record.ts';
import { t } from '#shared/i18n/t.ts';

const texts = ['scenario', 'messages', 'facts'] as const;

/** Scenario, messages, facts, who speaks, questions with answers, and what is to be done by whom until when. */
export function PlanBody({ plan }: { readonly plan: ResponsePlan }) {
  const save = usePlanSave(plan.id);
  return (
    <div className={classes.planBody}>
      {texts.map(field => (
        <TextFact
          key={field}
          label={t(`field.responsePlan.${field}`)}
          value={plan[field]}
          canEdit={plan.canEdit}
          isLong
          onSave={text => save({ [field]: text })}
        />
      ))}
      <SpokespersonFact plan={plan} />
      <PlanQuestions plan={plan} />
      <PlanSteps plan={plan} />
    </div>
  );
}

function SpokespersonFact({ plan }: { readonly plan: ResponsePlan }) {
  const save = usePlanSave(plan.id);
  const { data = [] } = useAppQuery('response.spokespersons', {});
  const known = new Map(data.map(each => [each.id, each]));
  const word = (id: string) => {
    const speaker = known.get(id) ?? plan.spokesperson;
    if (!speaker) return '';
    const name = [speaker.name, speaker.position].filter(Boolean).join(' – ');
    return speaker.isCurrent ? name : t('hot.plan.speakerEnded', { name });
  };
  return (
    <ChoiceFact
      label={t('field.responsePlan.spokespersonId')}
      value={plan.spokesperson?.id ?? null}
      options={data.map(each => each.id)}
      wordOf={word}
      canEdit={plan.canEdit}
      onSave={spokespersonId => save({ spokespersonId })}
    />
  );
}
