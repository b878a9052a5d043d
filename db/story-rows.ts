import { daysBetween } from '#shared/core/dates.ts';
import { storyKinds, storyOrigins, storyStages } from '#shared/entities/story.ts';
import { deadlineState, storyDeadline } from '#shared/rules/story-deadline.ts';
import { mayEdit } from '#shared/rules/story-stages.ts';
import { type DatedFact, namesOn } from '#shared/rules/unit-facts.ts';
import type { Named, OutletMark, StoryRow } from '#shared/story-list.ts';
import { storyLacks } from '#shared/story-list.ts';
import type { QueryCtx } from './context.ts';
import { personName } from './label.ts';

/** Rows of the list of stories as they are shown, a page at a time. */

interface Raw {
  rid: number;
  id: string;
  code: string | null;
  title: string | null;
  kind: string | null;
  origin: string | null;
  unit_id: string | null;
  author_id: string | null;
  author_name: string | null;
  assignee_id: string | null;
  assignee_unit_id: string | null;
  assignment: StoryRow['assignment'];
  stage: string | null;
  due_on: string | null;
  publish_on: string | null;
  happened_on: string | null;
  school_year: string | null;
  updated_at_ms: number | null;
  is_imported: number | null;
  created_by: string | null;
  publications: number;
  lacks: number;
}

/** Rows for story `rid`s, in their order; those that are gone are left out. */
export function rowsOf(ctx: QueryCtx, rids: readonly number[]): StoryRow[] {
  if (rids.length === 0) return [];
  const raws = ctx.all<Raw>(
    `SELECT s.rid, s.id, s.code, s.title, s.kind, s.origin, s.unit_id, s.author_id, s.author_name, s.assignee_id,
       s.assignee_unit_id, s.assignment, s.stage, s.due_on, s.publish_on, s.happened_on, s.school_year,
       s.updated_at_ms, s.is_imported, s.created_by, l.publications, l.lacks
     FROM json_each(?) chosen CROSS JOIN story s ON s.rid = chosen.value JOIN story_list l ON l.rid = s.rid`,
    JSON.stringify(rids),
  );
  const names = namesIn(ctx, {
    units: raws.flatMap(raw => [raw.unit_id, raw.assignee_unit_id]),
    people: raws.flatMap(raw => [raw.author_id, raw.assignee_id]),
  });
  const ids = JSON.stringify(raws.map(raw => raw.id));
  const themes = themesOf(ctx, ids);
  const outlets = outletMarks(ctx, ids);
  return raws.map(raw => toRow(ctx, raw, names, themes.get(raw.id) ?? [], outlets.get(raw.id) ?? []));
}

function toRow(ctx: QueryCtx, raw: Raw, names: Names, themes: Named[], outlets: OutletMark[]): StoryRow {
  const stage = storyStages.find(known => known === raw.stage) ?? 'idea';
  const deadlineOn = storyDeadline(stage, raw.due_on, raw.publish_on);
  return {
    id: raw.id,
    code: raw.code,
    title: raw.title ?? '',
    kind: storyKinds.find(known => known === raw.kind) ?? null,
    origin: storyOrigins.find(known => known === raw.origin) ?? null,
    stage,
    unit: names.unit(raw.unit_id),
    author:
      names.person(raw.author_id) ?? (raw.author_name === null ? null : { id: null, name: raw.author_name }),
    assignee: names.person(raw.assignee_id),
    assigneeUnit: names.unit(raw.assignee_unit_id),
    assignment: raw.assignment,
    dueOn: raw.due_on,
    publishOn: raw.publish_on,
    happenedOn: raw.happened_on,
    deadlineOn,
    deadlineState: deadlineState(stage, deadlineOn, ctx.today),
    daysLeft: deadlineOn === null ? null : daysBetween(ctx.today, deadlineOn),
    schoolYear: raw.school_year,
    themes,
    outlets,
    publications: raw.publications,
    lacks: storyLacks.filter((_, place) => (raw.lacks & (1 << place)) !== 0),
    isImported: raw.is_imported === 1,
    updatedAtMs: raw.updated_at_ms,
    canEdit: mayEdit(
      { authorId: raw.author_id, assigneeId: raw.assignee_id, createdById: raw.created_by },
      { id: ctx.user?.id ?? '', role: ctx.user?.role ?? 'anyone' },
    ),
  };
}

/** Names behind ids, each read once; a merged record goes by the one that took it in. */
export interface Names {
  unit(id: string | null): Named | null;
  person(id: string | null): Named | null;
}

/** Names as of today; those of `ahead` are read together, the others one by one as they are asked for. */
export function namesIn(ctx: QueryCtx, ahead: Ahead = { units: [], people: [] }): Names {
  return {
    unit: remembered(ids => readUnits(ctx, ids), ahead.units),
    person: remembered(ids => readPeople(ctx, ids), ahead.people),
  };
}

