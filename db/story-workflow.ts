import type { ParsedOf } from '#shared/contract.ts';
import { AppError, type ErrorParams } from '#shared/core/errors.ts';
import type { Row } from '#shared/entities.ts';
import { answerCheck, type CheckFacts, type CheckLevel, missingChecks } from '#shared/rules/story-checks.ts';
import {
  answerMove,
  checksOf,
  type MoveAnswer,
  type Mover,
  mayEdit,
  mayMove,
  mayRemove,
  movesFrom,
  type StepChecks,
  type StoryFacts,
} from '#shared/rules/story-stages.ts';
import type { StoryStage } from '#shared/story-list.ts';
import type { MoveInfo, StoryCheck } from '#shared/story-record.ts';
import { listCheckRules } from './catalogue.ts';
import type { CommandCtx, QueryCtx } from './context.ts';
import { rawRow, toRow } from './record.ts';
import { namesIn } from './story-rows.ts';
import { putAtStage } from './story-write.ts';

/** A story with what its workflow asks for. */
export interface StoryInWork {
  readonly id: string;
  readonly row: Row<'story'>;
  readonly facts: StoryFacts;
}

const noChecks: StepChecks = { required: [], recommended: [] };

/** The story and its facts; @throws AppError `not-found` */
export function readStory(ctx: QueryCtx, id: string): StoryInWork {
  const raw = rawRow(ctx.store, 'story', id);
  if (!raw) throw new AppError('not-found', { entity: 'story' });
  const row = toRow('story', raw);
  const outlets = ctx.get<{ count: number; published: number | null }>(
    `SELECT count(*) AS count, sum(x.state IN ('published', 'corrected') AND (x.is_imported = 1 OR x.link IS NOT NULL
       OR EXISTS (SELECT 1 FROM attachment a WHERE a.owner_id = x.id AND a.role = 'proof' AND a.deleted = 0))) AS published
     FROM story_outlet x WHERE x.story_id = ? AND x.deleted = 0`,
    id,
  );
  const sent = ctx.get<{ byId: string | null }>(
    `SELECT by_id AS byId FROM story_step WHERE story_id = ? AND to_stage = 'review' AND from_stage NOT IN ('approved', 'sent')
       AND deleted = 0 ORDER BY at_ms DESC, rid DESC LIMIT 1`,
    id,
  );
  const createdBy = raw['created_by'];
  return {
    id,
    row,
    facts: {
      stage: row.stage ?? 'idea',
      stageBefore: row.stageBefore,
      authorId: row.authorId,
      authorName: row.authorName,
      assigneeId: row.assigneeId,
      assignment: row.assignment,
      createdById: typeof createdBy === 'string' ? createdBy : null,
      sentById: sent?.byId ?? null,
      outlets: outlets?.count ?? 0,
      publications: outlets?.published ?? 0,
    },
  };
}

/** A story that is there to be worked on; @throws AppError `not-found`, `record-deleted` */
export function liveStory(ctx: QueryCtx, id: string): StoryInWork {
  const story = readStory(ctx, id);
  if (story.row.deleted) throw new AppError('record-deleted', { entity: 'story' });
  return story;
}

/** A story the person who asks may change; @throws AppError also `story-not-yours` */
export function editableStory(ctx: QueryCtx, id: string): StoryInWork {
  const story = liveStory(ctx, id);
  if (!mayEdit(story.facts, moverOf(ctx))) throw new AppError('story-not-yours', {});
  return story;
}

export function moverOf(ctx: QueryCtx): Mover {
  return { id: ctx.user?.id ?? '', role: ctx.user?.role ?? 'anyone' };
}

/** How every check of the office stands for a story. */
export function storyChecks(ctx: QueryCtx, story: StoryInWork): StoryCheck[] {
  const rules = listCheckRules(ctx.store);
  const facts = checkFacts(ctx, story);
  const names = namesIn(ctx);
  const ticks = ctx.all<{ ruleId: string; byId: string | null; atMs: number | null; note: string | null }>(
    `SELECT check_rule_id AS ruleId, by_id AS byId, at_ms AS atMs, note FROM story_check
     WHERE story_id = ? AND deleted = 0 ORDER BY at_ms, rid`,
    story.id,
  );
  const step = nextCheckedStep(story.facts);
  return rules.map(rule => {
    const tick = ticks.findLast(candidate => candidate.ruleId === rule.id);
    return {
      checkRuleId: rule.id,
      key: rule.key,
      name: rule.name,
      ...answerCheck(rule.key, facts, tick !== undefined),
      reviewLevel: rule.reviewLevel,
      approvalLevel: rule.approvalLevel,
      level: step === null ? 'off' : levelFor(rule, step),
      tickedBy: names.person(tick?.byId ?? null),
      tickedAtMs: tick?.atMs ?? null,
      note: tick?.note ?? null,
    };
  });
}

