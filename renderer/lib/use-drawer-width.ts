import { create } from 'zustand';

interface DrawerWidth {
  readonly width: number;
  readonly setWidth: (width: number) => void;
}

/** How wide the record beside the list is, in px; the same for every kind of record while the window is open. */
export const useDrawerWidth = create<DrawerWidth>()(set => ({
  width: 620,
  setWidth: width => set({ width }),
}));
