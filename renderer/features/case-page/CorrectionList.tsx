import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconPencil, IconPlus, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { RowState } from '#renderer/components/data-table.ts';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { CorrectionForm } from '#renderer/features/case-page/CorrectionForm.tsx';
import { CorrectionLetter } from '#renderer/features/case-page/CorrectionLetter.tsx';
import classes from '#renderer/features/case-page/case-page.module.css';
import { useDone } from '#renderer/features/case-page/use-case-save.ts';
import type { CaseRecord, Correction } from '#shared/case-record.ts';
import { formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';

const states: Readonly<Record<Correction['state'], RowState>> = {
  draft: 'closed',
  sent: 'due-soon',
  corrected: 'on-time',
  refused: 'overdue',
};

/** Requests to the press for correction and apology, each with what the law makes them name. */
export function CorrectionList({ record }: { readonly record: CaseRecord }) {
  const [open, setOpen] = useState<Correction | 'new' | null>(null);
  const [printed, setPrinted] = useState<Correction | null>(null);
  const { corrections, canEdit, status } = record;
  const canAdd = canEdit && status !== 'closed';
  return (
    <>
      {corrections.length === 0 && <p className={classes.quiet}>{t('casePage.corrections.none')}</p>}
      <ul className={classes.channels}>
        {corrections.map(correction => (
          <Line
            key={correction.id}
            correction={correction}
            canEdit={canAdd}
            onEdit={() => setOpen(correction)}
            onPrint={() => setPrinted(correction)}
          />
        ))}
      </ul>
      {canAdd && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
          onClick={() => setOpen('new')}
        >
          {t('casePage.corrections.add')}
        </Button>
      )}
      {open !== null && (
        <CorrectionForm
          record={record}
          correction={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
      {printed !== null && (
        <CorrectionLetter correction={printed} record={record} onClose={() => setPrinted(null)} />
      )}
    </>
  );
}

function Line(props: {
  readonly correction: Correction;
  readonly canEdit: boolean;
  readonly onEdit: () => void;
  readonly onPrint: () => void;
}) {
  const { correction, canEdit } = props;
  const { id, workTitle, outlet, state, sentOn, correctedOn, missing } = correction;
  const remove = useDone('correction.remove');
  const title = workTitle ?? t('casePage.correction.untitled');
  return (
    <li className={classes.channel}>
      <span className={classes.channelWords}>
        <b>{title}</b>
        <span className={classes.small}>
          {[
            outlet?.name ?? null,
            sentOn === null ? null : t('casePage.correction.sentOn', { day: formatDay(sentOn) }),
            correctedOn === null ? null : t('casePage.correction.doneOn', { day: formatDay(correctedOn) }),
          ]
            .filter(part => part !== null)
            .join(' · ')}
        </span>
        {missing.length > 0 && (
          <span className={classes.refusal}>
            {t('casePage.correction.missing', {
              fields: missing.map(field => t(`field.correctionRequest.${field}`)).join(', '),
            })}
          </span>
        )}
      </span>
      <StateBadge state={states[state]} word={t(`correction.state.${state}`)} />
      <span className={classes.rowButtons}>
        <Tooltip label={t('casePage.correction.print')}>
          <ActionIcon
            size="sm"
            aria-label={t('casePage.correction.printOf', { title })}
            onClick={props.onPrint}
          >
            <IconPrinter className={classes.smallIcon} aria-hidden />
          </ActionIcon>
        </Tooltip>
        {canEdit && (
          <>
            <Tooltip label={t('action.edit')}>
              <ActionIcon
                size="sm"
                aria-label={t('casePage.correction.editOf', { title })}
                onClick={props.onEdit}
              >
                <IconPencil className={classes.smallIcon} aria-hidden />
              </ActionIcon>
            </Tooltip>
            <Tooltip label={t('casePage.correction.remove')}>
              <ActionIcon
                size="sm"
                aria-label={t('casePage.correction.removeOf', { title })}
                onClick={() => remove({ id }, t('casePage.correction.removed'))}
              >
                <IconTrash className={classes.smallIcon} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </>
        )}
      </span>
    </li>
  );
}
