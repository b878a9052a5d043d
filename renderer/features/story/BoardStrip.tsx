import { UnstyledButton } from '@mantine/core';
import classes from '#renderer/features/story/stories.module.css';
import type { BoardDrag } from '#renderer/features/story/use-board-drag.ts';
import { t } from '#shared/i18n/t.ts';
import type { BoardColumn } from '#shared/story-list.ts';

/** A stage beside the work, folded to its name and count; a card can be dropped on it all the same. */
export function BoardStrip(props: {
  readonly column: BoardColumn;
  readonly drag: BoardDrag;
  readonly onOpen: () => void;
}) {
  const { column, drag, onOpen } = props;
  const word = t(`story.stage.${column.stage}`);
  return (
    <section
      className={classes.strip}
      aria-label={t('stories.total', { stage: word, count: column.total })}
      data-column={column.stage}
      data-drop={drag.answerAt(column.stage)}
      {...drag.target(column.stage)}
    >
      <UnstyledButton
        className={classes.stripButton}
        aria-label={t('stories.board.unfold', { stage: word, count: column.total })}
        onClick={onOpen}
      >
        <span className={classes.columnCount}>{column.total.toLocaleString('vi')}</span>
        <span className={classes.stripWord}>{word}</span>
      </UnstyledButton>
    </section>
  );
}
