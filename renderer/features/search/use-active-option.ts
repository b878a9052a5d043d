import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PaletteOption } from '#renderer/features/search/palette-options.ts';

const page = 8;

/**
 * Which option the keys act on. Enter that comes before the answer to what was typed waits for it, so that it never
 * opens what stood there for an older text.
 */
export function useActiveOption(input: {
  readonly options: readonly PaletteOption[];
  /** Changes with what is looked for: the first option is active again. */
  readonly listKey: string;
  readonly isSettled: boolean;
  readonly choose: (option: PaletteOption, isFull: boolean) => void;
}) {
  const { options, listKey, isSettled, choose } = input;
  const [pointed, setPointed] = useState<{ readonly listKey: string; readonly key: string } | null>(null);
  const waiting = useRef<'drawer' | 'full' | null>(null);
  const found = options.findIndex(option => pointed?.listKey === listKey && option.key === pointed.key);
  const index = found < 0 ? 0 : found;
  const option = options[index] ?? null;

  useEffect(() => {
    if (!isSettled || waiting.current === null) return;
    const isFull = waiting.current === 'full';
    waiting.current = null;
    if (option) choose(option, isFull);
  });

  function point(next: PaletteOption | undefined): void {
    if (next) setPointed({ listKey, key: next.key });
  }

  function move(step: number, isRound: boolean): void {
    const last = options.length - 1;
    const next = index + step;
    if (isRound) point(options[next < 0 ? last : next > last ? 0 : next]);
    else point(options[Math.min(Math.max(next, 0), last)]);
  }

  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1, true),
    ArrowUp: () => move(-1, true),
    PageDown: () => move(page, false),
    PageUp: () => move(-page, false),
  };

  return {
    option,
    point,
    onKeyDown(event: KeyboardEvent): void {
      if (event.nativeEvent.isComposing || event.keyCode === 229) return;
      const isFull = event.ctrlKey || event.metaKey;
      if (event.key === 'Enter') {
        event.preventDefault();
        if (!isSettled) waiting.current = isFull ? 'full' : 'drawer';
        else if (option) choose(option, isFull);
        return;
      }
      waiting.current = null;
      const run = moves[event.key];
      if (!run) return;
      event.preventDefault();
      run();
    },
  };
}
