import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { namesOf, scoreWords } from '#renderer/features/hot/hot-words.ts';
import { PrintHead } from '#renderer/features/print/PrintHead.tsx';
import { PrintPreview } from '#renderer/features/print/PrintPreview.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { formatDay } from '#shared/core/dates.ts';
import type { Dossier, DossierEntry, HotRecord, ResponsePlan } from '#shared/hot-record.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** The file of an issue (hồ sơ) as it is printed: what it is, the plan in force, and its course. */
export function HotDossier(props: { readonly id: string; readonly onClose: () => void }) {
  const dossier = useAppQuery('hot.dossier', { id: props.id });
  const title = dossier.data ? t('hot.dossierOf', { title: dossier.data.issue.title }) : t('hot.dossier');
  return (
    <PrintPreview title={title} isReady={dossier.data !== undefined} onClose={props.onClose}>
      {dossier.error && <ErrorNote message={tError(dossier.error)} onRetry={() => void dossier.refetch()} />}
      {dossier.isPending && <LoadingLine />}
      {dossier.data && <File dossier={dossier.data} />}
    </PrintPreview>
  );
}

function File({ dossier }: { readonly dossier: Dossier }) {
  const { issue, plan, entries } = dossier;
  return (
    <>
      <PrintHead title={t('hot.dossierTitle')} subtitle={issue.title} />
      <IssueFacts issue={issue} />
      {plan && <PlanFacts plan={plan} />}
      <h2>{t('hot.dossier.course')}</h2>
      <table>
        <thead>
          <tr>
            <th>{t('hot.dossier.when')}</th>
            <th>{t('hot.dossier.what')}</th>
            <th>{t('hot.dossier.content')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a page that never change places
            <EntryRow key={at} entry={entry} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function EntryRow({ entry }: { readonly entry: DossierEntry }) {
  const kind = [
    t(`hot.dossier.kind.${entry.kind}`),
    entry.version === null ? null : t('hot.plan.version', { version: entry.version }).toLowerCase(),
  ].filter(Boolean);
  const content = [
    entry.level && t(`hot.level.${entry.level}`),
    entry.title,
    entry.tone && t(`press.tone.${entry.tone}`),
  ].filter(Boolean);
  return (
    <tr>
      <td>{[formatDay(entry.day), entry.time].filter(Boolean).join(' ')}</td>
      <td>{kind.join(', ')}</td>
      <td>
        <div>{content.join(' · ')}</div>
        {entry.text && <div>{entry.text}</div>}
        {entry.by && <div>{entry.by}</div>}
      </td>
    </tr>
  );
}

/** Lines «name: value» without the empty ones. */
function Lines({ lines }: { readonly lines: readonly (readonly [label: string, value: string | null])[] }) {
  return (
    <>
      {lines.map(([label, value]) =>
        value === null || value === '' ? null : (
          <p key={label}>
            <b>{`${label}: `}</b>
            {value}
          </p>
        ),
      )}
    </>
  );
}

function IssueFacts({ issue }: { readonly issue: HotRecord }) {
  const day = (value: string | null) => value && formatDay(value);
  return (
    <>
      <h2>{t('hot.section.facts')}</h2>
      <Lines
        lines={[
          [t('field.hotIssue.code'), issue.code],
          [
            t('field.hotIssue.level'),
            [t(`hot.level.${issue.level}`), scoreWords(issue)].filter(Boolean).join(' · '),
          ],
          [t('field.hotIssue.status'), t(`hot.status.${issue.status}`)],
          [t('field.hotIssue.description'), issue.description],
          [t('field.hotIssue.ownerId'), issue.owner?.name ?? null],
          [t('field.hotIssue.ownerUnitId'), issue.ownerUnit?.name ?? null],
          [t('field.hotIssue.themes'), namesOf(issue.themes)],
          [t('field.hotIssue.units'), namesOf(issue.units)],
          [t('field.hotIssue.areas'), namesOf(issue.areas)],
          [t('field.hotIssue.openedOn'), day(issue.openedOn)],
          [t('field.hotIssue.reviewOn'), day(issue.reviewOn)],
          [t('field.hotIssue.closedOn'), day(issue.closedOn)],
          [t('field.hotIssue.closedReason'), issue.closedReason],
        ]}
      />
    </>
  );
}

function PlanFacts({ plan }: { readonly plan: ResponsePlan }) {
  return (
    <>
      <h2>{`${t('hot.section.plan')} (${t('hot.plan.version', { version: plan.version }).toLowerCase()}, ${t(`response.state.${plan.state}`).toLowerCase()})`}</h2>
      <Lines
        lines={[
          [t('field.responsePlan.scenario'), plan.scenario],
          [t('field.responsePlan.messages'), plan.messages],
          [t('field.responsePlan.facts'), plan.facts],
          [
            t('field.responsePlan.spokespersonId'),
            plan.spokesperson &&
              [plan.spokesperson.name, plan.spokesperson.position].filter(Boolean).join(' – '),
          ],
          [t('field.responsePlan.approvedById'), plan.approvedBy?.name ?? null],
        ]}
      />
      {plan.questions.length > 0 && (
        <>
          <h3>{t('hot.plan.questions')}</h3>
          {plan.questions.map(({ id, question, answer }) => (
            <p key={id}>
              <b>{question}</b>
              <br />
              {answer}
            </p>
          ))}
        </>
      )}
      {plan.steps.length > 0 && (
        <>
          <h3>{t('hot.plan.steps')}</h3>
          <table>
            <thead>
              <tr>
                <th>{t('field.responseStep.what')}</th>
                <th>{t('field.responseStep.ownerId')}</th>
                <th>{t('field.responseStep.dueOn')}</th>
                <th>{t('field.responseStep.doneOn')}</th>
              </tr>
            </thead>
            <tbody>
              {plan.steps.map(step => (
                <tr key={step.id}>
                  <td>{step.what}</td>
                  <td>{[step.owner?.name, step.ownerUnit?.name].filter(Boolean).join(', ')}</td>
                  <td>{step.dueOn && formatDay(step.dueOn)}</td>
                  <td>{step.doneOn && formatDay(step.doneOn)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}
