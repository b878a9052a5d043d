import { dayInVietnam, daysBetween, isDay } from '#shared/core/dates.ts';
import { plainText } from '#shared/rules/story-text.ts';
import { type DatedFact, namesOn } from '#shared/rules/unit-facts.ts';
import type { SearchEntity } from '#shared/search.ts';
import { personName } from './label.ts';
import type { Store } from './open.ts';
import {
  type Cell,
  filled,
  isListed,
  knownNames,
  type Life,
  type SearchTexts,
  sourcesOf,
} from './search-sources.ts';
import { textsOfOpinion, textsOfPartner } from './search-texts-opinion.ts';
import { absorbedInto, survivorOf } from './survivor.ts';

/** What each record can be found by: its title, its other texts, and how to reach it. */

/** The texts of a record; null for one that no list shows: deleted, or absorbed by another. */
export function searchTexts(store: Store, entity: SearchEntity, id: string): SearchTexts | null {
  switch (entity) {
    case 'unit':
      return textsOfUnit(store, id);
    case 'person':
      return textsOfPerson(store, id);
    case 'story':
      return textsOfStory(store, id);
    case 'pressItem':
      return textsOfPress(store, id);
    case 'pressCase':
      return textsOfCase(store, id);
    case 'hotIssue':
      return textsOfHot(store, id);
    case 'opinion':
      return textsOfOpinion(store, id);
    case 'partner':
      return textsOfPartner(store, id);
    case 'outlet':
      return textsOfOutlet(store, id);
    case 'theme':
      return textsOfTheme(store, id);
    case 'policy':
      return textsOfPolicy(store, id);
  }
}

/** The names by which a unit, a person or an outlet is found in the records that point to it. */
export function namesForOthers(store: Store, entity: 'unit' | 'person' | 'outlet', id: string): string {
  const survivor = survivorOf(store, entity, id);
  const ids = [survivor, ...absorbedInto(store, entity, survivor)];
  return [...new Set(ids.flatMap(each => ownNames(store, entity, each)))].join('\n');
}

function ownNames(store: Store, entity: 'unit' | 'person' | 'outlet', id: string): readonly string[] {
  if (entity === 'person') return [nameOfPerson(store, id)];
  if (entity === 'outlet') return filled(nameOf(store, 'outlet', id));
  return factsOf(store, id).flatMap(fact => (fact.kind === 'name' ? (fact.value ?? []) : []));
}

function factsOf(store: Store, unitId: string): readonly DatedFact[] {
  return store
    .prepare(
      'SELECT kind, value, from_day AS fromDay FROM unit_fact WHERE unit_id = ? AND deleted = 0 ORDER BY rid',
    )
    .all(unitId) as DatedFact[];
}

function contactsOf(store: Store, ids: readonly string[]): readonly Cell[] {
  const statement = store
    .prepare('SELECT value FROM contact WHERE owner_id = ? AND deleted = 0 ORDER BY position, rid')
    .pluck();
  return ids.flatMap(id => statement.all(id) as Cell[]);
}

function aliasesOf(store: Store, entity: 'unit' | 'area' | 'outlet', id: string): readonly string[] {
  return store
    .prepare(
      "SELECT element FROM set_member WHERE entity = ? AND entity_id = ? AND name = 'aliases' ORDER BY element",
    )
    .pluck()
    .all(entity, id) as string[];
}

interface UnitRaw extends Life {
  readonly phone: Cell;
  readonly email: Cell;
  readonly address: Cell;
  readonly note: Cell;
  readonly former_district: Cell;
  readonly former_commune: Cell;
}

function textsOfUnit(store: Store, id: string): SearchTexts | null {
  const row = store.prepare('SELECT * FROM unit WHERE id = ?').get(id) as UnitRaw | undefined;
  if (!isListed(row)) return null;
  const ids = [id, ...absorbedInto(store, 'unit', id)];
  const own = factsOf(store, id);
  const facts = [...own, ...ids.slice(1).flatMap(each => factsOf(store, each))];
  const valuesOf = (kind: DatedFact['kind']) =>
    facts.filter(fact => fact.kind === kind).map(fact => fact.value);
  const { name } = namesOn(own, dayInVietnam(store.now()));
  const areas = valuesOf('area').flatMap(area =>
    area === null ? [] : [nameOf(store, 'area', area), ...aliasesOf(store, 'area', area)],
  );
  return {
    rid: row.rid,
    title: filled(name, ...valuesOf('code')),
    sources: sourcesOf(
      ['former-name', valuesOf('name').filter(each => each !== name)],
      ['alias', ids.flatMap(each => aliasesOf(store, 'unit', each))],
      ['code', valuesOf('code')],
      ['area', areas],
      ['place', [row.former_commune, row.former_district, row.address]],
      ['note', [row.note]],
    ),
    contacts: filled(...contactsOf(store, ids), row.phone, row.email),
  };
}

