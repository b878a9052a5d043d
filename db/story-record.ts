import { storyDeadline } from '#shared/rules/story-deadline.ts';
import { mayEdit, mayRemove } from '#shared/rules/story-stages.ts';
import { storyLacks } from '#shared/story-list.ts';
import type { StoryOutlet, StoryRecord, StoryStep } from '#shared/story-record.ts';
import type { QueryCtx } from './context.ts';
import { rawRow } from './record.ts';
import { namesIn, outletMarks, themesOf } from './story-rows.ts';
import { moverOf, movesOf, readStory, storyChecks } from './story-workflow.ts';

/** Everything the page of a story shows, removed stories included; @throws AppError `not-found` */
export function getStory(ctx: QueryCtx, input: { readonly id: string }): StoryRecord {
  const { id } = input;
  const story = readStory(ctx, id);
  const { row, facts } = story;
  const names = namesIn(ctx);
  const ids = JSON.stringify([id]);
  const checks = storyChecks(ctx, story);
  const mover = moverOf(ctx);
  const stamps = rawRow(ctx.store, 'story', id);
  return {
    ...row,
    id,
    isRemoved: row.deleted,
    title: row.title ?? '',
    unit: names.unit(row.unitId),
    author:
      names.person(row.authorId) ?? (row.authorName === null ? null : { id: null, name: row.authorName }),
    assignee: names.person(row.assigneeId),
    assigneeUnit: names.unit(row.assigneeUnitId),
    stage: facts.stage,
    deadlineOn: storyDeadline(facts.stage, row.dueOn, row.publishOn),
    body: row.body ?? null,
    approvedBy: names.person(row.approvedById),
    isImported: row.isImported === true,
    createdBy: names.person(facts.createdById),
    createdAtMs: stampOf(stamps?.['created_at_ms']),
    updatedAtMs: stampOf(stamps?.['updated_at_ms']),
    themes: themesOf(ctx, ids).get(id) ?? [],
    policies: policiesOf(ctx, id),
    outlets: outletsOf(ctx, id),
    publications: facts.publications,
    checks,
    steps: stepsOf(ctx, id),
    moves: row.deleted ? [] : movesOf(ctx, story, checks),
    lacks: lacksOf(ctx, id),
    canEdit: !row.deleted && mayEdit(facts, mover),
    canRemove: mayRemove(facts, mover),
    awaitsMyAnswer: row.assigneeId === ctx.user?.id && row.assignment === 'asked' && !row.deleted,
  };
}

function stampOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function policiesOf(ctx: QueryCtx, id: string): StoryRecord['policies'] {
  return ctx.all<StoryRecord['policies'][number]>(
    `SELECT p.id, p.number, p.title, p.status FROM set_member m JOIN policy p ON p.id = m.element
     WHERE m.entity = 'story' AND m.entity_id = ? AND m.name = 'policies' ORDER BY p.issued_on DESC, p.rid`,
    id,
  );
}

function outletsOf(ctx: QueryCtx, id: string): StoryOutlet[] {
  const marks = outletMarks(ctx, JSON.stringify([id])).get(id) ?? [];
  const details = new Map(
    ctx
      .all<{
        id: string;
        fullName: string | null;
        link: string | null;
        note: string | null;
        isImported: number | null;
        proofFiles: number;
      }>(
        `SELECT x.id, o.name AS fullName, x.link, x.note, x.is_imported AS isImported,
           (SELECT count(*) FROM attachment a WHERE a.owner_id = x.id AND a.role = 'proof' AND a.deleted = 0) AS proofFiles
         FROM story_outlet x JOIN outlet y ON y.id = x.outlet_id JOIN outlet o ON o.id = coalesce(y.merged_into, y.id)
         WHERE x.story_id = ? AND x.deleted = 0`,
        id,
      )
      .map(detail => [detail.id, detail]),
  );
  return marks.map(mark => {
    const detail = details.get(mark.id);
    return {
      ...mark,
      fullName: detail?.fullName ?? mark.name,
      link: detail?.link ?? null,
      note: detail?.note ?? null,
      isImported: detail?.isImported === 1,
      proofFiles: detail?.proofFiles ?? 0,
    };
  });
}

function stepsOf(ctx: QueryCtx, id: string): StoryStep[] {
  const names = namesIn(ctx);
  return ctx
    .all<Omit<StoryStep, 'by'> & { byId: string | null }>(
      `SELECT id, from_stage AS fromStage, to_stage AS toStage, by_id AS byId, coalesce(at_ms, 0) AS atMs, reason
       FROM story_step WHERE story_id = ? AND deleted = 0 AND to_stage IS NOT NULL ORDER BY at_ms, rid`,
      id,
    )
    .map(({ byId, ...step }) => ({ ...step, by: names.person(byId) }));
}

function lacksOf(ctx: QueryCtx, id: string): StoryRecord['lacks'] {
  const sql = 'SELECT l.lacks FROM story_list l JOIN story s ON s.rid = l.rid WHERE s.id = ?';
  const bits = ctx.get<{ lacks: number }>(sql, id)?.lacks ?? 0;
  return storyLacks.filter((_, place) => (bits & (1 << place)) !== 0);
}
