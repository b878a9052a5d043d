import { exactText, indexText } from '#shared/core/text.ts';
import { putOff } from './catch-up.ts';
import type { Store } from './open.ts';
import type { Projection } from './projection.ts';
import { textOfSource } from './story-reading.ts';

/** The words by which lists of stories are narrowed: title, code, author, assignee, unit. They follow after the commit. */

export const storyTextName = 'story-text';

export const storyTextProjection: Projection = {
  name: storyTextName,
  version: 1,
  tables: ['story_text'],
  sql: `CREATE VIRTUAL TABLE story_text USING fts5(
    folded, exact, content = '', contentless_delete = 1, detail = column,
    tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
  );`,
  /** The list of stories knows which ones were reworded and puts them off. */
  refresh: () => undefined,
  rebuild(store) {
    const page = store.prepare('SELECT rid, source FROM story_key WHERE rid > ? ORDER BY rid LIMIT 1000');
    const after = (rid: number) => page.all(rid) as { rid: number; source: string }[];
    for (let rows = after(0); rows.length > 0; rows = after(rows.at(-1)?.rid ?? 0))
      for (const { rid, source } of rows) insert(store, rid, source);
  },
  later: {
    aTurn: 100,
    work(store, _kind, ids) {
      const read = store.prepare(
        'SELECT s.rid, k.source FROM story s LEFT JOIN story_key k ON k.rid = s.rid WHERE s.id = ?',
      );
      for (const id of ids) {
        const { rid, source } = read.get(id) as { rid: number; source: string | null };
        store.prepare('DELETE FROM story_text WHERE rowid = ?').run(rid);
        if (source !== null) insert(store, rid, source);
      }
    },
  },
};

/** Notes stories whose source in `story_key` changed. */
export function putOffText(store: Store, storyIds: readonly string[]): void {
  putOff(store, storyTextName, 'story', storyIds);
}

function insert(store: Store, rid: number, source: string): void {
  const text = textOfSource(source);
  store
    .prepare('INSERT INTO story_text (rowid, folded, exact) VALUES (?, ?, ?)')
    .run(rid, indexText(text), exactText(text));
}
