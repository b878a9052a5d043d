import type { viewVi } from '../vi/view.ts';

export const viewEn: Record<keyof typeof viewVi, string> = {
  'op.view.save': 'Save a view',
  'op.view.rename': 'Rename a view',
  'op.view.remove': 'Delete a view',
  'op.view.reorder': 'Reorder views',
};
