import { type ContactDraft, contactInputs, draftsOf } from '#renderer/features/person/ContactFields.tsx';
import type { InputOf } from '#shared/contract.ts';
import type { UnitDetail } from '#shared/unit-record.ts';

/** A unit as its form holds it: texts as they stand in the fields. */
export interface UnitDraft {
  readonly name: string;
  readonly typeId: string | null;
  readonly areaId: string | null;
  readonly manager: { readonly id: string; readonly name: string } | null;
  readonly code: string;
  readonly contacts: readonly ContactDraft[];
  readonly address: string;
  readonly formerDistrict: string;
  readonly formerCommune: string;
  readonly aliases: readonly string[];
  readonly fromDay: string | null;
  readonly sourceDocument: string;
  readonly note: string;
}

/** The draft of a unit that is there, or of a new one. */
export function unitDraftOf(unit: UnitDetail | null): UnitDraft {
  return {
    name: unit?.name ?? '',
    typeId: unit?.typeId ?? null,
    areaId: unit?.areaId ?? null,
    manager: unit?.managerId ? { id: unit.managerId, name: unit.managerName ?? '' } : null,
    code: unit?.code ?? '',
    contacts: draftsOf(unit ? unit.contacts : [{ kind: 'phone', value: '' }]),
    address: unit?.address ?? '',
    formerDistrict: unit?.formerDistrict ?? '',
    formerCommune: unit?.formerCommune ?? '',
    aliases: unit?.aliases ?? [],
    fromDay: unit?.fromDay ?? null,
    sourceDocument: unit?.sourceDocument ?? '',
    note: unit?.note ?? '',
  };
}

/** Whether something changed that was true once and may be true no longer: then it is asked from when. */
export function isDatedChange(before: UnitDraft, after: UnitDraft): boolean {
  return (
    before.name !== after.name.trim() ||
    before.typeId !== after.typeId ||
    before.areaId !== after.areaId ||
    before.manager?.id !== after.manager?.id ||
    before.code !== after.code.trim()
  );
}

/** What the store is told of it. Contacts that a role may not see are left alone. */
export function unitInput(draft: UnitDraft, mayWriteContacts: boolean): InputOf<'unit.create'> {
  const { name, typeId, areaId, manager, contacts, aliases, fromDay, ...texts } = draft;
  return {
    name,
    typeId,
    areaId,
    managerId: manager?.id ?? null,
    aliases: [...aliases],
    fromDay,
    ...texts,
    ...(mayWriteContacts ? { contacts: contactInputs(contacts) } : {}),
  };
}
