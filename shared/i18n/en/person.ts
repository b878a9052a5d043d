import type { personVi } from '../vi/person.ts';

export const personEn: Record<keyof typeof personVi, string> = {
  'op.person.create': 'Add person',
  'op.person.save': 'Edit person',
  'op.person.confirm': 'Confirm contact',
  'op.person.remove': 'Delete person',
  'op.person.restore': 'Restore person',
};
