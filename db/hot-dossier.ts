import { momentToVietnam } from '#shared/core/dates.ts';
import type { Dossier, DossierEntry, HotRecord, ResponsePlan } from '#shared/hot-record.ts';
import type { QueryCtx } from './context.ts';
import { getHot } from './hot-record.ts';
import { entriesOf } from './journal.ts';
import { getPlan } from './response-rows.ts';
import { namesIn } from './story-rows.ts';

/** The file (hồ sơ) of an issue: everything that was noticed, judged, planned and answered, in time order. */

type Entry = Omit<DossierEntry, 'day' | 'time'> & {
  readonly atMs?: number | null;
  readonly day?: string | null;
};

const nothing = { text: null, by: null, level: null, tone: null, version: null, source: null } as const;

function placed({ atMs, day, ...entry }: Entry): DossierEntry[] {
  if (atMs !== undefined && atMs !== null) return [{ ...entry, ...momentToVietnam(atMs) }];
  return day ? [{ ...entry, day, time: null }] : [];
}

/** @throws AppError `not-found` */
export function getDossier(ctx: QueryCtx, { id }: { readonly id: string }): Dossier {
  const issue = getHot(ctx, { id });
  const plans = issue.plans.map(brief => getPlan(ctx, { id: brief.id }));
  const inForce = plans.find(plan => plan.state === 'approved') ?? plans[0] ?? null;
  const entries = [
    ...ownEntries(issue),
    ...issue.signalList.map(signalEntry),
    ...caseEntries(issue),
    ...answerEntries(ctx, issue),
    ...plans.flatMap(plan => planEntries(ctx, plan)),
    ...coordinationEntries(ctx, id),
  ].flatMap(placed);
  // What happened at an unknown time of a day stands before what has one: a press item before what it led to.
  entries.sort((a, b) => a.day.localeCompare(b.day) || (a.time ?? '').localeCompare(b.time ?? ''));
  return { issue, plan: inForce, entries };
}

function ownEntries(issue: HotRecord): Entry[] {
  const assessments = issue.assessments.map(
    (each): Entry => ({
      ...nothing,
      kind: 'assessment',
      atMs: each.atMs,
      title: [each.likelihood, each.impact].every(score => score !== null)
        ? `${each.likelihood} × ${each.impact}`
        : '',
      text: each.reason,
      by: each.by?.name ?? null,
      level: each.level,
    }),
  );
  return [
    { ...nothing, kind: 'opened', day: issue.openedOn, title: issue.title, text: issue.description },
    ...assessments,
    ...(issue.status === 'closed'
      ? [
          {
            ...nothing,
            kind: 'closed' as const,
            day: issue.closedOn,
            title: issue.title,
            text: issue.closedReason,
          },
        ]
      : []),
  ];
}

function signalEntry(signal: HotRecord['signalList'][number]): Entry {
  return {
    ...nothing,
    kind: signal.entity,
    ...(signal.day === null ? { atMs: signal.atMs } : { day: signal.day }),
    title: signal.title,
    text: signal.note,
    by: signal.from,
    tone: signal.tone,
    source: { entity: signal.entity, id: signal.sourceId },
  };
}

/** Cases opened from the issue that are not among its signs. */
function caseEntries({ cases, signalList }: HotRecord): Entry[] {
  const known = new Set(signalList.map(signal => signal.sourceId));
  return cases
    .filter(each => !known.has(each.id))
    .map(each => ({
      ...nothing,
      kind: 'pressCase',
      atMs: each.receivedAtMs,
      title: each.name,
      text: each.code,
      source: { entity: 'pressCase', id: each.id },
    }));
}

/** Answers sent in the cases that are linked, or that came from the issue. */
function answerEntries(ctx: QueryCtx, issue: HotRecord): Entry[] {
  const caseIds = issue.signalList.filter(each => each.entity === 'pressCase').map(each => each.sourceId);
  const names = namesIn(ctx);
  return ctx
    .all<{
      caseId: string;
      title: string | null;
      caseTitle: string | null;
      atMs: number;
      approverId: string | null;
      channels: string | null;
    }>(
      `SELECT a.case_id AS caseId, a.title, c.title AS caseTitle, a.sent_at_ms AS atMs, a.approver_id AS approverId,
         (SELECT group_concat(coalesce(t.short_name, t.name, h.channel_name), ', ') FROM answer_channel h
          LEFT JOIN outlet t ON t.id = h.outlet_id WHERE h.answer_id = a.id AND h.deleted = 0) AS channels
       FROM case_answer a JOIN press_case c ON c.id = a.case_id AND c.deleted = 0
       WHERE a.deleted = 0 AND a.sent_at_ms IS NOT NULL AND (a.case_id IN (SELECT value FROM json_each(?))
         OR a.case_id IN (SELECT case_id FROM case_source WHERE source_id = ? AND deleted = 0))`,
      JSON.stringify(caseIds),
      issue.id,
    )
    .map(row => ({
      ...nothing,
      kind: 'answer',
      atMs: row.atMs,
      title: row.title ?? row.caseTitle ?? '',
      text: row.channels,
      by: names.person(row.approverId)?.name ?? null,
      source: { entity: 'pressCase', id: row.caseId },
    }));
}

/** Each time a plan was sent, approved or returned, from the journal: the record itself keeps the last time only. */
function planEntries(ctx: QueryCtx, plan: ResponsePlan): Entry[] {
  const names = namesIn(ctx);
  const moves: Entry[] = [];
  for (const { patch, intent, atMs, userId } of entriesOf(ctx.store, 'responsePlan', plan.id)) {
    if (patch?.['state'] === undefined) continue;
    if (intent === 'undo') {
      moves.pop();
      continue;
    }
    const kind = (['submitted', 'approved', 'returned'] as const).find(state => state === patch['state']);
    const reason = patch['returnReason'];
    if (kind)
      moves.push({
        ...nothing,
        kind,
        atMs,
        title: plan.title ?? '',
        text: typeof reason === 'string' ? reason : null,
        by: names.person(userId)?.name ?? null,
        version: plan.version,
      });
  }
  const done = plan.state === 'superseded' ? [] : plan.steps.filter(step => step.doneOn !== null);
  return [
    ...moves,
    ...done.map(
      (step): Entry => ({
        ...nothing,
        kind: 'step',
        day: step.doneOn,
        title: step.what,
        text: step.note,
        by: step.owner?.name ?? step.ownerUnit?.name ?? null,
        version: plan.version,
      }),
    ),
  ];
}

function coordinationEntries(ctx: QueryCtx, id: string): Entry[] {
  return ctx
    .all<{ day: string | null; subject: string | null; outcome: string | null; partner: string | null }>(
      `SELECT c.on_day AS day, c.subject, c.outcome, p.name AS partner FROM coordination c
       LEFT JOIN partner p ON p.id = c.partner_id WHERE c.hot_issue_id = ? AND c.deleted = 0`,
      id,
    )
    .map(row => ({
      ...nothing,
      kind: 'coordination',
      day: row.day,
      title: row.subject ?? '',
      text: row.outcome,
      by: row.partner,
    }));
}
