import { usePlaces } from '#renderer/app/places.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { OutletBar, OutletParts } from '#renderer/features/outlet/OutletParts.tsx';
import { outletMark } from '#renderer/features/outlet/outlet-words.ts';
import { useNeighbours } from '#renderer/features/story-page/use-neighbours.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { useDrawerWidth } from '#renderer/lib/use-drawer-width.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** An outlet beside the list it was opened from. */
export function OutletDrawer({ id }: { readonly id: string }) {
  const outlet = useAppQuery('outlet.get', { id });
  const { closeDrawer, openFull } = usePlaces();
  const { width, setWidth } = useDrawerWidth();
  const neighbours = useNeighbours(id);
  return (
    <RecordDrawer
      title={outlet.data?.name ?? t('common.loading')}
      overline={outlet.data && <StateBadge {...outletMark(outlet.data)} isQuiet />}
      actions={outlet.data && <OutletBar key={id} outlet={outlet.data} onRemoved={closeDrawer} />}
      width={width}
      onWidth={setWidth}
      onClose={closeDrawer}
      onOpenFull={() => openFull({ entity: 'outlet', id })}
      onPrevious={neighbours.previous}
      onNext={neighbours.next}
    >
      {outlet.isPending && <LoadingLine />}
      {outlet.error && <ErrorNote message={tError(outlet.error)} onRetry={() => void outlet.refetch()} />}
      {outlet.data && <OutletParts outlet={outlet.data} />}
    </RecordDrawer>
  );
}
