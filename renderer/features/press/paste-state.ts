import { create } from 'zustand';
import type { Day } from '#shared/core/dates.ts';
import type { Tone } from '#shared/press-list.ts';
import type { Named } from '#shared/story-list.ts';

/** What a person set right in one item of a paste; what is left out stays as it was read. */
export interface PasteFix {
  readonly isLeftOut?: boolean;
  readonly title?: string;
  readonly link?: string;
  readonly outletId?: string | null;
  /** The outlet named is to be added to the list. */
  readonly isOutletNew?: boolean;
  readonly publishedOn?: Day | null;
  readonly tone?: Tone | null;
  readonly needsReply?: boolean;
  readonly repostOf?: RepostOf;
  readonly authorName?: string;
  readonly summary?: string;
  readonly themeIds?: readonly string[];
  readonly units?: readonly Named[];
}

/** What an item repeats: nothing, a source whose item is not here, another of the paste, or one that is here. */
export type RepostOf =
  | { readonly kind: 'none' | 'source' }
  | { readonly kind: 'item'; readonly index: number }
  | { readonly kind: 'record'; readonly id: string };

/** Where a piece goes that nobody understood: into the note of an item, or away. */
export type RestAnswer = number | 'drop';

interface Pasted {
  readonly text: string;
  /** By the place of the item in the paste. */
  readonly fixes: Readonly<Record<number, PasteFix>>;
  readonly answers: Readonly<Record<number, RestAnswer>>;
}

interface PasteState extends Pasted {
  /** Whose paste it is; null until that is known. */
  readonly ownerId: string | null;
  readonly setText: (text: string) => void;
  readonly fix: (index: number, part: PasteFix) => void;
  readonly answer: (index: number, answer: RestAnswer) => void;
  readonly clear: () => void;
}

const nothing: Pasted = { text: '', fixes: {}, answers: {} };

/** What was pasted and not saved yet; it stays however one walks about. */
export const usePaste = create<PasteState>()(set => ({
  ...nothing,
  ownerId: null,
  setText: text =>
    // More at the end leaves the items before it where they are, with what was set right in them.
    set(state => (state.text !== '' && text.startsWith(state.text) ? { text } : { ...nothing, text })),
  fix: (index, part) => set(({ fixes }) => ({ fixes: { ...fixes, [index]: { ...fixes[index], ...part } } })),
  answer: (index, answer) => set(({ answers }) => ({ answers: { ...answers, [index]: answer } })),
  clear: () => set(nothing),
}));
