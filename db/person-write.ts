import { AppError } from '#shared/core/errors.ts';
import type { NewPerson, PersonChange } from '#shared/person.ts';
import { addContacts, setContacts } from './contact.ts';
import type { Store } from './open.ts';
import { given } from './patch.ts';
import { readRecord } from './record.ts';
import { dayOfWrite } from './unit-write.ts';
import type { Writer } from './write.ts';

/** Writing people, within a write that somebody else began. */

/** Makes a person with contacts; confirmed on the day of the write unless told otherwise. Her or his id. */
export function createPerson(_store: Store, writer: Writer, person: NewPerson): string {
  const { contacts, confirmedOn, kind, ...values } = person;
  const id = writer.create('person', {
    ...given(values),
    kind: kind ?? 'staff',
    confirmedOn: confirmedOn === undefined ? dayOfWrite(writer) : confirmedOn,
  });
  addContacts(writer, id, contacts ?? []);
  return id;
}

/**
 * Changes a person; a field left out is left alone.
 *
 * @throws AppError `not-found`, `record-deleted`
 */
export function changePerson(store: Store, writer: Writer, change: PersonChange): void {
  const { id, contacts, ...values } = change;
  requirePerson(store, id);
  writer.change('person', id, given(values));
  if (contacts) setContacts(store, writer, id, contacts);
}

/**
 * A person that can be written.
 *
 * @throws AppError `not-found`, `record-deleted`
 */
export function requirePerson(store: Store, id: string) {
  const person = readRecord(store, 'person', id);
  if (!person) throw new AppError('not-found', { entity: 'person' });
  if (person.deleted) throw new AppError('record-deleted', { entity: 'person' });
  return person;
}
