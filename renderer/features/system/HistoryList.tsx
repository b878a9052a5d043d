import { Button } from '@mantine/core';
import { useState } from 'react';
import { actionLabel } from '#renderer/app/use-undo.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import classes from '#renderer/features/system/history.module.css';
import { momentWords, stepLines } from '#renderer/features/system/history-words.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import type { EntityName } from '#shared/entities.ts';
import { t, tError, textOf } from '#shared/i18n/t.ts';
import type { HistoryStep } from '#shared/system.ts';

const shownAtFirst = 5;

/** From how many records on a step is told as one made for many: a record brings some of its own along. */
const manyFrom = 12;

/** The history of a record, newest first: who, when, from what to what. */
export function HistoryList(props: { readonly entity: EntityName; readonly id: string }) {
  const { entity, id } = props;
  const [isWhole, setWhole] = useState(false);
  const history = useAppQuery('history.get', { entity, id });
  if (history.isPending) return <LoadingLine />;
  if (history.error)
    return <ErrorNote message={tError(history.error)} onRetry={() => void history.refetch()} />;
  const steps = isWhole ? history.data : history.data.slice(0, shownAtFirst);
  const hidden = history.data.length - steps.length;
  if (history.data.length === 0) return <span className={classes.quiet}>{t('history.empty')}</span>;
  return (
    <>
      <ol className={classes.steps}>
        {steps.map(step => (
          <Step key={step.actionId} step={step} entity={entity} />
        ))}
      </ol>
      {hidden > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
          {t('history.more', { count: hidden })}
        </Button>
      )}
    </>
  );
}

function Step({ step, entity }: { readonly step: HistoryStep; readonly entity: EntityName }) {
  const intent = textOf(`history.intent.${step.intent}`);
  const what = step.operation === null ? (intent ?? '') : actionLabel(step.operation);
  const notes = [
    step.operation !== null && (step.intent === 'undo' || step.intent === 'redo') ? intent : null,
    step.records >= manyFrom ? t('history.many', { count: step.records }) : null,
  ].filter(Boolean);
  return (
    <li className={classes.step}>
      <div>
        <span className={classes.quiet}>{momentWords(step.atMs)}</span> {step.userName || t('user.system')}
        {what && `: ${what}`}
        {notes.length > 0 && <span className={classes.quiet}>{` (${notes.join(', ')})`}</span>}
      </div>
      <ul className={classes.changes}>
        {stepLines(step.changes, entity).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a step never change
          <li key={index}>{line}</li>
        ))}
      </ul>
    </li>
  );
}
