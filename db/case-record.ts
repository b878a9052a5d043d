import type { CaseClock, CaseRecord } from '#shared/case-record.ts';
import type { ClockWhy } from '#shared/clock.ts';
import type { ParsedOf } from '#shared/contract.ts';
import { hasRole } from '#shared/core/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import type { Row } from '#shared/entities.ts';
import { effectiveDue } from '#shared/rules/case-clock.ts';
import {
  answerCaseMove,
  type CaseFacts,
  type CaseWarning,
  caseMovesFrom,
  gapsOf,
} from '#shared/rules/case-workflow.ts';
import type { WorkCalendar } from '#shared/rules/work-calendar.ts';
import { answersOf } from './case-answers-read.ts';
import { usualRules } from './case-clocks.ts';
import { missingOf } from './case-correction.ts';
import { factsOf, liveRecord, statusOf } from './case-facts.ts';
import {
  type CaseEntry,
  type ClockRow,
  caseIndex,
  isReckoned,
  leadingClock,
  type RunningClock,
  readEntry,
} from './case-index.ts';
import { clockMark, groupOf, hoursTaken, isInTime, labelsOf, speakerNames, waitingOf } from './case-rows.ts';
import { sourcesOf } from './case-sources.ts';
import { speakersOf } from './case-speakers.ts';
import type { NamedTerm } from './clock-rules.ts';
import { explainClock, startedClock } from './clock-why.ts';
import type { QueryCtx } from './context.ts';
import { officeCalendar } from './office-calendar.ts';
import { readRows } from './rows.ts';
import { type Names, namesIn } from './story-rows.ts';

/** Everything the page of one case shows. */

/** @throws AppError `not-found` */
export function getCase(ctx: QueryCtx, { id }: ParsedOf<'case.get'>): CaseRecord {
  const entry = caseIndex(ctx.store).get(id) ?? binned(ctx, id);
  const { row } = entry;
  const names = namesIn(ctx, {
    units: entry.units,
    people: [row.proposedById, row.assigneeId, row.verifierId, row.closedById, entry.createdById],
  });
  const facts = factsOf(ctx, row);
  const speakers = speakersOf(ctx, id, ctx.today);
  const clocks = clocksOf(ctx, entry.clocks, names);
  const corrections = correctionsOf(ctx, id);
  const role = ctx.user?.role ?? 'anyone';
  const canEdit = !row.deleted && statusOf(row) !== 'closed' && hasRole(role, 'editor');
  const gaps = statusOf(row) === 'closed' ? [] : gapsOf(facts);
  return {
    ...plainFields(row),
    ...namedFields(ctx, entry, names),
    isRemoved: row.deleted,
    status: statusOf(row),
    group: groupOf(entry, ctx.nowMs),
    clock: entry.clock === null ? null : clockMark(entry.clock, ctx.nowMs),
    waiting: waitingOf(row),
    isImported: row.isImported === true,
    createdAtMs: entry.createdAtMs,
    updatedAtMs: entry.updatedAtMs,
    hoursTaken: hoursTaken(entry),
    isInTime: isInTime(entry),
    sources: sourcesOf(ctx, id),
    questions: questionsOf(ctx, id, names),
    clocks,
    answers: answersOf(ctx, row, names, canEdit),
    corrections,
    steps: stepsOf(ctx, id, names),
    moves: row.deleted ? [] : movesOf(facts, role),
    gaps,
    warnings: warningsOf(entry, speakers, corrections, facts),
    speakers,
    channels: entry.channels,
    canEdit,
    canClose: !row.deleted && statusOf(row) !== 'closed' && gaps.length === 0 && hasRole(role, 'lead'),
    canRemove: !row.deleted && hasRole(role, 'lead'),
  };
}

/** A case in the bin is shown too, from its own address. */
function binned(ctx: QueryCtx, id: string): CaseEntry {
  const entry = readEntry(ctx.store, id);
  if (entry === undefined) throw new AppError('not-found', { entity: 'pressCase' });
  return entry;
}

