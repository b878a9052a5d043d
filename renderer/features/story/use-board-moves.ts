import { useIsFetching } from '@tanstack/react-query';
import { useCallback, useLayoutEffect, useState } from 'react';
import { today } from '#renderer/lib/today.ts';
import { daysBetween } from '#shared/core/dates.ts';
import { deadlineState, storyDeadline } from '#shared/rules/story-deadline.ts';
import type { BoardColumn, StoryRow, StoryStage } from '#shared/story-list.ts';

/** A card that was given another stage, as it will stand there once the board was asked again. */
export interface MovedCard {
  readonly from: StoryStage;
  readonly row: StoryRow;
}

interface Underway extends MovedCard {
  readonly isStored: boolean;
}

/** Cards shown in their new column from the moment they are dropped; a refused one goes back. */
export function useBoardMoves(): {
  readonly cards: readonly MovedCard[];
  readonly begun: (row: StoryRow, to: StoryStage) => void;
  readonly ended: (row: StoryRow, isStored: boolean) => void;
} {
  const [cards, setCards] = useState<readonly Underway[]>([]);
  const isAsking =
    useIsFetching({
      predicate: ({ queryKey: [name] }) => name === 'story.board' || name === 'story.list',
    }) > 0;

  // A stored move is announced before it is answered, so the board is being asked already; what it says then counts.
  useLayoutEffect(() => {
    if (!isAsking && cards.some(card => card.isStored)) setCards(cards.filter(card => !card.isStored));
  }, [isAsking, cards]);

  return {
    cards,
    begun: useCallback(
      (row, to) => setCards(before => [...without(before, row), { ...placed(row, to), isStored: false }]),
      [],
    ),
    ended: useCallback(
      (row, isStored) =>
        setCards(before =>
          isStored
            ? before.map(card => (card.row.id === row.id ? { ...card, isStored } : card))
            : without(before, row),
        ),
      [],
    ),
  };
}

function without(cards: readonly Underway[], { id }: StoryRow): readonly Underway[] {
  return cards.filter(card => card.row.id !== id);
}

function placed(row: StoryRow, stage: StoryStage): MovedCard {
  const deadlineOn = storyDeadline(stage, row.dueOn, row.publishOn);
  return {
    from: row.stage,
    row: {
      ...row,
      stage,
      deadlineOn,
      deadlineState: deadlineState(stage, deadlineOn, today()),
      daysLeft: deadlineOn === null ? null : daysBetween(today(), deadlineOn),
    },
  };
}

/** A column with the moved cards where they go: among the others by deadline, those without one last. */
export function withMoves(column: BoardColumn, cards: readonly MovedCard[]): BoardColumn {
  const left = cards.filter(card => card.from === column.stage);
  const come = cards.filter(card => card.row.stage === column.stage);
  if (left.length + come.length === 0) return column;
  const rows = column.rows.filter(row => !cards.some(card => card.row.id === row.id));
  for (const { row } of come) {
    const before = rows.findIndex(each => dayOf(each) > dayOf(row));
    rows.splice(before < 0 ? rows.length : before, 0, row);
  }
  return { ...column, rows, total: column.total + come.length - left.length };
}

function dayOf({ deadlineOn }: StoryRow): string {
  return deadlineOn ?? '9999';
}
