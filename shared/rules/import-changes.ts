import { repeatKey } from '../core/text.ts';
import type { PreviewRow } from '../transfer.ts';
import type { ContactValue } from './contacts.ts';
import type { KnownContact } from './import-known.ts';

export type PreviewValue = PreviewRow['values'][number];

/** A contact to make, or one that takes another value. */
export interface ContactChange {
  readonly id: string | null;
  readonly before: string | null;
  readonly draft: ContactValue;
}

/**
 * What a file changes of somebody's contacts. Numbers it does not name are taken to be the ones it replaces, one for
 * one; those left over stay, and numbers without one to replace are added. Nothing is ever only removed.
 */
export function compareContacts(
  known: readonly KnownContact[],
  drafts: readonly ContactValue[],
): readonly ContactChange[] {
  return (['phone', 'email', 'zalo'] as const).flatMap(kind => {
    const there = known.filter(contact => contact.kind === kind);
    const wanted = drafts.filter(draft => draft.kind === kind);
    const isSame = (contact: KnownContact, draft: ContactValue): boolean =>
      contact.value.toLowerCase() === draft.value.toLowerCase();
    const replaced = there.filter(contact => !wanted.some(draft => isSame(contact, draft)));
    return wanted
      .filter(draft => !there.some(contact => isSame(contact, draft)))
      .filter((draft, at, list) => list.findIndex(other => other.value === draft.value) === at)
      .map((draft, at) => ({ id: replaced[at]?.id ?? null, before: replaced[at]?.value ?? null, draft }));
  });
}

/** Whether a file's text says something else than what is there; an empty text says nothing. */
export function isOther(before: string | null, after: string): boolean {
  return after !== '' && repeatKey(before ?? '') !== repeatKey(after);
}

/** The lines of a preview, in the order they were added. */
export interface ChangeList {
  readonly values: PreviewValue[];
  /** Notes a difference; false, and nothing noted, when there is none. */
  text(field: string, before: string | null, after: string): boolean;
  add(field: string, before: string | null, after: string): void;
}

export function changeList(): ChangeList {
  const values: PreviewValue[] = [];
  const add = (field: string, before: string | null, after: string): void =>
    void values.push({ field, before: before || null, after });
  return {
    values,
    add,
    text(field, before, after) {
      if (!isOther(before, after)) return false;
      add(field, before, after);
      return true;
    },
  };
}
