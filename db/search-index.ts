import { type EntityName, isEntityName } from '#shared/entities.ts';
import { hasDigit, indexedWords } from '#shared/rules/search-words.ts';
import { type SearchEntity, searchEntities } from '#shared/search.ts';
import { putOff } from './catch-up.ts';
import type { Store } from './open.ts';
import type { Projection, Touched } from './projection.ts';
import { snake } from './schema/table.ts';
import type { SearchTexts } from './search-sources.ts';
import { namesForOthers, searchTexts, storyDay } from './search-texts.ts';
import { absorbedInto, survivorOf } from './survivor.ts';

/**
 * The search index: one FTS5 table a kind of record, which holds nothing but words. Rows of stories are numbered by
 * day, so that the newest come first without sorting, and closely, so that the index stays small. `search_entry` pairs
 * rows with records, `search_word` holds the words there are without the
 * codes and numbers (a half-typed word is looked up there, which costs far less than FTS5's own `*`), `search_name` the names that others carry in their rows: only when those change are the
 * others written anew.
 */

/**
 * Rows set aside for each day. FTS5 keeps deleted rows in tables hashed by the row's number alone: with a power of two
 * here nearly all of them would fall on one place, and each deletion would walk past all earlier ones.
 */
const rowsADay = 40_503;

export function searchTable(entity: SearchEntity): string {
  return `search_${snake(entity)}`;
}

const wordTable = (entity: SearchEntity) =>
  `CREATE VIRTUAL TABLE ${searchTable(entity)} USING fts5(words, content = '', contentless_delete = 1, detail = none,
  tokenize = "ascii tokenchars '#@=^'", prefix = '1 2');`;

const sql = `
${searchEntities.map(wordTable).join('\n')}
CREATE TABLE search_word (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE search_entry (
  entity TEXT NOT NULL,
  rid INTEGER NOT NULL,
  row INTEGER NOT NULL,
  PRIMARY KEY (entity, rid)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX search_entry_row ON search_entry (entity, row);
CREATE TABLE search_name (
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  survivor_id TEXT NOT NULL,
  names TEXT NOT NULL,
  PRIMARY KEY (entity, id)
) STRICT, WITHOUT ROWID;
`;

/** Kinds whose names other records carry, and which can be absorbed by one another. */
const namedEntities = ['outlet', 'unit', 'person'] as const;
type NamedEntity = (typeof namedEntities)[number];

export const searchName = 'search';
/** Every kind of record that `affectedBy` asks for. */
const followed: ReadonlySet<EntityName> = new Set([
  ...searchEntities,
  'unitFact',
  'contact',
  'area',
  'post',
  'reporter',
  'caseQuestion',
  'caseAnswer',
]);
/** Stands before the kind of a record that was written, until it is known whose words depend on it. Sorts before letters. */
const touchedMark = '*';

export const searchProjection: Projection = {
  name: searchName,
  version: 7,
  tables: [...searchEntities.map(searchTable), 'search_word', 'search_entry', 'search_name'],
  sql,
  refresh(store, touched) {
    for (const [entity, ids] of touched)
      if (followed.has(entity)) putOff(store, searchName, touchedMark + entity, ids);
  },
  rebuild(store) {
    for (const entity of namedEntities) for (const id of idsOf(store, entity)) noteNames(store, entity, id);
    const writer = new IndexWriter(store);
    for (const entity of searchEntities) writer.replace(entity, idsOf(store, entity));
    writer.finish();
    for (const entity of searchEntities)
      store.sqlite.exec(`INSERT INTO ${searchTable(entity)} (${searchTable(entity)}) VALUES ('optimize')`);
  },
  later: {
    aTurn: 64,
    work(store, kind, ids) {
      if (kind.startsWith(touchedMark)) spread(store, kind.slice(touchedMark.length), ids);
      const writer = new IndexWriter(store);
      for (const entity of searchEntities) if (entity === kind) writer.replace(entity, ids);
      writer.finish();
    },
  },
};

/** Puts off the rows of all records that carry words of these. */
function spread(store: Store, entity: string, ids: readonly string[]): void {
  if (!isEntityName(entity)) return;
  for (const [kind, affected] of affectedBy(store, new Map([[entity, new Set(ids)]])))
    putOff(store, searchName, kind, affected);
}

function idsOf(store: Store, entity: SearchEntity): readonly string[] {
  return store
    .prepare(`SELECT id FROM ${snake(entity)}`)
    .pluck()
    .all() as string[];
}

/** Writes rows in the order of their numbers: for each that comes out of order FTS5 would begin a new segment. */
class IndexWriter {
  private readonly store: Store;
  private readonly words = new Set<string>();
  /** The last row given away of each day. */
  private readonly lastRows = new Map<number, number>();

  constructor(store: Store) {
    this.store = store;
  }

