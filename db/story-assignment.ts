import type { ParsedOf } from '#shared/contract.ts';
import { hasRole } from '#shared/core/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import type { Patch } from '#shared/entities.ts';
import type { CommandCtx } from './context.ts';
import { given } from './patch.ts';
import { editableStory, liveStory } from './story-workflow.ts';
import { putAtStage } from './story-write.ts';

/** Fields of a story given to somebody: who takes one up for himself has accepted it. */
export function assigned(ctx: CommandCtx, assigneeId: string | null): Patch<'story'> {
  if (assigneeId === null) return { assigneeId, assignment: null, assignmentNote: null };
  return { assigneeId, assignment: assigneeId === ctx.user?.id ? 'accepted' : 'asked', assignmentNote: null };
}

/** Gives a story to somebody, or takes it back; an idea becomes assigned and the other way round. */
export function assignStory(ctx: CommandCtx, input: ParsedOf<'story.assign'>): null {
  const { id, facts } = editableStory(ctx, input.id);
  const { assigneeId, assigneeUnitId, note } = input;
  const isForAnother = assigneeId !== null && assigneeId !== ctx.user?.id;
  if (isForAnother && !hasRole(ctx.user?.role ?? 'anyone', 'editor'))
    throw new AppError('story-role', { role: 'editor' });
  ctx.writer.change('story', id, {
    ...(assigneeId === facts.assigneeId ? {} : assigned(ctx, assigneeId)),
    ...given({ assigneeUnitId, assignmentNote: note }),
  });
  const by = { userId: ctx.user?.id ?? null };
  const { stage, stageBefore } = facts;
  if (assigneeId !== null && stage === 'idea')
    putAtStage(ctx.writer, { id, stage, stageBefore }, 'assigned', by);
  if (assigneeId === null && stage === 'assigned')
    putAtStage(ctx.writer, { id, stage, stageBefore }, 'idea', by);
  return null;
}

/**
 * Accepts or declines what one was given.
 * @throws AppError `story-not-assigned-to-you`, `story-decline-reason`
 */
export function answerAssignment(ctx: CommandCtx, input: ParsedOf<'story.answer'>): null {
  const { facts } = liveStory(ctx, input.id);
  if (facts.assigneeId === null || facts.assigneeId !== ctx.user?.id)
    throw new AppError('story-not-assigned-to-you', {});
  if (input.answer === 'declined' && !input.note) throw new AppError('story-decline-reason', {});
  ctx.writer.change('story', input.id, { assignment: input.answer, assignmentNote: input.note ?? null });
  return null;
}
