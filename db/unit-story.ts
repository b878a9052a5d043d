import type { Day } from '#shared/core/dates.ts';
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

/** Of each unit what most lists ask: all of its stories, counted once for as long as none of them changes. */
const totals = `SELECT unit_id, count(*) AS stories, max(on_day) AS last_on FROM unit_story`;

export const unitStoryProjection: Projection = {
  name: 'unit-story',
  version: 2,
  tables: ['unit_story', 'unit_story_total'],
  sql: `CREATE TABLE unit_story (story_id TEXT PRIMARY KEY, unit_id TEXT NOT NULL, on_day TEXT) STRICT, WITHOUT ROWID;
    CREATE INDEX unit_story_unit ON unit_story (unit_id, on_day);
    CREATE TABLE unit_story_total (unit_id TEXT PRIMARY KEY, stories INTEGER NOT NULL, last_on TEXT)
      STRICT, WITHOUT ROWID;`,
  refresh(store, touched) {
    const unitOf = store.prepare('SELECT unit_id FROM unit_story WHERE story_id = ?').pluck();
    const units = new Set<unknown>();
    for (const id of touchedStories(store, touched)) {
      units.add(unitOf.get(id));
      store.prepare('DELETE FROM unit_story WHERE story_id = ?').run(id);
      store.prepare(`INSERT INTO unit_story ${source} AND story.id = ?`).run(id);
      units.add(unitOf.get(id));
    }
    for (const id of units) if (typeof id === 'string') countAgain(store, id);
  },
  rebuild(store) {
    store.prepare(`INSERT INTO unit_story ${source}`).run();
    store.prepare(`INSERT INTO unit_story_total ${totals} GROUP BY unit_id`).run();
  },
};

function countAgain(store: Store, unitId: string): void {
  store.prepare('DELETE FROM unit_story_total WHERE unit_id = ?').run(unitId);
  store.prepare(`INSERT INTO unit_story_total ${totals} WHERE unit_id = ? GROUP BY unit_id`).run(unitId);
}

function touchedStories(store: Store, touched: Touched): ReadonlySet<string> {
  const ids = new Set(touched.get('story'));
  for (const outletId of touched.get('storyOutlet') ?? []) {
    const storyId = store.prepare('SELECT story_id FROM story_outlet WHERE id = ?').pluck().get(outletId);
    if (typeof storyId === 'string') ids.add(storyId);
  }
  return ids;
}

const totalOfUnit = 'SELECT stories, last_on AS lastStoryOn FROM unit_story_total WHERE unit_id = ?';
const upToDay = '(on_day IS NULL OR on_day <= ?)';
const ofUnitUpTo = `SELECT count(*) AS stories, max(on_day) AS lastStoryOn FROM unit_story
  WHERE unit_id = ? AND ${upToDay}`;

/** Stories about a unit, those of the records merged into it included; `until` leaves out what came after that day. */
export function storiesOfUnit(store: Store, unitIds: readonly string[], until?: string): UnitStories {
  let stories = 0;
  let lastStoryOn: string | null = null;
  for (const id of unitIds) {
    const found = (
      until === undefined ? store.prepare(totalOfUnit).get(id) : store.prepare(ofUnitUpTo).get(id, until)
    ) as UnitStories | undefined;
    if (!found) continue;
    stories += found.stories;
    if (found.lastStoryOn !== null && found.lastStoryOn > (lastStoryOn ?? ''))
      lastStoryOn = found.lastStoryOn;
  }
  return { stories, lastStoryOn };
}

/** Whether a story tells of a unit or of what was merged into it, from a day to a day. */
export function hasStoryBetween(store: Store, unitIds: readonly string[], from: Day, to: Day): boolean {
  const one = store.prepare('SELECT 1 FROM unit_story WHERE unit_id = ? AND on_day BETWEEN ? AND ?');
  return unitIds.some(id => one.get(id, from, to) !== undefined);
}

/** The same for all units that have any, by the id the story names. */
export function storiesByUnit(store: Store, until?: string): ReadonlyMap<string, UnitStories> {
  const rows = (
    until === undefined
      ? store.prepare('SELECT unit_id AS unitId, stories, last_on AS lastStoryOn FROM unit_story_total').all()
      : store
          .prepare(
            `SELECT unit_id AS unitId, count(*) AS stories, max(on_day) AS lastStoryOn FROM unit_story
             WHERE ${upToDay} GROUP BY unit_id`,
          )
          .all(until)
  ) as (UnitStories & { unitId: string })[];
  return new Map(rows.map(row => [row.unitId, row]));
}
