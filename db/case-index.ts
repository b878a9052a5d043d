import { indexText, words } from '#shared/core/text.ts';
import type { Row } from '#shared/entities.ts';
import { effectiveDue, type StoredClock } from '#shared/rules/case-clock.ts';
import type { Store } from './open.ts';
import { shapeOf, toRow } from './record.ts';
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
  /** Folded words, each after a space. */
  readonly text: string;
}

const indexes = new WeakMap<Store, CaseIndex>();

/** The cases as they are now. */
export function caseIndex(store: Store): CaseIndex {
  const index = indexes.get(store) ?? new CaseIndex(store);
  indexes.set(store, index);
  index.catchUp();
  return index;
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

export class CaseIndex {
  private readonly store: Store;
  private readonly entries = new Map<string, CaseEntry>();
  private readonly touched = new Set<string>();

  constructor(store: Store) {
    this.store = store;
    const ids = store.prepare('SELECT id FROM press_case WHERE deleted = 0 ORDER BY rid').pluck().all();
    for (const id of ids as string[]) this.readOne(id);
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
    for (const id of this.touched) this.readOne(id);
    this.touched.clear();
  }

  private readOne(id: string): void {
    const raw = this.store.prepare(`${shapeOf('pressCase').selectSql} AND deleted = 0`).get(id);
    if (raw === undefined) this.entries.delete(id);
    else this.entries.set(id, readEntry(this.store, raw as Record<string, unknown>));
  }
}

interface Counts {
  readonly questions: number;
  readonly questionsAnswered: number;
  readonly channels: number;
  readonly sources: number;
  readonly sentAtMs: number | null;
  readonly asked: string | null;
  readonly people: string | null;
  readonly outlet: string | null;
}

const countsSql = `SELECT
  (SELECT count(*) FROM case_question q WHERE q.case_id = c.id AND q.deleted = 0) AS questions,
  (SELECT count(*) FROM case_question q WHERE q.case_id = c.id AND q.deleted = 0 AND q.answer IS NOT NULL) AS questionsAnswered,
  (SELECT count(*) FROM answer_channel h WHERE h.case_id = c.id AND h.deleted = 0 AND h.published_at_ms IS NOT NULL) AS channels,
  (SELECT count(*) FROM case_source s WHERE s.case_id = c.id AND s.deleted = 0) AS sources,
  (SELECT max(a.sent_at_ms) FROM case_answer a WHERE a.case_id = c.id AND a.deleted = 0 AND a.state = 'sent') AS sentAtMs,
  (SELECT group_concat(q.question, ' ') FROM case_question q WHERE q.case_id = c.id AND q.deleted = 0) AS asked,
  (SELECT group_concat(coalesce(p.family_name, '') || ' ' || coalesce(p.given_name, ''), ' ') FROM person p
    WHERE p.id IN (c.assignee_id, c.proposed_by_id)) AS people,
  (SELECT coalesce(o.name, '') || ' ' || coalesce(o.short_name, '') FROM outlet o WHERE o.id = c.asker_outlet_id) AS outlet
FROM press_case c WHERE c.id = ?`;

/** A case as lists know it, from its row. */
export function readEntry(store: Store, raw: Record<string, unknown>): CaseEntry {
  const row = toRow('pressCase', raw);
  const counts = store.prepare(countsSql).get(row.id) as Counts;
  const clocks = (
    store
      .prepare('SELECT * FROM case_clock WHERE case_id = ? AND deleted = 0 ORDER BY rid')
      .all(row.id) as Record<string, unknown>[]
  ).map(clock => toRow('caseClock', clock));
  const sets = setsOf(store, row.id);
  const units = [...sets.units, ...(row.assigneeUnitId === null ? [] : [row.assigneeUnitId])];
  return {
    rid: Number(raw['rid']),
    row,
    createdById: typeof raw['created_by'] === 'string' ? raw['created_by'] : null,
    createdAtMs: typeof raw['created_at_ms'] === 'number' ? raw['created_at_ms'] : null,
    updatedAtMs: typeof raw['updated_at_ms'] === 'number' ? raw['updated_at_ms'] : null,
    clocks,
    clock: row.status === 'closed' ? null : leadingClock(clocks),
    questions: counts.questions,
    questionsAnswered: counts.questionsAnswered,
    channels: counts.channels,
    sources: counts.sources,
    sentAtMs: counts.sentAtMs,
    themes: sets.themes,
    units: [...new Set(units.map(id => survivorOf(store, 'unit', id)))],
    namedUnits: [...new Set(sets.units.map(id => survivorOf(store, 'unit', id)))],
    areas: sets.areas,
    outletId: row.askerOutletId === null ? null : survivorOf(store, 'outlet', row.askerOutletId),
    text: spaced(
      row.code,
      row.title,
      row.askerName,
      row.documentNumber,
      counts.outlet,
      counts.people,
      counts.asked,
    ),
  };
}

function spaced(...texts: readonly (string | null)[]): string {
  return ` ${words(indexText(texts.filter(Boolean).join(' '))).join(' ')}`;
}

function setsOf(store: Store, id: string): Record<'themes' | 'units' | 'areas', string[]> {
  const sets: Record<'themes' | 'units' | 'areas', string[]> = { themes: [], units: [], areas: [] };
  const members = store
    .prepare(
      "SELECT name, element FROM set_member WHERE entity = 'pressCase' AND entity_id = ? ORDER BY element",
    )
    .all(id) as { name: string; element: string }[];
  for (const { name, element } of members)
    if (name === 'themes' || name === 'units' || name === 'areas') sets[name].push(element);
  return sets;
}
