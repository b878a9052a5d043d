import { fieldReader, type ImportTable } from '#shared/rules/import-cells.ts';
import type {
  KnownOpinion,
  OpinionPlan,
  OpinionsKnown,
  OpinionsPlan,
} from '#shared/rules/import-opinions-known.ts';
import type { KnownNamed } from '#shared/rules/import-stories-known.ts';
import type { ImportChoices } from '#shared/transfer.ts';
import { createTheme, listThemes } from './catalogue.ts';
import { unitsByName } from './import-known.ts';
import { personName } from './label.ts';
import type { Store } from './open.ts';
import { changeOpinion, createOpinion } from './opinion-write.ts';
import { setMembers } from './record.ts';
import type { Writer } from './write.ts';

/** What a list of opinions is compared with: of the opinions only those whose code, subject or text it names. */
export function readOpinionsKnown(
  store: Store,
  table: ImportTable,
  choices: ImportChoices,
  today: string,
): OpinionsKnown {
  const read = fieldReader(table, choices);
  const told = (field: 'opinion.code' | 'opinion.subject') => table.rows.map(row => read(row, field));
  return {
    today,
    opinions: opinionsLike(store, told('opinion.code'), told('opinion.subject')),
    units: unitsByName(store, today),
    themes: listThemes(store).map(({ id, name }) => ({ id, names: [name] })),
    workers: workersOf(store),
  };
}

function opinionsLike(
  store: Store,
  codes: readonly string[],
  subjects: readonly string[],
): readonly KnownOpinion[] {
  const rows = store
    .prepare(
      `SELECT id, code, subject, body, giver, giver_name AS giverName, giver_contact AS giverContact, channel, kind,
         received_on AS receivedOn, due_on AS dueOn, owner_id AS ownerId, decision, decision_reason AS decisionReason,
         answer, answered_on AS answeredOn, answer_channel AS answerChannel, answer_link AS answerLink, note
       FROM opinion WHERE deleted = 0 AND (subject IS NULL OR code IN (SELECT value FROM json_each(?))
         OR subject IN (SELECT value FROM json_each(?))) ORDER BY rid`,
    )
    .all(JSON.stringify(codes), JSON.stringify(subjects)) as Omit<KnownOpinion, 'themeIds' | 'unitIds'>[];
  return rows.map(row => ({
    ...row,
    themeIds: setMembers(store, 'opinion', row.id, 'themes'),
    unitIds: setMembers(store, 'opinion', row.id, 'units'),
  }));
}

function workersOf(store: Store): readonly KnownNamed[] {
  const rows = store
    .prepare(
      `SELECT p.id, p.family_name AS familyName, p.given_name AS givenName FROM account a
       JOIN person p ON p.id = a.id WHERE a.deleted = 0 AND a.is_active = 1 ORDER BY a.rid`,
    )
    .all() as { id: string; familyName: string | null; givenName: string | null }[];
  return rows.map(row => ({ id: row.id, names: [personName(row)] }));
}

/** Stores a planned list of opinions within the write of the import. */
export function applyOpinions(
  store: Store,
  writer: Writer,
  plan: OpinionsPlan,
  progress: (done: number, total: number) => void,
): void {
  const ids = new Map<string, string>();
  for (const { ref, name } of plan.themes) ids.set(ref, createTheme(store, writer, { name }));
  const idOf = (ref: string): string => ids.get(ref) ?? ref;
  for (const [at, opinion] of plan.opinions.entries()) {
    applyOpinion(store, writer, opinion, idOf);
    if (at % 100 === 0) progress(at, plan.opinions.length);
  }
}

function applyOpinion(
  store: Store,
  writer: Writer,
  { id, values, themeRefs, unitIds }: OpinionPlan,
  idOf: (ref: string) => string,
): void {
  const themeIds = themeRefs.map(idOf);
  if (id === null) {
    createOpinion(store, writer, { fields: { ...values, isImported: true }, themeIds, unitIds });
    return;
  }
  changeOpinion(store, writer, id, {
    fields: values,
    themeIds: [...setMembers(store, 'opinion', id, 'themes'), ...themeIds],
    unitIds: [...setMembers(store, 'opinion', id, 'units'), ...unitIds],
  });
}