const shownFields = [
  'code',
  'kind',
  'channel',
  'askerName',
  'askerContact',
  'documentNumber',
  'receivedAtMs',
  'summary',
  'proposal',
  'proposedAtMs',
  'verification',
  'handling',
  'ending',
  'result',
  'resultNote',
  'referredToName',
  'referredOn',
  'refusalGround',
  'refusalNote',
  'closedAtMs',
  'note',
] as const;

type ShownField = (typeof shownFields)[number];

function plainFields(
  row: Row<'pressCase'>,
): Pick<Row<'pressCase'>, ShownField> & { id: string; title: string } {
  const shown = Object.fromEntries(shownFields.map(field => [field, row[field]]));
  // Every field of the list was taken from the row.
  return { ...(shown as Pick<Row<'pressCase'>, ShownField>), id: row.id, title: row.title ?? '' };
}

function namedFields(ctx: QueryCtx, entry: CaseEntry, names: Names) {
  const { row } = entry;
  const one = (table: 'outlet' | 'reporter' | 'partner', id: string | null) =>
    id === null ? null : { id, name: labelsOf(ctx, table, [id]).get(id) ?? '' };
  const all = (table: 'theme' | 'area', ids: readonly string[]) => {
    const labels = labelsOf(ctx, table, ids);
    return ids.flatMap(id => (labels.has(id) ? [{ id, name: labels.get(id) ?? '' }] : []));
  };
  const spokesperson = row.spokespersonId;
  return {
    askerOutlet: one('outlet', entry.outletId),
    askerReporter: one('reporter', row.askerReporterId),
    referredTo: one('partner', row.referredToId),
    proposedBy: names.person(row.proposedById),
    assignee: names.person(row.assigneeId),
    assigneeUnit: names.unit(row.assigneeUnitId),
    verifier: names.person(row.verifierId),
    closedBy: names.person(row.closedById),
    createdBy: names.person(entry.createdById),
    spokesperson:
      spokesperson === null
        ? null
        : { id: spokesperson, name: speakerNames(ctx, [spokesperson]).get(spokesperson) ?? '' },
    themes: all('theme', entry.themes),
    areas: all('area', entry.areas),
    units: entry.namedUnits.flatMap(id => names.unit(id) ?? []),
  };
}

function questionsOf(ctx: QueryCtx, caseId: string, names: Names): CaseRecord['questions'] {
  return readRows(ctx.store, 'caseQuestion', 'case_id = ? ORDER BY position, rid', caseId).map((row, at) => ({
    id: row.id,
    position: at + 1,
    question: row.question ?? '',
    answer: row.answer,
    answeredBy: names.person(row.answeredById),
  }));
}

function stepsOf(ctx: QueryCtx, caseId: string, names: Names): CaseRecord['steps'] {
  return readRows(ctx.store, 'caseStep', 'case_id = ? ORDER BY at_ms, rid', caseId).map(row => ({
    id: row.id,
    fromStatus: row.fromStatus,
    toStatus: row.toStatus ?? 'proposed',
    by: names.person(row.byId),
    atMs: row.atMs ?? 0,
    reason: row.reason,
  }));
}

function correctionsOf(ctx: QueryCtx, caseId: string): CaseRecord['corrections'] {
  const rows = readRows(ctx.store, 'correctionRequest', 'case_id = ? ORDER BY rid', caseId);
  const outlets = labelsOf(
    ctx,
    'outlet',
    rows.map(({ outletId }) => outletId),
  );
  return rows.map(({ deleted: _deleted, caseId: _case, outletId, state, ...row }) => ({
    ...row,
    state: state ?? 'draft',
    outlet: outletId === null ? null : { id: outletId, name: outlets.get(outletId) ?? '' },
    missing: missingOf({ ...row, outletId }),
  }));
}

/** The rule as the clock keeps it; its source is that of the rule's record. */
function termOf(clock: ClockRow, source: string | null): NamedTerm {
  return { ...clock, key: clock.ruleKey, source };
}

function sourceOf(ctx: QueryCtx, ruleId: string | null): string | null {
  const row = ctx.get<{ source: string | null }>('SELECT source FROM clock_rule WHERE id = ?', ruleId ?? '');
  return row?.source ?? null;
}

function whyOf(ctx: QueryCtx, clock: RunningClock, calendar: WorkCalendar): ClockWhy {
  return explainClock(termOf(clock, sourceOf(ctx, clock.ruleId)), clock, calendar, ctx.nowMs);
}

