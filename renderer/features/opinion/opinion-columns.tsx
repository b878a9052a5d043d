import { DayField } from '#renderer/components/DayField.tsx';
import type { Column } from '#renderer/components/data-table.ts';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import classes from '#renderer/features/opinion/opinion.module.css';
import { dueWords } from '#renderer/features/opinion/opinion-words.ts';
import { PersonEdit } from '#renderer/features/story-page/PersonEdit.tsx';
import { today } from '#renderer/lib/today.ts';
import { formatDay, momentToVietnam } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import type { OpinionRow } from '#shared/opinion-list.ts';
import type { Named } from '#shared/story-list.ts';

/** What cells do when they are edited in place. */
export interface OpinionCellActions {
  readonly mayEdit: boolean;
  readonly onOwner: (row: OpinionRow, person: Named | null) => void;
  readonly onDue: (row: OpinionRow, day: string | null) => void;
}

const none = () => <span className={classes.quiet}>{t('common.none')}</span>;

function plain(
  key: string,
  label: string,
  width: number,
  text: (row: OpinionRow) => string | null,
  isHiddenAtFirst = false,
): Column<OpinionRow> {
  return {
    key,
    label,
    width,
    sortable: true,
    isHiddenAtFirst,
    render: row => text(row) || none(),
    text: row => text(row) ?? '',
  };
}

/** Columns of the list of opinions. */
export function opinionListColumns(actions: OpinionCellActions): readonly Column<OpinionRow>[] {
  const day = (value: string | null) => value && formatDay(value);
  return [
    {
      key: 'subject',
      label: t('field.opinion.subject'),
      width: 250,
      grows: true,
      sortable: true,
      isFixed: true,
      render: row => row.subject,
      text: row => row.subject,
    },
    plain('code', t('field.opinion.code'), 76, row => row.code),
    giverColumn(),
    plain('received', t('field.opinion.receivedOn'), 112, row => day(row.receivedOn)),
    dueColumn(actions),
    stateColumn(),
    plain(
      'decision',
      t('field.opinion.decision'),
      150,
      row => row.decision && t(`opinion.decision.${row.decision}`),
    ),
    ownerColumn(actions),
    plain('kind', t('field.opinion.kind'), 136, row => row.kind && t(`opinion.kind.${row.kind}`)),
    plain('unit', t('opinions.filter.unit'), 150, row => namesOf(row.units)),
    plain('theme', t('field.opinion.themes'), 150, row => namesOf(row.themes)),
    plain(
      'channel',
      t('opinions.filter.channel'),
      130,
      row => row.channel && t(`opinion.channel.${row.channel}`),
      true,
    ),
    plain('answered', t('field.opinion.answeredOn'), 116, row => day(row.answeredOn), true),
    plain(
      'updated',
      t('stories.column.updated'),
      130,
      row => {
        if (row.updatedAtMs === null) return null;
        const moment = momentToVietnam(row.updatedAtMs);
        return `${formatDay(moment.day)} ${moment.time}`;
      },
      true,
    ),
  ];
}

function namesOf(list: readonly Named[]): string | null {
  return list.map(({ name }) => name).join(', ') || null;
}

/** From whom: the kind of giver, and in grey the name. */
function giverColumn(): Column<OpinionRow> {
  const words = (row: OpinionRow) => (row.giver === null ? null : t(`opinion.giver.${row.giver}`));
  return {
    key: 'giver',
    label: t('field.opinion.giver'),
    width: 170,
    sortable: true,
    render: row => (
      <>
        {words(row) ?? none()}
        {row.giverName && <span className={classes.quiet}>{` · ${row.giverName}`}</span>}
      </>
    ),
    text: row => [words(row), row.giverName].filter(Boolean).join(' · '),
  };
}

function ownerColumn({ mayEdit, onOwner }: OpinionCellActions): Column<OpinionRow> {
  return {
    ...plain('owner', t('opinions.filter.owner'), 140, row => row.owner?.name ?? row.ownerUnit?.name ?? null),
    edit: {
      may: () => mayEdit,
      render: (row, finish) => (
        <PersonEdit
          label={t('field.opinion.ownerId')}
          value={row.owner}
          unitId={row.ownerUnit?.id ?? null}
          onPick={person => onOwner(row, person)}
          onFinish={finish}
        />
      ),
    },
  };
}

/** How it stands to the day its answer is due, in words; of what was answered the day itself. */
function dueColumn({ mayEdit, onDue }: OpinionCellActions): Column<OpinionRow> {
  return {
    key: 'due',
    label: t('field.opinion.dueOn'),
    width: 152,
    sortable: true,
    render: row => {
      if (row.dueOn === null) return none();
      const words = dueWords(row);
      if (words === null) return <span className={classes.quiet}>{formatDay(row.dueOn)}</span>;
      return <StateBadge state={row.deadlineState} word={words} isQuiet />;
    },
    text: row => [row.dueOn && formatDay(row.dueOn), dueWords(row)].filter(Boolean).join(' · '),
    edit: {
      may: () => mayEdit,
      render: (row, finish) => (
        <DayField
          ariaLabel={t('field.opinion.dueOn')}
          value={row.dueOn}
          today={today()}
          onChange={value => onDue(row, value)}
          onFinish={finish}
          hasFocusAtFirst
        />
      ),
    },
  };
}

function stateColumn(): Column<OpinionRow> {
  const words = (row: OpinionRow) =>
    row.state === 'answered' && row.answerDays !== null
      ? t('opinions.answeredIn', { days: row.answerDays })
      : t(`opinion.state.${row.state}`);
  return {
    key: 'state',
    label: t('opinions.filter.state'),
    width: 168,
    sortable: true,
    render: row => <span data-answered={row.state === 'answered' || undefined}>{words(row)}</span>,
    text: words,
  };
}
