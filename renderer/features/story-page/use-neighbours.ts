import { usePlaces } from '#renderer/app/places.ts';

/** The ways to the records before and after one in the list it was opened from; null at its ends. */
export function useNeighbours(id: string): {
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
} {
  const { neighbours, openNeighbour } = usePlaces();
  const at = neighbours.indexOf(id);
  return {
    previous: at > 0 ? () => openNeighbour(-1) : null,
    next: at >= 0 && at < neighbours.length - 1 ? () => openNeighbour(1) : null,
  };
}
