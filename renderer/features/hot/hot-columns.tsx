import { DayField } from '#renderer/components/DayField.tsx';
import type { Column } from '#renderer/components/data-table.ts';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { namesOf, planWords, reviewState, scoreWords } from '#renderer/features/hot/hot-words.ts';
import { LevelMark } from '#renderer/features/hot/LevelMark.tsx';
import { PersonEdit } from '#renderer/features/story-page/PersonEdit.tsx';
import { today } from '#renderer/lib/today.ts';
import { formatDay, momentToVietnam } from '#shared/core/dates.ts';
import type { HotRow } from '#shared/hot-list.ts';
import { t } from '#shared/i18n/t.ts';
import type { Named } from '#shared/story-list.ts';

/** What cells do when they are edited in place. */
export interface HotCellActions {
  readonly mayEdit: boolean;
  readonly onOwner: (row: HotRow, person: Named | null) => void;
  readonly onReview: (row: HotRow, day: string | null) => void;
}

const none = () => <span className={classes.quiet}>{t('common.none')}</span>;

function plain(
  key: string,
  label: string,
  width: number,
  text: (row: HotRow) => string | null,
  more: Partial<Column<HotRow>> = {},
): Column<HotRow> {
  return {
    key,
    label,
    width,
    sortable: true,
    render: row => text(row) || none(),
    text: row => text(row) ?? '',
    ...more,
  };
}

/** Columns of the register. */
export function hotListColumns(actions: HotCellActions): readonly Column<HotRow>[] {
  const day = (value: string | null) => value && formatDay(value);
  return [
    plain('title', t('field.hotIssue.title'), 190, row => row.title, { grows: true, isFixed: true }),
    plain('code', t('field.hotIssue.code'), 68, row => row.code, { isHiddenAtFirst: true }),
    {
      ...plain('level', t('field.hotIssue.level'), 104, row => t(`hot.level.${row.level}`)),
      render: row => <LevelMark level={row.level} isQuiet />,
    },
    plain('score', t('hot.column.score'), 88, scoreWords),
    ownerColumn(actions),
    plain('signals', t('hot.column.signals'), 78, row => String(row.signals), { align: 'right' }),
    plain('lastSignal', t('hot.column.lastSignal'), 116, row => day(row.lastSignalOn), {
      isHiddenAtFirst: true,
    }),
    {
      ...plain('plan', t('hot.column.plan'), 128, row => planWords(row)),
      render: row =>
        row.lacks.includes('plan') && row.plan === null ? (
          <StateBadge state="overdue" word={t('hot.plan.none')} isQuiet />
        ) : (
          (planWords(row) ?? none())
        ),
    },
    reviewColumn(actions),
    plain('theme', t('field.hotIssue.themes'), 150, row => namesOf(row.themes), {
      sortable: false,
      isHiddenAtFirst: true,
    }),
    plain('unit', t('hot.filter.unit'), 170, row => namesOf(row.units), {
      sortable: false,
      isHiddenAtFirst: true,
    }),
    plain('area', t('field.hotIssue.areas'), 140, row => namesOf(row.areas), {
      sortable: false,
      isHiddenAtFirst: true,
    }),
    plain('opened', t('field.hotIssue.openedOn'), 100, row => day(row.openedOn), { isHiddenAtFirst: true }),
    plain('closed', t('field.hotIssue.closedOn'), 100, row => day(row.closedOn), { isHiddenAtFirst: true }),
    plain('updated', t('stories.column.updated'), 130, row => momentWords(row.updatedAtMs), {
      isHiddenAtFirst: true,
    }),
  ];
}

function momentWords(atMs: number | null): string | null {
  if (atMs === null) return null;
  const { day, time } = momentToVietnam(atMs);
  return `${formatDay(day)} ${time}`;
}

function ownerColumn({ mayEdit, onOwner }: HotCellActions): Column<HotRow> {
  return plain(
    'owner',
    t('field.hotIssue.ownerId'),
    130,
    row => row.owner?.name ?? row.ownerUnit?.name ?? null,
    {
      edit: {
        may: () => mayEdit,
        render: (row, finish) => (
          <PersonEdit
            label={t('field.hotIssue.ownerId')}
            value={row.owner}
            unitId={row.ownerUnit?.id ?? null}
            onPick={person => onOwner(row, person)}
            onFinish={finish}
          />
        ),
      },
    },
  );
}

function reviewColumn({ mayEdit, onReview }: HotCellActions): Column<HotRow> {
  const words = (row: HotRow) =>
    row.status === 'closed'
      ? t('hot.status.closed')
      : [row.reviewOn && formatDay(row.reviewOn), reviewState(row)?.word].filter(Boolean).join(' · ') || null;
  return plain('review', t('field.hotIssue.reviewOn'), 132, words, {
    render: row => {
      const state = reviewState(row);
      if (row.status === 'closed') return <StateBadge state="closed" word={t('hot.status.closed')} isQuiet />;
      if (row.reviewOn === null || state === null) return none();
      // A day that is near or past says so in place of its date.
      return state.state === 'on-time' ? (
        formatDay(row.reviewOn)
      ) : (
        <StateBadge state={state.state} word={state.word} isQuiet />
      );
    },
    edit: {
      may: row => mayEdit && row.status === 'open',
      render: (row, finish) => (
        <DayField
          ariaLabel={t('field.hotIssue.reviewOn')}
          value={row.reviewOn}
          today={today()}
          onChange={value => onReview(row, value)}
          onFinish={finish}
          hasFocusAtFirst
        />
      ),
    },
  });
}
