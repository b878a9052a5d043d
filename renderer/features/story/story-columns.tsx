import { DayField } from '#renderer/components/DayField.tsx';
import type { Column } from '#renderer/components/data-table.ts';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { StageEdit } from '#renderer/features/story/StageEdit.tsx';
import classes from '#renderer/features/story/stories.module.css';
import { deadlineWords, outletWords } from '#renderer/features/story/story-words.ts';
import { outletMark } from '#renderer/features/story-page/outlet-mark.ts';
import { PersonEdit } from '#renderer/features/story-page/PersonEdit.tsx';
import { today } from '#renderer/lib/today.ts';
import { formatDay, momentToVietnam } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import type { Named, StoryRow } from '#shared/story-list.ts';
import type { MoveInfo } from '#shared/story-record.ts';

/** What cells do when they are edited in place. */
export interface CellActions {
  readonly onStep: (row: StoryRow, move: MoveInfo) => void;
  readonly onAssign: (row: StoryRow, person: Named | null) => void;
  readonly onDay: (row: StoryRow, field: 'dueOn' | 'publishOn', day: string | null) => void;
}

const none = () => <span className={classes.quiet}>{t('common.none')}</span>;

function plain(
  key: string,
  label: string,
  width: number,
  text: (row: StoryRow) => string | null,
  isHiddenAtFirst = false,
): Column<StoryRow> {
  return {
    key,
    label,
    width,
    sortable: true,
    isHiddenAtFirst,
    render: row => text(row) ?? none(),
    text: row => text(row) ?? '',
  };
}

/** Columns of the table of stories. */
export function storyListColumns(actions: CellActions): readonly Column<StoryRow>[] {
  return [
    {
      key: 'title',
      label: t('field.story.title'),
      width: 220,
      grows: true,
      sortable: true,
      isFixed: true,
      render: row => row.title,
      text: row => row.title,
    },
    plain('code', t('field.story.code'), 76, row => row.code),
    plain('unit', t('field.story.unitId'), 132, row => row.unit?.name ?? null),
    plain('author', t('field.story.authorId'), 112, row => row.author?.name ?? null),
    stageColumn(actions),
    deadlineColumn(),
    dayColumn('due', 'dueOn', actions),
    dayColumn('publish', 'publishOn', actions),
    assigneeColumn(actions),
    outletsColumn(),
    plain(
      'theme',
      t('field.story.themes'),
      150,
      row => row.themes.map(theme => theme.name).join(', ') || null,
    ),
    plain('kind', t('field.story.kind'), 110, row => row.kind && t(`story.kind.${row.kind}`), true),
    plain('origin', t('field.story.origin'), 110, row => row.origin && t(`story.origin.${row.origin}`), true),
    plain(
      'happened',
      t('field.story.happenedOn'),
      105,
      row => row.happenedOn && formatDay(row.happenedOn),
      true,
    ),
    plain('schoolYear', t('field.story.schoolYear'), 100, row => row.schoolYear, true),
    plain(
      'updated',
      t('stories.column.updated'),
      130,
      row => {
        if (row.updatedAtMs === null) return null;
        const { day, time } = momentToVietnam(row.updatedAtMs);
        return `${formatDay(day)} ${time}`;
      },
      true,
    ),
  ];
}

function stageColumn({ onStep }: CellActions): Column<StoryRow> {
  return {
    key: 'stage',
    label: t('field.story.stage'),
    width: 134,
    sortable: true,
    render: row => (
      <span className={classes.stage} data-stage={row.stage}>
        {t(`story.stage.${row.stage}`)}
      </span>
    ),
    text: row => t(`story.stage.${row.stage}`),
    edit: {
      may: row => row.canEdit,
      render: (row, finish) => <StageEdit row={row} onTake={onStep} onFinish={finish} />,
    },
  };
}

function assigneeColumn({ onAssign }: CellActions): Column<StoryRow> {
  const text = (row: StoryRow) =>
    row.assignee === null
      ? null
      : row.assignment === 'declined'
        ? `${row.assignee.name} (${t('story.assignment.declined')})`
        : row.assignee.name;
  return {
    ...plain('assignee', t('stories.filter.assignee'), 140, text),
    edit: {
      may: row => row.canEdit,
      render: (row, finish) => (
        <PersonEdit
          label={t('field.story.assigneeId')}
          value={row.assignee}
          unitId={row.unit?.id ?? null}
          onPick={person => onAssign(row, person)}
          onFinish={finish}
        />
      ),
    },
  };
}

/** How the story stands to the day that counts, in words. */
function deadlineColumn(): Column<StoryRow> {
  return {
    key: 'deadline',
    label: t('stories.column.deadline'),
    width: 146,
    sortable: true,
    render: row => {
      const words = deadlineWords(row);
      return words === null ? none() : <StateBadge state={row.deadlineState} word={words} isQuiet />;
    },
    text: row => deadlineWords(row) ?? '',
  };
}

function dayColumn(
  key: 'due' | 'publish',
  field: 'dueOn' | 'publishOn',
  { onDay }: CellActions,
): Column<StoryRow> {
  const name = t(`field.story.${field}`);
  return {
    ...plain(key, t(`stories.column.${key}`), 124, row => row[field] && formatDay(row[field])),
    edit: {
      may: row => row.canEdit,
      render: (row, finish) => (
        <DayField
          ariaLabel={name}
          value={row[field]}
          today={today()}
          onChange={day => onDay(row, field, day)}
          onFinish={finish}
          hasFocusAtFirst
        />
      ),
    },
  };
}

function outletsColumn(): Column<StoryRow> {
  return {
    key: 'outlets',
    label: t('stories.column.outlets'),
    width: 230,
    sortable: true,
    render: row =>
      row.outlets.length === 0 ? (
        none()
      ) : (
        <span className={classes.outlets}>
          {row.outlets.map(mark => (
            <StateBadge
              key={mark.id}
              state={outletMark(mark.state)}
              word={`${mark.name} ${t(`story.outlet.${mark.state}`)}`}
              isQuiet
            />
          ))}
        </span>
      ),
    text: row => row.outlets.map(outletWords).join('; '),
  };
}
