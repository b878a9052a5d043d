import { Menu, Text } from '@mantine/core';
import { moveWord, refusalText } from '#renderer/features/story-page/refusal-text.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { t, tError } from '#shared/i18n/t.ts';
import type { MoveInfo } from '#shared/story-record.ts';

/** Steps that need something the list can ask for are offered, the others say why not. */
export function canBeTried(move: MoveInfo): boolean {
  return move.isAllowed || move.code === 'story-assignee-missing';
}

/** The steps of one story as items of a menu, asked for when the menu is open. */
export function MoveItems(props: { readonly storyId: string; readonly onTake: (move: MoveInfo) => void }) {
  const moves = useAppQuery('story.moves', { id: props.storyId });
  if (moves.isPending) return <Menu.Label>{t('common.loading')}</Menu.Label>;
  if (moves.isError) return <Menu.Label>{tError(moves.error)}</Menu.Label>;
  return moves.data.map(move => {
    const isTried = canBeTried(move);
    return (
      <Menu.Item key={`${move.action} ${move.to}`} disabled={!isTried} onClick={() => props.onTake(move)}>
        {moveWord(move)}
        {!isTried && (
          <Text size="xs" c="dimmed">
            {refusalText(move)}
          </Text>
        )}
      </Menu.Item>
    );
  });
}
