import { Button, Menu, Popover, Text, Tooltip } from '@mantine/core';
import { IconChevronDown, IconTrash } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { AssignmentAnswer } from '#renderer/features/story-page/AssignmentAnswer.tsx';
import { ReasonForm } from '#renderer/features/story-page/ReasonForm.tsx';
import { moveWord, refusalText } from '#renderer/features/story-page/refusal-text.ts';
import { StageTrack } from '#renderer/features/story-page/StageTrack.tsx';
import classes from '#renderer/features/story-page/story-page.module.css';
import { useMove } from '#renderer/features/story-page/use-move.ts';
import { t } from '#shared/i18n/t.ts';
import type { MoveInfo, StoryRecord } from '#shared/story-record.ts';

/** Where the story stands, the usual next step as the one primary button, the others in a menu. */
export function StepBar(props: { readonly story: StoryRecord; readonly onRemove: () => void }) {
  const { story } = props;
  const [asking, setAsking] = useState<MoveInfo | null>(null);
  const move = useMove(story.id);
  const [next, ...others] = story.moves;
  const refusal = next ? refusalText(next) : null;
  const refusalId = useId();

  function take(chosen: MoveInfo): void {
    if (!chosen.isAllowed) return;
    if (chosen.reason === 'none') move(chosen);
    else setAsking(chosen);
  }

  return (
    <div className={classes.stepBar}>
      <StageTrack story={story} />
      <div className={classes.stepButtons}>
        <Popover
          opened={asking !== null}
          onChange={isOpen => !isOpen && setAsking(null)}
          position="bottom-start"
          trapFocus
          returnFocus
        >
          <Popover.Target>
            <div className={classes.stepButtons}>
              {next && (
                <NextButton move={next} refusal={refusal} refusalId={refusalId} onTake={() => take(next)} />
              )}
              <OtherMoves
                moves={others}
                onTake={take}
                onRemove={story.canRemove && !story.isRemoved ? props.onRemove : null}
              />
            </div>
          </Popover.Target>
          <Popover.Dropdown>
            {asking && (
              <ReasonForm
                word={moveWord(asking)}
                isRequired={asking.reason === 'required'}
                onCancel={() => setAsking(null)}
                onReason={reason => {
                  setAsking(null);
                  move(asking, reason);
                }}
              />
            )}
          </Popover.Dropdown>
        </Popover>
        {refusal !== null && (
          <span className={classes.refusal} id={refusalId}>
            {refusal}
          </span>
        )}
        {refusal === null && next && next.advice.length > 0 && (
          <span className={classes.advice}>{t('storyPage.advice', { names: next.advice.join('; ') })}</span>
        )}
      </div>
      {story.awaitsMyAnswer && <AssignmentAnswer id={story.id} />}
    </div>
  );
}

/** Steps that carry the work on; taking back what has appeared is no step to be pressed for. */
const quietActions: readonly string[] = ['correct', 'remove', 'cancel'];

function NextButton(props: {
  readonly move: MoveInfo;
  readonly refusal: string | null;
  readonly refusalId: string;
  readonly onTake: () => void;
}) {
  const { move, refusal } = props;
  return (
    <Tooltip label={refusal} disabled={refusal === null}>
      <Button
        variant={quietActions.includes(move.action) ? 'default' : 'filled'}
        // Not `disabled`: a button that cannot be pointed at cannot say why.
        {...(refusal === null ? {} : { 'data-disabled': true, 'aria-describedby': props.refusalId })}
        aria-disabled={refusal !== null}
        onClick={props.onTake}
      >
        {moveWord(move)}
      </Button>
    </Tooltip>
  );
}

function OtherMoves(props: {
  readonly moves: readonly MoveInfo[];
  readonly onTake: (move: MoveInfo) => void;
  readonly onRemove: (() => void) | null;
}) {
  const { moves, onRemove } = props;
  if (moves.length === 0 && !onRemove) return null;
  return (
    <Menu width={300}>
      <Menu.Target>
        <Button
          variant="default"
          rightSection={<IconChevronDown className={classes.smallIcon} aria-hidden />}
        >
          {t('storyPage.otherMoves')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {moves.map(move => {
          const refusal = refusalText(move);
          return (
            <Menu.Item
              key={`${move.action}-${move.to}`}
              disabled={refusal !== null}
              onClick={() => props.onTake(move)}
            >
              {moveWord(move)}
              {refusal !== null && (
                <Text size="xs" className={classes.menuReason}>
                  {refusal}
                </Text>
              )}
            </Menu.Item>
          );
        })}
        {onRemove && (
          <>
            {moves.length > 0 && <Menu.Divider />}
            <Menu.Item
              leftSection={<IconTrash className={classes.smallIcon} aria-hidden />}
              onClick={onRemove}
            >
              {t('storyPage.moveToBin')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
