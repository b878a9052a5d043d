import { useEffect, useRef } from 'react';
import { isPressed, isTaken, readShortcut } from '#renderer/lib/shortcut.ts';

/**
 * Runs something when a combination of keys is pressed anywhere in the window.
 *
 * Silent while an input method is composing, in text fields (unless with Ctrl or Alt), in menus and dialogs, and
 * where the element with the focus has already used the key. `run` null switches it off.
 */
export function useShortcut(keys: string, run: (() => void) | null): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const isOn = run !== null;
  useEffect(() => {
    if (!isOn) return;
    const shortcut = readShortcut(keys);
    let taken: KeyboardEvent | null = null;
    // Asked on the way down: on the way up an open list may already have closed and look as if it never was.
    const ask = (event: KeyboardEvent) => {
      taken = isPressed(shortcut, event) && isTaken(shortcut, event) ? event : null;
    };
    const answer = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event === taken || !isPressed(shortcut, event)) return;
      event.preventDefault();
      latest.current?.();
    };
    window.addEventListener('keydown', ask, true);
    window.addEventListener('keydown', answer);
    return () => {
      window.removeEventListener('keydown', ask, true);
      window.removeEventListener('keydown', answer);
    };
  }, [keys, isOn]);
}
