import { usePlaces } from '#renderer/app/places.ts';
import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx';
import { CaseHead } from '#renderer/features/case-page/CaseHead.tsx';
import { CaseOverline } from '#renderer/features/case-page/CaseOverline.tsx';
import { CaseParts } from '#renderer/features/case-page/CaseParts.tsx';
import { CaseState, useCase } from '#renderer/features/case-page/CaseState.tsx';
import { CaseTitle } from '#renderer/features/case-page/CaseTitle.tsx';
import { useNeighbours } from '#renderer/features/story-page/use-neighbours.ts';
import { useDrawerWidth } from '#renderer/lib/use-drawer-width.ts';
import { useShortcut } from '#renderer/lib/use-shortcut.ts';
import { t } from '#shared/i18n/t.ts';

/** A case beside its list. */
export function CaseDrawer({ id }: { readonly id: string }) {
  const record = useCase(id);
  const { closeDrawer, openFull } = usePlaces();
  const { width, setWidth } = useDrawerWidth();
  const neighbours = useNeighbours(id);
  const openPage = () => openFull({ entity: 'pressCase', id });
  useShortcut('Ctrl+Enter', openPage);

  return (
    <RecordDrawer
      title={record.data ? <CaseTitle record={record.data} /> : t('common.loading')}
      overline={record.data && <CaseOverline record={record.data} />}
      width={width}
      onWidth={setWidth}
      onClose={closeDrawer}
      onOpenFull={openPage}
      onPrevious={neighbours.previous}
      onNext={neighbours.next}
    >
      <CaseState record={record}>
        {found => (
          <div key={found.id}>
            <CaseHead record={found} onRemoved={closeDrawer} layout="drawer" />
            <CaseParts record={found} layout="drawer" />
          </div>
        )}
      </CaseState>
    </RecordDrawer>
  );
}
