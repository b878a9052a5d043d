import { personSortKey } from '#shared/core/names.ts';
import { naturalSortKey, sortKey } from '#shared/core/text.ts';
import { matchable } from '#shared/rules/list-match.ts';
import type { Store } from './open.ts';
import type { Projection, Touched } from './projection.ts';
import { kinOf, survivorOf } from './survivor.ts';

/** What the coordination log is searched and sorted by beyond its own columns. */
export const coordinationProjection: Projection = {
  name: 'coordination',
  version: 1,
  tables: ['coordination_list'],
  sql: `CREATE TABLE coordination_list (
    rid INTEGER PRIMARY KEY,
    folded TEXT NOT NULL,
    exact TEXT NOT NULL,
    subject_key TEXT NOT NULL,
    partner_key TEXT,
    owner_key TEXT,
    number_key TEXT
  ) STRICT`,
  refresh(store, touched) {
    for (const id of affectedEntries(store, touched)) project(store, id);
  },
  rebuild(store) {
    for (const id of store.prepare('SELECT id FROM coordination ORDER BY rid').pluck().all() as string[])
      project(store, id);
  },
};

function affectedEntries(store: Store, touched: Touched): ReadonlySet<string> {
  const ids = new Set(touched.get('coordination'));
  const add = (sql: string, records: Iterable<string>) => {
    const statement = store.prepare(sql).pluck();
    for (const record of records) for (const id of statement.all(record) as string[]) ids.add(id);
  };
  add('SELECT id FROM coordination WHERE partner_id = ?', touched.get('partner') ?? []);
  add(
    'SELECT id FROM coordination WHERE owner_id = ?',
    kinOf(store, 'person', [...(touched.get('person') ?? [])]),
  );
  return ids;
}

interface Raw {
  readonly rid: number;
  readonly subject: string | null;
  readonly content: string | null;
  readonly outcome: string | null;
  readonly number: string | null;
  readonly partner: string | null;
  readonly ownerId: string | null;
}

function project(store: Store, id: string): void {
  const row = store
    .prepare(
      `SELECT c.rid, c.subject, c.content, c.outcome, c.document_number AS number, p.name AS partner,
         c.owner_id AS ownerId
       FROM coordination c LEFT JOIN partner p ON p.id = c.partner_id WHERE c.id = ?`,
    )
    .get(id) as Raw | undefined;
  if (!row) return;
  const { folded, exact } = matchable(
    [row.subject, row.content, row.outcome, row.number, row.partner].filter(Boolean).join('\n'),
  );
  store
    .prepare(
      `INSERT OR REPLACE INTO coordination_list
         (rid, folded, exact, subject_key, partner_key, owner_key, number_key) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      row.rid,
      folded,
      exact,
      sortKey(row.subject ?? row.content ?? ''),
      row.partner === null ? null : sortKey(row.partner),
      row.ownerId === null ? null : ownerKey(store, row.ownerId),
      row.number === null ? null : naturalSortKey(row.number),
    );
}

function ownerKey(store: Store, id: string): string | null {
  const row = store
    .prepare(
      'SELECT family_name AS familyName, given_name AS givenName, sort_given AS sortGiven FROM person WHERE id = ?',
    )
    .get(survivorOf(store, 'person', id)) as
    | { familyName: string | null; givenName: string | null; sortGiven: string | null }
    | undefined;
  if (!row) return null;
  return personSortKey({ ...row, familyName: row.familyName ?? '', givenName: row.givenName ?? '' });
}
