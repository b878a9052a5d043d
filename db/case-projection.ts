import type { EntityName } from '#shared/entities.ts';
import { forgetCases, touchCase } from './case-index.ts';
import type { Projection } from './projection.ts';

/** Tells the cases in memory what a write touched; it keeps no tables. */
export const caseProjection: Projection = {
  name: 'case',
  version: 1,
  tables: [],
  sql: '',
  refresh(store, touched) {
    for (const [entity, ids] of touched) {
      const sql = affectedSql[entity];
      if (sql === undefined) continue;
      const affected = store.prepare(sql).pluck();
      for (const id of ids)
        for (const caseId of affected.all(id)) if (caseId !== null) touchCase(store, String(caseId));
    }
  },
  rebuild: forgetCases,
};

/** Cases whose entry depends on a record. */
const affectedSql: Readonly<Partial<Record<EntityName, string>>> = {
  pressCase: 'SELECT ?',
  caseClock: 'SELECT case_id FROM case_clock WHERE id = ?',
  caseQuestion: 'SELECT case_id FROM case_question WHERE id = ?',
  caseAnswer: 'SELECT case_id FROM case_answer WHERE id = ?',
  answerChannel: 'SELECT case_id FROM answer_channel WHERE id = ?',
  caseSource: 'SELECT case_id FROM case_source WHERE id = ?',
  person:
    'SELECT c.id FROM (SELECT ? AS person) p JOIN press_case c ON c.assignee_id = p.person OR c.proposed_by_id = p.person',
  outlet: `SELECT c.id FROM (SELECT ? AS id) t JOIN outlet o ON o.id = t.id
      OR o.merged_into = t.id OR o.id = (SELECT merged_into FROM outlet WHERE id = t.id)
    JOIN press_case c ON c.asker_outlet_id = o.id`,
  unit: `SELECT c.id FROM (SELECT ? AS id) t JOIN press_case c ON c.assignee_unit_id = t.id OR EXISTS (
      SELECT 1 FROM set_member m
      WHERE m.entity = 'pressCase' AND m.entity_id = c.id AND m.name = 'units' AND m.element = t.id)`,
};
