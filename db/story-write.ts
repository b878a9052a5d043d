import { type Day, dayInVietnam, schoolYearOf } from '#shared/core/dates.ts';
import type { Patch } from '#shared/entities.ts';
import type { StoryStage } from '#shared/story-list.ts';
import type { Store } from './open.ts';
import { setMembers } from './record.ts';
import type { Writer } from './write.ts';

/** Writing stories without asking who may: for the commands, which have asked, and for imports. */

export type StoryFields = Patch<'story'>;

export interface StoryOutletValues {
  readonly outletId: string;
  readonly state?: NonNullable<Patch<'storyOutlet'>['state']>;
  readonly sentOn?: Day | null;
  readonly publishedOn?: Day | null;
  readonly link?: string | null;
  readonly note?: string | null;
}

/** Fields as they are stored, and what belongs to the story besides them. */
export interface StoryInput {
  readonly fields: StoryFields;
  readonly themeIds?: readonly string[];
  readonly policyIds?: readonly string[];
  readonly outlets?: readonly StoryOutletValues[];
  /** Taken over from a file: it keeps its stage, and being published needs no proof (decision 9). */
  readonly isImported?: boolean;
}

/**
 * Makes a story; without a stage an idea, without a code the next free `TB0001`, without a school year that of its
 * publication, deadline, event or today, whichever is known first.
 *
 * @returns the id of the story
 */
export function createStory(store: Store, writer: Writer, input: StoryInput): string {
  const { fields } = input;
  const isImported = input.isImported ? { isImported: true } : {};
  const id = writer.create('story', {
    ...fields,
    ...isImported,
    stage: fields.stage ?? 'idea',
    code: fields.code || nextCode(store, writer),
    schoolYear: fields.schoolYear ?? schoolYearOf(firstDay(fields) ?? dayInVietnam(writer.atMs)),
  });
  for (const themeId of new Set(input.themeIds ?? [])) writer.join('story', id, 'themes', themeId);
  for (const policyId of new Set(input.policyIds ?? [])) writer.join('story', id, 'policies', policyId);
  for (const outlet of input.outlets ?? [])
    writer.create('storyOutlet', { state: 'planned', ...outlet, ...isImported, storyId: id });
  return id;
}

/** Stores fields that differ, and makes the sets that are given exactly these; false when nothing differed. */
export function changeStory(
  store: Store,
  writer: Writer,
  id: string,
  input: Pick<StoryInput, 'fields' | 'themeIds' | 'policyIds'>,
): boolean {
  const isChanged = writer.change('story', id, input.fields);
  const areThemesChanged =
    input.themeIds !== undefined && makeSet(store, writer, id, 'themes', input.themeIds);
  const arePoliciesChanged =
    input.policyIds !== undefined && makeSet(store, writer, id, 'policies', input.policyIds);
  return isChanged || areThemesChanged || arePoliciesChanged;
}

function makeSet(
  store: Store,
  writer: Writer,
  id: string,
  name: 'themes' | 'policies',
  wanted: readonly string[],
): boolean {
  const before = setMembers(store, 'story', id, name);
  const joined = wanted.filter(element => !before.includes(element));
  const left = before.filter(element => !wanted.includes(element));
  for (const element of joined) writer.join('story', id, name, element);
  for (const element of left) writer.leave('story', id, name, element);
  return joined.length + left.length > 0;
}

/** Puts a story at a stage and writes the step; returned, postponed and cancelled ones remember where they were. */
export function putAtStage(
  writer: Writer,
  story: { readonly id: string; readonly stage: StoryStage; readonly stageBefore: StoryStage | null },
  to: StoryStage,
  by: { readonly userId: string | null; readonly reason?: string | null },
): void {
  const isAside = to === 'returned' || to === 'postponed' || to === 'cancelled';
  const wasAside = story.stage === 'postponed' || story.stage === 'cancelled';
  writer.change('story', story.id, {
    stage: to,
    ...(isAside ? { stageBefore: wasAside ? story.stageBefore : story.stage } : {}),
    ...(to === 'approved' && story.stage === 'review'
      ? { approvedById: by.userId, approvedAtMs: writer.atMs }
      : {}),
    ...(to === 'review' || to === 'drafting' || to === 'returned'
      ? { approvedById: null, approvedAtMs: null }
      : {}),
  });
  writer.create('storyStep', {
    storyId: story.id,
    fromStage: story.stage,
    toStage: to,
    byId: by.userId,
    atMs: writer.atMs,
    reason: by.reason ?? null,
  });
}

function firstDay(fields: StoryFields): Day | null {
  return fields.publishOn ?? fields.dueOn ?? fields.happenedOn ?? null;
}

const lastNumbers = new WeakMap<Writer, number>();

/** `TB0001` and on: one more than the highest number given so far, deleted stories included. */
function nextCode(store: Store, writer: Writer): string {
  const known = lastNumbers.get(writer) ?? highestCodeNumber(store);
  lastNumbers.set(writer, known + 1);
  return `TB${String(known + 1).padStart(4, '0')}`;
}

function highestCodeNumber(store: Store): number {
  return Number(store.prepare('SELECT coalesce(max(number), 0) FROM story_code').pluck().get());
}
