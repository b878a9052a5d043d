import { indexText, sortKey } from '#shared/core/text.ts';
import { linkKey } from '#shared/rules/press-link.ts';
import type { Store } from './open.ts';
import { forgetPress, touchPress } from './press-index.ts';
import type { Projection, Touched } from './projection.ts';
import { absorbedInto, survivorOf } from './survivor.ts';

/** What press items are found by and sorted by: `press_text` their words, `press_key` the order of titles and the address. */

interface Raw {
  readonly rid: number;
  readonly deleted: number;
  readonly title: string | null;
  readonly outletId: string | null;
  readonly outletName: string | null;
  readonly authorName: string | null;
  readonly reporterName: string | null;
  readonly sourceName: string | null;
  readonly summary: string | null;
  readonly link: string | null;
}

const rawSql = `SELECT p.rid, p.deleted, p.title, p.outlet_id AS outletId, p.outlet_name AS outletName,
    p.author_name AS authorName, r.name AS reporterName, p.source_name AS sourceName, p.summary, p.link
  FROM press_item p LEFT JOIN reporter r ON r.id = p.reporter_id WHERE p.id = ?`;

export const pressProjection: Projection = {
  name: 'press',
  version: 2,
  tables: ['press_text', 'press_key'],
  sql: `CREATE TABLE press_key (
      rid INTEGER PRIMARY KEY, title TEXT NOT NULL, source TEXT NOT NULL, link TEXT
    ) STRICT;
    CREATE INDEX press_key_title ON press_key (title);
    CREATE INDEX press_key_link ON press_key (link) WHERE link IS NOT NULL;
    CREATE VIRTUAL TABLE press_text USING fts5(
      folded, content = '', contentless_delete = 1, detail = column,
      tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
    );`,
  refresh(store, touched) {
    for (const id of affectedItems(store, touched)) touchPress(store, id, refreshItem(store, id));
  },
  rebuild(store) {
    forgetPress(store);
    for (const id of store.prepare('SELECT id FROM press_item ORDER BY rid').pluck().all() as string[])
      refreshItem(store, id);
  },
};

const affectedSql: Readonly<Record<string, string>> = {
  pressItem: 'SELECT ?',
  reporter: 'SELECT id FROM press_item WHERE reporter_id = ?',
  attachment: "SELECT owner_id FROM attachment WHERE id = ? AND owner_entity = 'pressItem'",
  caseSource: "SELECT source_id FROM case_source WHERE id = ? AND source_entity = 'pressItem'",
  pressCase: "SELECT source_id FROM case_source WHERE case_id = ? AND source_entity = 'pressItem'",
  unit: "SELECT entity_id FROM set_member WHERE entity = 'pressItem' AND name = 'units' AND element = ?",
};

function affectedItems(store: Store, touched: Touched): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [entity, records] of touched) {
    const query = affectedSql[entity];
    if (query === undefined) continue;
    const statement = store.prepare(query).pluck();
    for (const record of records)
      for (const id of statement.all(record) as (string | null)[]) if (id !== null) ids.add(id);
  }
  const items = store.prepare('SELECT id FROM press_item WHERE outlet_id = ?').pluck();
  for (const outlet of touched.get('outlet') ?? []) {
    const survivor = survivorOf(store, 'outlet', outlet);
    for (const each of new Set([outlet, survivor, ...absorbedInto(store, 'outlet', outlet)]))
      for (const id of items.all(each) as string[]) ids.add(id);
  }
  return ids;
}

/** Brings the rows of an item up to date; whether its words changed. */
function refreshItem(store: Store, id: string): boolean {
  const raw = store.prepare(rawSql).get(id) as Raw | undefined;
  if (!raw) return false;
  const known = store.prepare('SELECT source, link FROM press_key WHERE rid = ?').get(raw.rid) as
    | { source: string; link: string | null }
    | undefined;
  const link = raw.link === null ? null : linkKey(raw.link);
  const source = raw.deleted === 1 ? null : sourceOf(store, raw);
  if (known?.source === (source ?? undefined)) {
    if (known && known.link !== link)
      store.prepare('UPDATE press_key SET link = ? WHERE rid = ?').run(link, raw.rid);
    return false;
  }
  if (known) {
    store.prepare('DELETE FROM press_key WHERE rid = ?').run(raw.rid);
    store.prepare('DELETE FROM press_text WHERE rowid = ?').run(raw.rid);
  }
  if (source === null) return true;
  store
    .prepare('INSERT INTO press_key (rid, title, source, link) VALUES (?, ?, ?, ?)')
    .run(raw.rid, sortKey(raw.title ?? ''), source, link);
  store.prepare('INSERT INTO press_text (rowid, folded) VALUES (?, ?)').run(raw.rid, indexText(source));
  return true;
}

function sourceOf(store: Store, raw: Raw): string {
  const outlet =
    raw.outletId === null ? undefined : readOutlet(store, survivorOf(store, 'outlet', raw.outletId));
  return [
    raw.title,
    outlet?.name ?? raw.outletName,
    outlet?.shortName,
    raw.reporterName,
    raw.authorName,
    raw.sourceName,
    raw.summary,
  ]
    .filter(Boolean)
    .join('\n');
}

function readOutlet(store: Store, id: string) {
  return store.prepare('SELECT name, short_name AS shortName FROM outlet WHERE id = ?').get(id) as
    | { name: string | null; shortName: string | null }
    | undefined;
}
