import type { Role } from '#shared/core/contract.ts';

/** Kinds of actions, what belongs to the place in sight first: the order of the palette and of the list of keys. */
export const actionGroups = ['record', 'make', 'screens', 'window'] as const;
export type ActionGroup = (typeof actionGroups)[number];

/** Something a person can do from the palette, by a shortcut, or with a button. */
export interface Action {
  /** Unique while it is offered: `unit.new`. */
  readonly name: string;
  readonly label: string;
  readonly group: ActionGroup;
  /** Combinations such as `Ctrl+Y`; the first is the one shown. */
  readonly shortcuts?: readonly string[];
  readonly role: Role;
  /** Null where it cannot be done just now. */
  readonly perform: (() => void) | null;
}

type Offer = () => readonly Action[];

const offers = new Set<Offer>();

/** Offers what a mounted view can do, as it is at the moment of asking; gives back how to stop. */
export function registerActions(offer: Offer): () => void {
  offers.add(offer);
  return () => offers.delete(offer);
}

/** Everything on offer now, each name once: of two offers the later one counts. */
export function registeredActions(): readonly Action[] {
  const known = new Map<string, Action>();
  for (const offer of offers) for (const action of offer()) known.set(action.name, action);
  return [...known.values()];
}
