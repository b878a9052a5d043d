import { type EntityName, isEntityName } from '#shared/entities.ts';
import { putOff } from './catch-up.ts';
import type { Store } from './open.ts';
import type { Projection, Touched } from './projection.ts';
import { forgetStories, storyProjectionName, touchStory } from './story-index.ts';
import { listColumns } from './story-order.ts';
import { type Projected, type StoryReader, storyReader } from './story-reading.ts';
import { putOffText } from './story-text.ts';

/**
 * What lists of stories are filtered and sorted by. `story_list` is narrow, so that reading all of it is cheap: choices
 * are their place in the list of choices, days are numbers (20260310), records are the `rid` of what they point to.
 * Only stories that are not deleted are in it. `story_key` holds what text columns are sorted by, `story_tag` what a
 * story has several of.
 */

const sql = `
CREATE TABLE story_list (
  rid INTEGER PRIMARY KEY,
  stage INTEGER NOT NULL,
  kind INTEGER,
  origin INTEGER,
  year INTEGER,
  unit INTEGER,
  author INTEGER,
  assignee INTEGER,
  due INTEGER,
  publish INTEGER,
  deadline INTEGER,
  happened INTEGER,
  publications INTEGER NOT NULL,
  lacks INTEGER NOT NULL,
  updated INTEGER
) STRICT;
CREATE TABLE story_key (
  rid INTEGER PRIMARY KEY,
  code TEXT,
  title TEXT,
  unit TEXT,
  author TEXT,
  assignee TEXT,
  theme TEXT,
  outlets TEXT,
  source TEXT NOT NULL
) STRICT;
CREATE TABLE story_tag (
  kind INTEGER NOT NULL,
  target INTEGER NOT NULL,
  rid INTEGER NOT NULL,
  PRIMARY KEY (kind, target, rid)
) STRICT, WITHOUT ROWID;
CREATE TABLE story_code (
  number INTEGER NOT NULL,
  rid INTEGER NOT NULL,
  PRIMARY KEY (number, rid)
) STRICT, WITHOUT ROWID;
`;

const indexes = [
  'CREATE INDEX story_list_stage ON story_list (stage, deadline)',
  'CREATE INDEX story_list_deadline ON story_list (deadline)',
  'CREATE INDEX story_list_year ON story_list (year)',
  'CREATE INDEX story_list_unit ON story_list (unit)',
  'CREATE INDEX story_list_author ON story_list (author)',
  'CREATE INDEX story_list_assignee ON story_list (assignee)',
  'CREATE INDEX story_key_code ON story_key (code)',
  'CREATE INDEX story_key_title ON story_key (title)',
  'CREATE INDEX story_key_unit ON story_key (unit)',
  'CREATE INDEX story_key_author ON story_key (author)',
  'CREATE INDEX story_key_assignee ON story_key (assignee)',
  'CREATE INDEX story_key_theme ON story_key (theme)',
  'CREATE INDEX story_key_outlets ON story_key (outlets)',
  'CREATE INDEX story_tag_rid ON story_tag (rid)',
] as const;

export const storyProjection: Projection = {
  name: storyProjectionName,
  version: 3,
  tables: ['story_list', 'story_key', 'story_tag', 'story_code'],
  sql,
  refresh(store, touched) {
    refreshAll(store, ownStories(store, touched));
    for (const entity of carriers.keys())
      putOff(store, storyProjectionName, entity, touched.get(entity) ?? []);
  },
  rebuild(store) {
    forgetStories(store);
    const reader = storyReader(store);
    const ids = store.prepare('SELECT id FROM story ORDER BY rid').pluck().all() as string[];
    for (const id of ids) {
      const row = reader.read(id);
      if (row) insertStory(store, row);
    }
    for (const index of indexes) store.sqlite.exec(index);
  },
  later: {
    aTurn: 100,
    work(store, kind, ids) {
      if (kind === pointingKind) refreshAll(store, ids);
      else putOff(store, storyProjectionName, pointingKind, pointing(store, kind, ids));
    },
  },
};

/** Stories whose rows depend on a record that was written. */
const pointingKind = 'story';

/** Finds the stories that name a record, by the kind of that record: these may be thousands, and follow later. */
const carriers: ReadonlyMap<EntityName, string> = new Map([
  ['unitFact', 'SELECT s.id FROM unit_fact f JOIN story s ON s.unit_id = f.unit_id WHERE f.id = ?'],
  ['unit', 'SELECT id FROM story WHERE unit_id = ?'],
  [
    'person',
    'SELECT s.id FROM (SELECT ? AS person) p JOIN story s ON s.author_id = p.person OR s.assignee_id = p.person',
  ],
  ['theme', "SELECT entity_id FROM set_member WHERE entity = 'story' AND name = 'themes' AND element = ?"],
  ['policy', "SELECT entity_id FROM set_member WHERE entity = 'story' AND name = 'policies' AND element = ?"],
  ['outlet', 'SELECT story_id FROM story_outlet WHERE outlet_id = ?'],
]);

function pointing(store: Store, kind: string, ids: readonly string[]): ReadonlySet<string> {
  const query = isEntityName(kind) ? carriers.get(kind) : undefined;
  if (query === undefined) return new Set();
  const statement = store.prepare(query).pluck();
  return new Set(ids.flatMap(id => statement.all(id) as string[]));
}

