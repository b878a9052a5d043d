import { usePlaces } from '#renderer/app/places.ts';
import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx';
import { PressActions } from '#renderer/features/press-page/PressActions.tsx';
import { PressParts } from '#renderer/features/press-page/PressParts.tsx';
import { PressState } from '#renderer/features/press-page/PressState.tsx';
import { PressOverline, PressTitle } from '#renderer/features/press-page/PressTitle.tsx';
import { usePressSave } from '#renderer/features/press-page/use-press-save.ts';
import { useNeighbours } from '#renderer/features/story-page/use-neighbours.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { useDrawerWidth } from '#renderer/lib/use-drawer-width.ts';
import { useShortcut } from '#renderer/lib/use-shortcut.ts';
import { t } from '#shared/i18n/t.ts';

/** A press item beside its list. */
export function PressDrawer({ id }: { readonly id: string }) {
  const item = useAppQuery('press.get', { id });
  const closeDrawer = usePlaces(state => state.closeDrawer);
  const openFull = usePlaces(state => state.openFull);
  const { width, setWidth } = useDrawerWidth();
  const neighbours = useNeighbours(id);
  const save = usePressSave(id);
  const openPage = () => openFull({ entity: 'pressItem', id });
  useShortcut('Ctrl+Enter', openPage);

  return (
    <RecordDrawer
      title={item.data ? <PressTitle item={item.data} save={save} /> : t('common.loading')}
      overline={item.data && <PressOverline item={item.data} />}
      actions={item.data && <PressActions item={item.data} onRemoved={closeDrawer} />}
      width={width}
      onWidth={setWidth}
      onClose={closeDrawer}
      onOpenFull={openPage}
      onPrevious={neighbours.previous}
      onNext={neighbours.next}
    >
      <PressState item={item}>
        {record => <PressParts key={record.id} item={record} layout="drawer" />}
      </PressState>
    </RecordDrawer>
  );
}
