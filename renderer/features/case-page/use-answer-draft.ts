import { useCallback, useEffect, useRef, useState } from 'react';
import { call, useAppCommand } from '#renderer/lib/client.ts';

/** How often, in ms, what is being typed is kept. */
const draftRest = 2000;

/** The draft of an answer's text: kept every two seconds while typing, so that a power cut loses little. */
export function useAnswerDraft(answerId: string): {
  /** What was left behind; undefined until that is known. */
  readonly found: string | null | undefined;
  readonly keep: (text: string) => void;
  /** Forgets it: the text is saved. */
  readonly drop: () => void;
} {
  const key = `answer:${answerId}:body`;
  const [found, setFound] = useState<string | null | undefined>(undefined);
  const waiting = useRef<string | null>(null);
  const timer = useRef(0);
  const { mutate: save } = useAppCommand('draft.save');
  const { mutate: forget } = useAppCommand('draft.drop', { quiet: true });

  useEffect(() => {
    let isCurrent = true;
    call('draft.get', { key }).then(
      value => isCurrent && setFound(typeof value === 'string' ? value : null),
      () => isCurrent && setFound(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [key]);

  useEffect(() => () => window.clearTimeout(timer.current), []);

  const keep = useCallback(
    (text: string) => {
      waiting.current = text;
      if (timer.current !== 0) return;
      timer.current = window.setTimeout(() => {
        timer.current = 0;
        if (waiting.current !== null) save({ key, value: waiting.current });
        waiting.current = null;
      }, draftRest);
    },
    [key, save],
  );

  const drop = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = 0;
    waiting.current = null;
    forget({ key });
  }, [key, forget]);

  return { found, keep, drop };
}
