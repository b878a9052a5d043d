import { dayInVietnam } from '#shared/core/dates.ts';
import { personSortKey } from '#shared/core/names.ts';
import { exactText, indexText, naturalSortKey, sortKey } from '#shared/core/text.ts';
import { storyKinds, storyOrigins, storyStages } from '#shared/entities/story.ts';
import { storyDeadline } from '#shared/rules/story-deadline.ts';
import { type StoryLack, storyLacks } from '#shared/story-list.ts';
import { personName } from './label.ts';
import type { Store } from './open.ts';
import type { Projection, Touched } from './projection.ts';
import { forgetStories, listColumns, touchStory } from './story-index.ts';
import { unitNameOn } from './story-names.ts';

/**
 * What lists of stories are filtered and sorted by. `story_list` is narrow, so that reading all of it is cheap: choices
 * are their place in the list of choices, days are numbers (20260310), records are the `rid` of what they point to.
 * Only stories that are not deleted are in it. `story_key` holds what text columns are sorted by, `story_tag` what a
 * story has several of, `story_text` the words it is found by.
 */

export const tagKinds = { theme: 1, policy: 2, outlet: 3, lack: 4 } as const;

/** Outlet states that count as a publication. */
const appeared = new Set<string>(['published', 'corrected']);

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

/** A calendar day as the number it is stored as, `2026-03-10` → 20260310. */
export function dayNumber(day: string | null): number | null {
  return day === null ? null : Number(day.replaceAll('-', ''));
}

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

interface Raw {
  rid: number;
  id: string;
  deleted: number;
  code: string | null;
  title: string | null;
  kind: string | null;
  origin: string | null;
  stage: string | null;
  school_year: string | null;
  unit_id: string | null;
  author_id: string | null;
  author_name: string | null;
  assignee_id: string | null;
  assignment: string | null;
  due_on: string | null;
  publish_on: string | null;
  happened_on: string | null;
  updated_at_ms: number | null;
  has_body: number;
}

/** Everything the tables hold of one story. */
interface Projected {
  readonly rid: number;
  readonly isDeleted: boolean;
  readonly codeNumber: number | null;
  readonly list: readonly (number | null)[];
  readonly source: string;
  readonly keys: () => readonly (string | null)[];
  readonly words: () => readonly [folded: string, exact: string];
  readonly tags: readonly (readonly [kind: number, target: number])[];
}

interface Target {
  readonly rid: number;
  readonly name: string;
  readonly key: string;
}

interface StoryReader {
  read(id: string): Projected | null;
}

/** Reads stories as they are projected; what they point to is read once each. */
function storyReader(store: Store): StoryReader {
  const today = dayInVietnam(store.now());
  const raws = store.prepare(
    `SELECT rid, id, deleted, code, title, kind, origin, stage, school_year, unit_id, author_id, author_name,
       assignee_id, assignment, due_on, publish_on, happened_on, updated_at_ms, body IS NOT NULL AS has_body
     FROM story WHERE id = ?`,
  );
  const outlets = store.prepare(
    `SELECT o.outlet_id AS outletId, o.state, o.is_imported AS isImported,
       o.link IS NOT NULL OR EXISTS (SELECT 1 FROM attachment a
         WHERE a.owner_id = o.id AND a.role = 'proof' AND a.deleted = 0) AS hasProof
     FROM story_outlet o WHERE o.story_id = ? AND o.deleted = 0 ORDER BY o.rid`,
  );
  const members = store.prepare(
    `SELECT name, element FROM set_member WHERE entity = 'story' AND entity_id = ? ORDER BY name, element`,
  );
  const unitOf = remembered(id => readUnit(store, id, today));
  const personOf = remembered(id => readPerson(store, id));
  const themeOf = remembered(id => readNamed(store, 'theme', id));
  const policyOf = remembered(id => readNamed(store, 'policy', id));
  const outletOf = remembered(id => readNamed(store, 'outlet', id));

  return {
    read(id) {
      const raw = raws.get(id) as Raw | undefined;
      if (!raw) return null;
      const marks = outlets.all(id) as OutletRaw[];
      const sets = members.all(id) as { name: string; element: string }[];
      const themes = targets(sets.filter(set => set.name === 'themes').map(set => themeOf(set.element)));
      const policies = targets(sets.filter(set => set.name === 'policies').map(set => policyOf(set.element)));
      const places = targets(marks.map(mark => outletOf(mark.outletId ?? '')));
      return project(raw, marks, {
        unit: raw.unit_id === null ? null : unitOf(raw.unit_id),
        author: raw.author_id === null ? null : personOf(raw.author_id),
        assignee: raw.assignee_id === null ? null : personOf(raw.assignee_id),
        themes,
        policies,
        places,
      });
    },
  };
}

interface OutletRaw {
  outletId: string | null;
  state: string | null;
  isImported: number | null;
  hasProof: number;
}

interface Around {
  readonly unit: Target | null;
  readonly author: Target | null;
  readonly assignee: Target | null;
  readonly themes: readonly Target[];
  readonly policies: readonly Target[];
  readonly places: readonly Target[];
}