interface Ahead {
  readonly units: readonly (string | null)[];
  readonly people: readonly (string | null)[];
}

type ReadNames = (ids: readonly string[]) => Map<string, Named>;

function remembered(read: ReadNames, ahead: readonly (string | null)[]): (id: string | null) => Named | null {
  const first = [...new Set(ahead)].filter(id => id !== null);
  const known = new Map<string, Named | null>(first.length > 0 ? read(first) : []);
  for (const id of first) if (!known.has(id)) known.set(id, null);
  return id => {
    if (id === null) return null;
    const found = known.get(id);
    if (found !== undefined) return found;
    const named = read([id]).get(id) ?? null;
    known.set(id, named);
    return named;
  };
}

function readUnits(ctx: QueryCtx, ids: readonly string[]): Map<string, Named> {
  const rows = ctx.all<{ id: string; survivorId: string; value: string | null; fromDay: string | null }>(
    `SELECT x.id, u.id AS survivorId, f.value, f.from_day AS fromDay FROM json_each(?) chosen
     CROSS JOIN unit x ON x.id = chosen.value CROSS JOIN unit u ON u.id = coalesce(x.merged_into, x.id)
     LEFT JOIN unit_fact f ON f.unit_id = u.id AND f.kind = 'name' AND f.deleted = 0 ORDER BY f.rid`,
    JSON.stringify(ids),
  );
  const facts = new Map<string, { survivorId: string; names: DatedFact[] }>();
  for (const { id, survivorId, value, fromDay } of rows) {
    const unit = facts.get(id) ?? { survivorId, names: [] };
    if (value !== null) unit.names.push({ kind: 'name', value, fromDay });
    facts.set(id, unit);
  }
  return new Map(
    [...facts].map(([id, { survivorId, names }]) => [
      id,
      { id: survivorId, name: namesOn(names, ctx.today).name },
    ]),
  );
}

function readPeople(ctx: QueryCtx, ids: readonly string[]): Map<string, Named> {
  const rows = ctx.all<{
    id: string;
    survivorId: string;
    familyName: string | null;
    givenName: string | null;
  }>(
    `SELECT x.id, p.id AS survivorId, p.family_name AS familyName, p.given_name AS givenName
     FROM json_each(?) chosen CROSS JOIN person x ON x.id = chosen.value
     CROSS JOIN person p ON p.id = coalesce(x.merged_into, x.id)`,
    JSON.stringify(ids),
  );
  return new Map(rows.map(row => [row.id, { id: row.survivorId, name: personName(row) }]));
}

/** Themes of stories by story, in the office's order; `ids` is a JSON list. */
export function themesOf(ctx: QueryCtx, ids: string): Map<string, Named[]> {
  const rows = ctx.all<{ storyId: string; id: string; name: string | null }>(
    `SELECT m.entity_id AS storyId, t.id, t.name
     FROM json_each(?) chosen CROSS JOIN set_member m ON m.entity = 'story' AND m.entity_id = chosen.value AND m.name = 'themes'
     JOIN theme t ON t.id = m.element ORDER BY t.position IS NULL, t.position, t.rid`,
    ids,
  );
  return grouped(rows, ({ id, name }) => ({ id, name: name ?? '' }));
}

/** Outlets of stories by story, in the order they were added; `ids` is a JSON list. */
export function outletMarks(ctx: QueryCtx, ids: string): Map<string, OutletMark[]> {
  const rows = ctx.all<Omit<OutletMark, 'hasProof'> & { storyId: string; hasProof: number }>(
    `SELECT x.story_id AS storyId, x.id, o.id AS outletId, coalesce(o.short_name, o.name, '') AS name,
       coalesce(x.state, 'planned') AS state, x.sent_on AS sentOn, x.published_on AS publishedOn,
       x.link IS NOT NULL OR EXISTS (SELECT 1 FROM attachment a
         WHERE a.owner_id = x.id AND a.role = 'proof' AND a.deleted = 0) AS hasProof
     FROM json_each(?) chosen CROSS JOIN story_outlet x ON x.story_id = chosen.value AND x.deleted = 0
     JOIN outlet y ON y.id = x.outlet_id JOIN outlet o ON o.id = coalesce(y.merged_into, y.id) ORDER BY x.rid`,
    ids,
  );
  return grouped(rows, ({ storyId: _storyId, hasProof, ...mark }) => ({ ...mark, hasProof: hasProof === 1 }));
}

function grouped<R extends { storyId: string }, T>(
  rows: readonly R[],
  toValue: (row: R) => T,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.storyId);
    if (group) group.push(toValue(row));
    else groups.set(row.storyId, [toValue(row)]);
  }
  return groups;
}
