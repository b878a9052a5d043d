import { dayInVietnam } from '#shared/core/dates.ts';
import { personSortKey } from '#shared/core/names.ts';
import { naturalSortKey, sortKey } from '#shared/core/text.ts';
import { matchable } from '#shared/rules/list-match.ts';
import { opinionSubject } from '#shared/rules/opinion-subject.ts';
import { personName } from './label.ts';
import type { Store } from './open.ts';
import type { Projection, Touched } from './projection.ts';
import { unitNameOn } from './story-names.ts';
import { kinOf, survivorOf } from './survivor.ts';

/**
 * What the list of opinions is searched and sorted by beyond its own columns. `folded` and `exact` hold the words with
 * spaces around them; `private` those that only people who see contacts may look for.
 */
export const opinionProjection: Projection = {
  name: 'opinion',
  version: 1,
  tables: ['opinion_list'],
  sql: `CREATE TABLE opinion_list (
    rid INTEGER PRIMARY KEY,
    folded TEXT NOT NULL,
    exact TEXT NOT NULL,
    private TEXT NOT NULL,
    code_key TEXT,
    subject_key TEXT NOT NULL,
    owner_key TEXT,
    unit_key TEXT,
    theme_key TEXT
  ) STRICT`,
  refresh(store, touched) {
    for (const id of affectedOpinions(store, touched)) project(store, id);
  },
  rebuild(store) {
    for (const id of store.prepare('SELECT id FROM opinion ORDER BY rid').pluck().all() as string[])
      project(store, id);
  },
};

const memberOf = (name: 'units' | 'themes') =>
  `SELECT entity_id FROM set_member WHERE entity = 'opinion' AND name = '${name}' AND element = ?`;

const affectedSql: Readonly<Record<string, string>> = {
  unit: memberOf('units'),
  unitFact: `SELECT m.entity_id FROM unit_fact f JOIN set_member m
    ON m.entity = 'opinion' AND m.name = 'units' AND m.element = f.unit_id WHERE f.id = ?`,
  theme: memberOf('themes'),
  person: 'SELECT id FROM opinion WHERE owner_id = ?',
};

function affectedOpinions(store: Store, touched: Touched): ReadonlySet<string> {
  const ids = new Set(touched.get('opinion'));
  for (const [entity, records] of touched) {
    const sql = affectedSql[entity];
    if (sql === undefined) continue;
    const statement = store.prepare(sql).pluck();
    for (const record of records)
      for (const each of entity === 'person' || entity === 'unit' ? kinOf(store, entity, [record]) : [record])
        for (const id of statement.all(each) as string[]) ids.add(id);
  }
  return ids;
}

interface Raw {
  readonly rid: number;
  readonly code: string | null;
  readonly subject: string | null;
  readonly body: string | null;
  readonly kind: string | null;
  readonly giverName: string | null;
  readonly giverContact: string | null;
  readonly ownerId: string | null;
}

function project(store: Store, id: string): void {
  const row = store
    .prepare(
      `SELECT rid, code, subject, body, kind, giver_name AS giverName, giver_contact AS giverContact, owner_id AS ownerId
       FROM opinion WHERE id = ?`,
    )
    .get(id) as Raw | undefined;
  if (!row) return;
  const today = dayInVietnam(store.now());
  const units = elementsOf(store, id, 'units').map(
    unitId => unitNameOn(store, survivorOf(store, 'unit', unitId), today) ?? '',
  );
  const themes = elementsOf(store, id, 'themes').map(themeId => themeName(store, themeId));
  const owner = ownerOf(store, row.ownerId);
  // The name of who denounces is not for everybody, so the list does not give it away by finding it.
  const isNameOpen = row.kind !== 'denunciation';
  const open = matchable(
    [row.code, row.subject, row.body, isNameOpen ? row.giverName : null, owner?.name, ...units]
      .filter(Boolean)
      .join('\n'),
  );
  const hidden = matchable([row.giverContact, isNameOpen ? null : row.giverName].filter(Boolean).join('\n'));
  store
    .prepare(
      `INSERT OR REPLACE INTO opinion_list
         (rid, folded, exact, private, code_key, subject_key, owner_key, unit_key, theme_key)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      row.rid,
      open.folded,
      open.exact,
      hidden.folded,
      row.code === null ? null : naturalSortKey(row.code),
      sortKey(opinionSubject(row)),
      owner?.key ?? null,
      firstKey(units),
      firstKey(themes),
    );
}

function firstKey(names: readonly string[]): string | null {
  return names.map(sortKey).sort()[0] ?? null;
}

function elementsOf(store: Store, id: string, name: string): readonly string[] {
  return store
    .prepare(
      "SELECT element FROM set_member WHERE entity = 'opinion' AND entity_id = ? AND name = ? ORDER BY element",
    )
    .pluck()
    .all(id, name) as string[];
}

function themeName(store: Store, id: string): string {
  return String(store.prepare('SELECT name FROM theme WHERE id = ?').pluck().get(id) ?? '');
}

function ownerOf(store: Store, id: string | null): { readonly name: string; readonly key: string } | null {
  if (id === null) return null;
  const row = store
    .prepare(
      `SELECT family_name AS familyName, given_name AS givenName, sort_given AS sortGiven FROM person WHERE id = ?`,
    )
    .get(survivorOf(store, 'person', id)) as
    | { familyName: string | null; givenName: string | null; sortGiven: string | null }
    | undefined;
  if (!row) return null;
  return {
    name: personName(row),
    key: personSortKey({ ...row, familyName: row.familyName ?? '', givenName: row.givenName ?? '' }),
  };
}