  replace(entity: SearchEntity, ids: Iterable<string>): void {
    const places = [...ids].flatMap(id => placeOf(this.store, entity, id) ?? []);
    for (const { row } of places) if (row !== null) this.drop(entity, row);
    for (const { id, day } of places.sort(byRow)) {
      const texts = searchTexts(this.store, entity, id);
      if (texts) this.add(entity, day, texts);
    }
  }

  finish(): void {
    const insert = this.store.prepare('INSERT OR IGNORE INTO search_word (word) VALUES (?)');
    for (const word of this.words) insert.run(word);
  }

  /** The row after those of the day. A day with more stories than rows goes on among those of the next. */
  private nextRow(entity: SearchEntity, day: number): number {
    const last = this.lastRows.get(day) ?? lastRowOf(this.store, entity, day) ?? day * rowsADay - 1;
    if (last + 1 === (day + 1) * rowsADay) return this.nextRow(entity, day + 1);
    this.lastRows.set(day, last + 1);
    return last + 1;
  }

  private drop(entity: SearchEntity, row: number): void {
    this.store.prepare(`DELETE FROM ${searchTable(entity)} WHERE rowid = ?`).run(row);
    this.store.prepare('DELETE FROM search_entry WHERE entity = ? AND row = ?').run(entity, row);
  }

  private add(entity: SearchEntity, day: number | null, texts: SearchTexts): void {
    const words = indexedWords({
      title: texts.title,
      text: texts.sources.map(source => source.text),
      contacts: texts.contacts,
    });
    for (const word of words) if (!hasDigit(word)) this.words.add(word);
    const row = day === null ? texts.rid : this.nextRow(entity, day);
    this.store
      .prepare(`INSERT INTO ${searchTable(entity)} (rowid, words) VALUES (?, ?)`)
      .run(row, words.join(' '));
    this.store
      .prepare('INSERT INTO search_entry (entity, rid, row) VALUES (?, ?, ?)')
      .run(entity, texts.rid, row);
  }
}

function lastRowOf(store: Store, entity: SearchEntity, day: number): number | null {
  const last = store
    .prepare('SELECT max(row) FROM search_entry WHERE entity = ? AND row >= ? AND row < ?')
    .pluck()
    .get(entity, day * rowsADay, (day + 1) * rowsADay);
  return typeof last === 'number' ? last : null;
}

/** Where a record lies in the index, and the day it belongs to now; days only for kinds that have them. */
interface IndexPlace {
  readonly id: string;
  readonly rid: number;
  readonly row: number | null;
  readonly day: number | null;
}

/** Kinds whose newest records come first, and the day that says which these are. */
const daySql: Readonly<Partial<Record<SearchEntity, string>>> = {
  story: 'coalesce(publish_on, happened_on, due_on)',
  pressItem: 'published_on',
  hotIssue: 'opened_on',
  opinion: 'received_on',
  pressCase: "strftime('%Y-%m-%d', received_at_ms / 1000 + 25200, 'unixepoch')",
};

function placeOf(store: Store, entity: SearchEntity, id: string): IndexPlace | null {
  const ofDay = daySql[entity];
  const columns = ofDay === undefined ? '1' : `${ofDay} AS day, created_at_ms AS atMs`;
  const found = store
    .prepare(
      `SELECT rid, ${columns}, (SELECT row FROM search_entry WHERE entity = '${entity}' AND rid = r.rid) AS row
       FROM ${snake(entity)} r WHERE id = ?`,
    )
    .get(id) as { rid: number; row: number | null; day?: string | null; atMs?: number | null } | undefined;
  if (!found) return null;
  const day = ofDay === undefined ? null : storyDay(found.day ?? null, found.atMs ?? null);
  return { id, rid: found.rid, row: found.row, day };
}

function byRow(left: IndexPlace, right: IndexPlace): number {
  return (left.day ?? left.rid) - (right.day ?? right.rid);
}

type Affected = ReadonlyMap<SearchEntity, ReadonlySet<string>>;

