import { appearedStages, waitingStages, writingStages } from '#shared/rules/story-stages.ts';
import type { StoryStage } from '#shared/story-list.ts';
import type { Store } from './open.ts';
import type { Projection, Touched } from './projection.ts';

/**
 * What stands on which day. `rank` puts what is still awaited (0) before what is over (1); `kind` is the place in
 * `entryKinds`. Stories put aside, cancelled or deleted are not in it.
 */

function list(stages: readonly StoryStage[]): string {
  return stages.map(stage => `'${stage}'`).join(', ');
}

const number = (day: string) => `CAST(replace(${day}, '-', '') AS INTEGER)`;
const carried = `x.story_id = s.id AND x.deleted = 0 AND x.state IN ('published', 'corrected') AND x.published_on IS NOT NULL`;
const onCalendar = [
  ...writingStages,
  ...waitingStages,
  ...appearedStages.filter(known => known !== 'removed'),
];

/** Adds the entries of the stories that `test` leaves. */
function insertOf(test: string): string {
  return `INSERT OR IGNORE INTO calendar_entry (day, rank, kind, rid)
  WITH s AS NOT MATERIALIZED (
    SELECT rid, id, due_on, publish_on, coalesce(stage, 'idea') AS stage FROM story WHERE deleted = 0 AND ${test}
  )
  SELECT ${number('due_on')}, stage NOT IN (${list(writingStages)}), 0, rid FROM s
    WHERE due_on IS NOT NULL AND stage IN (${list(onCalendar)})
  UNION ALL
  SELECT ${number('publish_on')}, 0, 1, rid FROM s
    WHERE publish_on IS NOT NULL AND stage IN (${list([...writingStages, ...waitingStages])})
  UNION ALL
  SELECT ${number('x.published_on')}, 1, 2, s.rid FROM s JOIN story_outlet x ON ${carried}
  UNION ALL
  SELECT ${number('publish_on')}, 1, 2, rid FROM s
    WHERE publish_on IS NOT NULL AND stage IN ('published', 'corrected')
      AND NOT EXISTS (SELECT 1 FROM story_outlet x WHERE ${carried})`;
}

export const calendarProjection: Projection = {
  name: 'calendar',
  version: 1,
  tables: ['calendar_entry'],
  sql: `CREATE TABLE calendar_entry (
      day INTEGER NOT NULL, rank INTEGER NOT NULL, kind INTEGER NOT NULL, rid INTEGER NOT NULL,
      PRIMARY KEY (day, rank, kind, rid)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX calendar_entry_rid ON calendar_entry (rid);`,
  refresh(store, touched) {
    const remove = store.prepare(
      'DELETE FROM calendar_entry WHERE rid = (SELECT rid FROM story WHERE id = ?)',
    );
    const add = store.prepare(insertOf('id = ?'));
    for (const id of touchedStories(store, touched)) {
      remove.run(id);
      add.run(id);
    }
  },
  rebuild(store) {
    store.sqlite.exec(insertOf('1'));
  },
};

function touchedStories(store: Store, touched: Touched): ReadonlySet<string> {
  const ids = new Set(touched.get('story'));
  const outlets = touched.get('storyOutlet');
  if (!outlets) return ids;
  const storyOf = store.prepare('SELECT story_id FROM story_outlet WHERE id = ?').pluck();
  for (const outletId of outlets) {
    const storyId = storyOf.get(outletId);
    if (typeof storyId === 'string') ids.add(storyId);
  }
  return ids;
}
