import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { importSteps, useImports } from '#renderer/features/transfer/import-state.ts';
import classes from '#renderer/features/transfer/transfer.module.css';
import { t } from '#shared/i18n/t.ts';
import type { ImportKind } from '#shared/rules/import-fields.ts';

/** The foot of a step: back on the left, what it comes to in the middle, the one way on at the right. */
export function StepBar(props: {
  readonly kind: ImportKind;
  /** Says what holds the next step back; null lets it be entered. */
  readonly obstacle?: string | null;
  readonly note?: ReactNode;
  /** The button of the last step; the others lead on. */
  readonly action?: ReactNode;
}) {
  const { kind, obstacle = null, note, action } = props;
  const step = useImports(state => state.drafts[kind].step);
  const change = useImports(state => state.change);
  const at = importSteps.indexOf(step);
  const before = importSteps[at - 1];
  const after = importSteps[at + 1];
  return (
    <div className={classes.foot}>
      {before && (
        <Button variant="default" onClick={() => change(kind, { step: before })}>
          {t('import.back')}
        </Button>
      )}
      <div className={classes.footNote} role="status">
        {obstacle ?? note}
      </div>
      {action ??
        (after && (
          <Button disabled={obstacle !== null} onClick={() => change(kind, { step: after })}>
            {t('import.next')}
          </Button>
        ))}
    </div>
  );
}
