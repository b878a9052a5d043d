import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { importSteps, useImports } from '#renderer/features/transfer/import-state.ts';
import classes from '#renderer/features/transfer/transfer.module.css';
import { t } from '#shared/i18n/t.ts';
import type { ImportKind } from '#shared/rules/import-fields.ts';

/** Where in the four steps one is; those that can be entered are buttons. */
export function ImportSteps({ kind }: { readonly kind: ImportKind }) {
  const { step, file, choices } = useImports(state => state.drafts[kind]);
  const change = useImports(state => state.change);
  const at = importSteps.indexOf(step);
  const reach = file === null ? 0 : choices === null ? 2 : 3;
  return (
    <nav aria-label={t('import.steps')}>
      <ol className={classes.steps}>
        {importSteps.map((each, index) => (
          <li key={each} className={classes.step} data-done={index < at || undefined}>
            <UnstyledButton
              className={classes.stepButton}
              disabled={index > reach}
              aria-current={each === step ? 'step' : undefined}
              onClick={() => change(kind, { step: each })}
            >
              <span className={classes.stepNumber} aria-hidden>
                {index < at ? <IconCheck className={classes.stepCheck} /> : index + 1}
              </span>
              {t(`import.step.${each}`)}
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </nav>
  );
}