function checkFacts(ctx: QueryCtx, { id, row }: StoryInWork): CheckFacts {
  const files = ctx.get<{ photos: number | null; consents: number | null }>(
    `SELECT sum(role = 'photo') AS photos, sum(role = 'consent') AS consents FROM attachment
     WHERE owner_id = ? AND deleted = 0`,
    id,
  );
  const policies = ctx.all<{ status: string | null }>(
    `SELECT p.status FROM set_member m JOIN policy p ON p.id = m.element
     WHERE m.entity = 'story' AND m.entity_id = ? AND m.name = 'policies'`,
    id,
  );
  return {
    kind: row.kind,
    photos: files?.photos ?? 0,
    photoCredit: row.photoCredit,
    isPupilNamed: row.isPupilNamed,
    consents: files?.consents ?? 0,
    policyStatuses: policies.map(policy => policy.status),
  };
}

function nextCheckedStep(facts: StoryFacts): 'review' | 'approval' | null {
  return checksOf(facts.stage, 'review') ?? checksOf(facts.stage, 'approved');
}

function levelFor(
  rule: { reviewLevel: CheckLevel; approvalLevel: CheckLevel },
  step: 'review' | 'approval',
): CheckLevel {
  return step === 'review' ? rule.reviewLevel : rule.approvalLevel;
}

/** What the checks still ask for before a step; `checks` are read where the step has any. */
function stepChecks(facts: StoryFacts, to: StoryStage, checks: () => readonly StoryCheck[]): StepChecks {
  const step = checksOf(facts.stage, to);
  if (step === null) return noChecks;
  return missingChecks(checks().map(check => ({ ...check, level: levelFor(check, step) })));
}

/** Every step out of where a story stands, with whether and why not the person who asks may take it. */
export function movesOf(ctx: QueryCtx, story: StoryInWork, known?: readonly StoryCheck[]): MoveInfo[] {
  let read = known;
  const checks = () => {
    read ??= storyChecks(ctx, story);
    return read;
  };
  return movesFrom(story.facts).map(move => {
    const missing = stepChecks(story.facts, move.to, checks);
    const answer = mayMove(story.facts, moverOf(ctx), move.to, missing);
    return {
      to: move.to,
      action: move.action,
      reason: move.reason,
      isAllowed: answer.allowed,
      code: answer.allowed ? null : answer.code,
      params: answer.allowed ? {} : { ...answer.params },
      advice: [...missing.recommended],
    };
  });
}

/** Whether a step may be taken now, its reason included. */
export function answerFor(
  ctx: QueryCtx,
  story: StoryInWork,
  to: StoryStage,
  reason: string | null,
): MoveAnswer {
  const checks = stepChecks(story.facts, to, () => storyChecks(ctx, story));
  return answerMove(story.facts, moverOf(ctx), to, checks, reason);
}

/** Takes a step that may be taken: the stage, the written step, and with sending the outlets that were planned. */
export function takeStep(ctx: CommandCtx, story: StoryInWork, to: StoryStage, reason: string | null): void {
  const { id, facts } = story;
  putAtStage(ctx.writer, { id, stage: facts.stage, stageBefore: facts.stageBefore }, to, {
    userId: ctx.user?.id ?? null,
    reason,
  });
  if (to !== 'sent' || facts.stage !== 'approved') return;
  const planned = ctx.all<{ id: string }>(
    "SELECT id FROM story_outlet WHERE story_id = ? AND deleted = 0 AND coalesce(state, 'planned') = 'planned'",
    id,
  );
  for (const outlet of planned)
    ctx.writer.change('storyOutlet', outlet.id, { state: 'sent', sentOn: ctx.today });
}

/** @throws AppError one of the refusals of a step, `not-found`, `record-deleted` */
export function moveStory(ctx: CommandCtx, input: ParsedOf<'story.move'>): null {
  const story = liveStory(ctx, input.id);
  const reason = input.reason ?? null;
  const answer = answerFor(ctx, story, input.to, reason);
  // The rule gives each refusal the facts of its own sentence.
  if (!answer.allowed)
    throw new AppError(answer.code, answer.params as unknown as ErrorParams[typeof answer.code]);
  takeStep(ctx, story, input.to, reason);
  return null;
}

/** @throws AppError `story-role` where the person may not */
export function removeStory(ctx: CommandCtx, input: ParsedOf<'story.remove'>): null {
  const story = liveStory(ctx, input.id);
  if (!mayRemove(story.facts, moverOf(ctx))) throw new AppError('story-role', { role: 'lead' });
  ctx.writer.remove('story', input.id);
  return null;
}

export function restoreStory(ctx: CommandCtx, input: ParsedOf<'story.restore'>): null {
  const story = readStory(ctx, input.id);
  if (!mayRemove(story.facts, moverOf(ctx))) throw new AppError('story-role', { role: 'lead' });
  ctx.writer.restore('story', input.id);
  return null;
}
