import { usePlaces } from '#renderer/app/places.ts';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx';
import { UnitName } from '#renderer/components/UnitName.tsx';
import { PastNote } from '#renderer/features/roster/DayInForce.tsx';
import { asOf, useDirectory } from '#renderer/features/roster/directory-state.ts';
import { RecordGone } from '#renderer/features/roster/RecordGone.tsx';
import { RecordSection } from '#renderer/features/roster/RecordSection.tsx';
import { HistoryList } from '#renderer/features/system/HistoryList.tsx';
import { UnitActions } from '#renderer/features/unit/UnitActions.tsx';
import { UnitEvents } from '#renderer/features/unit/UnitEvents.tsx';
import { UnitFactsSection } from '#renderer/features/unit/UnitFactsSection.tsx';
import { UnitOverline } from '#renderer/features/unit/UnitOverline.tsx';
import { UnitPosts } from '#renderer/features/unit/UnitPosts.tsx';
import { UnitServed } from '#renderer/features/unit/UnitServed.tsx';
import { UnitStories } from '#renderer/features/unit/UnitStories.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { useDrawerWidth } from '#renderer/lib/use-drawer-width.ts';
import { t } from '#shared/i18n/t.ts';

/** A unit beside the list it was opened from. */
export function UnitDrawer({ id }: { readonly id: string }) {
  const { onDay } = useDirectory();
  const unit = useAppQuery('unit.get', { id, ...asOf(onDay) });
  const { closeDrawer, openFull, openNeighbour, neighbours } = usePlaces();
  const { width, setWidth } = useDrawerWidth();
  const at = neighbours.indexOf(id);
  return (
    <RecordDrawer
      title={unit.data ? <UnitName name={unit.data.name} formerNames={unit.data.formerNames} /> : '…'}
      overline={unit.data && <UnitOverline unit={unit.data} />}
      actions={unit.data && <UnitActions id={id} onRemoved={closeDrawer} />}
      width={width}
      onWidth={setWidth}
      onClose={closeDrawer}
      onOpenFull={() => openFull({ entity: 'unit', id })}
      onPrevious={at > 0 ? () => openNeighbour(-1) : null}
      onNext={at >= 0 && at < neighbours.length - 1 ? () => openNeighbour(1) : null}
    >
      {unit.isPending && <LoadingLine />}
      {unit.error && (
        <RecordGone entity="unit" id={id} error={unit.error} onRetry={() => void unit.refetch()} />
      )}
      {unit.data && (
        <>
          <PastNote />
          <UnitPosts unit={unit.data} />
          <UnitFactsSection unit={unit.data} />
          <UnitServed unit={unit.data} />
          <UnitEvents unit={unit.data} />
          <UnitStories unit={unit.data} />
          <RecordSection title={t('unit.section.history')}>
            <HistoryList entity="unit" id={unit.data.id} />
          </RecordSection>
        </>
      )}
    </RecordDrawer>
  );
}
