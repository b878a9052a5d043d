import { usePlaces } from '#renderer/app/places.ts';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx';
import { PersonActions } from '#renderer/features/person/PersonActions.tsx';
import { PersonSections } from '#renderer/features/person/PersonSections.tsx';
import { asOf, useDirectory } from '#renderer/features/roster/directory-state.ts';
import { RecordGone } from '#renderer/features/roster/RecordGone.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { useDrawerWidth } from '#renderer/lib/use-drawer-width.ts';
import type { PersonDetail } from '#shared/person.ts';

/** The title before the name, the post or position, and the unit. */
export function personOverline({ title, position, unitName }: PersonDetail): string {
  return [title, position, unitName].filter(Boolean).join(' · ');
}

/** A person beside the list. */
export function PersonDrawer({ id }: { readonly id: string }) {
  const { onDay } = useDirectory();
  const person = useAppQuery('person.get', { id, ...asOf(onDay) });
  const { closeDrawer, openFull, openNeighbour, neighbours } = usePlaces();
  const { width, setWidth } = useDrawerWidth();
  const at = neighbours.indexOf(id);
  return (
    <RecordDrawer
      title={person.data?.name ?? '…'}
      overline={person.data && personOverline(person.data)}
      actions={person.data && <PersonActions person={person.data} onRemoved={closeDrawer} />}
      width={width}
      onWidth={setWidth}
      onClose={closeDrawer}
      onOpenFull={() => openFull({ entity: 'person', id })}
      onPrevious={at > 0 ? () => openNeighbour(-1) : null}
      onNext={at >= 0 && at < neighbours.length - 1 ? () => openNeighbour(1) : null}
    >
      {person.isPending && <LoadingLine />}
      {person.error && (
        <RecordGone entity="person" id={id} error={person.error} onRetry={() => void person.refetch()} />
      )}
      {person.data && <PersonSections person={person.data} />}
    </RecordDrawer>
  );
}
