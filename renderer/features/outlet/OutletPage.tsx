import { Group } from '@mantine/core';
import { type Place, usePlaces } from '#renderer/app/places.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { OutletBar, OutletParts } from '#renderer/features/outlet/OutletParts.tsx';
import { outletMark } from '#renderer/features/outlet/outlet-words.ts';
import pageClasses from '#renderer/features/story-page/story-page.module.css';
import { useAppQuery } from '#renderer/lib/client.ts';
import { tError } from '#shared/i18n/t.ts';

/** An outlet on the whole window. */
export function OutletPage({ place }: { readonly place: Extract<Place, { at: 'outlet' }> }) {
  const outlet = useAppQuery('outlet.get', { id: place.id });
  const go = usePlaces(places => places.go);
  if (outlet.error) return <ErrorNote message={tError(outlet.error)} onRetry={() => void outlet.refetch()} />;
  if (!outlet.data) return <LoadingLine />;
  return (
    <div className={pageClasses.page}>
      <header className={pageClasses.pageTitles}>
        <div className={pageClasses.overline}>
          <StateBadge {...outletMark(outlet.data)} isQuiet />
        </div>
        <h1 className={pageClasses.pageTitle}>{outlet.data.name}</h1>
      </header>
      <Group gap="xs" className={pageClasses.pageSteps ?? ''}>
        <OutletBar outlet={outlet.data} onRemoved={() => go({ at: 'directory', tab: 'outlets' })} />
      </Group>
      <OutletParts outlet={outlet.data} />
    </div>
  );
}
