import { create } from 'zustand';

/** The window of the forecast that lies open at the side; another screen may open one before going there. */
export const useOpenWindow = create<{
  readonly id: string | null;
  readonly show: (id: string | null) => void;
}>()(set => ({ id: null, show: id => set({ id }) }));
