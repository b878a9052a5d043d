import type { ParsedOf } from '#shared/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import type { Row } from '#shared/entities.ts';
import type { OutletState, StoryStage } from '#shared/story-list.ts';
import type { CommandCtx, QueryCtx } from './context.ts';
import { given } from './patch.ts';
import { readRecord } from './record.ts';
import { editableStory, liveStory } from './story-workflow.ts';
import { putAtStage } from './story-write.ts';

/**
 * Outlets of a story, each with a state, days and proof of its own. The story's stage follows them: sent with the first
 * one sent, published with the first one published, back to sent when none is left.
 *
 * @source features.md 2.5, decision 9
 */

const appearedStates: readonly OutletState[] = ['published', 'corrected', 'removed'];
const publishedStates: readonly OutletState[] = ['published', 'corrected'];

/** Stages from which an outlet may be marked as sent or published: the text has been approved. */
const approvedStages: readonly StoryStage[] = ['approved', 'sent', 'published', 'corrected', 'removed'];

export function addOutlet(ctx: CommandCtx, input: ParsedOf<'story.outlet.add'>): string {
  const { storyId, outletId, ...values } = input;
  const story = editableStory(ctx, storyId);
  const outlet = readRecord(ctx.store, 'outlet', outletId);
  if (!outlet || outlet.deleted) throw new AppError('not-found', { entity: 'outlet' });
  const twin = ctx.get(
    'SELECT 1 FROM story_outlet WHERE story_id = ? AND outlet_id = ? AND deleted = 0',
    storyId,
    outletId,
  );
  if (twin) throw new AppError('story-outlet-twice', { outlet: outlet.name ?? '' });
  const state = values.state ?? 'planned';
  checkState(
    ctx,
    { id: null, outletId, state, link: values.link ?? null, isImported: false },
    story.facts.stage,
  );
  const id = ctx.writer.create('storyOutlet', {
    ...given(values),
    ...daysOf(ctx, state, values),
    state,
    storyId,
    outletId,
  });
  followOutlets(ctx, storyId);
  return id;
}

export function changeOutlet(ctx: CommandCtx, input: ParsedOf<'story.outlet.change'>): null {
  const before = readOutlet(ctx, input.id);
  const storyId = before.storyId ?? '';
  const story = editableStory(ctx, storyId);
  const { patch } = input;
  const state = patch.state ?? before.state ?? 'planned';
  const link = patch.link === undefined ? before.link : patch.link;
  const outlet = {
    id: before.id,
    outletId: before.outletId ?? '',
    state,
    link,
    isImported: before.isImported === true,
  };
  checkState(ctx, outlet, story.facts.stage);
  const days =
    patch.state === undefined
      ? {}
      : daysOf(ctx, state, {
          ...given({ sentOn: before.sentOn, publishedOn: before.publishedOn }),
          ...given(patch),
        });
  ctx.writer.change('storyOutlet', before.id, { ...given(patch), ...days });
  followOutlets(ctx, storyId);
  return null;
}

export function removeOutlet(ctx: CommandCtx, input: ParsedOf<'story.outlet.remove'>): null {
  const outlet = readOutlet(ctx, input.id);
  editableStory(ctx, outlet.storyId ?? '');
  ctx.writer.remove('storyOutlet', outlet.id);
  followOutlets(ctx, outlet.storyId ?? '');
  return null;
}

function readOutlet(ctx: QueryCtx, id: string): Row<'storyOutlet'> {
  const outlet = readRecord(ctx.store, 'storyOutlet', id);
  if (!outlet) throw new AppError('not-found', { entity: 'storyOutlet' });
  if (outlet.deleted) throw new AppError('record-deleted', { entity: 'storyOutlet' });
  return outlet;
}

interface Wanted {
  /** Null while it is being added. */
  readonly id: string | null;
  readonly outletId: string;
  readonly state: OutletState;
  readonly link: string | null;
  readonly isImported: boolean;
}

/** An outlet carries only what was approved, and says «published» only with a link or a scan. */
function checkState(ctx: QueryCtx, wanted: Wanted, stage: StoryStage): void {
  if (wanted.isImported) return;
  const isOut = wanted.state === 'sent' || appearedStates.includes(wanted.state);
  if (isOut && !approvedStages.includes(stage)) throw new AppError('story-not-approved', {});
  if (!publishedStates.includes(wanted.state) || wanted.link !== null || hasProofFile(ctx, wanted.id)) return;
  throw new AppError('proof-needed', {
    outlet: readRecord(ctx.store, 'outlet', wanted.outletId)?.name ?? '',
  });
}

function hasProofFile(ctx: QueryCtx, id: string | null): boolean {
  if (id === null) return false;
  const sql = "SELECT 1 FROM attachment WHERE owner_id = ? AND role = 'proof' AND deleted = 0";
  return ctx.get(sql, id) !== undefined;
}

/** The day a state begins is today unless it is given or known. */
function daysOf(
  ctx: QueryCtx,
  state: OutletState,
  values: { readonly sentOn?: string | null | undefined; readonly publishedOn?: string | null | undefined },
): { sentOn?: string; publishedOn?: string } {
  if (state === 'sent' && !values.sentOn) return { sentOn: ctx.today };
  return publishedStates.includes(state) && !values.publishedOn ? { publishedOn: ctx.today } : {};
}

function followOutlets(ctx: CommandCtx, storyId: string): void {
  const story = liveStory(ctx, storyId);
  const { stage, stageBefore, publications } = story.facts;
  const to = stageByOutlets(ctx, storyId, stage, publications);
  if (to !== stage)
    putAtStage(ctx.writer, { id: storyId, stage, stageBefore }, to, { userId: ctx.user?.id ?? null });
}

function stageByOutlets(ctx: QueryCtx, storyId: string, stage: StoryStage, publications: number): StoryStage {
  if ((stage === 'approved' || stage === 'sent') && publications > 0) return 'published';
  const states = ctx
    .all<{ state: OutletState | null }>(
      'SELECT state FROM story_outlet WHERE story_id = ? AND deleted = 0',
      storyId,
    )
    .map(outlet => outlet.state);
  if (stage === 'approved' && states.includes('sent')) return 'sent';
  if (stage !== 'published' || publications > 0) return stage;
  return states.includes('removed') ? 'removed' : 'sent';
}
