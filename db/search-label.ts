import { dayInVietnam, formatDay, isDay } from '#shared/core/dates.ts';
import { opinionSubject } from '#shared/rules/opinion-subject.ts';
import { type DatedFact, factOn, namesOn } from '#shared/rules/unit-facts.ts';
import type { SearchEntity } from '#shared/search.ts';
import type { QueryCtx } from './context.ts';
import { labelOf, personName } from './label.ts';
import { survivorOf } from './survivor.ts';

/** What a record is called in a list of results, and what tells it from others of the same name. */
export interface SearchLabel {
  readonly title: string;
  readonly subtitle: string | null;
}

/** The label of a record as of today; null when it is not there or deleted. */
export function searchLabel(ctx: QueryCtx, entity: SearchEntity, id: string): SearchLabel | null {
  switch (entity) {
    case 'unit':
      return unitLabel(ctx, id);
    case 'person':
      return personLabel(ctx, id);
    case 'story':
      return storyLabel(ctx, id);
    case 'pressItem':
      return pressLabel(ctx, id);
    case 'pressCase':
      return caseLabel(ctx, id);
    case 'hotIssue':
      return hotLabel(ctx, id);
    case 'opinion':
      return opinionLabel(ctx, id);
    case 'partner':
      return named(
        ctx,
        'SELECT name AS title, contact_position AS subtitle FROM partner WHERE id = ? AND deleted = 0',
        id,
      );
    case 'outlet':
    case 'theme':
      return named(
        ctx,
        `SELECT name AS title, NULL AS subtitle FROM ${entity} WHERE id = ? AND deleted = 0`,
        id,
      );
    case 'policy':
      return named(
        ctx,
        `SELECT coalesce(title, number) AS title,
           nullif(concat_ws(' · ', iif(title IS NULL, NULL, number), issuer), '') AS subtitle
         FROM policy WHERE id = ? AND deleted = 0`,
        id,
      );
  }
}

function named(ctx: QueryCtx, sql: string, id: string): SearchLabel | null {
  const row = ctx.get<{ title: string | null; subtitle: string | null }>(sql, id);
  return row ? { title: row.title ?? '', subtitle: row.subtitle } : null;
}

function joined(...parts: readonly (string | null | undefined)[]): string | null {
  return parts.filter(Boolean).join(' · ') || null;
}

function factsOf(ctx: QueryCtx, unitId: string): readonly DatedFact[] {
  return ctx.all<DatedFact>(
    'SELECT kind, value, from_day AS fromDay FROM unit_fact WHERE unit_id = ? AND deleted = 0 ORDER BY rid',
    unitId,
  );
}

function unitLabel(ctx: QueryCtx, id: string): SearchLabel | null {
  if (!ctx.get('SELECT 1 FROM unit WHERE id = ? AND deleted = 0', id)) return null;
  const facts = factsOf(ctx, id);
  const { name, former } = namesOn(facts, ctx.today);
  const area = factOn(facts, 'area', ctx.today)?.value;
  const code = factOn(facts, 'code', ctx.today)?.value;
  const areaName = area ? labelOf(ctx.store, 'area', area) : null;
  return { title: name, subtitle: joined(areaName, code, former[0]) };
}

function nameOfUnit(ctx: QueryCtx, unitId: string | null): string | null {
  return unitId === null ? null : namesOn(factsOf(ctx, unitId), ctx.today).name || null;
}