function project(raw: Raw, marks: readonly OutletRaw[], around: Around): Projected {
  const stage = storyStages.find(known => known === raw.stage) ?? 'idea';
  const { unit, author, assignee, themes, policies, places } = around;
  const carried = marks.filter(mark => appeared.has(mark.state ?? ''));
  const lacks = lacksOf(
    raw,
    around,
    carried.some(mark => mark.hasProof === 0),
  );
  const title = raw.title ?? '';
  const authorName = author?.name ?? raw.author_name ?? '';
  const source = [title, raw.code ?? '', authorName, assignee?.name ?? '', unit?.name ?? ''].join('\n');
  const nameKeys = [themes[0]?.key ?? null, places[0]?.key ?? null];
  const [, digits] = /^TB(\d{1,9})$/.exec(raw.code ?? '') ?? [];
  return {
    rid: raw.rid,
    isDeleted: raw.deleted === 1,
    codeNumber: digits === undefined ? null : Number(digits),
    list: [
      storyStages.indexOf(stage),
      placeIn(storyKinds, raw.kind),
      placeIn(storyOrigins, raw.origin),
      raw.school_year === null ? null : Number(raw.school_year.slice(0, 4)),
      unit?.rid ?? null,
      author?.rid ?? null,
      assignee?.rid ?? null,
      dayNumber(raw.due_on),
      dayNumber(raw.publish_on),
      dayNumber(storyDeadline(stage, raw.due_on, raw.publish_on)),
      dayNumber(raw.happened_on),
      carried.filter(mark => mark.hasProof === 1 || mark.isImported === 1).length,
      lacks.reduce((bits, lack) => bits | (1 << storyLacks.indexOf(lack)), 0),
      raw.updated_at_ms === null ? null : Math.floor(raw.updated_at_ms / 1000),
    ],
    source: [source, ...nameKeys].join('\n'),
    keys: () => [
      raw.code === null ? null : naturalSortKey(raw.code),
      sortKey(title),
      unit?.key ?? null,
      author?.key ?? (raw.author_name === null ? null : sortKey(raw.author_name)),
      assignee?.key ?? null,
      ...nameKeys,
    ],
    words: () => [indexText(source), exactText(source)],
    tags: [
      ...themes.map(theme => [tagKinds.theme, theme.rid] as const),
      ...policies.map(policy => [tagKinds.policy, policy.rid] as const),
      ...places.map(place => [tagKinds.outlet, place.rid] as const),
      ...lacks.map(lack => [tagKinds.lack, storyLacks.indexOf(lack)] as const),
    ],
  };
}

function lacksOf(raw: Raw, around: Around, hasUnproved: boolean): readonly StoryLack[] {
  const isLacking: Readonly<Record<StoryLack, boolean>> = {
    author: raw.author_id === null && raw.author_name === null,
    assignee: raw.assignee_id === null || raw.assignment === 'declined',
    due: raw.due_on === null,
    unit: raw.unit_id === null,
    theme: around.themes.length === 0,
    policy: around.policies.length === 0,
    proof: hasUnproved,
    text: raw.has_body === 0,
  };
  return storyLacks.filter(lack => isLacking[lack]);
}

function placeIn(choices: readonly string[], value: string | null): number | null {
  const place = value === null ? -1 : choices.indexOf(value);
  return place < 0 ? null : place;
}

function targets(found: readonly (Target | null)[]): readonly Target[] {
  const known = new Map<number, Target>();
  for (const target of found) if (target && !known.has(target.rid)) known.set(target.rid, target);
  return [...known.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function remembered(read: (id: string) => Target | null): (id: string) => Target | null {
  const known = new Map<string, Target | null>();
  return id => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const target = read(id);
    known.set(id, target);
    return target;
  };
}

function readUnit(store: Store, id: string, today: string): Target | null {
  const row = store
    .prepare(
      'SELECT u.rid, u.id FROM unit x JOIN unit u ON u.id = coalesce(x.merged_into, x.id) WHERE x.id = ?',
    )
    .get(id) as { rid: number; id: string } | undefined;
  if (!row) return null;
  const name = unitNameOn(store, row.id, today) ?? '';
  return { rid: row.rid, name, key: sortKey(name) };
}

function readPerson(store: Store, id: string): Target | null {
  const row = store
    .prepare(
      `SELECT p.rid, p.family_name AS familyName, p.given_name AS givenName, p.sort_given AS sortGiven
       FROM person x JOIN person p ON p.id = coalesce(x.merged_into, x.id) WHERE x.id = ?`,
    )
    .get(id) as PersonRaw | undefined;
  if (!row) return null;
  return {
    rid: row.rid,
    name: personName(row),
    key: personSortKey({ ...row, familyName: row.familyName ?? '', givenName: row.givenName ?? '' }),
  };
}

interface PersonRaw {
  rid: number;
  familyName: string | null;
  givenName: string | null;
  sortGiven: string | null;
}

const namedSql = {
  theme: 'SELECT rid, name FROM theme WHERE id = ?',
  policy: 'SELECT rid, coalesce(number, title) AS name FROM policy WHERE id = ?',
  outlet: `SELECT o.rid, o.name FROM outlet x JOIN outlet o ON o.id = coalesce(x.merged_into, x.id) WHERE x.id = ?`,
} as const;

function readNamed(store: Store, entity: keyof typeof namedSql, id: string): Target | null {
  const row = store.prepare(namedSql[entity]).get(id) as { rid: number; name: string | null } | undefined;
  return row ? { rid: row.rid, name: row.name ?? '', key: sortKey(row.name ?? '') } : null;
}

const insertListSql = `INSERT INTO story_list (rid, ${listColumns.join(', ')})
  VALUES (?${', ?'.repeat(listColumns.length)})`;
const updateListSql = `UPDATE story_list SET ${listColumns.map(column => `${column} = ?`).join(', ')} WHERE rid = ?`;

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
  touchStory(store, rid, before !== row.source || row.isDeleted);
  if (before === undefined) insertStory(store, row);
  else if (row.isDeleted) deleteStory(store, rid);
  else updateStory(store, row, before !== row.source);
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
