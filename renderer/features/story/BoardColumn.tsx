import { ActionIcon, Button, Text } from '@mantine/core';
import { IconChevronsLeft } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { StoryCard } from '#renderer/features/story/StoryCard.tsx';
import classes from '#renderer/features/story/stories.module.css';
import { useStories } from '#renderer/features/story/stories-state.ts';
import type { BoardDrag } from '#renderer/features/story/use-board-drag.ts';
import { type MovedCard, withMoves } from '#renderer/features/story/use-board-moves.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';
import {
  boardSort,
  type BoardColumn as ColumnData,
  type StoryFilter,
  type StoryRow,
} from '#shared/story-list.ts';
import type { MoveInfo } from '#shared/story-record.ts';

/** Cards added by one scroll to the end, and the most a column shows; the table shows the rest. */
const further = 50;
const mostCards = 500;

/** One stage of the board: its cards, the nearest deadline first, more of them as one scrolls. */
export function BoardColumn(props: {
  readonly column: ColumnData;
  readonly filter: StoryFilter;
  readonly firstCards: number;
  /** Cards on their way, for what the column shows beyond its first ones. */
  readonly moves: readonly MovedCard[];
  readonly drag: BoardDrag;
  /** The card that Tab leads to. */
  readonly activeId: string | null;
  readonly menuId: string | null;
  readonly onMenu: (id: string | null) => void;
  readonly onTake: (story: StoryRow, move: MoveInfo) => void;
  /** Folds a column that lies beside the work; left out for the others. */
  readonly onClose?: () => void;
}) {
  const { column, drag, onClose } = props;
  const { stage, total, limit } = column;
  const titleId = useId();
  const { rows, more, isEnd } = useCards(props);
  const { openRecord, openFull } = usePlaces();
  const isOver = limit !== null && total > limit;
  const word = t(`story.stage.${stage}`);

  return (
    <section
      className={classes.column}
      aria-labelledby={titleId}
      data-column={stage}
      data-drop={drag.answerAt(stage)}
      {...drag.target(stage)}
    >
      <header className={classes.columnHead}>
        <h3 id={titleId} className={classes.columnTitle}>
          {word} <span className={classes.columnCount}>{total.toLocaleString('vi')}</span>
        </h3>
        {isOver && <StateBadge state="overdue" word={t('stories.board.over', { limit })} />}
        {onClose && (
          <ActionIcon size="sm" aria-label={t('stories.board.fold', { stage: word })} onClick={onClose}>
            <IconChevronsLeft className={classes.smallIcon} aria-hidden />
          </ActionIcon>
        )}
      </header>
      <ul
        className={classes.cards}
        onScroll={event => {
          const { scrollTop, clientHeight, scrollHeight } = event.currentTarget;
          if (scrollHeight - scrollTop - clientHeight < 400) more();
        }}
      >
        {rows.map(row => (
          <StoryCard
            key={row.id}
            row={row}
            isActive={row.id === props.activeId}
            isMenuOpen={row.id === props.menuId}
            isDragged={row.id === drag.draggedId}
            onMenu={props.onMenu}
            onTake={props.onTake}
            onOpen={isFull =>
              isFull
                ? openFull({ entity: 'story', id: row.id })
                : openRecord(
                    { entity: 'story', id: row.id },
                    rows.map(each => each.id),
                  )
            }
            onDrag={drag.start}
            onDragEnd={drag.end}
          />
        ))}
        {isEnd && <TheRest column={column} shown={rows.length} />}
      </ul>
    </section>
  );
}

function useCards(props: {
  readonly column: ColumnData;
  readonly filter: StoryFilter;
  readonly firstCards: number;
  readonly moves: readonly MovedCard[];
}): { readonly rows: readonly StoryRow[]; readonly more: () => void; readonly isEnd: boolean } {
  const { column, filter, firstCards, moves } = props;
  const [wanted, setWanted] = useState(firstCards);
  const query = useAppQuery(
    'story.list',
    {
      filter: { ...filter, stages: [column.stage] },
      sort: boardSort,
      window: { offset: 0, limit: wanted },
    },
    { enabled: wanted > firstCards, placeholderData: keepPreviousData },
  );
  const rows =
    wanted > firstCards && query.data ? withMoves({ ...column, rows: query.data }, moves).rows : column.rows;
  const hasMore = rows.length < column.total;
  return {
    rows,
    more: () => {
      if (hasMore && rows.length >= wanted) setWanted(Math.min(wanted + further, mostCards));
    },
    isEnd: hasMore && rows.length >= mostCards,
  };
}

/** What a column does not show, and the way to it. */
function TheRest(props: { readonly column: ColumnData; readonly shown: number }) {
  const { column, shown } = props;
  const go = usePlaces(places => places.go);
  const setFilter = useStories(stories => stories.setFilter);
  return (
    <li className={classes.theRest}>
      <Text size="xs">{t('stories.board.rest', { count: (column.total - shown).toLocaleString('vi') })}</Text>
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => {
          setFilter('stage', [column.stage]);
          go({ at: 'stories', view: 'table' });
        }}
      >
        {t('stories.board.inTable')}
      </Button>
    </li>
  );
}
