import type { Day } from '#shared/core/dates.ts';
import { chanceFrom, type DemoUnit } from '#shared/rules/demo-office.ts';
import { demoPartners } from '#shared/rules/demo-opinion-words.ts';
import {
  type DemoContact,
  type DemoOpinion,
  demoContact,
  demoOpinion,
  demoOpinionCounts,
} from '#shared/rules/demo-opinions.ts';
import type { Store } from './open.ts';
import { createOpinion } from './opinion-write.ts';
import type { Writer } from './write.ts';

/** Writing the opinions, partners and contacts of the made-up office, within a write that the task begins. */

const seed = 53;

interface Office {
  readonly store: Store;
  readonly units: readonly DemoUnit[];
  readonly unitIds: readonly string[];
  readonly themeIds: readonly string[];
  readonly isLarge: boolean;
}

export function writeDemoOpinions(writer: Writer, office: Office, today: Day): void {
  const chance = chanceFrom(seed);
  const { store, units, themeIds, isLarge } = office;
  const owners = ownersIn(store);
  const of = {
    units: units.map(unit => unit.name),
    owners: owners.length,
    themes: themeIds.length,
    span: isLarge ? 1200 : 200,
  };
  const counts = isLarge ? demoOpinionCounts.large : demoOpinionCounts.office;
  const partnerIds = demoPartners.map(([name, kind, contactPosition], index) =>
    writer.create('partner', {
      name,
      kind,
      contactPosition,
      phone: `0269 38240${String(index + 10)}`,
    }),
  );
  for (let index = 0; index < counts.opinions; index += 1)
    writeOpinion(writer, office, owners, demoOpinion(of, today, chance));
  for (let index = 0; index < counts.contacts; index += 1)
    writeContact(writer, partnerIds, owners, demoContact(of, today, chance));
}

/** Members of the communications team, in a fixed order. */
function ownersIn(store: Store): readonly string[] {
  return store
    .prepare(
      `SELECT person_id FROM post WHERE role_id = 'role-member' AND deleted = 0 AND person_id IS NOT NULL
       GROUP BY person_id ORDER BY min(rid)`,
    )
    .pluck()
    .all() as string[];
}

function writeOpinion(
  writer: Writer,
  { store, unitIds, themeIds }: Office,
  owners: readonly string[],
  opinion: DemoOpinion,
): void {
  const { unit, owner, theme, ...fields } = opinion;
  const unitId = unit === null ? undefined : unitIds[unit];
  const themeId = theme === null ? undefined : themeIds[theme];
  createOpinion(store, writer, {
    fields: { ...fields, ownerId: (owner === null ? undefined : owners[owner]) ?? null, isImported: true },
    unitIds: unitId === undefined ? [] : [unitId],
    themeIds: themeId === undefined ? [] : [themeId],
  });
}

function writeContact(
  writer: Writer,
  partnerIds: readonly string[],
  owners: readonly string[],
  contact: DemoContact,
): void {
  const { partner, owner, ...fields } = contact;
  writer.create('coordination', {
    ...fields,
    partnerId: partnerIds[partner] ?? null,
    ownerId: (owner === null ? undefined : owners[owner]) ?? null,
  });
}
