import { indexText, words } from '#shared/core/text.ts';
import type { Row } from '#shared/entities.ts';
import { effectiveDue, type StoredClock } from '#shared/rules/case-clock.ts';
import type { Store } from './open.ts';
import { toRow } from './record.ts';
import { survivorOf } from './survivor.ts';

/**
 * All cases in memory as far as lists are filtered, grouped and sorted by them: some thousands. How a case stands to its
 * limit changes with every minute, so it is computed from the clocks kept here, not stored. It follows the store as a
 * projection does: a write says which cases it touched, and these are read again before the next use.
 */

/** A clock with what a row shows of it. */
export type ClockRow = Row<'caseClock'>;
export type RunningClock = ClockRow & StoredClock;

export interface CaseEntry {
  readonly rid: number;
  readonly row: Row<'pressCase'>;
  readonly createdById: string | null;
  readonly createdAtMs: number | null;
  readonly updatedAtMs: number | null;
  readonly clocks: readonly ClockRow[];
  /** Of the running clocks the one that ends first. */
  readonly clock: RunningClock | null;
  readonly questions: number;
  readonly questionsAnswered: number;
  /** Channels that carried an answer, with the moment. */
  readonly channels: number;
  readonly sources: number;
  /** When the last answer was sent. */
  readonly sentAtMs: number | null;
  readonly themes: readonly string[];
  /** Units named and the one it was given to, as they live on. */
  readonly units: readonly string[];
  /** Only those named in it. */
  readonly namedUnits: readonly string[];
  readonly areas: readonly string[];
  /** The outlet that asks, as it lives on. */
  readonly outletId: string | null;
  /** Folded words, each after a space; made when it is first looked through. */
  text(): string;
}

const indexes = new WeakMap<Store, CaseIndex>();

/** The cases as they are now. */
export function caseIndex(store: Store): CaseIndex {
  const index = indexes.get(store) ?? new CaseIndex(store);
  indexes.set(store, index);
  index.catchUp();
  return index;
}

/** Cases that are not closed: read alone for the first screen, before anybody asks for all of them. */
export function openCases(store: Store): readonly CaseEntry[] {
  if (!indexes.has(store)) return readEntries(store, "c.deleted = 0 AND c.status IS NOT 'closed'");
  return caseIndex(store)
    .all()
    .filter(({ row }) => row.status !== 'closed');
}

/** Notes that what is kept of a case may have changed. */
export function touchCase(store: Store, id: string): void {
  indexes.get(store)?.touch(id);
}

/** Lets go of everything. */
export function forgetCases(store: Store): void {
  indexes.delete(store);
}

/** A clock that can be reckoned with: it began, and it ends. */
export function isReckoned(clock: ClockRow): clock is RunningClock {
  return clock.startAtMs !== null && clock.dueAtMs !== null;
}

/** Of the running clocks the one that ends first. */
export function leadingClock(clocks: readonly ClockRow[]): RunningClock | null {
  const running = clocks.filter(isReckoned).filter(({ state }) => state === 'running' || state === null);
  return running.reduce<RunningClock | null>(
    (first, clock) => (first === null || effectiveDue(clock) < effectiveDue(first) ? clock : first),
    null,
  );
}

/** Beyond so many touched cases everything is read again, which is quicker than one by one. */
const mostOneByOne = 100;

export class CaseIndex {
  private readonly store: Store;
  private readonly entries = new Map<string, CaseEntry>();
  private readonly touched = new Set<string>();

  constructor(store: Store) {
    this.store = store;
    this.readAll();
  }

  all(): readonly CaseEntry[] {
    return [...this.entries.values()];
  }

  get(id: string): CaseEntry | undefined {
    return this.entries.get(id);
  }

  touch(id: string): void {
    this.touched.add(id);
  }

  catchUp(): void {
    if (this.touched.size > mostOneByOne) this.readAll();
    else for (const id of this.touched) this.readOne(id);
    this.touched.clear();
  }

  private readAll(): void {
    this.entries.clear();
    for (const entry of readEntries(this.store, 'c.deleted = 0')) this.entries.set(entry.row.id, entry);
  }

  private readOne(id: string): void {
    const [entry] = readEntries(this.store, 'c.deleted = 0 AND c.id = ?', id);
    if (entry === undefined) this.entries.delete(id);
    else this.entries.set(id, entry);
  }
}

/** A case as lists know it, one in the bin too. */
export function readEntry(store: Store, id: string): CaseEntry | undefined {
  return readEntries(store, 'c.id = ?', id)[0];
}

type Raw = Readonly<Record<string, unknown>>;

interface Counts {
  readonly id: string;
  readonly questions: number;
  readonly questionsAnswered: number;
  readonly channels: number;
  readonly sources: number;
  readonly sentAtMs: number | null;
  readonly asked: string | null;
  readonly people: string | null;
  readonly outlet: string | null;
}

