import { type Place, usePlaces } from '#renderer/app/places.ts';
import { PressActions } from '#renderer/features/press-page/PressActions.tsx';
import { PressParts } from '#renderer/features/press-page/PressParts.tsx';
import { PressState } from '#renderer/features/press-page/PressState.tsx';
import { PressOverline, PressTitle } from '#renderer/features/press-page/PressTitle.tsx';
import { usePressSave } from '#renderer/features/press-page/use-press-save.ts';
import classes from '#renderer/features/story-page/story-page.module.css';
import { useNeighbours } from '#renderer/features/story-page/use-neighbours.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { useShortcut } from '#renderer/lib/use-shortcut.ts';
import type { PressRecord } from '#shared/press.ts';

/** A press item on the whole window: the text at the left, the facts at the right. */
export function PressPage({ place }: { readonly place: Extract<Place, { at: 'pressItem' }> }) {
  const item = useAppQuery('press.get', { id: place.id });
  return (
    <div className={classes.page}>
      <PressState item={item}>{record => <Page key={record.id} item={record} />}</PressState>
    </div>
  );
}

function Page({ item }: { readonly item: PressRecord }) {
  const go = usePlaces(state => state.go);
  const save = usePressSave(item.id);
  const { previous, next } = useNeighbours(item.id);
  useShortcut('Ctrl+ArrowLeft', previous);
  useShortcut('Ctrl+ArrowRight', next);
  return (
    <>
      <header className={classes.pageHead}>
        <div className={classes.pageTitles}>
          <div className={classes.overline}>
            <PressOverline item={item} />
          </div>
          <h1 className={classes.pageTitle}>
            <PressTitle item={item} save={save} />
          </h1>
        </div>
      </header>
      <div className={classes.pageSteps}>
        <PressActions item={item} onRemoved={() => go({ at: 'press', view: 'list' })} />
      </div>
      <PressParts item={item} layout="page" />
    </>
  );
}
