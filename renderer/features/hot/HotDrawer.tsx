import { usePlaces } from '#renderer/app/places.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx';
import { HotBar } from '#renderer/features/hot/HotBar.tsx';
import { HotParts } from '#renderer/features/hot/HotParts.tsx';
import { HotOverline, HotTitle } from '#renderer/features/hot/HotTitle.tsx';
import { useNeighbours } from '#renderer/features/story-page/use-neighbours.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { useDrawerWidth } from '#renderer/lib/use-drawer-width.ts';
import { useShortcut } from '#renderer/lib/use-shortcut.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** A hot issue beside its list. */
export function HotDrawer({ id }: { readonly id: string }) {
  const issue = useAppQuery('hot.get', { id });
  const closeDrawer = usePlaces(state => state.closeDrawer);
  const openFull = usePlaces(state => state.openFull);
  const { width, setWidth } = useDrawerWidth();
  const neighbours = useNeighbours(id);
  const openPage = () => openFull({ entity: 'hotIssue', id });
  useShortcut('Ctrl+Enter', openPage);
  const record = issue.data;
  return (
    <RecordDrawer
      title={record ? <HotTitle issue={record} /> : t('common.loading')}
      overline={record && <HotOverline issue={record} />}
      actions={record && <HotBar key={id} issue={record} onRemoved={closeDrawer} />}
      width={width}
      onWidth={setWidth}
      onClose={closeDrawer}
      onOpenFull={openPage}
      onPrevious={neighbours.previous}
      onNext={neighbours.next}
    >
      {record && <HotParts key={id} issue={record} layout="drawer" />}
      {!record && issue.error && (
        <ErrorNote message={tError(issue.error)} onRetry={() => void issue.refetch()} />
      )}
      {!record && !issue.error && <LoadingLine />}
    </RecordDrawer>
  );
}