const countsSql = `SELECT c.id,
  (SELECT count(*) FROM case_question q WHERE q.case_id = c.id AND q.deleted = 0) AS questions,
  (SELECT count(*) FROM case_question q WHERE q.case_id = c.id AND q.deleted = 0 AND q.answer IS NOT NULL) AS questionsAnswered,
  (SELECT count(*) FROM answer_channel h WHERE h.case_id = c.id AND h.deleted = 0 AND h.published_at_ms IS NOT NULL) AS channels,
  (SELECT count(*) FROM case_source s WHERE s.case_id = c.id AND s.deleted = 0) AS sources,
  (SELECT max(a.sent_at_ms) FROM case_answer a WHERE a.case_id = c.id AND a.deleted = 0 AND a.state = 'sent') AS sentAtMs,
  (SELECT group_concat(q.question, ' ') FROM case_question q WHERE q.case_id = c.id AND q.deleted = 0) AS asked,
  (SELECT group_concat(coalesce(p.family_name, '') || ' ' || coalesce(p.given_name, ''), ' ') FROM person p
    WHERE p.id IN (c.assignee_id, c.proposed_by_id)) AS people,
  (SELECT coalesce(o.name, '') || ' ' || coalesce(o.short_name, '') FROM outlet o WHERE o.id = c.asker_outlet_id) AS outlet
FROM press_case c`;

type Sets = Record<'themes' | 'units' | 'areas', string[]>;

interface Member {
  readonly id: string;
  readonly name: string;
  readonly element: string;
}

/** Cases in the order they were entered; `which` is a condition on `press_case c`. */
function readEntries(store: Store, which: string, ...params: readonly unknown[]): CaseEntry[] {
  const read = <T>(sql: string) => store.prepare(sql).all(...params) as T[];
  const counts = new Map(read<Counts>(`${countsSql} WHERE ${which}`).map(each => [each.id, each]));
  const clocks = Map.groupBy(
    read<Raw>(
      `SELECT k.* FROM press_case c JOIN case_clock k ON k.case_id = c.id AND k.deleted = 0 WHERE ${which} ORDER BY k.rid`,
    ),
    raw => raw['case_id'],
  );
  const members = Map.groupBy(
    read<Member>(
      `SELECT m.entity_id AS id, m.name, m.element FROM press_case c
       JOIN set_member m ON m.entity = 'pressCase' AND m.entity_id = c.id WHERE ${which} ORDER BY m.element`,
    ),
    ({ id }) => id,
  );
  const survivor = rememberedSurvivors(store);
  return read<Raw>(`SELECT c.* FROM press_case c WHERE ${which} ORDER BY c.rid`).map(raw => {
    const id = String(raw['id']);
    const own = (clocks.get(id) ?? []).map(clock => toRow('caseClock', clock));
    return toEntry(raw, own, counts.get(id), setsOf(members.get(id) ?? []), survivor);
  });
}

function setsOf(members: readonly Member[]): Sets {
  const sets: Sets = { themes: [], units: [], areas: [] };
  for (const { name, element } of members)
    if (name === 'themes' || name === 'units' || name === 'areas') sets[name].push(element);
  return sets;
}

type Survivor = (entity: 'unit' | 'outlet', id: string) => string;

function rememberedSurvivors(store: Store): Survivor {
  const known = new Map<string, string>();
  return (entity, id) => {
    const found = known.get(id) ?? survivorOf(store, entity, id);
    known.set(id, found);
    return found;
  };
}

function toEntry(
  raw: Raw,
  clocks: readonly ClockRow[],
  counts: Counts | undefined,
  sets: Sets,
  survivor: Survivor,
): CaseEntry {
  const row = toRow('pressCase', raw);
  const units = [...sets.units, ...(row.assigneeUnitId === null ? [] : [row.assigneeUnitId])];
  const stamp = (column: string) => {
    const value = raw[column];
    return typeof value === 'number' ? value : null;
  };
  const createdById = raw['created_by'];
  let text: string | undefined;
  return {
    rid: Number(raw['rid']),
    row,
    createdById: typeof createdById === 'string' ? createdById : null,
    createdAtMs: stamp('created_at_ms'),
    updatedAtMs: stamp('updated_at_ms'),
    clocks,
    clock: row.status === 'closed' ? null : leadingClock(clocks),
    questions: counts?.questions ?? 0,
    questionsAnswered: counts?.questionsAnswered ?? 0,
    channels: counts?.channels ?? 0,
    sources: counts?.sources ?? 0,
    sentAtMs: counts?.sentAtMs ?? null,
    themes: sets.themes,
    units: [...new Set(units.map(id => survivor('unit', id)))],
    namedUnits: [...new Set(sets.units.map(id => survivor('unit', id)))],
    areas: sets.areas,
    outletId: row.askerOutletId === null ? null : survivor('outlet', row.askerOutletId),
    text() {
      text ??= spaced(
        row.code,
        row.title,
        row.askerName,
        row.documentNumber,
        counts?.outlet,
        counts?.people,
        counts?.asked,
      );
      return text;
    },
  };
}

function spaced(...texts: readonly (string | null | undefined)[]): string {
  return ` ${words(indexText(texts.filter(Boolean).join(' '))).join(' ')}`;
}
