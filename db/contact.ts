import type { Contact, ContactInput } from '#shared/contact.ts';
import { hasRole } from '#shared/core/contract.ts';
import { type ContactValue, readContacts } from '#shared/rules/contacts.ts';
import type { QueryCtx } from './context.ts';
import type { Store } from './open.ts';
import type { Writer } from './write.ts';

/** Who only looks sees no phones and no e-mails. @source decisions, Roles */
export function maySeeContacts(ctx: QueryCtx): boolean {
  return ctx.user !== null && hasRole(ctx.user.role, 'member');
}

/** The ways to reach a person or a unit, in the order they were given. */
export function contactsOf(store: Store, ownerId: string): Contact[] {
  return store
    .prepare(
      `SELECT id, kind, value, original, doubt FROM contact
       WHERE owner_id = ? AND deleted = 0 AND value IS NOT NULL ORDER BY coalesce(position, 0), rid`,
    )
    .all(ownerId) as Contact[];
}

/** Stores the contacts of an owner who has none yet. */
export function addContacts(writer: Writer, ownerId: string, contacts: readonly ContactInput[]): void {
  for (const [index, contact] of distinct(contacts).entries())
    writer.create('contact', { ownerId, ...contact, position: index + 1 });
}

/**
 * Makes `contacts` the contacts of an owner: known ones stay as they are, new ones are added, the others go. A
 * number that was mended earlier keeps what its source said.
 */
export function setContacts(
  store: Store,
  writer: Writer,
  ownerId: string,
  contacts: readonly ContactInput[],
): void {
  const known = new Map(contactsOf(store, ownerId).map(contact => [keyOf(contact), contact]));
  for (const [index, contact] of distinct(contacts).entries()) {
    const same = known.get(keyOf(contact));
    known.delete(keyOf(contact));
    if (same) writer.change('contact', same.id, { position: index + 1 });
    else writer.create('contact', { ownerId, ...contact, position: index + 1 });
  }
  for (const { id } of known.values()) writer.remove('contact', id);
}

function distinct(contacts: readonly ContactInput[]): readonly ContactValue[] {
  const values = contacts.flatMap(contact =>
    readContacts(contact.kind, contact.value, contact.original ?? null),
  );
  return [...new Map(values.map(value => [keyOf(value), value])).values()];
}

function keyOf({ kind, value }: { readonly kind: string; readonly value: string }): string {
  return `${kind} ${value}`;
}