/** The records whose words may have changed. */
function affectedBy(store: Store, touched: Touched): Affected {
  const outlets = withTheirKind(store, 'outlet', idsTouched(touched, 'outlet'));
  const renamedOutlets = [...outlets].filter(id => noteNames(store, 'outlet', id));
  const units = withTheirKind(store, 'unit', [
    ...idsTouched(touched, 'unit'),
    ...owners(store, touched, 'unitFact', 'SELECT unit_id FROM unit_fact WHERE id = @id'),
    ...owners(store, touched, 'contact', 'SELECT owner_id FROM contact WHERE id = @id'),
    ...owners(store, touched, 'area', "SELECT unit_id FROM unit_fact WHERE kind = 'area' AND value = @id"),
  ]);
  const renamedUnits = [...units].filter(id => noteNames(store, 'unit', id));
  const people = withTheirKind(store, 'person', [
    ...idsTouched(touched, 'person'),
    ...owners(store, touched, 'contact', 'SELECT owner_id FROM contact WHERE id = @id'),
    ...owners(store, touched, 'post', 'SELECT person_id FROM post WHERE id = @id'),
    ...pointing(store, renamedOutlets, 'SELECT id FROM person WHERE outlet_id = @id'),
    ...pointing(
      store,
      renamedUnits,
      'SELECT person_id FROM post WHERE unit_id = @id UNION SELECT id FROM person WHERE unit_id = @id',
    ),
  ]);
  const renamedPeople = [...people].filter(id => noteNames(store, 'person', id));
  const stories = new Set([
    ...idsTouched(touched, 'story'),
    ...pointing(store, renamedUnits, 'SELECT id FROM story WHERE unit_id = @id'),
    ...pointing(
      store,
      renamedPeople,
      'SELECT id FROM story WHERE author_id = @id UNION SELECT id FROM story WHERE assignee_id = @id',
    ),
  ]);
  const pressItems = new Set([
    ...idsTouched(touched, 'pressItem'),
    ...owners(store, touched, 'reporter', 'SELECT id FROM press_item WHERE reporter_id = @id'),
    ...pointing(store, renamedOutlets, 'SELECT id FROM press_item WHERE outlet_id = @id'),
  ]);
  const cases = new Set([
    ...idsTouched(touched, 'pressCase'),
    ...owners(store, touched, 'caseQuestion', 'SELECT case_id FROM case_question WHERE id = @id'),
    ...owners(store, touched, 'caseAnswer', 'SELECT case_id FROM case_answer WHERE id = @id'),
    ...pointing(store, renamedOutlets, 'SELECT id FROM press_case WHERE asker_outlet_id = @id'),
    ...pointing(store, renamedPeople, 'SELECT id FROM press_case WHERE assignee_id = @id'),
    ...pointing(store, renamedUnits, 'SELECT id FROM press_case WHERE assignee_unit_id = @id'),
  ]);
  const hotIssues = new Set([
    ...idsTouched(touched, 'hotIssue'),
    ...pointing(store, renamedPeople, 'SELECT id FROM hot_issue WHERE owner_id = @id'),
    ...pointing(store, renamedUnits, 'SELECT id FROM hot_issue WHERE owner_unit_id = @id'),
  ]);
  const opinions = new Set([
    ...idsTouched(touched, 'opinion'),
    ...pointing(store, renamedPeople, 'SELECT id FROM opinion WHERE owner_id = @id'),
    ...pointing(
      store,
      renamedUnits,
      "SELECT entity_id FROM set_member WHERE entity = 'opinion' AND name = 'units' AND element = @id",
    ),
  ]);
  return new Map<SearchEntity, ReadonlySet<string>>([
    ['unit', units],
    ['person', people],
    ['story', stories],
    ['pressItem', pressItems],
    ['pressCase', cases],
    ['hotIssue', hotIssues],
    ['opinion', opinions],
    ['partner', new Set(idsTouched(touched, 'partner'))],
    ['outlet', outlets],
    ['theme', new Set(idsTouched(touched, 'theme'))],
    ['policy', new Set(idsTouched(touched, 'policy'))],
  ]);
}

function idsTouched(touched: Touched, entity: EntityName): readonly string[] {
  return [...(touched.get(entity) ?? [])];
}

function owners(store: Store, touched: Touched, entity: EntityName, query: string): readonly string[] {
  return pointing(store, idsTouched(touched, entity), query);
}

function pointing(store: Store, ids: readonly string[], query: string): readonly string[] {
  const statement = store.prepare(query).pluck();
  return ids.flatMap(id => (statement.all({ id }) as (string | null)[]).flatMap(found => found ?? []));
}

/** Of the ids those of this kind, with the records they live on in, did before, and have absorbed. */
function withTheirKind(store: Store, entity: NamedEntity, ids: readonly string[]): ReadonlySet<string> {
  const exists = store.prepare(`SELECT 1 FROM ${entity} WHERE id = ?`);
  const before = store.prepare('SELECT survivor_id FROM search_name WHERE entity = ? AND id = ?').pluck();
  const found = new Set<string>();
  for (const id of new Set(ids)) {
    if (!exists.get(id)) continue;
    const survivor = survivorOf(store, entity, id);
    const former = before.get(entity, id);
    for (const each of [id, survivor, ...(typeof former === 'string' ? [former] : [])]) {
      found.add(each);
      for (const absorbed of absorbedInto(store, entity, each)) found.add(absorbed);
    }
  }
  return found;
}

/** Keeps the names a record is known by in others up to date; whether they changed. */
function noteNames(store: Store, entity: NamedEntity, id: string): boolean {
  const names = namesForOthers(store, entity, id);
  const survivor = survivorOf(store, entity, id);
  const { changes } = store
    .prepare(
      `INSERT INTO search_name (entity, id, survivor_id, names) VALUES (?, ?, ?, ?)
       ON CONFLICT (entity, id) DO UPDATE SET survivor_id = excluded.survivor_id, names = excluded.names
         WHERE survivor_id <> excluded.survivor_id OR names <> excluded.names`,
    )
    .run(entity, id, survivor, names);
  return changes > 0;
}
