import type { CasePatch, ClockStart, NewCase } from '#shared/case.ts';
import type { CaseStatus } from '#shared/case-list.ts';
import type { ParsedOf } from '#shared/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import type { Patch, Row } from '#shared/entities.ts';
import { startClock, usualRules } from './case-clocks.ts';
import { openCase } from './case-facts.ts';
import type { CommandCtx } from './context.ts';
import type { Store } from './open.ts';
import { given } from './patch.ts';
import { readRecord, setMembers } from './record.ts';
import type { Writer } from './write.ts';

/** Making and changing cases. */

/** Who opens a case, and when: a command's person, or the import that does it on request. */
export interface Opener {
  readonly userId: string | null;
  readonly nowMs: number;
}

/** Minutes that clocks of two PCs may differ without anybody being told off. */
const toleranceMs = 5 * 60_000;

/** @throws AppError `case-received-future` */
export function checkReceived(receivedAtMs: number | null | undefined, nowMs: number): void {
  if (receivedAtMs !== null && receivedAtMs !== undefined && receivedAtMs > nowMs + toleranceMs)
    throw new AppError('case-received-future', {});
}

/** Fields and sets of a patch apart. */
function split({ themeIds, unitIds, areaIds, ...fields }: CasePatch) {
  return { fields: given(fields), sets: given({ themes: themeIds, units: unitIds, areas: areaIds }) };
}

/**
 * Opens a case with its questions, sources and clocks, under the rules in force when it was received.
 *
 * @returns the id of the case
 * @throws AppError `case-received-future`, `case-code-taken`, `case-question-empty`, and those of `startClock`
 */
export function openNewCase(store: Store, writer: Writer, by: Opener, input: NewCase): string {
  const { sources, questions, clocks, assigneeId, assigneeUnitId, proposedById, ...patch } = input;
  const { fields, sets } = split(patch);
  const receivedAtMs = fields.receivedAtMs ?? by.nowMs;
  checkReceived(receivedAtMs, by.nowMs);
  checkCode(store, fields.code, null);
  const status: CaseStatus = assigneeId ? 'assigned' : 'proposed';
  const id = writer.create('pressCase', {
    ...fields,
    ...given({ assigneeId, assigneeUnitId }),
    code: fields.code ?? nextCode(store, writer),
    receivedAtMs,
    proposedById: proposedById === undefined ? by.userId : proposedById,
    proposedAtMs: by.nowMs,
    status,
  });
  putSets(store, writer, id, sets);
  writeStep(writer, id, null, 'proposed', by);
  if (status === 'assigned') writeStep(writer, id, 'proposed', 'assigned', by);
  for (const source of distinctSources(sources ?? []))
    writer.create('caseSource', { caseId: id, sourceEntity: source.entity, sourceId: source.sourceId });
  addQuestionRecords(writer, id, questions ?? [], 0);
  const kind = fields.kind ?? null;
  const usual: ClockStart[] =
    kind === null ? [] : usualRules(store, kind, receivedAtMs).map(rule => ({ rule: rule.id }));
  for (const start of clocks ?? usual) startClock(store, writer, id, start, receivedAtMs);
  return id;
}

function distinctSources(sources: NonNullable<NewCase['sources']>) {
  return [...new Map(sources.map(source => [`${source.entity} ${source.sourceId}`, source])).values()];
}

/** Word for word: only the ends are trimmed. @throws AppError `case-question-empty` */
export function addQuestionRecords(
  writer: Writer,
  caseId: string,
  questions: readonly string[],
  after: number,
): string[] {
  return questions.map((words, at) => {
    const question = words.normalize('NFC').trim();
    if (question === '') throw new AppError('case-question-empty', {});
    return writer.create('caseQuestion', { caseId, question, position: after + at + 1 });
  });
}

/** One step of the workflow, for the time line. */
export function writeStep(
  writer: Writer,
  caseId: string,
  fromStatus: CaseStatus | null,
  toStatus: CaseStatus,
  by: Opener,
  reason: string | null = null,
): void {
  writer.create('caseStep', { caseId, fromStatus, toStatus, byId: by.userId, atMs: by.nowMs, reason });
}

/** Makes the sets that are given exactly these. */
function putSets(
  store: Store,
  writer: Writer,
  id: string,
  sets: {
    readonly themes?: readonly string[];
    readonly units?: readonly string[];
    readonly areas?: readonly string[];
  },
): void {
  for (const name of ['themes', 'units', 'areas'] as const) {
    const wanted = sets[name];
    if (wanted === undefined) continue;
    const before = setMembers(store, 'pressCase', id, name);
    for (const element of new Set(wanted))
      if (!before.includes(element)) writer.join('pressCase', id, name, element);
    for (const element of before) if (!wanted.includes(element)) writer.leave('pressCase', id, name, element);
  }
}

