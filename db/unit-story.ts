import type { Store } from './open.ts';
import type { Projection, Touched } from './projection.ts';

/** Which stories are about a unit and when: how many, and how long it has been silent. */

export interface UnitStories {
  readonly stories: number;
  readonly lastStoryOn: string | null;
}

/** The day a story counts for: published, else planned, else when it happened or was due. Cancelled ones do not count. */
const source = `SELECT story.id AS story_id, story.unit_id,
    coalesce(
      (SELECT max(published_on) FROM story_outlet WHERE story_outlet.story_id = story.id AND story_outlet.deleted = 0),
      story.publish_on, story.happened_on, story.due_on) AS on_day
  FROM story
  WHERE story.deleted = 0 AND story.unit_id IS NOT NULL AND coalesce(story.stage, '') NOT IN ('cancelled', 'removed')`;

export const unitStoryProjection: Projection = {
  name: 'unit-story',
  version: 1,
  tables: ['unit_story'],
  sql: `CREATE TABLE unit_story (story_id TEXT PRIMARY KEY, unit_id TEXT NOT NULL, on_day TEXT) STRICT, WITHOUT ROWID;
    CREATE INDEX unit_story_unit ON unit_story (unit_id, on_day);`,
  refresh(store, touched) {
    for (const id of touchedStories(store, touched)) {
      store.prepare('DELETE FROM unit_story WHERE story_id = ?').run(id);
      store.prepare(`INSERT INTO unit_story ${source} AND story.id = ?`).run(id);
    }
  },
  rebuild(store) {
    store.prepare(`INSERT INTO unit_story ${source}`).run();
  },
};

function touchedStories(store: Store, touched: Touched): ReadonlySet<string> {
  const ids = new Set(touched.get('story'));
  for (const outletId of touched.get('storyOutlet') ?? []) {
    const storyId = store.prepare('SELECT story_id FROM story_outlet WHERE id = ?').pluck().get(outletId);
    if (typeof storyId === 'string') ids.add(storyId);
  }
  return ids;
}

const upToDay = '(on_day IS NULL OR on_day <= ?)';
const endOfTime = '9999-12-31';

/** Stories about a unit, those of the records merged into it included; `until` leaves out what came after that day. */
export function storiesOfUnit(
  store: Store,
  unitIds: readonly string[],
  until: string = endOfTime,
): UnitStories {
  let stories = 0;
  let lastStoryOn: string | null = null;
  for (const id of unitIds) {
    const found = store
      .prepare(
        `SELECT count(*) AS stories, max(on_day) AS lastStoryOn FROM unit_story WHERE unit_id = ? AND ${upToDay}`,
      )
      .get(id, until) as UnitStories;
    stories += found.stories;
    if (found.lastStoryOn !== null && found.lastStoryOn > (lastStoryOn ?? ''))
      lastStoryOn = found.lastStoryOn;
  }
  return { stories, lastStoryOn };
}

/** The same for all units that have any, by the id the story names. */
export function storiesByUnit(store: Store, until: string = endOfTime): ReadonlyMap<string, UnitStories> {
  const rows = store
    .prepare(
      `SELECT unit_id AS unitId, count(*) AS stories, max(on_day) AS lastStoryOn FROM unit_story
       WHERE ${upToDay} GROUP BY unit_id`,
    )
    .all(until) as (UnitStories & { unitId: string })[];
  return new Map(rows.map(row => [row.unitId, row]));
}