/** Running clocks first, the one that ends first before the others. */
function clocksOf(ctx: QueryCtx, rows: readonly ClockRow[], names: Names): CaseClock[] {
  const calendar = officeCalendar(ctx.store);
  const place = (clock: RunningClock) => (clock.state === 'running' || clock.state === null ? 0 : 1);
  return rows
    .filter(isReckoned)
    .toSorted((a, b) => place(a) - place(b) || effectiveDue(a) - effectiveDue(b))
    .map(clock => ({
      ...whyOf(ctx, clock, calendar),
      id: clock.id,
      state: clock.state ?? 'running',
      endedAtMs: clock.endedAtMs,
      fixedDay: clock.fixedDay,
      isInTime: clock.endedAtMs === null ? null : clock.endedAtMs <= effectiveDue(clock),
      extensions: extensionsOf(ctx, clock.id, names),
    }));
}

function extensionsOf(ctx: QueryCtx, clockId: string, names: Names): CaseClock['extensions'] {
  return readRows(ctx.store, 'caseExtension', 'clock_id = ? ORDER BY at_ms, rid', clockId).map(row => ({
    id: row.id,
    fromDueAtMs: row.fromDueAtMs ?? 0,
    toDueAtMs: row.toDueAtMs ?? 0,
    reason: row.reason ?? '',
    documentNumber: row.documentNumber,
    by: names.person(row.byId),
    atMs: row.atMs ?? 0,
  }));
}

function movesOf(facts: CaseFacts, role: Parameters<typeof answerCaseMove>[1]): CaseRecord['moves'] {
  return caseMovesFrom(facts.status).map(({ to, action, reason }) => {
    const answer = answerCaseMove(facts, role, to, '…');
    return {
      to,
      action,
      reason,
      isAllowed: answer.allowed,
      code: answer.allowed ? null : answer.code,
      params: answer.allowed ? {} : answer.params,
    };
  });
}

function warningsOf(
  entry: CaseEntry,
  speakers: CaseRecord['speakers'],
  corrections: CaseRecord['corrections'],
  facts: CaseFacts,
): CaseWarning[] {
  const authorised = speakers.filter(({ kind }) => kind === 'authorised');
  const isSpoken = authorised.some(({ maySpeak }) => maySpeak);
  const isOpen = facts.status !== 'closed';
  const tell = (isTrue: boolean, warning: CaseWarning): CaseWarning[] => (isTrue ? [warning] : []);
  return [
    ...tell(entry.channels === 1, 'one-channel'),
    ...tell(isOpen && !speakers.some(({ maySpeak }) => maySpeak), 'speaker-none'),
    ...tell(isOpen && !isSpoken && authorised.some(({ state }) => state === 'ended'), 'authorisation-ended'),
    ...tell(isOpen && authorised.some(({ state }) => state === 'ending'), 'authorisation-ending'),
    ...tell(isOpen && leadingClock(entry.clocks)?.isConfirmed === false, 'rule-unconfirmed'),
    ...tell(
      corrections.some(({ missing }) => missing.length > 0),
      'correction-incomplete',
    ),
  ];
}

/** «Vì sao?» of one clock. */
export function whyOfClock(ctx: QueryCtx, { clockId }: ParsedOf<'case.why'>): ClockWhy {
  const clock = liveRecord(ctx.store, 'caseClock', clockId);
  if (!isReckoned(clock)) throw new AppError('not-found', { entity: 'caseClock' });
  return whyOf(ctx, clock, officeCalendar(ctx.store));
}

/** The clocks a new case of a kind would have. */
export function usualClocks(ctx: QueryCtx, { kind, receivedAtMs }: ParsedOf<'case.usualClocks'>): ClockWhy[] {
  const calendar = officeCalendar(ctx.store);
  return usualRules(ctx.store, kind, receivedAtMs).flatMap(rule => {
    const term = { ...rule, ruleId: rule.id };
    const stored = startedClock(term, receivedAtMs, calendar);
    return stored === null ? [] : [explainClock(term, stored, calendar, ctx.nowMs)];
  });
}
