import { isSchoolYear, schoolYearRange } from '#shared/core/dates.ts';
import { opinionChannels, opinionDecisions, opinionGivers, opinionKinds } from '#shared/entities/opinion.ts';
import type { OpinionColumn, OpinionFilter, OpinionLack, OpinionSort } from '#shared/opinion-list.ts';
import { soughtFor } from '#shared/rules/list-match.ts';
import { allOf, among, anyOf, type Condition, placeIn, plain } from './condition.ts';
import { maySeeContacts } from './contact.ts';
import type { QueryCtx } from './context.ts';
import { kinOf } from './survivor.ts';

/** Which opinions a filter leaves and in which order, as conditions on `opinion o JOIN opinion_list l`. */

/** The tables every list of opinions reads. */
export const opinionTables = 'opinion o JOIN opinion_list l ON l.rid = o.rid';

const members = (name: 'themes' | 'units') =>
  `SELECT 1 FROM set_member m WHERE m.entity = 'opinion' AND m.entity_id = o.id AND m.name = '${name}'`;

const hasFile = `EXISTS (SELECT 1 FROM attachment a WHERE a.owner_entity = 'opinion' AND a.owner_id = o.id AND a.deleted = 0)`;

/** When an opinion lacks something; the same tests tell a row what it lacks. */
export const lackSql: Readonly<Record<OpinionLack, string>> = {
  giver: '(o.giver IS NULL OR o.giver_name IS NULL)',
  owner: '(o.owner_id IS NULL AND o.owner_unit_id IS NULL)',
  due: '(o.due_on IS NULL AND o.answered_on IS NULL)',
  theme: `NOT EXISTS (${members('themes')})`,
  unit: `NOT EXISTS (${members('units')})`,
  proof: `(o.answered_on IS NOT NULL AND o.answer_link IS NULL AND NOT ${hasFile})`,
};

const stateSql = {
  undecided: '(o.answered_on IS NULL AND o.decision IS NULL)',
  decided: '(o.answered_on IS NULL AND o.decision IS NOT NULL)',
  answered: 'o.answered_on IS NOT NULL',
} as const;

const lateSql = '(o.answered_on IS NULL AND o.due_on < ?)';

/** The condition of a filter as it stands for the person who asks, today. */
export function opinionCondition(ctx: QueryCtx, filter: OpinionFilter): Condition {
  const parts = [
    { sql: 'o.deleted = 0', params: [] },
    ...textConditions(ctx, filter.text),
    ...among('o.giver', filter.givers),
    ...among('o.channel', filter.channels),
    ...among('o.kind', filter.kinds),
    ...anyOf(
      filter.decisions?.map(each =>
        each === 'none' ? plain('o.decision IS NULL') : { sql: 'o.decision = ?', params: [each] },
      ),
    ),
    ...anyOf(filter.states?.map(state => plain(stateSql[state]))),
    ...anyOf(filter.lacks?.map(lack => plain(lackSql[lack]))),
    ...inSet('units', filter.unitIds && kinOf(ctx.store, 'unit', filter.unitIds)),
    ...inSet('themes', filter.themeIds),
    ...among('o.owner_id', filter.ownerIds && kinOf(ctx.store, 'person', filter.ownerIds)),
    ...(filter.from === undefined ? [] : [{ sql: 'o.received_on >= ?', params: [filter.from] }]),
    ...(filter.to === undefined ? [] : [{ sql: 'o.received_on <= ?', params: [filter.to] }]),
    ...yearConditions(ctx, filter.schoolYear),
    ...(filter.isLate ? [{ sql: lateSql, params: [ctx.today] }] : []),
    ...(filter.isMine ? among('o.owner_id', kinOf(ctx.store, 'person', [ctx.user?.id ?? ''])) : []),
  ];
  return allOf(parts);
}

function inSet(name: 'themes' | 'units', ids: readonly string[] | undefined): readonly Condition[] {
  if (!ids || ids.length === 0) return [];
  const sql = `EXISTS (${members(name)} AND m.element IN (SELECT value FROM json_each(?)))`;
  return [{ sql, params: [JSON.stringify(ids)] }];
}

/** What is late stays in sight whatever the year. */
function yearConditions(ctx: QueryCtx, schoolYear: string | null | undefined): readonly Condition[] {
  if (!schoolYear || !isSchoolYear(schoolYear)) return [];
  const range = schoolYearRange(schoolYear);
  return [
    {
      sql: `(o.received_on BETWEEN ? AND ? OR ${lateSql})`,
      params: [range.from, range.to, ctx.today],
    },
  ];
}

function textConditions(ctx: QueryCtx, text: string | undefined): readonly Condition[] {
  const sought = soughtFor(text ?? '');
  if (!sought) return [];
  const column = maySeeContacts(ctx) ? '(l.folded || l.private)' : 'l.folded';
  return sought.folded.map(word => ({ sql: `instr(${column}, ?) > 0`, params: [` ${word}`] }));
}

const sortSql: Readonly<Record<OpinionColumn, string>> = {
  code: 'l.code_key',
  subject: 'l.subject_key',
  giver: placeIn('o.giver', opinionGivers),
  channel: placeIn('o.channel', opinionChannels),
  kind: placeIn('o.kind', opinionKinds),
  received: 'o.received_on',
  owner: 'l.owner_key',
  due: 'o.due_on',
  decision: placeIn('o.decision', opinionDecisions),
  state: `CASE WHEN ${stateSql.undecided} THEN 0 WHEN ${stateSql.decided} THEN 1 ELSE 2 END`,
  answered: 'o.answered_on',
  unit: 'l.unit_key',
  theme: 'l.theme_key',
  updated: 'o.updated_at_ms',
};

/** Waiting ones by the day they are due, then the answered, the newest first; exact accents before both. */
export function opinionOrder(filter: OpinionFilter, sort: OpinionSort | null): Condition {
  if (sort) {
    const column = sortSql[sort.by];
    const direction = sort.direction === 'ascending' ? 'ASC' : 'DESC';
    return plain(`${column} IS NULL, ${column} ${direction}, o.rid ${direction}`);
  }
  const exact = soughtFor(filter.text ?? '')?.exact ?? [];
  const isExact = exact.map(() => 'instr(l.exact, ?) > 0').join(' AND ');
  return {
    sql: `${isExact === '' ? '' : `NOT (${isExact}), `}o.answered_on IS NOT NULL,
      iif(o.answered_on IS NULL, o.due_on IS NULL, 0), iif(o.answered_on IS NULL, o.due_on, NULL),
      o.answered_on DESC, o.received_on DESC, o.rid DESC`,
    params: exact.map(word => ` ${word}`),
  };
}