interface PersonRaw extends Life {
  readonly position: Cell;
  readonly unit_id: Cell;
  readonly outlet_id: Cell;
  readonly note: Cell;
}

function textsOfPerson(store: Store, id: string): SearchTexts | null {
  const row = store.prepare('SELECT * FROM person WHERE id = ?').get(id) as PersonRaw | undefined;
  if (!isListed(row)) return null;
  const ids = [id, ...absorbedInto(store, 'person', id)];
  const posts = ids.flatMap(
    each =>
      store
        .prepare(
          'SELECT unit_id AS unitId, position FROM post WHERE person_id = ? AND deleted = 0 ORDER BY rid DESC',
        )
        .all(each) as { unitId: Cell; position: Cell }[],
  );
  const units = [row.unit_id, ...posts.map(post => post.unitId)];
  return {
    rid: row.rid,
    title: [nameOfPerson(store, id)],
    sources: sourcesOf(
      ['former-name', ids.slice(1).map(each => nameOfPerson(store, each))],
      ['position', [row.position, ...posts.map(post => post.position)]],
      ['unit', units.map(unit => knownNames(store, 'unit', unit))],
      ['outlet', [knownNames(store, 'outlet', row.outlet_id)]],
      ['note', [row.note]],
    ),
    contacts: filled(...contactsOf(store, ids)),
  };
}

function nameOfPerson(store: Store, id: string): string {
  const row = store
    .prepare('SELECT family_name AS familyName, given_name AS givenName FROM person WHERE id = ?')
    .get(id);
  return row ? personName(row as { familyName: Cell; givenName: Cell }) : '';
}

function nameOf(store: Store, entity: 'area' | 'outlet' | 'theme', id: Cell): Cell {
  if (id === null) return null;
  return (store.prepare(`SELECT name FROM ${entity} WHERE id = ?`).pluck().get(id) ?? null) as Cell;
}

interface StoryRaw extends Life {
  readonly code: Cell;
  readonly title: Cell;
  readonly unit_id: Cell;
  readonly author_id: Cell;
  readonly author_name: Cell;
  readonly assignee_id: Cell;
  readonly summary: Cell;
  readonly note: Cell;
  readonly body: Cell;
}

const storySql = `SELECT rid, deleted, code, title, unit_id, author_id, author_name, assignee_id, summary, note, body
  FROM story WHERE id = ?`;

function textsOfStory(store: Store, id: string): SearchTexts | null {
  const row = store.prepare(storySql).get(id) as StoryRaw | undefined;
  if (!isListed(row)) return null;
  return {
    rid: row.rid,
    title: filled(row.title, row.code),
    sources: sourcesOf(
      ['code', [row.code]],
      ['author', [knownNames(store, 'person', row.author_id), row.author_name]],
      ['unit', [knownNames(store, 'unit', row.unit_id)]],
      ['author', [knownNames(store, 'person', row.assignee_id)]],
      ['summary', [row.summary]],
      ['body', [row.body === null ? null : plainText(JSON.parse(row.body))]],
      ['note', [row.note]],
    ),
    contacts: [],
  };
}

interface PressRaw extends Life {
  readonly title: Cell;
  readonly outlet_id: Cell;
  readonly outlet_name: Cell;
  readonly reporter: Cell;
  readonly author_name: Cell;
  readonly source_name: Cell;
  readonly summary: Cell;
  readonly body: Cell;
  readonly note: Cell;
}

function textsOfPress(store: Store, id: string): SearchTexts | null {
  const row = store
    .prepare(
      `SELECT p.rid, p.deleted, p.title, p.outlet_id, p.outlet_name, r.name AS reporter, p.author_name, p.source_name,
         p.summary, p.body, p.note
       FROM press_item p LEFT JOIN reporter r ON r.id = p.reporter_id WHERE p.id = ?`,
    )
    .get(id) as PressRaw | undefined;
  if (!isListed(row)) return null;
  return {
    rid: row.rid,
    title: filled(row.title),
    sources: sourcesOf(
      ['outlet', [knownNames(store, 'outlet', row.outlet_id) ?? row.outlet_name]],
      ['author', [row.reporter, row.author_name]],
      ['source', [row.source_name]],
      ['summary', [row.summary]],
      ['body', [row.body]],
      ['note', [row.note]],
    ),
    contacts: [],
  };
}

interface CaseRaw extends Life {
  readonly code: Cell;
  readonly title: Cell;
  readonly asker_name: Cell;
  readonly asker_outlet_id: Cell;
  readonly document_number: Cell;
  readonly assignee_id: Cell;
  readonly assignee_unit_id: Cell;
  readonly summary: Cell;
  readonly verification: Cell;
  readonly handling: Cell;
  readonly result_note: Cell;
  readonly note: Cell;
}

