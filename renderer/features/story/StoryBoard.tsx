import { keepPreviousData } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { BoardColumn } from '#renderer/features/story/BoardColumn.tsx';
import { BoardStrip } from '#renderer/features/story/BoardStrip.tsx';
import { StoriesEmpty } from '#renderer/features/story/StoriesEmpty.tsx';
import classes from '#renderer/features/story/stories.module.css';
import { TotalsLine } from '#renderer/features/story/TotalsLine.tsx';
import { useBoardDrag } from '#renderer/features/story/use-board-drag.ts';
import { useBoardKeys } from '#renderer/features/story/use-board-keys.ts';
import { useBoardMoves, withMoves } from '#renderer/features/story/use-board-moves.ts';
import { useSteps } from '#renderer/features/story/use-steps.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { t, tError } from '#shared/i18n/t.ts';
import { besideStages, mainStages } from '#shared/rules/story-stages.ts';
import type { StoryFilter, StoryRow, StoryStage, StoryTotals } from '#shared/story-list.ts';

/** Cards of a column asked for at first; scrolling asks for more. */
const firstCards = 16;

/** The stories of the filter by stage; a card is moved by dragging it, or from its menu. */
export function StoryBoard(props: {
  readonly filter: StoryFilter;
  readonly totals: StoryTotals | undefined;
}) {
  const { filter, totals } = props;
  const board = useAppQuery(
    'story.board',
    { filter, perColumn: firstCards },
    { placeholderData: keepPreviousData },
  );
  const [turned, setTurned] = useState<readonly StoryStage[]>([]);
  const moves = useBoardMoves();
  const steps = useSteps<StoryRow>(moves);
  const drag = useBoardDrag(steps.take);
  const area = useRef<HTMLDivElement>(null);
  const keys = useBoardKeys(area);

  if (board.isPending) return <LoadingLine />;
  if (board.isError) return <ErrorNote message={tError(board.error)} onRetry={() => void board.refetch()} />;
  if (board.data.every(column => column.total === 0)) return <StoriesEmpty />;
  const columns = board.data.map(column => withMoves(column, moves.cards));
  const columnOf = (stage: StoryStage) => columns.find(column => column.stage === stage);
  const isOpen = (stage: StoryStage) =>
    (filter.stages?.includes(stage) || (stage === 'returned' && columnOf(stage)?.total !== 0)) !==
    turned.includes(stage);
  const turn = (stage: StoryStage) =>
    setTurned(turned.includes(stage) ? turned.filter(each => each !== stage) : [...turned, stage]);

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys among the cards, heard once for all of them */}
      <div ref={area} className={classes.board} onKeyDown={keys.onKeyDown} onFocus={keys.onFocus}>
        {[...mainStages, ...besideStages].map(stage => {
          const column = columnOf(stage);
          if (!column) return null;
          const isBeside = besideStages.some(each => each === stage);
          if (isBeside && !isOpen(stage))
            return <BoardStrip key={stage} column={column} drag={drag} onOpen={() => turn(stage)} />;
          return (
            <BoardColumn
              key={stage}
              column={column}
              filter={filter}
              firstCards={firstCards}
              moves={moves.cards}
              drag={drag}
              activeId={keys.activeId}
              menuId={keys.menuId}
              onMenu={keys.onMenu}
              onTake={steps.take}
              {...(isBeside ? { onClose: () => turn(stage) } : {})}
            />
          );
        })}
      </div>
      <div className={classes.boardFoot}>
        <TotalsLine totals={totals} />
        <span className={classes.keys}>{t('stories.board.keys')}</span>
      </div>
      {steps.dialog}
    </>
  );
}