const partSql = {
  storyOutlet: 'SELECT story_id FROM story_outlet WHERE id = ?',
  attachment: `SELECT o.story_id FROM attachment a JOIN story_outlet o ON o.id = a.owner_id
    WHERE a.id = ? AND a.owner_entity = 'storyOutlet'`,
} as const;

/** Stories that were written themselves or in one of their parts. */
function ownStories(store: Store, touched: Touched): ReadonlySet<string> {
  const ids = new Set(touched.get('story'));
  for (const part of ['storyOutlet', 'attachment'] as const) {
    const statement = store.prepare(partSql[part]).pluck();
    for (const id of touched.get(part) ?? [])
      for (const story of statement.all(id) as string[]) ids.add(story);
  }
  return ids;
}

function refreshAll(store: Store, ids: Iterable<string>): void {
  const reader = storyReader(store);
  putOffText(
    store,
    [...ids].filter(id => refreshStory(store, reader, id)),
  );
}

const insertListSql = `INSERT INTO story_list (rid, ${listColumns.join(', ')})
  VALUES (?${', ?'.repeat(listColumns.length)})`;
const keyColumns = ['code', 'title', 'unit', 'author', 'assignee', 'theme', 'outlets', 'source'] as const;
const insertKeySql = `INSERT INTO story_key (rid, ${keyColumns.join(', ')}) VALUES (?${', ?'.repeat(keyColumns.length)})`;

function insertCode(store: Store, { codeNumber, rid }: Projected): void {
  if (codeNumber === null) return;
  store.prepare('INSERT OR IGNORE INTO story_code (number, rid) VALUES (?, ?)').run(codeNumber, rid);
}

function insertStory(store: Store, row: Projected): void {
  insertCode(store, row);
  if (row.isDeleted) return;
  store.prepare(insertListSql).run(row.rid, ...row.list);
  insertKeys(store, row);
  insertTags(store, row);
}

function insertKeys(store: Store, row: Projected): void {
  store.prepare(insertKeySql).run(row.rid, ...row.keys(), row.source);
}

function insertTags(store: Store, row: Projected): void {
  const statement = store.prepare('INSERT OR IGNORE INTO story_tag (kind, target, rid) VALUES (?, ?, ?)');
  for (const [kind, target] of row.tags) statement.run(kind, target, row.rid);
}

/** Whether the words it is found by changed. */
function refreshStory(store: Store, reader: StoryReader, id: string): boolean {
  const row = reader.read(id);
  if (!row) return false;
  const { rid } = row;
  const before = store.prepare('SELECT source FROM story_key WHERE rid = ?').pluck().get(rid);
  const isReworded = before !== row.source;
  // A unit or a person that is saved brings all of its stories here, and mostly nothing of them changes.
  if (!isReworded && !row.isDeleted && isStored(store, row)) return false;
  touchStory(store, rid, isReworded || row.isDeleted);
  if (before === undefined) insertStory(store, row);
  else if (row.isDeleted) deleteStory(store, rid);
  else updateStory(store, row, isReworded);
  return isReworded || row.isDeleted;
}

/** Whether the list and the tags hold the story as it is. */
function isStored(store: Store, row: Projected): boolean {
  return (
    changedPlaces(store, 'story_list', listColumns, row.list, row.rid).length === 0 && hasTags(store, row)
  );
}

function hasTags(store: Store, { rid, tags }: Projected): boolean {
  const stored = store.prepare("SELECT kind || ',' || target FROM story_tag WHERE rid = ?").pluck().all(rid);
  const wanted = new Set(tags.map(tag => tag.join()));
  return stored.length === wanted.size && stored.every(tag => wanted.has(String(tag)));
}

function deleteStory(store: Store, rid: number): void {
  for (const table of ['story_list', 'story_key', 'story_tag'])
    store.prepare(`DELETE FROM ${table} WHERE rid = ?`).run(rid);
}

function updateStory(store: Store, row: Projected, isReworded: boolean): void {
  updateColumns(store, 'story_list', listColumns, row.list, row.rid);
  if (!hasTags(store, row)) {
    store.prepare('DELETE FROM story_tag WHERE rid = ?').run(row.rid);
    insertTags(store, row);
  }
  // Keys cost most and change least: a step of the workflow leaves them alone.
  if (!isReworded) return;
  updateColumns(store, 'story_key', keyColumns, [...row.keys(), row.source], row.rid);
  insertCode(store, row);
}

type Table = 'story_list' | 'story_key';
type Values = readonly (string | number | null)[];

/** Writes what differs and no more: nearly every column has an index of its own to keep. */
function updateColumns(
  store: Store,
  table: Table,
  columns: readonly string[],
  values: Values,
  rid: number,
): void {
  const places = changedPlaces(store, table, columns, values, rid);
  if (places.length === 0) return;
  const assignments = places.map(place => `${columns[place]} = ?`).join(', ');
  store
    .prepare(`UPDATE ${table} SET ${assignments} WHERE rid = ?`)
    .run(...places.map(place => values[place]), rid);
}

/** Which of the columns hold something else than the values. */
function changedPlaces(
  store: Store,
  table: Table,
  columns: readonly string[],
  values: Values,
  rid: number,
): readonly number[] {
  const stored = store
    .prepare(`SELECT ${columns.join(', ')} FROM ${table} WHERE rid = ?`)
    .raw()
    .get(rid);
  return [...columns.keys()].filter(place => (stored as Values | undefined)?.[place] !== values[place]);
}
