import { opinionSubject } from '#shared/rules/opinion-subject.ts';
import type { Store } from './open.ts';
import {
  type Cell,
  filled,
  isListed,
  knownNames,
  type Life,
  type SearchTexts,
  sourcesOf,
} from './search-sources.ts';

interface OpinionRaw extends Life {
  readonly code: Cell;
  readonly subject: Cell;
  readonly body: Cell;
  readonly kind: Cell;
  readonly giver_name: Cell;
  readonly giver_contact: Cell;
  readonly owner_id: Cell;
  readonly decision_reason: Cell;
  readonly answer: Cell;
  readonly note: Cell;
}

const opinionSql = `SELECT rid, deleted, code, subject, body, kind, giver_name, giver_contact, owner_id, decision_reason,
  answer, note FROM opinion WHERE id = ?`;

/** An opinion; who gave it is found only by those who may see contacts where it denounces somebody. */
export function textsOfOpinion(store: Store, id: string): SearchTexts | null {
  const row = store.prepare(opinionSql).get(id) as OpinionRaw | undefined;
  if (!isListed(row)) return null;
  const isNameOpen = row.kind !== 'denunciation';
  const units = store
    .prepare(
      "SELECT element FROM set_member WHERE entity = 'opinion' AND entity_id = ? AND name = 'units' ORDER BY element",
    )
    .pluck()
    .all(id) as string[];
  return {
    rid: row.rid,
    title: filled(opinionSubject(row), row.code),
    sources: sourcesOf(
      ['code', [row.code]],
      ['author', [isNameOpen ? row.giver_name : null, knownNames(store, 'person', row.owner_id)]],
      ['unit', units.map(unitId => knownNames(store, 'unit', unitId))],
      ['body', [row.body]],
      ['answer', [row.answer, row.decision_reason]],
      ['note', [row.note]],
    ),
    contacts: filled(isNameOpen ? null : row.giver_name, row.giver_contact),
  };
}

interface PartnerRaw extends Life {
  readonly name: Cell;
  readonly contact_name: Cell;
  readonly contact_position: Cell;
  readonly phone: Cell;
  readonly email: Cell;
  readonly note: Cell;
}

export function textsOfPartner(store: Store, id: string): SearchTexts | null {
  const row = store
    .prepare(
      'SELECT rid, deleted, name, contact_name, contact_position, phone, email, note FROM partner WHERE id = ?',
    )
    .get(id) as PartnerRaw | undefined;
  if (!isListed(row)) return null;
  const aliases = store
    .prepare(
      "SELECT element FROM set_member WHERE entity = 'partner' AND entity_id = ? AND name = 'aliases' ORDER BY element",
    )
    .pluck()
    .all(id) as string[];
  return {
    rid: row.rid,
    title: filled(row.name),
    sources: sourcesOf(
      ['alias', aliases],
      ['author', [row.contact_name]],
      ['position', [row.contact_position]],
      ['note', [row.note]],
    ),
    contacts: filled(row.phone, row.email),
  };
}
