import { type Place, usePlaces } from '#renderer/app/places.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { OpinionBar } from '#renderer/features/opinion/OpinionBar.tsx';
import { OpinionParts } from '#renderer/features/opinion/OpinionParts.tsx';
import { OpinionOverline, OpinionTitle } from '#renderer/features/opinion/OpinionTitle.tsx';
import pageClasses from '#renderer/features/story-page/story-page.module.css';
import { useNeighbours } from '#renderer/features/story-page/use-neighbours.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { useShortcut } from '#renderer/lib/use-shortcut.ts';
import { tError } from '#shared/i18n/t.ts';
import type { OpinionRecord } from '#shared/opinion.ts';

/** An opinion on the whole window: what was said and what came of it at the left, the facts at the right. */
export function OpinionPage({ place }: { readonly place: Extract<Place, { at: 'opinion' }> }) {
  const opinion = useAppQuery('opinion.get', { id: place.id });
  return (
    <div className={pageClasses.page}>
      {opinion.data && <Page key={place.id} opinion={opinion.data} />}
      {!opinion.data && opinion.error && (
        <ErrorNote message={tError(opinion.error)} onRetry={() => void opinion.refetch()} />
      )}
      {opinion.isPending && <LoadingLine />}
    </div>
  );
}

function Page({ opinion }: { readonly opinion: OpinionRecord }) {
  const go = usePlaces(state => state.go);
  const { previous, next } = useNeighbours(opinion.id);
  useShortcut('Ctrl+ArrowLeft', previous);
  useShortcut('Ctrl+ArrowRight', next);
  return (
    <>
      <header className={pageClasses.pageHead}>
        <div className={pageClasses.pageTitles}>
          <div className={pageClasses.overline}>
            <OpinionOverline opinion={opinion} />
          </div>
          <h1 className={pageClasses.pageTitle}>
            <OpinionTitle opinion={opinion} />
          </h1>
        </div>
      </header>
      <div className={pageClasses.pageSteps}>
        <OpinionBar opinion={opinion} onRemoved={() => go({ at: 'opinions', view: 'opinions' })} />
      </div>
      <OpinionParts opinion={opinion} layout="page" />
    </>
  );
}
