import { dayInVietnam } from '#shared/core/dates.ts';
import { personSortKey } from '#shared/core/names.ts';
import { naturalSortKey, sortKey } from '#shared/core/text.ts';
import { storyKinds, storyOrigins, storyStages } from '#shared/entities/story.ts';
import { storyDeadline } from '#shared/rules/story-deadline.ts';
import { type StoryLack, storyLacks } from '#shared/story-list.ts';
import { personName } from './label.ts';
import type { Store } from './open.ts';
import { unitNameOn } from './story-names.ts';

/** A story as lists need it, read from the records: numbers, sort keys, words and tags. */

/** Kinds of tags in `story_tag`. */
export const tagKinds = { theme: 1, policy: 2, outlet: 3, lack: 4 } as const;

/** Outlet states that count as a publication. */
const appeared = new Set<string>(['published', 'corrected']);

/** A calendar day as the number it is stored as, `2026-03-10` → 20260310. */
export function dayNumber(day: string | null): number | null {
  return day === null ? null : Number(day.replaceAll('-', ''));
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
export interface Projected {
  readonly rid: number;
  readonly isDeleted: boolean;
  readonly codeNumber: number | null;
  readonly list: readonly (number | null)[];
  /** Everything the keys and words are made of, to tell whether they changed: two sort keys, then what is found by. */
  readonly source: string;
  readonly keys: () => readonly (string | null)[];
  readonly tags: readonly (readonly [kind: number, target: number])[];
}

/** Of a source the texts a story is found by. */
export function textOfSource(source: string): string {
  return source.split('\n').slice(2).join('\n');
}

interface Target {
  readonly rid: number;
  readonly name: string;
  readonly key: string;
}

export interface StoryReader {
  read(id: string): Projected | null;
}

/** Reads stories as they are projected; what they point to is read once each. */
export function storyReader(store: Store): StoryReader {
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
  const words = [title, raw.code ?? '', authorName, assignee?.name ?? '', unit?.name ?? ''];
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
    source: [...nameKeys, ...words].join('\n'),
    keys: () => [
      raw.code === null ? null : naturalSortKey(raw.code),
      sortKey(title),
      unit?.key ?? null,
      author?.key ?? (raw.author_name === null ? null : sortKey(raw.author_name)),
      assignee?.key ?? null,
      ...nameKeys,
    ],
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
