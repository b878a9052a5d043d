import { type ChangeEvent, type CompositionEvent, useEffect, useRef, useState } from 'react';

/** How long, in ms, typing must rest before a list is asked again: letters that arrive together count as one. */
const usualRest = 20;

/**
 * A text field that tells what was typed only once typing rests, and never half a syllable: while an input method
 * is composing it waits for the end.
 */
export function useComposedText(value: string, onChange: (text: string) => void, rest = usualRest) {
  const [text, setText] = useState(value);
  const told = useRef(value);
  const timer = useRef(0);
  const isComposing = useRef(false);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    window.clearTimeout(timer.current);
    setText(value);
  }, [value]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  function tell(next: string, delay: number): void {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      told.current = next;
      latest.current(next);
    }, delay);
  }

  return {
    value: text,
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      setText(event.currentTarget.value);
      if (!isComposing.current) tell(event.currentTarget.value, rest);
    },
    onCompositionStart: () => {
      isComposing.current = true;
      window.clearTimeout(timer.current);
    },
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => {
      isComposing.current = false;
      tell(event.currentTarget.value, rest);
    },
  };
}
