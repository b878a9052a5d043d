import { type DragEvent, useCallback, useRef, useState } from 'react';
import { canBeTried } from '#renderer/features/story/MoveItems.tsx';
import { call } from '#renderer/lib/client.ts';
import { showProblem } from '#renderer/lib/toasts.tsx';
import { AppError } from '#shared/core/errors.ts';
import { tError } from '#shared/i18n/t.ts';
import type { StoryRow, StoryStage } from '#shared/story-list.ts';
import type { MoveInfo } from '#shared/story-record.ts';

export interface BoardDrag {
  readonly draggedId: string | null;
  readonly start: (row: StoryRow) => void;
  readonly end: () => void;
  /** Whether the dragged card may be dropped on a stage; undefined while none is dragged or it is not known yet. */
  readonly answerAt: (stage: StoryStage) => 'yes' | 'no' | undefined;
  readonly target: (stage: StoryStage) => {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

interface Dragged {
  readonly row: StoryRow;
  readonly moves: Promise<readonly MoveInfo[]>;
}

/** Dragging cards: the stages a card may go to are marked as soon as it is lifted, a drop elsewhere says why not. */
export function useBoardDrag(take: (story: StoryRow, move: MoveInfo) => void): BoardDrag {
  const dragged = useRef<Dragged | null>(null);
  const [lifted, setLifted] = useState<{
    readonly row: StoryRow;
    readonly moves: readonly MoveInfo[] | null;
  } | null>(null);

  const start = useCallback((row: StoryRow) => {
    const moves = call('story.moves', { id: row.id });
    dragged.current = { row, moves };
    setLifted({ row, moves: null });
    moves
      .then(known => setLifted(before => (before?.row.id === row.id ? { row, moves: known } : before)))
      .catch(tell);
  }, []);

  const end = useCallback(() => {
    dragged.current = null;
    setLifted(null);
  }, []);

  async function drop(stage: StoryStage): Promise<void> {
    const card = dragged.current;
    end();
    if (!card || card.row.stage === stage) return;
    const move = (await card.moves).find(each => each.to === stage);
    if (move) take(card.row, move);
    else showProblem(tError(new AppError('story-no-such-move', { from: card.row.stage, to: stage })));
  }

  return {
    draggedId: lifted?.row.id ?? null,
    start,
    end,
    answerAt: stage => {
      if (!lifted?.moves || lifted.row.stage === stage) return undefined;
      const move = lifted.moves.find(each => each.to === stage);
      return move && canBeTried(move) ? 'yes' : 'no';
    },
    target: stage => ({
      onDragOver: event => {
        if (dragged.current) event.preventDefault();
      },
      onDrop: event => {
        event.preventDefault();
        drop(stage).catch(tell);
      },
    }),
  };
}

function tell(error: unknown): void {
  if (!(error instanceof AppError)) throw error;
  showProblem(tError(error));
}
