import { textOf } from '#shared/i18n/t.ts';
import type { MoveInfo } from '#shared/story-record.ts';

/** Why a step cannot be taken, in a sentence; null when it can. */
export function refusalText(move: MoveInfo): string | null {
  if (move.code === null) return null;
  const words: Record<string, string> = { ...move.params };
  for (const [name, value] of Object.entries(words))
    words[name] = textOf(`story.stage.${value}`) ?? textOf(`role.${value}`) ?? value;
  return textOf(`error.${move.code}`, words);
}

/** What a step is called on its button. */
export function moveWord(move: MoveInfo): string {
  return textOf(`story.action.${move.action}`) ?? move.action;
}
