import { usePlaces } from '#renderer/app/places.ts';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { UnitName } from '#renderer/components/UnitName.tsx';
import { DayInForce } from '#renderer/features/roster/DayInForce.tsx';
import { asOf, useDirectory } from '#renderer/features/roster/directory-state.ts';
import { RecordGone } from '#renderer/features/roster/RecordGone.tsx';
import { RecordSection } from '#renderer/features/roster/RecordSection.tsx';
import classes from '#renderer/features/roster/record.module.css';
import { HistoryList } from '#renderer/features/system/HistoryList.tsx';
import { UnitActions } from '#renderer/features/unit/UnitActions.tsx';
import { UnitEvents } from '#renderer/features/unit/UnitEvents.tsx';
import { UnitFactsSection } from '#renderer/features/unit/UnitFactsSection.tsx';
import { UnitOverline } from '#renderer/features/unit/UnitOverline.tsx';
import { UnitPosts } from '#renderer/features/unit/UnitPosts.tsx';
import { UnitServed } from '#renderer/features/unit/UnitServed.tsx';
import { UnitStories } from '#renderer/features/unit/UnitStories.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { useShortcut } from '#renderer/lib/use-shortcut.ts';
import { t } from '#shared/i18n/t.ts';

/** A unit on its full page: who serves at the left, what it is and what happened to it at the right. */
export function UnitPage({ place }: { readonly place: { readonly id: string } }) {
  const { id } = place;
  const { onDay } = useDirectory();
  const unit = useAppQuery('unit.get', { id, ...asOf(onDay) });
  const { go, openNeighbour } = usePlaces();
  useShortcut('Ctrl+ArrowLeft', () => openNeighbour(-1));
  useShortcut('Ctrl+ArrowRight', () => openNeighbour(1));
  if (unit.isPending) return <LoadingLine />;
  if (unit.error)
    return <RecordGone entity="unit" id={id} error={unit.error} onRetry={() => void unit.refetch()} />;
  return (
    <div className={classes.page}>
      <header className={classes.pageHead}>
        <div className={classes.overline}>
          <UnitOverline unit={unit.data} />
        </div>
        <h2>
          <UnitName name={unit.data.name} formerNames={unit.data.formerNames} />
        </h2>
        <UnitActions id={id} onRemoved={() => go({ at: 'directory', tab: 'units' })} />
        <DayInForce />
      </header>
      <div>
        <UnitPosts unit={unit.data} />
        <UnitServed unit={unit.data} />
        <UnitStories unit={unit.data} />
      </div>
      <div>
        <UnitFactsSection unit={unit.data} />
        <UnitEvents unit={unit.data} />
        <RecordSection title={t('unit.section.history')}>
          <HistoryList entity="unit" id={unit.data.id} />
        </RecordSection>
      </div>
    </div>
  );
}
