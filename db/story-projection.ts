import type { Store } from './open.ts';
import type { Projection, Touched } from './projection.ts';
import { forgetStories, touchStory } from './story-index.ts';
import { listColumns } from './story-order.ts';
import { type Projected, type StoryReader, storyReader } from './story-reading.ts';

/**
 * What lists of stories are filtered and sorted by. `story_list` is narrow, so that reading all of it is cheap: choices
 * are their place in the list of choices, days are numbers (20260310), records are the `rid` of what they point to.
 * Only stories that are not deleted are in it. `story_key` holds what text columns are sorted by, `story_tag` what a
 * story has several of, `story_text` the words it is found by.
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
CREATE VIRTUAL TABLE story_text USING fts5(
  folded, exact, content = '', contentless_delete = 1, detail = column,
  tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
);
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
  name: 'story',
  version: 2,
  tables: ['story_list', 'story_key', 'story_tag', 'story_code', 'story_text'],
  sql,
  refresh(store, touched) {
    const ids = affectedStories(store, touched);
    if (ids.size === 0) return;
    const reader = storyReader(store);
    for (const id of ids) refreshStory(store, reader, id);
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
};

const affectedSql: Readonly<Record<string, string>> = {
  storyOutlet: 'SELECT story_id FROM story_outlet WHERE id = ?',
  attachment: `SELECT o.story_id FROM attachment a JOIN story_outlet o ON o.id = a.owner_id
    WHERE a.id = ? AND a.owner_entity = 'storyOutlet'`,
  unitFact: 'SELECT s.id FROM unit_fact f JOIN story s ON s.unit_id = f.unit_id WHERE f.id = ?',
  unit: 'SELECT id FROM story WHERE unit_id = ?',
  person:
    'SELECT s.id FROM (SELECT ? AS person) p JOIN story s ON s.author_id = p.person OR s.assignee_id = p.person',
  theme: "SELECT entity_id FROM set_member WHERE entity = 'story' AND name = 'themes' AND element = ?",
  policy: "SELECT entity_id FROM set_member WHERE entity = 'story' AND name = 'policies' AND element = ?",
  outlet: 'SELECT story_id FROM story_outlet WHERE outlet_id = ?',
};

function affectedStories(store: Store, touched: Touched): Set<string> {
  const ids = new Set<string>(touched.get('story') ?? []);
  for (const [entity, records] of touched) {
    const query = affectedSql[entity];
    if (query === undefined) continue;
    const statement = store.prepare(query).pluck();
    for (const record of records) for (const id of statement.all(record) as string[]) ids.add(id);
  }
  return ids;
}

const insertListSql = `INSERT INTO story_list (rid, ${listColumns.join(', ')})
  VALUES (?${', ?'.repeat(listColumns.length)})`;
const updateListSql = `UPDATE story_list SET ${listColumns.map(column => `${column} = ?`).join(', ')} WHERE rid = ?`;

const selectListSql = `SELECT ${listColumns.join(', ')} FROM story_list WHERE rid = ?`;

function insertCode(store: Store, { codeNumber, rid }: Projected): void {
  if (codeNumber === null) return;
  store.prepare('INSERT OR IGNORE INTO story_code (number, rid) VALUES (?, ?)').run(codeNumber, rid);
}

function insertStory(store: Store, row: Projected): void {
  insertCode(store, row);
  if (row.isDeleted) return;
  store.prepare(insertListSql).run(row.rid, ...row.list);
  insertText(store, row);
  insertTags(store, row);
}

function insertText(store: Store, row: Projected): void {
  store
    .prepare(
      `INSERT INTO story_key (rid, code, title, unit, author, assignee, theme, outlets, source)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(row.rid, ...row.keys(), row.source);
  store
    .prepare('INSERT INTO story_text (rowid, folded, exact) VALUES (?, ?, ?)')
    .run(row.rid, ...row.words());
}

function insertTags(store: Store, row: Projected): void {
  const statement = store.prepare('INSERT OR IGNORE INTO story_tag (kind, target, rid) VALUES (?, ?, ?)');
  for (const [kind, target] of row.tags) statement.run(kind, target, row.rid);
}

function refreshStory(store: Store, reader: StoryReader, id: string): void {
  const row = reader.read(id);
  if (!row) return;
  const { rid } = row;
  const before = store.prepare('SELECT source FROM story_key WHERE rid = ?').pluck().get(rid);
  const isReworded = before !== row.source;
  // A unit or a person that is saved brings all of its stories here, and mostly nothing of them changes.
  if (!isReworded && !row.isDeleted && isStored(store, row)) return;
  touchStory(store, rid, isReworded || row.isDeleted);
  if (before === undefined) insertStory(store, row);
  else if (row.isDeleted) deleteStory(store, rid);
  else updateStory(store, row, isReworded);
}

/** Whether the list and the tags hold the story as it is. */
function isStored(store: Store, { rid, list, tags }: Projected): boolean {
  const stored = store.prepare(selectListSql).raw().get(rid) as readonly unknown[] | undefined;
  if (!stored || list.some((value, place) => stored[place] !== value)) return false;
  const storedTags = store.prepare('SELECT kind, target FROM story_tag WHERE rid = ?').raw().all(rid);
  const known = new Set((storedTags as number[][]).map(tag => tag.join()));
  const wanted = new Set(tags.map(tag => tag.join()));
  return known.size === wanted.size && [...wanted].every(tag => known.has(tag));
}

function deleteStory(store: Store, rid: number): void {
  for (const table of ['story_list', 'story_key', 'story_tag'])
    store.prepare(`DELETE FROM ${table} WHERE rid = ?`).run(rid);
  store.prepare('DELETE FROM story_text WHERE rowid = ?').run(rid);
}

function updateStory(store: Store, row: Projected, isReworded: boolean): void {
  store.prepare(updateListSql).run(...row.list, row.rid);
  store.prepare('DELETE FROM story_tag WHERE rid = ?').run(row.rid);
  insertTags(store, row);
  // Words and keys cost most and change least: a step of the workflow leaves them alone.
  if (!isReworded) return;
  store.prepare('DELETE FROM story_key WHERE rid = ?').run(row.rid);
  store.prepare('DELETE FROM story_text WHERE rowid = ?').run(row.rid);
  insertText(store, row);
  insertCode(store, row);
}
