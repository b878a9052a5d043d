import type { Column } from '#renderer/components/data-table.ts';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { CaseStatusEdit } from '#renderer/features/case/CaseStatusEdit.tsx';
import { clockState, clockWords, hoursWords } from '#renderer/features/case/case-words.ts';
import classes from '#renderer/features/case/cases.module.css';
import { ClockWhyDialog } from '#renderer/features/clock/WhyDialog.tsx';
import { PersonEdit } from '#renderer/features/story-page/PersonEdit.tsx';
import type { CaseRow } from '#shared/case-list.ts';
import type { CaseMoveInfo } from '#shared/case-record.ts';
import { formatDay, momentToVietnam } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import type { Named } from '#shared/story-list.ts';

/** What cells do when they are edited in place. */
export interface CaseCellActions {
  readonly onStep: (row: CaseRow, move: CaseMoveInfo) => void;
  readonly onAssign: (row: CaseRow, person: Named | null) => void;
}

const none = () => <span className={classes.quiet}>{t('common.none')}</span>;

function plain(
  key: string,
  label: string,
  width: number,
  text: (row: CaseRow) => string | null,
  more: Partial<Column<CaseRow>> = {},
): Column<CaseRow> {
  return {
    key,
    label,
    width,
    sortable: true,
    render: row => text(row) ?? none(),
    text: row => text(row) ?? '',
    ...more,
  };
}

const hidden = { isHiddenAtFirst: true } as const;

/** Columns of the list of cases. */
export function caseListColumns(actions: CaseCellActions): readonly Column<CaseRow>[] {
  return [
    plain('title', t('field.pressCase.title'), 260, row => row.title, { grows: true, isFixed: true }),
    plain('code', t('field.pressCase.code'), 84, row => row.code),
    clockColumn(),
    plain('due', t('cases.column.due'), 154, dueCell),
    statusColumn(actions),
    assigneeColumn(actions),
    plain('asker', t('cases.column.asker'), 110, row => row.asker),
    plain('questions', t('cases.column.questions'), 92, questionWords, { ...hidden, sortable: false }),
    plain('received', t('field.pressCase.receivedAtMs'), 136, row => shortMoment(row.receivedAtMs), hidden),
    plain(
      'unit',
      t('cases.column.unit'),
      170,
      row => row.units.map(unit => unit.name).join(', ') || null,
      hidden,
    ),
    plain('kind', t('field.pressCase.kind'), 150, row => row.kind && t(`case.kind.${row.kind}`), hidden),
    plain('assigneeUnit', t('field.pressCase.assigneeUnitId'), 170, row => row.assigneeUnit?.name ?? null, {
      ...hidden,
      sortable: false,
    }),
    plain('spokesperson', t('field.pressCase.spokespersonId'), 150, row => row.spokesperson?.name ?? null, {
      ...hidden,
      sortable: false,
    }),
    plain(
      'channels',
      t('cases.column.channels'),
      96,
      row => (row.channels > 0 ? String(row.channels) : null),
      hidden,
    ),
    plain('result', t('field.pressCase.result'), 130, resultWords, { ...hidden, sortable: false }),
    plain(
      'hours',
      t('cases.column.hours'),
      110,
      row => (row.hoursTaken === null ? null : hoursWords(row.hoursTaken)),
      {
        ...hidden,
        sortable: false,
      },
    ),
    plain('closed', t('field.pressCase.closedAtMs'), 136, row => shortMoment(row.closedAtMs), hidden),
    plain('updated', t('cases.column.updated'), 136, row => shortMoment(row.updatedAtMs), hidden),
  ];
}

/** When the limit ends: a day, or a day with its time. */
function dueCell({ clock }: CaseRow): string | null {
  if (clock === null) return null;
  return clock.endsWithDay ? formatDay(clock.dueDay) : shortMoment(clock.dueAtMs);
}

function shortMoment(ms: number | null): string | null {
  if (ms === null) return null;
  const { day, time } = momentToVietnam(ms);
  return `${formatDay(day)} ${time}`;
}

function questionWords({ questions, questionsAnswered }: CaseRow): string | null {
  return questions === 0 ? null : `${questionsAnswered}/${questions}`;
}

function resultWords({ ending, result }: CaseRow): string | null {
  if (ending !== null && ending !== 'answered') return t(`case.ending.${ending}`);
  return result && t(`case.result.${result}`);
}

/** How far the limit is; a click, or F2, says why it is then. */
function clockColumn(): Column<CaseRow> {
  return {
    key: 'clock',
    label: t('cases.column.clock'),
    width: 184,
    render: row => <ClockCell row={row} />,
    text: clockWords,
    edit: {
      may: row => row.clock !== null,
      render: (row, finish) => (
        <>
          <span className={classes.edited}>
            <ClockCell row={row} />
          </span>
          {row.clock && <ClockWhyDialog clockId={row.clock.id} subject={row.title} onClose={finish} />}
        </>
      ),
    },
  };
}

function ClockCell({ row }: { readonly row: CaseRow }) {
  if (row.clock === null && row.group === 'no-clock' && row.hoursTaken === null) return none();
  return (
    <StateBadge
      state={clockState(row)}
      word={clockWords(row)}
      isQuiet={row.clock === null || row.clock.stage === 'on-time'}
    />
  );
}

function statusColumn({ onStep }: CaseCellActions): Column<CaseRow> {
  const text = (row: CaseRow) =>
    row.waiting === null ? t(`case.status.${row.status}`) : t('cases.waitingFor', { who: row.waiting.for });
  return {
    ...plain('status', t('field.pressCase.status'), 150, text),
    edit: {
      may: row => row.canEdit,
      render: (row, finish) => <CaseStatusEdit row={row} onTake={onStep} onFinish={finish} />,
    },
  };
}

function assigneeColumn({ onAssign }: CaseCellActions): Column<CaseRow> {
  return {
    ...plain(
      'assignee',
      t('cases.filter.assignee'),
      132,
      row => row.assignee?.name ?? row.assigneeUnit?.name ?? null,
    ),
    edit: {
      may: row => row.canEdit,
      render: (row, finish) => (
        <PersonEdit
          label={t('field.pressCase.assigneeId')}
          value={row.assignee}
          unitId={row.assigneeUnit?.id ?? null}
          onPick={person => onAssign(row, person)}
          onFinish={finish}
        />
      ),
    },
  };
}
