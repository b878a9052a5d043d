import { type RecordEntity, recordEntities, usePlaces } from '#renderer/app/places.ts';
import { usePressLists } from '#renderer/features/outlet/outlet-state.ts';
import type { SearchHit } from '#shared/search.ts';

/** Partners are kept in a short list of the directory: it is shown with this one. */
function showPartner(name: string): void {
  const { show, set } = usePressLists.getState();
  set('partners', { text: name, filters: {} });
  show('partners');
}

/** Opens what was found: a record beside the list or on its page, an entry of a list where lists are kept. */
export function useOpenHit(): (hit: SearchHit, siblings: readonly SearchHit[], isFull: boolean) => void {
  const { openRecord, openFull, setNeighbours, go } = usePlaces();
  return (hit, siblings, isFull) => {
    const entity = recordEntities.find((known): known is RecordEntity => known === hit.entity);
    if (hit.entity === 'partner') {
      showPartner(hit.title);
      go({ at: 'directory', tab: 'outlets' });
      return;
    }
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
