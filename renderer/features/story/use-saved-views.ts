import { useEffect } from 'react';
import { type Place, usePlaces } from '#renderer/app/places.ts';
import type { ColumnState } from '#renderer/components/data-table.ts';
import { isSameLook, readLook } from '#renderer/features/story/saved-look.ts';
import { useStories } from '#renderer/features/story/stories-state.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import type { SavedView } from '#shared/view.ts';

/** The saved views of the stories, which one is being looked at, and how to look at another. */
export function useSavedViews(
  place: Extract<Place, { at: 'stories' }>,
  onColumns: (columns: ColumnState) => void,
): {
  readonly views: readonly SavedView[];
  /** The view chosen last; what is looked at may have been changed since. */
  readonly chosen: SavedView | null;
  /** Whether it is looked at just as it was saved. */
  readonly isAsSaved: boolean;
  readonly show: (id: string) => void;
} {
  const look = useStories();
  const go = usePlaces(places => places.go);
  const { data: views = [] } = useAppQuery('view.list', { screen: 'stories' });
  const chosen = views.find(view => view.id === look.viewId) ?? null;

  function show(id: string): void {
    const view = views.find(each => each.id === id);
    if (!view) return;
    const { look: next, columns } = readLook(view.state);
    look.show(id, next);
    onColumns(columns);
    go({ at: 'stories', view: place.view, savedViewId: id });
  }

  // An address with a saved view, gone back to or opened from elsewhere, shows that view.
  const wanted = views.some(view => view.id === place.savedViewId) ? place.savedViewId : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the address shows another view
  useEffect(() => {
    if (wanted !== undefined && wanted !== look.viewId) show(wanted);
  }, [wanted]);

  return {
    views,
    chosen,
    isAsSaved: chosen !== null && isSameLook(readLook(chosen.state).look, look),
    show,
  };
}
