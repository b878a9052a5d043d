import type { ParsedOf } from '#shared/contract.ts';
import { canonicalJson } from '#shared/core/canonical.ts';
import { AppError } from '#shared/core/errors.ts';
import { naturalSortKey } from '#shared/core/text.ts';
import type { Row } from '#shared/entities.ts';
import { stageAfterTextChange } from '#shared/rules/story-stages.ts';
import type { StoryPatch, storyContract } from '#shared/story.ts';
import type { StoryStage } from '#shared/story-list.ts';
import type { CommandCtx, HandlersFor, QueryCtx } from './context.ts';
import { given } from './patch.ts';
import { readRecord } from './record.ts';
import { answerAssignment, assignStory } from './story-assignment.ts';
import { changeStories } from './story-bulk.ts';
import { countStories, listStories, listStoryIds, storyBoard, storyValues } from './story-list.ts';
import { addOutlet, changeOutlet, removeOutlet } from './story-outlets.ts';
import { addQuickStory, previewQuickLine } from './story-quick.ts';
import { getStory } from './story-record.ts';
import { editableStory, liveStory, moveStory, movesOf, removeStory, restoreStory } from './story-workflow.ts';
import { changeStory, createStory, putAtStage } from './story-write.ts';

/** @throws AppError `story-code-taken` when another story that is not deleted has the code */
function checkCode(ctx: QueryCtx, code: string | null | undefined, ownId: string | null): void {
  if (!code) return;
  const twin = ctx.get<{ title: string | null }>(
    'SELECT s.title FROM story_key k JOIN story s ON s.rid = k.rid WHERE k.code = ? AND s.code = ? AND s.id <> ?',
    naturalSortKey(code),
    code,
    ownId ?? '',
  );
  if (twin) throw new AppError('story-code-taken', { code, title: twin.title ?? '' });
}

function addStory(ctx: CommandCtx, input: ParsedOf<'story.create'>): string {
  const { themeIds, policyIds, ...fields } = input;
  checkCode(ctx, fields.code, null);
  return createStory(ctx.store, ctx.writer, { fields: given(fields), ...given({ themeIds, policyIds }) });
}

function saveStory(ctx: CommandCtx, input: ParsedOf<'story.save'>): { stage: StoryStage } {
  const { id, row, facts } = editableStory(ctx, input.id);
  const { themeIds, policyIds, ...fields } = input.patch;
  checkCode(ctx, fields.code, id);
  // A person chosen as author takes the place of the name a file gave.
  const author = fields.authorId ? { authorName: null } : {};
  changeStory(ctx.store, ctx.writer, id, {
    fields: { ...given(fields), ...author },
    ...given({ themeIds, policyIds }),
  });
  const stage = isTextChanged(row, input.patch) ? stageAfterTextChange(facts.stage) : facts.stage;
  if (stage !== facts.stage)
    putAtStage(ctx.writer, { id, stage: facts.stage, stageBefore: facts.stageBefore }, stage, {
      userId: ctx.user?.id ?? null,
    });
  return { stage };
}

const textFields = ['title', 'body', 'summary'] as const;

function isTextChanged(row: Row<'story'>, patch: StoryPatch): boolean {
  return textFields.some(
    field => patch[field] !== undefined && canonicalJson(patch[field]) !== canonicalJson(row[field] ?? null),
  );
}

function tickCheck(ctx: CommandCtx, input: ParsedOf<'story.check.tick'>): null {
  const { storyId, checkRuleId, note } = input;
  editableStory(ctx, storyId);
  const rule = readRecord(ctx.store, 'checkRule', checkRuleId);
  if (!rule || rule.deleted) throw new AppError('not-found', { entity: 'checkRule' });
  if (ticksOf(ctx, storyId, checkRuleId).length > 0) return null;
  ctx.writer.create('storyCheck', {
    storyId,
    checkRuleId,
    byId: ctx.user?.id ?? null,
    atMs: ctx.nowMs,
    note: note ?? null,
  });
  return null;
}

function untickCheck(ctx: CommandCtx, input: ParsedOf<'story.check.untick'>): null {
  editableStory(ctx, input.storyId);
  for (const id of ticksOf(ctx, input.storyId, input.checkRuleId)) ctx.writer.remove('storyCheck', id);
  return null;
}

function ticksOf(ctx: QueryCtx, storyId: string, checkRuleId: string): readonly string[] {
  const sql = 'SELECT id FROM story_check WHERE story_id = ? AND check_rule_id = ? AND deleted = 0';
  return ctx.all<{ id: string }>(sql, storyId, checkRuleId).map(row => row.id);
}

export const storyHandlers: HandlersFor<typeof storyContract> = {
  'story.list': listStories,
  'story.count': countStories,
  'story.ids': listStoryIds,
  'story.board': storyBoard,
  'story.values': storyValues,
  'story.get': getStory,
  'story.moves': (ctx, input) => movesOf(ctx, liveStory(ctx, input.id)),
  'story.create': addStory,
  'story.quickPreview': previewQuickLine,
  'story.quickAdd': addQuickStory,
  'story.save': saveStory,
  'story.move': moveStory,
  'story.bulk': changeStories,
  'story.assign': assignStory,
  'story.answer': answerAssignment,
  'story.outlet.add': addOutlet,
  'story.outlet.change': changeOutlet,
  'story.outlet.remove': removeOutlet,
  'story.check.tick': tickCheck,
  'story.check.untick': untickCheck,
  'story.remove': removeStory,
  'story.restore': restoreStory,
};
