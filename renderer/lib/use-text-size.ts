import { createContext, use } from 'react';
import { textSizes, usualRowHeight } from '#renderer/theme.ts';

/** Text size in px chosen by the person at the desk. */
export const TextSizeContext = createContext<number>(textSizes.usual);

/** Factor by which lengths given for the usual text size grow. */
export function useTextScale(): number {
  return use(TextSizeContext) / textSizes.usual;
}

/** Height in px of a table row at the text size in force. */
export function useRowHeight(): number {
  return Math.round(usualRowHeight * useTextScale());
}
