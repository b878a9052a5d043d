import type { SearchEntity } from '#shared/search.ts';
import type { QueryCtx } from './context.ts';
import { snake } from './schema/table.ts';

/** How far back in the journal is looked; a person who wrote nothing since has no recent records. */
const farthestBack = 3000;

/** Records that a change of another one counts for: a new name is work on the unit. */
const ownerSql: Readonly<Record<string, { readonly entity: SearchEntity; readonly sql: string }>> = {
  unitFact: { entity: 'unit', sql: 'SELECT unit_id FROM unit_fact WHERE id = ?' },
  post: { entity: 'unit', sql: 'SELECT unit_id FROM post WHERE id = ?' },
  contact: { entity: 'person', sql: 'SELECT owner_id FROM contact WHERE id = ?' },
  storyOutlet: { entity: 'story', sql: 'SELECT story_id FROM story_outlet WHERE id = ?' },
  caseQuestion: { entity: 'pressCase', sql: 'SELECT case_id FROM case_question WHERE id = ?' },
  caseAnswer: { entity: 'pressCase', sql: 'SELECT case_id FROM case_answer WHERE id = ?' },
  caseStep: { entity: 'pressCase', sql: 'SELECT case_id FROM case_step WHERE id = ?' },
  hotAssessment: { entity: 'hotIssue', sql: 'SELECT hot_issue_id FROM hot_assessment WHERE id = ?' },
  hotSignal: { entity: 'hotIssue', sql: 'SELECT hot_issue_id FROM hot_signal WHERE id = ?' },
  coordination: {
    entity: 'opinion',
    sql: 'SELECT opinion_id FROM coordination WHERE id = ? AND opinion_id IS NOT NULL',
  },
  storyStep: { entity: 'story', sql: 'SELECT story_id FROM story_step WHERE id = ?' },
};

const recordEntities: readonly SearchEntity[] = [
  'unit',
  'person',
  'story',
  'pressItem',
  'pressCase',
  'hotIssue',
  'opinion',
];

/** Units, people and stories that the person signed in changed last, newest first. */
export function recentRecords(
  ctx: QueryCtx,
  limit: number,
): readonly { readonly entity: SearchEntity; readonly id: string }[] {
  const operations = ctx.all<{ entity: string; id: string }>(
    `SELECT entity, entity_id AS id FROM (SELECT * FROM sync_op ORDER BY rid DESC LIMIT ${farthestBack})
     WHERE user_id = ? AND intent <> 'import' ORDER BY rid DESC`,
    ctx.user?.id ?? '',
  );
  const found = new Map<string, { entity: SearchEntity; id: string }>();
  for (const operation of operations) {
    if (found.size === limit) break;
    const record = recordOf(ctx, operation);
    if (record && !found.has(record.id) && isListed(ctx, record)) found.set(record.id, record);
  }
  return [...found.values()];
}

function recordOf(ctx: QueryCtx, operation: { entity: string; id: string }) {
  const entity = recordEntities.find(known => known === operation.entity);
  if (entity) return { entity, id: operation.id };
  const owner = ownerSql[operation.entity];
  if (!owner) return null;
  const id = ctx.store.prepare(owner.sql).pluck().get(operation.id);
  return typeof id === 'string' ? { entity: owner.entity, id } : null;
}

function isListed(ctx: QueryCtx, { entity, id }: { entity: SearchEntity; id: string }): boolean {
  return ctx.get(`SELECT 1 FROM ${snake(entity)} WHERE id = ? AND deleted = 0`, id) !== undefined;
}
