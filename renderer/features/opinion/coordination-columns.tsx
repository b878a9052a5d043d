import type { Column } from '#renderer/components/data-table.ts';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import classes from '#renderer/features/opinion/opinion.module.css';
import { deadlineWords } from '#renderer/features/story/story-words.ts';
import { formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import type { CoordinationRow } from '#shared/partner.ts';

const none = () => <span className={classes.quiet}>{t('common.none')}</span>;

function plain(
  key: string,
  label: string,
  width: number,
  text: (row: CoordinationRow) => string | null,
): Column<CoordinationRow> {
  return {
    key,
    label,
    width,
    sortable: true,
    render: row => text(row) || none(),
    text: row => text(row) ?? '',
  };
}

/** Whether something is still to be done, and how far away its day is. */
export function followUpWords(row: CoordinationRow): string | null {
  if (row.followUp === 'none') return null;
  if (row.followUp === 'done')
    return t('coordination.doneOn', { day: row.doneOn === null ? '' : formatDay(row.doneOn) });
  const day = row.followUpOn === null ? '' : formatDay(row.followUpOn);
  return [day, deadlineWords(row)].filter(Boolean).join(' · ');
}

/** Columns of the coordination log. */
export function coordinationColumnsOf(): readonly Column<CoordinationRow>[] {
  return [
    {
      ...plain('subject', t('field.coordination.subject'), 260, row => row.subject),
      grows: true,
      isFixed: true,
    },
    plain('day', t('field.coordination.onDay'), 112, row => row.onDay && formatDay(row.onDay)),
    plain('kind', t('field.coordination.kind'), 130, row => row.kind && t(`coordination.kind.${row.kind}`)),
    plain('partner', t('field.coordination.partnerId'), 210, row => row.partner?.name ?? null),
    {
      ...plain('followUp', t('field.coordination.followUpOn'), 236, followUpWords),
      render: row => {
        const words = followUpWords(row);
        if (words === null) return none();
        return <StateBadge state={row.deadlineState} word={words} isQuiet />;
      },
    },
    {
      ...plain('outcome', t('field.coordination.outcome'), 200, row => row.outcome),
      sortable: false,
    },
    plain('owner', t('opinions.filter.owner'), 140, row => row.owner?.name ?? null),
    plain('number', t('field.coordination.documentNumber'), 150, row => row.documentNumber),
    {
      ...plain('about', t('coordination.about'), 200, aboutOf),
      sortable: false,
    },
  ];
}

/** What it is about, where it stands with an opinion, a case or an issue. */
function aboutOf(row: CoordinationRow): string | null {
  return (row.opinion ?? row.pressCase ?? row.hotIssue)?.name ?? null;
}
