import { useEffect } from 'react';
import { usePaste } from '#renderer/features/press/paste-state.ts';
import { call, useAppQuery } from '#renderer/lib/client.ts';

const key = 'press:paste';

/** How long, in ms, after the last change the text is kept. */
const rest = 1000;

/**
 * Keeps what was pasted and not saved, for the person who pasted it: it is here again after the program was closed,
 * and not before anybody else who sits down at the desk.
 */
export function usePasteDraft(isOn: boolean): void {
  const session = useAppQuery('session.get', {});
  const userId = isOn ? (session.data?.user?.id ?? null) : null;
  const { text, ownerId } = usePaste();
  useEffect(() => {
    if (userId !== null) void take(userId);
  }, [userId]);
  useEffect(() => {
    if (userId === null || ownerId !== userId) return;
    const timer = window.setTimeout(() => {
      // A draft that could not be kept is no reason to disturb: the text still stands in its box.
      const kept =
        text.trim() === '' ? call('draft.drop', { key }) : call('draft.save', { key, value: text });
      kept.catch(() => undefined);
    }, rest);
    return () => window.clearTimeout(timer);
  }, [userId, ownerId, text]);
}

/** Makes the box that of a person: with what she left in it, and nothing of anybody else. */
async function take(userId: string): Promise<void> {
  const { ownerId, clear, setText } = usePaste.getState();
  if (ownerId === userId) return;
  if (ownerId !== null) clear();
  const left = await call('draft.get', { key }).catch(() => null);
  if (typeof left === 'string' && usePaste.getState().text === '') setText(left);
  // Only from here on is anything kept under her name: what is typed in the meantime stays as well.
  usePaste.setState({ ownerId: userId });
}
