import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { AddClockForm } from '#renderer/features/case-page/AddClockForm.tsx';
import { ClockLine } from '#renderer/features/case-page/ClockLine.tsx';
import classes from '#renderer/features/case-page/case-page.module.css';
import type { CaseRecord } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';

/** The clocks of a case, what ends first before the others, each with «Vì sao?». */
export function ClockList({ record }: { readonly record: CaseRecord }) {
  const [isAdding, setIsAdding] = useState(false);
  const { clocks, canEdit, status } = record;
  const canAdd = canEdit && status !== 'closed';
  return (
    <section aria-label={t('cases.due')} className={classes.clocks}>
      {clocks.length === 0 && <span className={classes.quiet}>{t('casePage.clock.none')}</span>}
      {clocks.length > 0 && (
        <ul className={classes.clockLines}>
          {clocks.map(clock => (
            <ClockLine key={clock.id} clock={clock} record={record} canEdit={canAdd} />
          ))}
        </ul>
      )}
      {canAdd && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
          onClick={() => setIsAdding(true)}
        >
          {t('casePage.clock.add')}
        </Button>
      )}
      {isAdding && <AddClockForm record={record} onClose={() => setIsAdding(false)} />}
    </section>
  );
}
