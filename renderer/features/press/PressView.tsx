import { useState } from 'react';
import { type Place, usePlaces } from '#renderer/app/places.ts';
import { nothingSelected, type Selection } from '#renderer/components/data-table.ts';
import { DigestView } from '#renderer/features/press/DigestView.tsx';
import { PasteWork } from '#renderer/features/press/PasteWork.tsx';
import { PressFilters } from '#renderer/features/press/PressFilters.tsx';
import { PressHead } from '#renderer/features/press/PressHead.tsx';
import { PressTable } from '#renderer/features/press/PressTable.tsx';
import { usePaste } from '#renderer/features/press/paste-state.ts';
import classes from '#renderer/features/press/press.module.css';
import { pressFilterOf } from '#renderer/features/press/press-filter.ts';
import { usePress } from '#renderer/features/press/press-state.ts';
import { useColumnState } from '#renderer/lib/use-column-state.ts';

/** The screen «Điểm báo»: pasting always at the top, beneath it the list by day or the page to print. */
export function PressView({ place }: { readonly place: Extract<Place, { at: 'press' }> }) {
  const isPasting = usePaste(paste => paste.text.trim() !== '');
  return (
    <div className={classes.screen}>
      <PressHead place={place} />
      {isPasting ? <PasteWork /> : place.view === 'list' ? <PressList /> : <DigestView />}
    </div>
  );
}

function PressList() {
  const look = usePress();
  const schoolYear = usePlaces(places => places.schoolYear);
  const [columnState, setColumnState] = useColumnState('press');
  const filter = pressFilterOf(look, schoolYear);
  const [selection, setSelection] = useSelectionOf(JSON.stringify(filter));
  return (
    <>
      <PressFilters
        filter={filter}
        selection={selection}
        columnState={columnState}
        onColumnState={setColumnState}
      />
      <PressTable
        filter={filter}
        selection={selection}
        onSelect={setSelection}
        columnState={columnState}
        onColumnState={setColumnState}
      />
    </>
  );
}

/** What is chosen of one list; of another list nothing is chosen, so that no hidden row is ever acted on. */
function useSelectionOf(list: string): readonly [Selection, (selection: Selection) => void] {
  const [chosen, setChosen] = useState<{ readonly of: string; readonly selection: Selection } | null>(null);
  return [
    chosen?.of === list ? chosen.selection : nothingSelected,
    selection => setChosen({ of: list, selection }),
  ];
}
