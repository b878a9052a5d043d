import type { rosterVi } from '../vi/roster.ts';

export const rosterEn: Record<keyof typeof rosterVi, string> = {
  'op.roster.appoint': 'Assign',
  'op.roster.endPost': 'End assignment',
  'op.roster.savePost': 'Edit assignment',
  'op.roster.removePost': 'Delete assignment',
  'op.roster.saveRole': 'Edit role',
  'op.roster.saveRequirement': 'Edit required contacts',
  'error.post-taken':
    '{personName} is already {roleName} of the unit at that time. Nothing was changed; end that assignment and save again.',
  'error.post-days': 'The last day {toDay} is before the first day {fromDay}. Check the two days.',
};
