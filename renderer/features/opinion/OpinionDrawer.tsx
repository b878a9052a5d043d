import { usePlaces } from '#renderer/app/places.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx';
import { OpinionBar } from '#renderer/features/opinion/OpinionBar.tsx';
import { OpinionParts } from '#renderer/features/opinion/OpinionParts.tsx';
import { OpinionOverline, OpinionTitle } from '#renderer/features/opinion/OpinionTitle.tsx';
import { useNeighbours } from '#renderer/features/story-page/use-neighbours.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { useDrawerWidth } from '#renderer/lib/use-drawer-width.ts';
import { useShortcut } from '#renderer/lib/use-shortcut.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** An opinion beside its list. */
export function OpinionDrawer({ id }: { readonly id: string }) {
  const opinion = useAppQuery('opinion.get', { id });
  const closeDrawer = usePlaces(state => state.closeDrawer);
  const openFull = usePlaces(state => state.openFull);
  const { width, setWidth } = useDrawerWidth();
  const neighbours = useNeighbours(id);
  const openPage = () => openFull({ entity: 'opinion', id });
  useShortcut('Ctrl+Enter', openPage);
  const record = opinion.data;
  return (
    <RecordDrawer
      title={record ? <OpinionTitle opinion={record} /> : t('common.loading')}
      overline={record && <OpinionOverline opinion={record} />}
      actions={record && <OpinionBar key={id} opinion={record} onRemoved={closeDrawer} />}
      width={width}
      onWidth={setWidth}
      onClose={closeDrawer}
      onOpenFull={openPage}
      onPrevious={neighbours.previous}
      onNext={neighbours.next}
    >
      {record && <OpinionParts key={id} opinion={record} layout="drawer" />}
      {!record && opinion.error && (
        <ErrorNote message={tError(opinion.error)} onRetry={() => void opinion.refetch()} />
      )}
      {!record && !opinion.error && <LoadingLine />}
    </RecordDrawer>
  );
}
