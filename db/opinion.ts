import type { ParsedOf } from '#shared/contract.ts';
import { hasRole } from '#shared/core/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import { linkAddress } from '#shared/core/links.ts';
import type { Row } from '#shared/entities.ts';
import type { opinionContract } from '#shared/opinion.ts';
import type { OpinionFilter } from '#shared/opinion-list.ts';
import { mayRemoveOpinion } from '#shared/rules/opinion-rights.ts';
import type { CommandCtx, HandlersFor, QueryCtx } from './context.ts';
import { countOpinions, listOpinionIds, listOpinions, opinionValues, readFigures } from './opinion-list.ts';
import { getOpinion, liveOpinion, readOpinion } from './opinion-record.ts';
import { changeOpinion, createOpinion } from './opinion-write.ts';
import { given } from './patch.ts';

/** @throws AppError `opinion-empty` for neither subject nor text, `opinion-day-ahead` for a receipt still to come */
function checkContent(ctx: QueryCtx, row: Partial<Pick<Row<'opinion'>, 'subject' | 'body' | 'receivedOn'>>) {
  if (!row.subject && !row.body) throw new AppError('opinion-empty', {});
  if (row.receivedOn && row.receivedOn > ctx.today)
    throw new AppError('opinion-day-ahead', { day: row.receivedOn });
}

function addOpinion(ctx: CommandCtx, input: ParsedOf<'opinion.create'>): string {
  const { themeIds, unitIds, areaIds, ...fields } = input;
  const values = { receivedOn: ctx.today, ...given(fields) };
  checkContent(ctx, values);
  return createOpinion(ctx.store, ctx.writer, {
    fields: values,
    ...given({ themeIds, unitIds, areaIds }),
  });
}

function saveOpinion(ctx: CommandCtx, { id, patch }: ParsedOf<'opinion.save'>): null {
  const { row } = liveOpinion(ctx, id);
  const { themeIds, unitIds, areaIds, ...fields } = patch;
  const values = given(fields);
  checkContent(ctx, { ...row, ...values });
  if (values.receivedOn && row.answeredOn !== null && row.answeredOn < values.receivedOn)
    throw new AppError('opinion-answer-early', { received: values.receivedOn, answered: row.answeredOn });
  changeOpinion(ctx.store, ctx.writer, id, { fields: values, ...given({ themeIds, unitIds, areaIds }) });
  return null;
}

function decide(ctx: CommandCtx, input: ParsedOf<'opinion.decide'>): null {
  const { row } = liveOpinion(ctx, input.id);
  const { decision } = input;
  if (decision === null) {
    // The reason stays: it is what a next decision is weighed against.
    ctx.writer.change('opinion', input.id, { decision, decidedById: null, decidedOn: null });
    return null;
  }
  const decisionReason = input.reason === undefined ? row.decisionReason : input.reason;
  if (!decisionReason) throw new AppError('opinion-reason-needed', { decision });
  const decidedOn = input.decidedOn ?? ctx.today;
  if (decidedOn > ctx.today) throw new AppError('opinion-day-ahead', { day: decidedOn });
  ctx.writer.change('opinion', input.id, {
    decision,
    decisionReason,
    decidedOn,
    decidedById: input.decidedById === undefined ? (ctx.user?.id ?? null) : input.decidedById,
  });
  return null;
}

function answer(ctx: CommandCtx, input: ParsedOf<'opinion.answer'>): null {
  const { row } = liveOpinion(ctx, input.id);
  const fields = given({
    answeredOn: input.answeredOn,
    answer: input.answer,
    answerChannel: input.channel,
    answerLink: input.link,
  });
  const { answer: words, answerLink, answeredOn } = { ...row, ...fields };
  if (fields.answerLink && linkAddress(fields.answerLink) === null)
    throw new AppError('opinion-link-wrong', { link: fields.answerLink });
  if (answeredOn !== null) {
    if (answeredOn > ctx.today) throw new AppError('opinion-day-ahead', { day: answeredOn });
    if (row.receivedOn !== null && answeredOn < row.receivedOn)
      throw new AppError('opinion-answer-early', { received: row.receivedOn, answered: answeredOn });
    if (!words && !answerLink && !hasFile(ctx, input.id)) throw new AppError('opinion-answer-missing', {});
  }
  ctx.writer.change('opinion', input.id, fields);
  return null;
}

function hasFile(ctx: QueryCtx, id: string): boolean {
  const sql = "SELECT 1 FROM attachment WHERE owner_entity = 'opinion' AND owner_id = ? AND deleted = 0";
  return ctx.get(sql, id) !== undefined;
}

/** The most opinions one change may touch. */
const mostAtOnce = 20_000;

function idsOf(ctx: QueryCtx, filter: OpinionFilter, except: readonly string[]): readonly string[] {
  const left = new Set(except);
  return listOpinionIds(ctx, { filter, sort: null, offset: 0, limit: mostAtOnce }).filter(
    id => !left.has(id),
  );
}

function changeMany(ctx: CommandCtx, { opinions, change }: ParsedOf<'opinion.bulk'>) {
  const ids = 'ids' in opinions ? opinions.ids : idsOf(ctx, opinions.filter, opinions.except);
  const { addThemeIds = [], removeThemeIds = [], ...fields } = change;
  let changed = 0;
  for (const id of ids) {
    liveOpinion(ctx, id);
    let isChanged = ctx.writer.change('opinion', id, given(fields));
    for (const theme of addThemeIds) isChanged = ctx.writer.join('opinion', id, 'themes', theme) || isChanged;
    for (const theme of removeThemeIds)
      isChanged = ctx.writer.leave('opinion', id, 'themes', theme) || isChanged;
    if (isChanged) changed += 1;
  }
  return { changed, unchanged: ids.length - changed };
}

function removeOpinion(ctx: CommandCtx, { id }: { readonly id: string }): null {
  const { row, createdById } = liveOpinion(ctx, id);
  const mover = { id: ctx.user?.id ?? '', role: ctx.user?.role ?? 'anyone' } as const;
  if (!mayRemoveOpinion({ createdById, decision: row.decision, answeredOn: row.answeredOn }, mover))
    throw hasRole(mover.role, 'member')
      ? new AppError('opinion-not-yours', {})
      : new AppError('forbidden', { role: 'member' });
  ctx.writer.remove('opinion', id);
  return null;
}

export const opinionHandlers: HandlersFor<typeof opinionContract> = {
  'opinion.list': listOpinions,
  'opinion.count': countOpinions,
  'opinion.ids': listOpinionIds,
  'opinion.values': opinionValues,
  'opinion.figures': readFigures,
  'opinion.get': getOpinion,
  'opinion.create': addOpinion,
  'opinion.save': saveOpinion,
  'opinion.decide': decide,
  'opinion.answer': answer,
  'opinion.bulk': changeMany,
  'opinion.remove': removeOpinion,
  'opinion.restore': (ctx, { id }) => {
    readOpinion(ctx, id);
    ctx.writer.restore('opinion', id);
    return null;
  },
};