function personLabel(ctx: QueryCtx, id: string): SearchLabel | null {
  const person = ctx.get<{
    familyName: string | null;
    givenName: string | null;
    position: string | null;
    unitId: string | null;
    outletId: string | null;
  }>(
    `SELECT family_name AS familyName, given_name AS givenName, position, unit_id AS unitId, outlet_id AS outletId
     FROM person WHERE id = ? AND deleted = 0`,
    id,
  );
  if (!person) return null;
  const post = ctx.get<{ role: string | null; unitId: string | null }>(
    `SELECT r.name AS role, p.unit_id AS unitId FROM post p LEFT JOIN post_role r ON r.id = p.role_id
     WHERE p.person_id = @id AND p.deleted = 0 AND coalesce(p.from_day, '') <= @today AND coalesce(p.to_day, '9') >= @today
     ORDER BY r.position, p.rid LIMIT 1`,
    { id, today: ctx.today },
  );
  const outlet = person.outletId === null ? null : labelOf(ctx.store, 'outlet', person.outletId);
  return {
    title: personName(person),
    subtitle: joined(post?.role ?? person.position, nameOfUnit(ctx, post?.unitId ?? person.unitId), outlet),
  };
}

function storyLabel(ctx: QueryCtx, id: string): SearchLabel | null {
  const story = ctx.get<{
    title: string | null;
    code: string | null;
    unitId: string | null;
    day: string | null;
  }>(
    `SELECT title, code, unit_id AS unitId, coalesce(publish_on, happened_on, due_on) AS day
     FROM story WHERE id = ? AND deleted = 0`,
    id,
  );
  if (!story) return null;
  const day = story.day !== null && isDay(story.day) ? formatDay(story.day) : null;
  return { title: story.title ?? '', subtitle: joined(story.code, day, nameOfUnit(ctx, story.unitId)) };
}

function pressLabel(ctx: QueryCtx, id: string): SearchLabel | null {
  const item = ctx.get<{
    title: string | null;
    outletId: string | null;
    outletName: string | null;
    day: string | null;
  }>(
    `SELECT title, outlet_id AS outletId, outlet_name AS outletName, published_on AS day
     FROM press_item WHERE id = ? AND deleted = 0`,
    id,
  );
  if (!item) return null;
  const outlet =
    item.outletId === null
      ? null
      : labelOf(ctx.store, 'outlet', survivorOf(ctx.store, 'outlet', item.outletId));
  const day = item.day !== null && isDay(item.day) ? formatDay(item.day) : null;
  return { title: item.title ?? '', subtitle: joined(outlet ?? item.outletName, day) };
}

function hotLabel(ctx: QueryCtx, id: string): SearchLabel | null {
  const issue = ctx.get<{ title: string | null; code: string | null; day: string | null }>(
    'SELECT title, code, opened_on AS day FROM hot_issue WHERE id = ? AND deleted = 0',
    id,
  );
  if (!issue) return null;
  const day = issue.day !== null && isDay(issue.day) ? formatDay(issue.day) : null;
  return { title: issue.title ?? '', subtitle: joined(issue.code, day) };
}

function caseLabel(ctx: QueryCtx, id: string): SearchLabel | null {
  const found = ctx.get<{
    title: string | null;
    code: string | null;
    outletId: string | null;
    asker: string | null;
    atMs: number | null;
  }>(
    `SELECT title, code, asker_outlet_id AS outletId, asker_name AS asker, received_at_ms AS atMs
     FROM press_case WHERE id = ? AND deleted = 0`,
    id,
  );
  if (!found) return null;
  const { title, code, outletId, asker, atMs } = found;
  const outlet =
    outletId === null ? null : labelOf(ctx.store, 'outlet', survivorOf(ctx.store, 'outlet', outletId));
  const day = atMs === null ? null : formatDay(dayInVietnam(atMs));
  return { title: title ?? '', subtitle: joined(code, outlet ?? asker, day) };
}

function opinionLabel(ctx: QueryCtx, id: string): SearchLabel | null {
  const opinion = ctx.get<{
    subject: string | null;
    body: string | null;
    code: string | null;
    day: string | null;
  }>('SELECT subject, body, code, received_on AS day FROM opinion WHERE id = ? AND deleted = 0', id);
  if (!opinion) return null;
  const day = opinion.day !== null && isDay(opinion.day) ? formatDay(opinion.day) : null;
  return { title: opinionSubject(opinion), subtitle: joined(opinion.code, day) };
}
