import { type Place, usePlaces } from '#renderer/app/places.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { HotBar } from '#renderer/features/hot/HotBar.tsx';
import { HotParts } from '#renderer/features/hot/HotParts.tsx';
import { HotOverline, HotTitle } from '#renderer/features/hot/HotTitle.tsx';
import pageClasses from '#renderer/features/story-page/story-page.module.css';
import { useNeighbours } from '#renderer/features/story-page/use-neighbours.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { useShortcut } from '#renderer/lib/use-shortcut.ts';
import type { HotRecord } from '#shared/hot-record.ts';
import { tError } from '#shared/i18n/t.ts';

/** A hot issue on the whole window: plan and signs at the left, how it is judged and by whom at the right. */
export function HotPage({ place }: { readonly place: Extract<Place, { at: 'hotIssue' }> }) {
  const issue = useAppQuery('hot.get', { id: place.id });
  return (
    <div className={pageClasses.page}>
      {issue.data && <Page key={place.id} issue={issue.data} />}
      {!issue.data && issue.error && (
        <ErrorNote message={tError(issue.error)} onRetry={() => void issue.refetch()} />
      )}
      {issue.isPending && <LoadingLine />}
    </div>
  );
}

function Page({ issue }: { readonly issue: HotRecord }) {
  const go = usePlaces(state => state.go);
  const { previous, next } = useNeighbours(issue.id);
  useShortcut('Ctrl+ArrowLeft', previous);
  useShortcut('Ctrl+ArrowRight', next);
  return (
    <>
      <header className={pageClasses.pageHead}>
        <div className={pageClasses.pageTitles}>
          <div className={pageClasses.overline}>
            <HotOverline issue={issue} />
          </div>
          <h1 className={pageClasses.pageTitle}>
            <HotTitle issue={issue} />
          </h1>
        </div>
      </header>
      <div className={pageClasses.pageSteps}>
        <HotBar issue={issue} onRemoved={() => go({ at: 'hot', view: 'issues' })} />
      </div>
      <HotParts issue={issue} layout="page" />
    </>
  );
}
