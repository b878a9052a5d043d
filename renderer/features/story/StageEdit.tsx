import { Menu, UnstyledButton } from '@mantine/core';
import { MoveItems } from '#renderer/features/story/MoveItems.tsx';
import classes from '#renderer/features/story/stories.module.css';
import { t } from '#shared/i18n/t.ts';
import type { StoryRow } from '#shared/story-list.ts';
import type { MoveInfo } from '#shared/story-record.ts';

/** The stage of a row while it is being changed: its steps in a menu that is open at once. */
export function StageEdit(props: {
  readonly row: StoryRow;
  readonly onTake: (row: StoryRow, move: MoveInfo) => void;
  readonly onFinish: () => void;
}) {
  const { row, onTake, onFinish } = props;
  return (
    <Menu opened onClose={onFinish} position="bottom-start" width={300} trapFocus returnFocus>
      <Menu.Target>
        <UnstyledButton className={classes.stageEdited} aria-label={t('stories.step', { title: row.title })}>
          {t(`story.stage.${row.stage}`)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <MoveItems
          storyId={row.id}
          onTake={move => {
            onFinish();
            onTake(row, move);
          }}
        />
      </Menu.Dropdown>
    </Menu>
  );
}
