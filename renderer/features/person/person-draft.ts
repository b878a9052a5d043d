import { type ContactDraft, contactInputs, draftsOf } from '#renderer/features/person/ContactFields.tsx';
import { type NameDraft, nameOf, noName } from '#renderer/features/person/name-draft.ts';
import { today } from '#renderer/lib/today.ts';
import type { InputOf } from '#shared/contract.ts';
import type { PersonDetail, personKinds } from '#shared/person.ts';

/** A person as the form holds it: texts as they stand in the fields. */
export interface PersonDraft {
  readonly name: NameDraft;
  readonly sortGiven: string;
  readonly kind: (typeof personKinds)[number];
  readonly position: string;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly contacts: readonly ContactDraft[];
  readonly sourceDocument: string;
  readonly confirmedOn: string | null;
  readonly note: string;
}

/** The draft of somebody who is there, or of somebody new, who counts as confirmed today. */
export function personDraftOf(person: PersonDetail | null): PersonDraft {
  return {
    name: person ? nameOf(person) : noName,
    sortGiven: person?.sortGiven ?? '',
    kind: person?.kind ?? 'staff',
    position: person?.position ?? '',
    unit: person?.unitId ? { id: person.unitId, name: person.unitName ?? '' } : null,
    contacts: draftsOf(
      person
        ? person.contacts
        : [
            { kind: 'phone', value: '' },
            { kind: 'email', value: '' },
          ],
    ),
    sourceDocument: person?.sourceDocument ?? '',
    confirmedOn: person ? person.confirmedOn : today(),
    note: person?.note ?? '',
  };
}

/** What the store is told of it. Contacts that a role may not see are left alone. */
export function personInput(draft: PersonDraft, mayWriteContacts: boolean): InputOf<'person.create'> {
  const { name, unit, contacts, ...values } = draft;
  return {
    ...values,
    familyName: name.familyName,
    givenName: name.givenName,
    title: name.title,
    unitId: unit?.id ?? null,
    ...(mayWriteContacts ? { contacts: contactInputs(contacts) } : {}),
  };
}
