import type { partnerVi } from '../vi/partner.ts';

export const partnerEn: Record<keyof typeof partnerVi, string> = {
  'partner.kind.party': 'Party agency',
  'partner.kind.government': 'Government',
  'partner.kind.police': 'Police',
  'partner.kind.health': 'Health',
  'partner.kind.union': 'Front and unions',
  'partner.kind.press-manager': 'Press manager',
  'partner.kind.other': 'Other',
  'coordination.kind.meeting': 'Meeting',
  'coordination.kind.document': 'Document',
  'coordination.kind.call': 'Call',
  'coordination.kind.other': 'Other',
  'coordination.followUp.none': 'Nothing to follow up',
  'coordination.followUp.open': 'To be followed up',
  'coordination.followUp.late': 'Follow-up is late',
  'coordination.followUp.done': 'Done',

  'coordination.new': 'Add to the log',
  'coordination.entry': 'Entry of the log',
  'coordination.table': 'Coordination log',
  'coordination.filter.followUp': 'Follow-up',
  'coordination.about': 'About',
  'coordination.aboutOf': 'About: {name}',
  'coordination.doneOn': 'done {day}',
  'coordination.count': '{count} entries',
  'coordination.empty':
    'The log is empty. Note meetings, documents and calls with partner agencies and the day to follow up.',
  'coordination.added': 'Added to the log',
  'coordination.saved': 'Entry changed',
  'coordination.remove': 'Delete this entry',
  'coordination.removed': 'Entry deleted',

  'error.partner-in-use':
    '“{name}” stands in {count} entries of the log or cases and cannot be deleted. You may give it an end.',
  'error.partner-days-crossed': 'The end, {to}, is before the beginning, {from}.',
  'error.coordination-empty': 'It does not say what it was about. Fill in “About” or what was discussed.',
  'error.coordination-done-early': 'The day it was done, {done}, is before the day of the contact, {on}.',

  'op.partner.save': 'Save a partner agency',
  'op.partner.remove': 'Delete a partner agency',
  'op.partner.restore': 'Restore a partner agency',
  'op.coordination.create': 'Add to the coordination log',
  'op.coordination.save': 'Edit the coordination log',
  'op.coordination.remove': 'Delete from the coordination log',
  'op.coordination.restore': 'Restore in the coordination log',
};
