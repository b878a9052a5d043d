import { z } from 'zod';
import { Contact } from './contact.ts';
import { unitEventKinds, unitFactKinds } from './entities/directory.ts';
import { Holder, UnitRow } from './unit-list.ts';

/** One unit with all there is of it: its past, what happened to it, who served and serves. */

const UnitName = z.object({ id: z.string(), name: z.string() });

export const UnitEvent = z.object({
  id: z.string(),
  kind: z.enum(unitEventKinds),
  onDay: z.string().nullable(),
  decisionNumber: z.string().nullable(),
  note: z.string().nullable(),
  predecessors: z.array(UnitName),
  successors: z.array(UnitName),
  /** What it changed about the unit asked for, in words. */
  changes: z.array(
    z.object({ kind: z.enum(unitFactKinds), before: z.string().nullable(), after: z.string().nullable() }),
  ),
});
export type UnitEvent = z.infer<typeof UnitEvent>;

export const UnitFact = z.object({
  id: z.string(),
  kind: z.enum(unitFactKinds),
  /** Null: none from that day on. */
  value: z.string().nullable(),
  /** In words: the name behind the id of a type, manager or area. */
  label: z.string().nullable(),
  fromDay: z.string().nullable(),
  eventId: z.string().nullable(),
});

export const UnitDetail = UnitRow.extend({
  address: z.string().nullable(),
  note: z.string().nullable(),
  formerDistrict: z.string().nullable(),
  formerCommune: z.string().nullable(),
  fromDay: z.string().nullable(),
  toDay: z.string().nullable(),
  sourceDocument: z.string().nullable(),
  aliases: z.array(z.string()),
  contacts: z.array(Contact),
  /** Contacts of those who serve, by person. */
  reach: z.record(z.string(), z.array(Contact)),
  /** The viewer may not see contacts, so they were left out. */
  areContactsHidden: z.boolean(),
  facts: z.array(UnitFact),
  events: z.array(UnitEvent),
  /** Who served and serves no longer on that day, latest first; and who is named already from a later day. */
  served: z.array(Holder),
  coming: z.array(Holder),
  required: z.array(
    z.object({ roleId: z.string(), roleName: z.string(), roleCode: z.string().nullable(), need: z.int() }),
  ),
});
export type UnitDetail = z.infer<typeof UnitDetail>;
