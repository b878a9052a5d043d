import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type ComponentProps, memo } from 'react';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { MoveItems } from '#renderer/features/story/MoveItems.tsx';
import classes from '#renderer/features/story/stories.module.css';
import { deadlineWords } from '#renderer/features/story/story-words.ts';
import { t } from '#shared/i18n/t.ts';
import type { StoryRow } from '#shared/story-list.ts';
import type { MoveInfo } from '#shared/story-record.ts';

interface CardProps {
  readonly row: StoryRow;
  readonly isActive: boolean;
  readonly isMenuOpen: boolean;
  readonly isDragged: boolean;
  readonly onMenu: (id: string | null) => void;
  readonly onTake: (story: StoryRow, move: MoveInfo) => void;
  readonly onOpen: (isFull: boolean) => void;
  readonly onDrag: (row: StoryRow) => void;
  readonly onDragEnd: () => void;
}

function Card(props: CardProps) {
  const { row, isActive, isMenuOpen, onMenu } = props;
  const words = deadlineWords(row);
  const person = row.assignee?.name ?? row.author?.name ?? null;
  return (
    <li
      className={classes.card}
      draggable
      data-dragged={props.isDragged || undefined}
      onDragStart={event => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', row.title);
        props.onDrag(row);
      }}
      onDragEnd={props.onDragEnd}
    >
      <button
        type="button"
        className={classes.cardMain}
        data-card={row.id}
        tabIndex={isActive ? 0 : -1}
        aria-keyshortcuts="M"
        onClick={event => props.onOpen(event.ctrlKey)}
      >
        <span className={classes.cardTitle}>{row.title}</span>
        {row.unit && <span className={classes.cardUnit}>{row.unit.name}</span>}
        <span className={classes.cardFoot}>
          <span className={classes.cardPerson}>{person ?? t('stories.nobody')}</span>
          {words !== null && <StateBadge state={row.deadlineState} word={words} isQuiet />}
        </span>
      </button>
      {isMenuOpen ? (
        <Menu opened onClose={() => onMenu(null)} position="right-start" width={280} trapFocus>
          <Menu.Target>
            <CardButton row={row} />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('stories.moveTo')}</Menu.Label>
            <MoveItems
              storyId={row.id}
              onTake={move => {
                onMenu(null);
                props.onTake(row, move);
              }}
            />
          </Menu.Dropdown>
        </Menu>
      ) : (
        <CardButton row={row} onClick={() => onMenu(row.id)} />
      )}
    </li>
  );
}

/** Opens the menu of a card; what a menu adds to its target is passed on. Plain, for a board draws hundreds. */
function CardButton({ row, className, ...rest }: ComponentProps<'button'> & { row: StoryRow }) {
  return (
    <button
      {...rest}
      type="button"
      tabIndex={-1}
      className={`${classes.cardButton} ${className ?? ''}`}
      aria-label={t('stories.step', { title: row.title })}
    >
      <IconDots className={classes.smallIcon} aria-hidden />
    </button>
  );
}

/** A story on the board; drawn again only when something of its own changes. */
export const StoryCard = memo(
  Card,
  (before, after) =>
    before.row === after.row &&
    before.isActive === after.isActive &&
    before.isMenuOpen === after.isMenuOpen &&
    before.isDragged === after.isDragged,
);