const lastNumbers = new WeakMap<Writer, number>();

/** `VV0001` and on: one more than the highest number given so far, deleted cases included. */
function nextCode(store: Store, writer: Writer): string {
  const highest = () =>
    Number(
      store
        .prepare(
          "SELECT coalesce(max(CAST(substr(code, 3) AS INTEGER)), 0) FROM press_case WHERE code GLOB 'VV[0-9]*'",
        )
        .pluck()
        .get(),
    );
  const number = (lastNumbers.get(writer) ?? highest()) + 1;
  lastNumbers.set(writer, number);
  return `VV${String(number).padStart(4, '0')}`;
}

/** @throws AppError `case-code-taken` when another case that is not deleted has the code */
function checkCode(store: Store, code: string | null | undefined, ownId: string | null): void {
  if (!code) return;
  const twin = store
    .prepare('SELECT title FROM press_case WHERE code = ? AND deleted = 0 AND id <> ?')
    .get(code, ownId ?? '') as { title: string | null } | undefined;
  if (twin) throw new AppError('case-code-taken', { code, title: twin.title ?? '' });
}

export function createCase(ctx: CommandCtx, input: ParsedOf<'case.create'>): string {
  return openNewCase(ctx.store, ctx.writer, openerOf(ctx), input);
}

/** The person who asks, as the one who opens or moves a case. */
export function openerOf(ctx: CommandCtx): Opener {
  return { userId: ctx.user?.id ?? null, nowMs: ctx.nowMs };
}

/**
 * Opens cases from press items: one for all, or one each; what is not given comes from the first item of a case.
 *
 * @throws AppError `not-found` for an item that is gone, and those of `openNewCase`
 */
export function openCasesFromItems(
  store: Store,
  writer: Writer,
  by: Opener,
  { itemIds, mode, ...wanted }: ParsedOf<'case.createFromItems'>,
): string[] {
  const ids = [...new Set(itemIds)];
  const groups = mode === 'one' ? [ids] : ids.map(id => [id]);
  return groups.map(group => {
    const items = group.map(id => liveItem(store, id));
    return openNewCase(store, writer, by, {
      ...fromItems(store, items),
      ...given(wanted),
      sources: items.map(({ id }) => ({ entity: 'pressItem', sourceId: id })),
    });
  });
}

function liveItem(store: Store, id: string): Row<'pressItem'> {
  const item = readRecord(store, 'pressItem', id);
  if (!item || item.deleted) throw new AppError('not-found', { entity: 'pressItem' });
  return item;
}

function fromItems(store: Store, items: readonly Row<'pressItem'>[]): NewCase {
  const [first] = items;
  const union = (name: 'themes' | 'units' | 'areas') => [
    ...new Set(items.flatMap(({ id }) => setMembers(store, 'pressItem', id, name))),
  ];
  return {
    title: first?.title ?? '',
    kind: 'published',
    channel: 'press-item',
    askerOutletId: first?.outletId ?? null,
    askerName: first?.outletId ? null : (first?.outletName ?? null),
    askerReporterId: first?.reporterId ?? null,
    summary: first?.summary ?? null,
    themeIds: union('themes'),
    unitIds: union('units'),
    areaIds: union('areas'),
  };
}

export function createCasesFromItems(ctx: CommandCtx, input: ParsedOf<'case.createFromItems'>): string[] {
  return openCasesFromItems(ctx.store, ctx.writer, openerOf(ctx), input);
}

/** Changes fields of an open case; its rules stay those it opened with, also when the day of receipt is corrected. */
export function saveCase(ctx: CommandCtx, { id, patch }: ParsedOf<'case.save'>): null {
  const row = openCase(ctx, id);
  const { fields, sets } = split(patch);
  checkReceived(fields.receivedAtMs, ctx.nowMs);
  checkCode(ctx.store, fields.code, id);
  ctx.writer.change('pressCase', id, { ...fields, ...endingOf(row, fields) });
  putSets(ctx.store, ctx.writer, id, sets);
  return null;
}

/** What belongs to another ending than the one chosen goes with it, so that a closed case tells one story. */
function endingOf(row: Row<'pressCase'>, fields: Patch<'pressCase'>): Patch<'pressCase'> {
  const ending = fields.ending === undefined ? row.ending : fields.ending;
  if (fields.ending === undefined || fields.ending === row.ending) return {};
  return {
    ...(ending === 'referred' ? {} : { referredToId: null, referredToName: null, referredOn: null }),
    ...(ending === 'refused' ? {} : { refusalGround: null, refusalNote: null }),
    ...given(fields),
  };
}
