import { useEffect, useState } from 'react';
import { usePalette } from '#renderer/features/search/palette-state.ts';
import { SearchPalette } from '#renderer/features/search/SearchPalette.tsx';
import { ShortcutList } from '#renderer/features/search/ShortcutList.tsx';

/** What lies over the window when it is called: the search box and the list of keys. */
export function Overlays() {
  const open = usePalette(state => state.open);
  // Mounted closed even where one was called before it was loaded: opening is when the focus to return to is noted.
  const [isMounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return (
    <>
      <SearchPalette isOpen={isMounted && open === 'search'} />
      <ShortcutList isOpen={isMounted && open === 'keys'} />
    </>
  );
}
