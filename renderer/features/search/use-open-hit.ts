import { type RecordEntity, recordEntities, usePlaces } from '#renderer/app/places.ts';
import type { SearchHit } from '#shared/search.ts';

/** Opens what was found: a record beside the list or on its page, an entry of a list where lists are kept. */
export function useOpenHit(): (hit: SearchHit, siblings: readonly SearchHit[], isFull: boolean) => void {
  const { openRecord, openFull, setNeighbours, go } = usePlaces();
  return (hit, siblings, isFull) => {
    const entity = recordEntities.find((known): known is RecordEntity => known === hit.entity);
    if (!entity) {
      go({ at: 'settings', section: 'lists' });
      return;
    }
    const neighbours = siblings.filter(each => each.entity === entity).map(each => each.id);
    if (isFull) {
      setNeighbours(neighbours);
      openFull({ entity, id: hit.id });
    } else openRecord({ entity, id: hit.id }, neighbours);
  };
}
