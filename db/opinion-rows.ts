import { daysBetween } from '#shared/core/dates.ts';
import type { Row } from '#shared/entities.ts';
import { type OpinionCaseMark, type OpinionRow, opinionLacks } from '#shared/opinion-list.ts';
import { answerDays, opinionDeadline, opinionState } from '#shared/rules/opinion-figures.ts';
import { opinionSubject } from '#shared/rules/opinion-subject.ts';
import type { Named } from '#shared/story-list.ts';
import { maySeeContacts } from './contact.ts';
import type { QueryCtx } from './context.ts';
import { lackSql } from './opinion-filter.ts';
import { toRow } from './record.ts';
import { type Names, namesIn } from './story-rows.ts';

/** Rows of the list of opinions as they are shown. */

interface Around {
  readonly names: Names;
  readonly themes: ReadonlyMap<string, Named[]>;
  readonly units: ReadonlyMap<string, string[]>;
  readonly cases: ReadonlyMap<string, OpinionCaseMark[]>;
}

/** Rows for ids, in their order; those that are not there are left out. */
export function opinionRows(ctx: QueryCtx, ids: readonly string[]): OpinionRow[] {
  if (ids.length === 0) return [];
  const list = JSON.stringify(ids);
  const raws = ctx.all<Record<string, unknown>>(
    `SELECT o.*, ${opinionLacks.map(lack => `${lackSql[lack]} AS lacks_${lack}`).join(', ')}
     FROM json_each(?) chosen CROSS JOIN opinion o ON o.id = chosen.value`,
    list,
  );
  const units = unitsOf(ctx, list);
  const rows = raws.map(raw => ({ raw, row: toRow('opinion', raw) }));
  const around: Around = {
    names: namesIn(ctx, {
      units: [...rows.map(({ row }) => row.ownerUnitId), ...[...units.values()].flat()],
      people: rows.map(({ row }) => row.ownerId),
    }),
    themes: themesOf(ctx, list),
    units,
    cases: casesOf(ctx, list),
  };
  return rows.map(({ raw, row }) => rowOf(ctx, raw, row, around));
}

/** Who gave it is hidden from who may not see contacts where it is a denunciation. */
export function isGiverHidden(ctx: QueryCtx, row: Pick<Row<'opinion'>, 'kind' | 'giverName'>): boolean {
  return row.kind === 'denunciation' && row.giverName !== null && !maySeeContacts(ctx);
}

function rowOf(
  ctx: QueryCtx,
  raw: Readonly<Record<string, unknown>>,
  row: Row<'opinion'>,
  around: Around,
): OpinionRow {
  const { names } = around;
  const { id, dueOn, answeredOn } = row;
  const updated = raw['updated_at_ms'];
  return {
    id,
    code: row.code,
    subject: opinionSubject(row),
    giver: row.giver,
    giverName: isGiverHidden(ctx, row) ? null : row.giverName,
    channel: row.channel,
    kind: row.kind,
    receivedOn: row.receivedOn,
    owner: names.person(row.ownerId),
    ownerUnit: names.unit(row.ownerUnitId),
    dueOn,
    deadlineState: opinionDeadline(row, ctx.today),
    daysLeft: dueOn === null || answeredOn !== null ? null : daysBetween(ctx.today, dueOn),
    decision: row.decision,
    state: opinionState(row),
    answeredOn,
    answerDays: answerDays(row),
    themes: around.themes.get(id) ?? [],
    units: (around.units.get(id) ?? []).flatMap(unitId => names.unit(unitId) ?? []),
    cases: around.cases.get(id) ?? [],
    lacks: opinionLacks.filter(lack => raw[`lacks_${lack}`] === 1),
    isImported: row.isImported === true,
    updatedAtMs: typeof updated === 'number' ? updated : null,
  };
}

function themesOf(ctx: QueryCtx, list: string): ReadonlyMap<string, Named[]> {
  const rows = ctx.all<{ ownerId: string; id: string; name: string | null }>(
    `SELECT m.entity_id AS ownerId, t.id, t.name
     FROM json_each(?) chosen CROSS JOIN set_member m ON m.entity = 'opinion' AND m.entity_id = chosen.value AND m.name = 'themes'
     JOIN theme t ON t.id = m.element ORDER BY t.position IS NULL, t.position, t.rid`,
    list,
  );
  return grouped(rows, ({ id, name }) => ({ id, name: name ?? '' }));
}

function unitsOf(ctx: QueryCtx, list: string): ReadonlyMap<string, string[]> {
  const rows = ctx.all<{ ownerId: string; id: string }>(
    `SELECT m.entity_id AS ownerId, m.element AS id
     FROM json_each(?) chosen CROSS JOIN set_member m ON m.entity = 'opinion' AND m.entity_id = chosen.value AND m.name = 'units'
     ORDER BY m.element`,
    list,
  );
  return grouped(rows, ({ id }) => id);
}

function casesOf(ctx: QueryCtx, list: string): ReadonlyMap<string, OpinionCaseMark[]> {
  const rows = ctx.all<{
    ownerId: string;
    id: string;
    code: string | null;
    title: string | null;
    isClosed: number;
  }>(
    `SELECT s.source_id AS ownerId, c.id, c.code, c.title, coalesce(c.status = 'closed', 0) AS isClosed
     FROM json_each(?) chosen CROSS JOIN case_source s ON s.source_id = chosen.value AND s.deleted = 0
       AND s.source_entity = 'opinion'
     JOIN press_case c ON c.id = s.case_id AND c.deleted = 0 ORDER BY c.rid`,
    list,
  );
  return grouped(rows, ({ id, code, title, isClosed }) => ({
    id,
    code,
    title: title ?? '',
    isClosed: isClosed === 1,
  }));
}

function grouped<R extends { readonly ownerId: string }, T>(
  rows: readonly R[],
  toValue: (row: R) => T,
): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.ownerId);
    if (group) group.push(toValue(row));
    else groups.set(row.ownerId, [toValue(row)]);
  }
  return groups;
}
