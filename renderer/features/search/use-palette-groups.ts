import { keepPreviousData } from '@tanstack/react-query';
import { registeredActions } from '#renderer/app/actions.ts';
import { usePlaces } from '#renderer/app/places.ts';
import {
  actionGroup,
  foundGroups,
  ordered,
  type PaletteGroup,
  recordGroup,
} from '#renderer/features/search/palette-options.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import type { AppError } from '#shared/core/errors.ts';
import { t } from '#shared/i18n/t.ts';
import { type SearchEntity, type SearchHit, searchEntities } from '#shared/search.ts';

const hitsOfEach = 5;
const hitsOfOne = 50;
const mostRecent = 8;

/** What the palette offers for a text; `isSettled` is false while the answer to an older text still stands. */
export function usePaletteGroups(
  text: string,
  within: SearchEntity | null,
): {
  readonly groups: readonly PaletteGroup[];
  readonly isSettled: boolean;
  readonly error: AppError | null;
} {
  const isEmpty = text.trim() === '';
  const session = useAppQuery('session.get', {});
  const recent = useRecentHits(isEmpty);
  const found = useAppQuery(
    'search.all',
    { text, limit: within ? hitsOfOne : hitsOfEach, ...(within ? { entities: [within] } : {}) },
    { enabled: !isEmpty, placeholderData: keepPreviousData },
  );
  // The box that is open need not be offered.
  const offered = registeredActions().filter(action => action.name !== 'window.search');
  const actions = actionGroup(offered, text, session.data?.user?.role ?? null);
  if (isEmpty) {
    const groups = [recordGroup('recent', t('search.recent'), recent), actions];
    return { groups: groups.filter(group => group.options.length > 0), isSettled: true, error: null };
  }
  const records = foundGroups(found.data ?? [], within !== null);
  return {
    groups: within ? records : ordered(records, actions, text),
    isSettled: !found.isFetching && (!found.isPlaceholderData || found.error !== null),
    error: found.error,
  };
}

/** Records opened since the program started, then those this person changed last. */
function useRecentHits(isWanted: boolean): readonly SearchHit[] {
  const { address, back } = usePlaces();
  const opened = [...back, address].reverse().flatMap(({ place, drawer }) => {
    const record = drawer ?? ('id' in place ? { entity: place.at, id: place.id } : null);
    const entity = searchEntities.find(known => known === record?.entity);
    return record && entity ? [{ entity, id: record.id }] : [];
  });
  const records = [...new Map(opened.map(record => [record.id, record])).values()].slice(0, mostRecent);
  const seen = useAppQuery(
    'search.describe',
    { records },
    { enabled: isWanted, placeholderData: keepPreviousData },
  );
  const changed = useAppQuery('search.recent', { limit: mostRecent }, { enabled: isWanted });
  const hits = new Map([...(seen.data ?? []), ...(changed.data ?? [])].map(hit => [hit.id, hit]));
  return [...hits.values()].slice(0, mostRecent);
}
