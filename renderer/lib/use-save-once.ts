import { useEffect, useRef } from 'react';
import { showProblem } from '#renderer/lib/toasts.tsx';

/** Saves a text; the sentence of a refusal, or null when it is done. */
type SaveText = (text: string | null) => Promise<string | null>;

/**
 * Saves what is typed in a field once for each time it differs, also when the field goes away before it was left:
 * a record closed over a half-typed value keeps the value.
 */
export function useSaveOnce(
  text: string,
  value: string | null,
  onSave: SaveText,
): { readonly run: () => Promise<string | null>; readonly leave: () => void } {
  const saved = useRef(value ?? '');
  const latest = useRef({ text, onSave });
  useEffect(() => {
    latest.current = { text, onSave };
  });
  useEffect(() => {
    saved.current = value ?? '';
  }, [value]);

  useEffect(
    () => () => {
      void put(latest.current, saved).then(refusal => refusal !== null && showProblem(refusal));
    },
    [],
  );
  return {
    run: () => put({ text, onSave }, saved),
    leave: () => {
      saved.current = latest.current.text;
    },
  };
}

async function put(
  typed: { readonly text: string; readonly onSave: SaveText },
  saved: { current: string },
): Promise<string | null> {
  const { text, onSave } = typed;
  if (text.trim() === saved.current.trim()) return null;
  const before = saved.current;
  // Set first: leaving the field and closing the record come in one breath, and are one change.
  saved.current = text;
  const refusal = await onSave(text.trim() === '' ? null : text.trim());
  if (refusal !== null) saved.current = before;
  return refusal;
}
