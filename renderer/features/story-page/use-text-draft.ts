import { useCallback, useEffect, useRef, useState } from 'react';
import { call, useAppCommand } from '#renderer/lib/client.ts';
import type { JsonValue } from '#shared/core/canonical.ts';

/** How often, in ms, what is being typed is kept; at most so much is lost in a power cut. */
const draftRest = 2000;

/** What was being typed, and the saved text it was typed over. */
export interface TextDraft {
  readonly text: JsonValue;
  readonly over: JsonValue;
}

export interface DraftKeeper {
  /** The draft that was left behind; undefined until that is known. */
  readonly found: TextDraft | null | undefined;
  /** Keeps a draft at the next beat. */
  readonly keep: (draft: TextDraft) => void;
  /** Forgets the draft: the text is saved, or is again as it was. */
  readonly drop: () => void;
}

function readDraft(value: JsonValue): TextDraft | null {
  if (typeof value !== 'object' || value === null || !('text' in value) || !('over' in value)) return null;
  const { text, over } = value;
  return text === undefined || over === undefined ? null : { text, over };
}

/** The draft of a story's text: written every two seconds while typing, and at once when the story is closed. */
export function useTextDraft(storyId: string): DraftKeeper {
  const key = `story:${storyId}:body`;
  const [found, setFound] = useState<TextDraft | null | undefined>(undefined);
  const waiting = useRef<TextDraft | null>(null);
  const timer = useRef(0);
  const { mutate: save } = useAppCommand('draft.save');
  const { mutate: forget } = useAppCommand('draft.drop', { quiet: true });

  useEffect(() => {
    let isCurrent = true;
    call('draft.get', { key }).then(
      value => isCurrent && setFound(readDraft(value)),
      () => isCurrent && setFound(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [key]);

  const flush = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = 0;
    const draft = waiting.current;
    waiting.current = null;
    if (draft) save({ key, value: { text: draft.text, over: draft.over } });
  }, [key, save]);

  useEffect(() => flush, [flush]);

  const keep = useCallback(
    (draft: TextDraft) => {
      waiting.current = draft;
      // Not put off by further typing: a long stretch without a pause is kept as well.
      if (timer.current === 0) timer.current = window.setTimeout(flush, draftRest);
    },
    [flush],
  );

  const drop = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = 0;
    waiting.current = null;
    forget({ key });
  }, [key, forget]);

  return { found, keep, drop };
}
