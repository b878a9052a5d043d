import type { ImportTable } from '#shared/rules/import-cells.ts';
import { rowReaders } from '#shared/rules/import-cells.ts';
import type {
  KnownNamed,
  KnownOutletMark,
  KnownStory,
  StoriesKnown,
  StoriesPlan,
  StoryPlan,
} from '#shared/rules/import-stories-known.ts';
import type { ImportChoices } from '#shared/transfer.ts';
import { unitsByName } from './import-known.ts';
import { personName } from './label.ts';
import type { Store } from './open.ts';
import { setMembers } from './record.ts';
import { changeStory, createStory } from './story-write.ts';
import type { Writer } from './write.ts';

/** What a list of stories is compared with: of the stories only those whose code or title it names. */
export function readStoriesKnown(
  store: Store,
  table: ImportTable,
  choices: ImportChoices,
  today: string,
): StoriesKnown {
  const readers = table.rows.map(rowReaders(table, choices));
  return {
    stories: storiesLike(
      store,
      readers.map(reader => reader.line('story.code')),
      readers.map(reader => reader.line('story.title')),
    ),
    units: unitsByName(store, today),
    outlets: namesOf(store, 'outlet', ['name', 'short_name']),
    themes: namesOf(store, 'theme', ['name']),
    workers: workersOf(store),
  };
}

function storiesLike(
  store: Store,
  codes: readonly string[],
  titles: readonly string[],
): readonly KnownStory[] {
  const rows = store
    .prepare(
      `SELECT id, code, title, kind, stage, unit_id AS unitId, author_name AS authorName, due_on AS dueOn,
         publish_on AS publishOn, happened_on AS happenedOn, school_year AS schoolYear, summary, note
       FROM story WHERE deleted = 0 AND (code IN (SELECT value FROM json_each(?))
         OR title IN (SELECT value FROM json_each(?))) ORDER BY rid`,
    )
    .all(JSON.stringify(codes), JSON.stringify(titles)) as Omit<KnownStory, 'themeIds' | 'outlets'>[];
  const marks = store.prepare(
    `SELECT id, outlet_id AS outletId, published_on AS publishedOn, link FROM story_outlet
     WHERE story_id = ? AND deleted = 0 ORDER BY rid`,
  );
  return rows.map(story => ({
    ...story,
    title: story.title ?? '',
    themeIds: setMembers(store, 'story', story.id, 'themes'),
    outlets: marks.all(story.id) as KnownOutletMark[],
  }));
}

function namesOf(
  store: Store,
  entity: 'outlet' | 'theme',
  columns: readonly string[],
): readonly KnownNamed[] {
  const rows = store
    .prepare(
      `SELECT r.id, ${columns.map(column => `r.${column}`).join(', ')},
         (SELECT json_group_array(element) FROM set_member
          WHERE entity = '${entity}' AND entity_id = r.id AND name = 'aliases') AS aliases
       FROM ${entity} r WHERE r.deleted = 0${entity === 'outlet' ? ' AND r.merged_into IS NULL' : ''} ORDER BY r.rid`,
    )
    .all() as ({ id: string; aliases: string } & Record<string, string | null>)[];
  return rows.map(row => ({
    id: row.id,
    names: [...columns.flatMap(column => row[column] ?? []), ...(JSON.parse(row.aliases) as string[])],
  }));
}

function workersOf(store: Store): readonly KnownNamed[] {
  const rows = store
    .prepare(
      `SELECT p.id, p.family_name AS familyName, p.given_name AS givenName FROM account a
       JOIN person p ON p.id = a.id WHERE a.deleted = 0 AND a.is_active = 1 ORDER BY a.rid`,
    )
    .all() as { id: string; familyName: string | null; givenName: string | null }[];
  return rows.map(row => ({ id: row.id, names: [personName(row)] }));
}

/** Stores a planned list of stories within the write of the import. */
export function applyStories(
  store: Store,
  writer: Writer,
  plan: StoriesPlan,
  progress: (done: number, total: number) => void,
): void {
  const ids = new Map<string, string>();
  const idOf = (ref: string): string => ids.get(ref) ?? ref;
  for (const { ref, name, kind } of plan.outlets) ids.set(ref, writer.create('outlet', { name, kind }));
  for (const { ref, name } of plan.themes) ids.set(ref, writer.create('theme', { name, isActive: true }));
  for (const [at, story] of plan.stories.entries()) {
    if (story.id === null) createFrom(store, writer, story, idOf);
    else changeFrom(store, writer, story.id, story, idOf);
    if (at % 100 === 0) progress(at, plan.stories.length);
  }
}

function createFrom(store: Store, writer: Writer, story: StoryPlan, idOf: (ref: string) => string): void {
  createStory(store, writer, {
    fields: story.values,
    themeIds: story.themeRefs.map(idOf),
    outlets: story.outlets.map(({ outletRef, state, publishedOn, link }) => ({
      outletId: idOf(outletRef),
      state,
      publishedOn,
      link: link || null,
    })),
    isImported: true,
  });
}

function changeFrom(
  store: Store,
  writer: Writer,
  id: string,
  story: StoryPlan,
  idOf: (ref: string) => string,
): void {
  const themeIds = [...setMembers(store, 'story', id, 'themes'), ...story.themeRefs.map(idOf)];
  changeStory(store, writer, id, { fields: story.values, themeIds });
  for (const { id: markId, outletRef, state, publishedOn, link } of story.outlets) {
    const given = { ...(publishedOn === null ? {} : { publishedOn }), ...(link === '' ? {} : { link }) };
    if (markId !== null) writer.change('storyOutlet', markId, given);
    else
      writer.create('storyOutlet', {
        storyId: id,
        outletId: idOf(outletRef),
        state,
        ...given,
        isImported: true,
      });
  }
}
