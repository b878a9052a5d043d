import type { CalendarOpinion } from '#shared/calendar.ts';
import type { ParsedOf } from '#shared/contract.ts';
import type { Day } from '#shared/core/dates.ts';
import { followUpState } from '#shared/rules/coordination.ts';
import { opinionDeadline } from '#shared/rules/opinion-figures.ts';
import { opinionSubject } from '#shared/rules/opinion-subject.ts';
import { allOf, among, type Condition, plain } from './condition.ts';
import type { QueryCtx } from './context.ts';
import { namesIn } from './story-rows.ts';
import { kinOf } from './survivor.ts';

type Input = ParsedOf<'calendar.opinions'>;

/** Answers due to opinions and entries of the coordination log to follow up, by day. */
export function calendarOpinions(ctx: QueryCtx, input: Input): CalendarOpinion[] {
  const isOver = ({ state }: CalendarOpinion) => Number(state === 'closed');
  const isOfUnits = input.unitIds !== undefined && input.unitIds.length > 0;
  return [...answerMarks(ctx, input), ...(isOfUnits ? [] : followUpMarks(ctx, input))].sort(
    (a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) || isOver(a) - isOver(b),
  );
}

function ownerConditions(ctx: QueryCtx, { ownerIds = [], isMine }: Input): readonly Condition[] {
  return [
    ...among('x.owner_id', kinOf(ctx.store, 'person', ownerIds)),
    ...(isMine ? among('x.owner_id', kinOf(ctx.store, 'person', [ctx.user?.id ?? ''])) : []),
  ];
}

function answerMarks(ctx: QueryCtx, input: Input): CalendarOpinion[] {
  const unitIds = kinOf(ctx.store, 'unit', input.unitIds ?? []);
  const condition = allOf([
    plain('x.deleted = 0'),
    { sql: 'x.due_on BETWEEN ? AND ?', params: [input.from, input.to] },
    ...ownerConditions(ctx, input),
    ...(unitIds.length === 0
      ? []
      : [
          {
            sql: `EXISTS (SELECT 1 FROM set_member m WHERE m.entity = 'opinion' AND m.entity_id = x.id AND m.name = 'units'
              AND m.element IN (SELECT value FROM json_each(?)))`,
            params: [JSON.stringify(unitIds)],
          },
        ]),
  ]);
  const rows = ctx.all<{
    id: string;
    subject: string | null;
    body: string | null;
    giver: string | null;
    day: Day;
    answeredOn: Day | null;
    ownerId: string | null;
  }>(
    `SELECT x.id, x.subject, x.body, x.giver, x.due_on AS day, x.answered_on AS answeredOn, x.owner_id AS ownerId
     FROM opinion x WHERE ${condition.sql} ORDER BY x.due_on, x.rid`,
    ...condition.params,
  );
  const names = namesIn(ctx, { units: [], people: rows.map(row => row.ownerId) });
  return rows.map(row => ({
    kind: 'answer',
    id: row.id,
    day: row.day,
    title: opinionSubject(row),
    giver: row.giver,
    partner: null,
    person: names.person(row.ownerId)?.name ?? null,
    state: opinionDeadline({ dueOn: row.day, answeredOn: row.answeredOn }, ctx.today),
  }));
}

function followUpMarks(ctx: QueryCtx, input: Input): CalendarOpinion[] {
  const condition = allOf([
    plain('x.deleted = 0'),
    { sql: 'x.follow_up_on BETWEEN ? AND ?', params: [input.from, input.to] },
    ...ownerConditions(ctx, input),
  ]);
  const rows = ctx.all<{
    id: string;
    subject: string | null;
    content: string | null;
    partner: string | null;
    day: Day;
    doneOn: Day | null;
    ownerId: string | null;
  }>(
    `SELECT x.id, x.subject, x.content, p.name AS partner, x.follow_up_on AS day, x.done_on AS doneOn,
       x.owner_id AS ownerId
     FROM coordination x LEFT JOIN partner p ON p.id = x.partner_id
     WHERE ${condition.sql} ORDER BY x.follow_up_on, x.rid`,
    ...condition.params,
  );
  const names = namesIn(ctx, { units: [], people: rows.map(row => row.ownerId) });
  return rows.map(row => ({
    kind: 'follow-up',
    id: row.id,
    day: row.day,
    title: opinionSubject({ subject: row.subject, body: row.content }),
    giver: null,
    partner: row.partner,
    person: names.person(row.ownerId)?.name ?? null,
    state: followUpState({ followUpOn: row.day, doneOn: row.doneOn }, ctx.today),
  }));
}
