import { create } from 'zustand';

interface PaletteState {
  /** What lies over the window: the search box, the list of keys, or nothing. */
  readonly open: 'search' | 'keys' | null;
  readonly show: (what: 'search' | 'keys') => void;
  readonly hide: () => void;
}

export const usePalette = create<PaletteState>()(set => ({
  open: null,
  show: open => set({ open }),
  hide: () => set({ open: null }),
}));
