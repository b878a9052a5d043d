import { usePlaces } from '#renderer/app/places.ts';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { PersonActions } from '#renderer/features/person/PersonActions.tsx';
import { personOverline } from '#renderer/features/person/PersonDrawer.tsx';
import { PersonSections } from '#renderer/features/person/PersonSections.tsx';
import { asOf, useDirectory } from '#renderer/features/roster/directory-state.ts';
import { RecordGone } from '#renderer/features/roster/RecordGone.tsx';
import classes from '#renderer/features/roster/record.module.css';
import { useAppQuery } from '#renderer/lib/client.ts';
import { useShortcut } from '#renderer/lib/use-shortcut.ts';

/** A person on the full page. */
export function PersonPage({ place }: { readonly place: { readonly id: string } }) {
  const { onDay } = useDirectory();
  const person = useAppQuery('person.get', { id: place.id, ...asOf(onDay) });
  const { go, openNeighbour } = usePlaces();
  useShortcut('Ctrl+ArrowLeft', () => openNeighbour(-1));
  useShortcut('Ctrl+ArrowRight', () => openNeighbour(1));
  if (person.isPending) return <LoadingLine />;
  if (person.error)
    return (
      <RecordGone entity="person" id={place.id} error={person.error} onRetry={() => void person.refetch()} />
    );
  return (
    <div className={classes.page}>
      <header className={classes.pageHead}>
        <div className={classes.overline}>{personOverline(person.data)}</div>
        <h2>{person.data.name}</h2>
        <PersonActions person={person.data} onRemoved={() => go({ at: 'directory', tab: 'people' })} />
      </header>
      <div>
        <PersonSections person={person.data} />
      </div>
    </div>
  );
}
