import type { Column } from '#renderer/components/data-table.ts';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import classes from '#renderer/features/press/press.module.css';
import { outletWords, publishedWords, replyWords } from '#renderer/features/press/press-words.ts';
import { ThemesCellEdit } from '#renderer/features/press/ThemesCellEdit.tsx';
import { TitleCell } from '#renderer/features/press/TitleCell.tsx';
import { ToneEdit } from '#renderer/features/press/ToneEdit.tsx';
import { ToneMark } from '#renderer/features/press/ToneMark.tsx';
import { formatDay, momentToVietnam } from '#shared/core/dates.ts';
import { timeOfMinute } from '#shared/core/time-of-day.ts';
import { t } from '#shared/i18n/t.ts';
import type { PressLine, PressRow, Tone } from '#shared/press-list.ts';

/** What cells do when they are pressed or edited in place. */
export interface PressCellActions {
  readonly onTone: (row: PressRow, tone: Tone | null) => void;
  readonly onThemes: (row: PressRow, ids: readonly string[]) => void;
  readonly onTurn: (id: string) => void;
  readonly mayEdit: boolean;
}

/** The item of a line; lines that head a day have none. */
export function rowOf(line: PressLine): PressRow | null {
  return line.line === 'day' ? null : line.row;
}

const none = () => <span className={classes.quiet}>{t('common.none')}</span>;

function plain(
  key: string,
  label: string,
  width: number,
  text: (row: PressRow) => string | null,
  options: { readonly isHiddenAtFirst?: boolean; readonly sortable?: boolean } = {},
): Column<PressLine> {
  const words = (line: PressLine) => {
    const row = rowOf(line);
    return row && text(row);
  };
  return {
    key,
    label,
    width,
    ...options,
    render: line => words(line) ?? none(),
    text: line => words(line) ?? '',
  };
}

/** Columns of the list; days stand in full only where no heading names them. */
export function pressListColumns(actions: PressCellActions, isByDay: boolean): readonly Column<PressLine>[] {
  return [
    {
      key: 'title',
      label: t('field.pressItem.title'),
      width: 300,
      grows: true,
      sortable: true,
      isFixed: true,
      render: line => <TitleCell line={line} onTurn={actions.onTurn} />,
      text: line => rowOf(line)?.title ?? '',
    },
    plain('outlet', t('pressList.column.outlet'), 132, outletWords, { sortable: true }),
    toneColumn(actions),
    themeColumn(actions),
    plain('units', t('field.pressItem.units'), 140, row => names(row.units)),
    replyColumn(),
    plain(
      'day',
      t(isByDay ? 'pressList.column.time' : 'pressList.column.day'),
      isByDay ? 70 : 140,
      row => publishedCell(row, isByDay),
      { sortable: true },
    ),
    plain('areas', t('field.pressItem.areas'), 120, row => names(row.areas), { isHiddenAtFirst: true }),
    plain('author', t('field.pressItem.authorName'), 130, row => row.author, { isHiddenAtFirst: true }),
    plain(
      'lacks',
      t('pressList.column.lacks'),
      180,
      row => row.lacks.map(lack => t(`press.lack.${lack}`)).join(', ') || null,
      { isHiddenAtFirst: true },
    ),
    plain('updated', t('pressList.column.updated'), 140, row => momentOf(row.updatedAtMs), {
      isHiddenAtFirst: true,
      sortable: true,
    }),
  ];
}

function publishedCell(row: PressRow, isByDay: boolean): string | null {
  if (!isByDay) return publishedWords(row);
  return row.publishedMinute === null ? null : timeOfMinute(row.publishedMinute);
}

function names(list: readonly { readonly name: string }[]): string | null {
  return list.map(({ name }) => name).join(', ') || null;
}

function momentOf(ms: number | null): string | null {
  if (ms === null) return null;
  const { day, time } = momentToVietnam(ms);
  return `${formatDay(day)} ${time}`;
}

function toneColumn({ onTone, mayEdit }: PressCellActions): Column<PressLine> {
  return {
    key: 'tone',
    label: t('field.pressItem.tone'),
    width: 144,
    sortable: true,
    render: line => <ToneMark tone={rowOf(line)?.tone ?? null} />,
    text: line => t(`press.tone.${rowOf(line)?.tone ?? 'none'}`),
    edit: {
      may: line => mayEdit && line.line !== 'day',
      render: (line, finish) => {
        const row = rowOf(line);
        return row && <ToneEdit value={row.tone} onTone={tone => onTone(row, tone)} onFinish={finish} />;
      },
    },
  };
}

function themeColumn({ onThemes, mayEdit }: PressCellActions): Column<PressLine> {
  return {
    ...plain('theme', t('field.pressItem.themes'), 140, row => names(row.themes), { sortable: true }),
    edit: {
      may: line => mayEdit && line.line !== 'day',
      render: (line, finish) => {
        const row = rowOf(line);
        return (
          row && <ThemesCellEdit values={row.themes} onThemes={ids => onThemes(row, ids)} onFinish={finish} />
        );
      },
    },
  };
}

function replyColumn(): Column<PressLine> {
  const column = plain('case', t('pressList.column.case'), 124, replyWords);
  return {
    ...column,
    render: line => {
      const row = rowOf(line);
      const words = row && replyWords(row);
      if (!row || words === null) return none();
      const state =
        row.cases.length === 0 ? 'due-soon' : row.cases.every(each => each.isClosed) ? 'closed' : 'on-time';
      return <StateBadge state={state} word={words} isQuiet />;
    },
  };
}
