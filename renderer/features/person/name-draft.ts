import { splitName } from '#shared/core/names.ts';

/** A name being typed: the whole of it, and the split into family and given name that may be put right. */
export interface NameDraft {
  readonly fullName: string;
  readonly familyName: string;
  readonly givenName: string;
  /** «Ông», «ThS.» taken off the front of the name. */
  readonly title: string;
}

export const noName: NameDraft = { fullName: '', familyName: '', givenName: '', title: '' };

/** The name typed in full, split as such names usually are. */
export function nameTyped(draft: NameDraft, fullName: string): NameDraft {
  const { title, familyName, givenName } = splitName(fullName);
  return { fullName, familyName, givenName, title: title || draft.title };
}

/** A draft of a name that is stored already. */
export function nameOf(person: {
  readonly familyName: string;
  readonly givenName: string;
  readonly title: string | null;
}): NameDraft {
  const { familyName, givenName, title } = person;
  return { fullName: `${familyName} ${givenName}`.trim(), familyName, givenName, title: title ?? '' };
}
