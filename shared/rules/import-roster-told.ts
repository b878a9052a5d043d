import { formatPhone } from '../core/phones.ts';
import type { ContactValue } from './contacts.ts';
import { changeList, type PreviewValue } from './import-changes.ts';
import type { RosterDraft } from './import-roster.ts';

/** All that one row tells, for two rows to be looked at side by side. */
export function toldByRow({ unit, people }: RosterDraft): PreviewValue[] {
  const told = changeList();
  for (const person of people) {
    told.text(`${person.who}.name`, null, person.name);
    told.text(`${person.who}.position`, null, person.position);
    tellContacts(told.add, person.who, person.contacts);
    if (person.fromDay !== null) told.add(`${person.who}.fromDay`, null, person.fromDay);
  }
  if (unit === null) return told.values;
  for (const field of ['code', 'type', 'area', 'manager', 'address', 'note'] as const)
    told.text(`unit.${field}`, null, unit[field]);
  tellContacts(told.add, 'unit', unit.contacts);
  return told.values;
}

function tellContacts(
  add: (field: string, before: string | null, after: string) => void,
  who: string,
  contacts: readonly ContactValue[],
): void {
  for (const { kind, value } of contacts)
    add(`${who}.${kind}`, null, kind === 'email' ? value : formatPhone(value));
}
