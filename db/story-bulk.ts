import type { ParsedOf } from '#shared/contract.ts';
import { mayEdit } from '#shared/rules/story-stages.ts';
import type { BulkChange, BulkOutcome } from '#shared/story.ts';
import type { CommandCtx } from './context.ts';
import { given } from './patch.ts';
import { setMembers } from './record.ts';
import { assigned } from './story-assignment.ts';
import { storyIdsOf } from './story-list.ts';
import { answerFor, moverOf, readStory, type StoryInWork, takeStep } from './story-workflow.ts';
import { changeStory } from './story-write.ts';

/** How many refusals are named; the rest are counted. */
const mostNamed = 200;

type Refusal = BulkOutcome['refused'][number];

/**
 * One change for many stories, in one step. A story that may not be changed as asked is left as it was and named; the
 * others are changed.
 */
export function changeStories(ctx: CommandCtx, input: ParsedOf<'story.bulk'>): BulkOutcome {
  const outcome: BulkOutcome = { changed: 0, unchanged: 0, refused: [], refusedCount: 0 };
  for (const id of chosenIds(ctx, input.stories)) {
    const story = readStory(ctx, id);
    const refusal = refusalOf(ctx, story, input.change);
    if (refusal) {
      outcome.refusedCount += 1;
      if (outcome.refused.length < mostNamed) outcome.refused.push(refusal);
    } else if (apply(ctx, story, input.change)) outcome.changed += 1;
    else outcome.unchanged += 1;
  }
  return outcome;
}

function chosenIds(ctx: CommandCtx, stories: ParsedOf<'story.bulk'>['stories']): readonly string[] {
  if ('ids' in stories) return [...new Set(stories.ids)];
  const except = new Set(stories.except);
  return storyIdsOf(ctx, stories.filter).filter(id => !except.has(id));
}

function refusalOf(ctx: CommandCtx, story: StoryInWork, change: BulkChange): Refusal | null {
  const named = { id: story.id, title: story.row.title ?? '' };
  if (story.row.deleted) return { ...named, code: 'record-deleted', params: { entity: 'story' } };
  if (!mayEdit(story.facts, moverOf(ctx))) return { ...named, code: 'story-not-yours', params: {} };
  if (change.stage === undefined || change.stage === story.facts.stage) return null;
  const answer = answerFor(ctx, withAssignee(story, change), change.stage, change.reason ?? null);
  return answer.allowed ? null : { ...named, code: answer.code, params: { ...answer.params } };
}

/** The story as it will be when its step is taken: the person it is given to counts already. */
function withAssignee(story: StoryInWork, change: BulkChange): StoryInWork {
  if (change.assigneeId === undefined) return story;
  return { ...story, facts: { ...story.facts, assigneeId: change.assigneeId } };
}

function apply(ctx: CommandCtx, story: StoryInWork, change: BulkChange): boolean {
  const { id, facts } = story;
  const { stage, reason, themeIds, addThemeIds, removeThemeIds, assigneeId, ...fields } = change;
  const assignment =
    assigneeId === undefined || assigneeId === facts.assigneeId ? {} : assigned(ctx, assigneeId);
  const author = fields.authorId ? { authorName: null } : {};
  const isChanged = changeStory(ctx.store, ctx.writer, id, {
    fields: { ...given(fields), ...author, ...assignment },
    ...themesAfter(ctx, id, change),
  });
  const to = stage ?? (assigneeId && facts.stage === 'idea' ? 'assigned' : facts.stage);
  if (to === facts.stage) return isChanged;
  takeStep(ctx, story, to, reason ?? null);
  return true;
}

function themesAfter(ctx: CommandCtx, id: string, change: BulkChange): { themeIds?: readonly string[] } {
  const { themeIds, addThemeIds = [], removeThemeIds = [] } = change;
  if (themeIds === undefined && addThemeIds.length + removeThemeIds.length === 0) return {};
  const before = themeIds ?? setMembers(ctx.store, 'story', id, 'themes');
  return {
    themeIds: [...new Set([...before, ...addThemeIds])].filter(theme => !removeThemeIds.includes(theme)),
  };
}
