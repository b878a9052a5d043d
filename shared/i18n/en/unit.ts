import type { unitVi } from '../vi/unit.ts';

export const unitEn: Record<keyof typeof unitVi, string> = {
  'op.unit.create': 'Add unit',
  'op.unit.save': 'Edit unit',
  'op.unit.saveMany': 'Edit several units',
  'op.unit.addEvent': 'Record an event of a unit',
  'op.unit.removeEvent': 'Remove an event of a unit',
  'op.unit.close': 'Dissolve unit',
  'op.unit.remove': 'Delete unit',
  'op.unit.restore': 'Restore unit',
  'op.unit.saveType': 'Edit unit type',
  'op.unit.saveArea': 'Edit area',
  'error.unit-not-there':
    'The unit {unit} was not active on {onDay}. Nothing was changed; choose another day.',
  'error.event-units': 'This event still lacks the units before or after it. Choose them and save again.',
  'error.unit-closes-twice': 'The unit {unit} ended already on {onDay}. Nothing was changed.',
  'error.unit-itself':
    'The unit {unit} cannot manage itself, nor stand both before and after the same event.',
};
