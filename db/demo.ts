import type { Day } from '#shared/core/dates.ts';
import { addDays, schoolYearOf } from '#shared/core/dates.ts';
import { type DemoPerson, type DemoStory, type DemoUnit, demoCommunes } from '#shared/rules/demo-office.ts';
import type { Store } from './open.ts';
import type { Writer } from './write.ts';

/** Writing the made-up office, within writes that the task begins. */

export function isEmptyOffice(store: Store): boolean {
  return store.prepare('SELECT 1 FROM unit UNION ALL SELECT 1 FROM story LIMIT 1').get() === undefined;
}

/** Areas by their place in the list of communes. */
export function writeDemoAreas(writer: Writer): readonly string[] {
  return demoCommunes.map(([name, , formerPart]) =>
    writer.create('area', { name, kind: 'commune', formerPart }),
  );
}

/** The unit's id. */
export function writeDemoUnit(
  writer: Writer,
  unit: DemoUnit,
  areaIds: readonly string[],
  today: Day,
): string {
  const formerDistrict = unit.commune === null ? null : (demoCommunes[unit.commune]?.[1] ?? null);
  const id = writer.create('unit', { status: 'active', formerDistrict });
  const fact = (
    kind: 'name' | 'code' | 'type' | 'area',
    value: string | undefined,
    fromDay: Day | null = null,
  ) => {
    if (value) writer.create('unitFact', { unitId: id, kind, value, fromDay });
  };
  if (unit.formerName) {
    fact('name', unit.formerName);
    fact('name', unit.name, '2025-07-01');
  } else fact('name', unit.name);
  fact('code', unit.code);
  fact('type', unit.typeId);
  fact('area', unit.commune === null ? undefined : areaIds[unit.commune]);
  for (const [roleId, person] of Object.entries(unit.posts)) {
    const personId = writeDemoPerson(writer, person, id);
    writer.create('post', {
      personId,
      unitId: id,
      roleId,
      fromDay: addDays(today, -400),
      position: person.position,
    });
  }
  return id;
}

function writeDemoPerson(writer: Writer, person: DemoPerson, unitId: string): string {
  const { familyName, givenName, position, confirmedOn } = person;
  const id = writer.create('person', { familyName, givenName, position, confirmedOn, unitId, kind: 'staff' });
  if (person.phone)
    writer.create('contact', { ownerId: id, kind: 'phone', value: person.phone, position: 1 });
  if (person.email)
    writer.create('contact', { ownerId: id, kind: 'email', value: person.email, position: 2 });
  return id;
}

export interface DemoLinks {
  readonly unitIds: readonly string[];
  readonly themeIds: readonly string[];
  readonly outletIds: readonly string[];
}

export function writeDemoStory(writer: Writer, story: DemoStory, links: DemoLinks, today: Day): void {
  const id = writer.create('story', {
    code: story.code,
    title: story.title,
    kind: story.kind,
    origin: story.origin,
    unitId: story.unit === null ? null : (links.unitIds[story.unit] ?? null),
    authorName: story.authorName,
    stage: story.stage,
    ...(story.stage === 'returned' || story.stage === 'postponed'
      ? { stageBefore: 'drafting' as const }
      : {}),
    dueOn: story.dueOn,
    publishOn: story.publishOn,
    schoolYear: schoolYearOf(story.dueOn ?? today),
    body: story.body,
    isImported: true,
  });
  const theme = links.themeIds[story.theme];
  if (theme) writer.join('story', id, 'themes', theme);
  for (const outlet of story.publishedIn)
    writer.create('storyOutlet', {
      storyId: id,
      outletId: links.outletIds[outlet] ?? null,
      state: 'published',
      publishedOn: story.publishOn,
      link: `https://example.org/${story.code.toLowerCase()}`,
      isImported: true,
    });
}

/** Ids of the themes and outlets there are to choose from, in a fixed order. */
export function demoChoices(store: Store): {
  readonly themeIds: readonly string[];
  readonly outletIds: readonly string[];
} {
  const ids = (table: 'theme' | 'outlet') =>
    store.prepare(`SELECT id FROM ${table} WHERE deleted = 0 ORDER BY rid`).pluck().all() as string[];
  return { themeIds: ids('theme'), outletIds: ids('outlet') };
}