const caseSql = `SELECT rid, deleted, code, title, asker_name, asker_outlet_id, document_number, assignee_id,
  assignee_unit_id, summary, verification, handling, result_note, note FROM press_case WHERE id = ?`;

function textsOfCase(store: Store, id: string): SearchTexts | null {
  const row = store.prepare(caseSql).get(id) as CaseRaw | undefined;
  if (!isListed(row)) return null;
  const texts = (sql: string) => store.prepare(sql).pluck().all(id) as Cell[];
  return {
    rid: row.rid,
    title: filled(row.title, row.code),
    sources: sourcesOf(
      ['code', [row.code, row.document_number]],
      ['outlet', [knownNames(store, 'outlet', row.asker_outlet_id), row.asker_name]],
      ['author', [knownNames(store, 'person', row.assignee_id)]],
      ['unit', [knownNames(store, 'unit', row.assignee_unit_id)]],
      [
        'question',
        texts('SELECT question FROM case_question WHERE case_id = ? AND deleted = 0 ORDER BY rid'),
      ],
      ['answer', texts('SELECT body FROM case_answer WHERE case_id = ? AND deleted = 0 ORDER BY rid')],
      ['summary', [row.summary]],
      ['body', [row.verification, row.handling, row.result_note]],
      ['note', [row.note]],
    ),
    contacts: [],
  };
}

interface HotRaw extends Life {
  readonly code: Cell;
  readonly title: Cell;
  readonly description: Cell;
  readonly owner_id: Cell;
  readonly owner_unit_id: Cell;
  readonly closed_reason: Cell;
  readonly note: Cell;
}

const hotSql = `SELECT rid, deleted, code, title, description, owner_id, owner_unit_id, closed_reason, note
  FROM hot_issue WHERE id = ?`;

function textsOfHot(store: Store, id: string): SearchTexts | null {
  const row = store.prepare(hotSql).get(id) as HotRaw | undefined;
  if (!isListed(row)) return null;
  return {
    rid: row.rid,
    title: filled(row.title, row.code),
    sources: sourcesOf(
      ['code', [row.code]],
      ['author', [knownNames(store, 'person', row.owner_id)]],
      ['unit', [knownNames(store, 'unit', row.owner_unit_id)]],
      ['summary', [row.description]],
      ['body', [row.closed_reason]],
      ['note', [row.note]],
    ),
    contacts: [],
  };
}

const dayCounts = new Map<string, number>();

/** Days since 1970 of the day a story is sorted by: publication, event or deadline as given, else when it was written. */
export function storyDay(day: Cell, createdAtMs: number | null): number {
  const known = day ?? dayInVietnam(createdAtMs ?? 0);
  const found = dayCounts.get(known);
  if (found !== undefined) return found;
  const count = isDay(known) ? Math.min(Math.max(daysBetween('1970-01-01', known), 0), 100_000) : 0;
  dayCounts.set(known, count);
  return count;
}

function textsOfOutlet(store: Store, id: string): SearchTexts | null {
  const statement = store.prepare(
    'SELECT rid, deleted, merged_into, name, short_name, website FROM outlet WHERE id = ?',
  );
  const read = (each: string) =>
    statement.get(each) as (Life & { name: Cell; short_name: Cell; website: Cell }) | undefined;
  const row = read(id);
  if (!row || !isListed(row)) return null;
  const absorbed = absorbedInto(store, 'outlet', id);
  return {
    rid: row.rid,
    title: filled(row.name, row.short_name),
    sources: sourcesOf(
      ['alias', [row.short_name, ...[id, ...absorbed].flatMap(each => aliasesOf(store, 'outlet', each))]],
      ['former-name', absorbed.flatMap(each => [read(each)?.name ?? null, read(each)?.short_name ?? null])],
      ['website', [row.website]],
    ),
    contacts: [],
  };
}

function textsOfTheme(store: Store, id: string): SearchTexts | null {
  const row = store.prepare('SELECT rid, deleted, name FROM theme WHERE id = ?').get(id) as
    | (Life & { name: Cell })
    | undefined;
  return row && isListed(row) ? { rid: row.rid, title: filled(row.name), sources: [], contacts: [] } : null;
}

function textsOfPolicy(store: Store, id: string): SearchTexts | null {
  const row = store.prepare('SELECT rid, deleted, number, title, issuer FROM policy WHERE id = ?').get(id) as
    | (Life & { number: Cell; title: Cell; issuer: Cell })
    | undefined;
  if (!row || !isListed(row)) return null;
  return {
    rid: row.rid,
    title: filled(row.title, row.number),
    sources: sourcesOf(['code', [row.number]], ['issuer', [row.issuer]]),
    contacts: [],
  };
}
