import type { ParsedOf } from '#shared/contract.ts';
import { addDays } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import { personSortKey, splitName } from '#shared/core/names.ts';
import type { Reporter } from '#shared/outlet.ts';
import { matchable, matchRank, soughtFor } from '#shared/rules/list-match.ts';
import { maySeeContacts } from './contact.ts';
import type { CommandCtx, QueryCtx } from './context.ts';
import { given } from './patch.ts';
import { outletNames } from './press-rows.ts';
import { readRecord } from './record.ts';
import { survivorOf } from './survivor.ts';

/** Reporters: who writes for which outlet, from when to when. */

interface Raw extends Omit<Reporter, 'outlet' | 'isCurrent'> {
  readonly outletId: string | null;
}

const rawSql = `SELECT r.id, coalesce(r.name, '') AS name, r.outlet_id AS outletId, r.beat, r.phone, r.email,
    r.from_day AS fromDay, r.to_day AS toDay, r.note, count(p.id) AS items, max(p.published_on) AS lastItemOn
  FROM reporter r LEFT JOIN press_item p ON p.reporter_id = r.id AND p.deleted = 0
  WHERE r.deleted = 0 GROUP BY r.id ORDER BY r.rid`;

export function listReporters(ctx: QueryCtx, input: ParsedOf<'reporter.list'>): Reporter[] {
  const isShown = maySeeContacts(ctx);
  const raws = ctx.all<Raw>(rawSql);
  const outlets = outletNames(
    ctx,
    raws.map(({ outletId }) => outletId),
  );
  const wanted = input.outletIds && new Set(input.outletIds.map(id => survivorOf(ctx.store, 'outlet', id)));
  const sought = soughtFor(input.text ?? '');
  return raws
    .map(({ outletId, ...raw }): Reporter => {
      const isCurrent =
        (raw.fromDay === null || raw.fromDay <= ctx.today) && (raw.toDay === null || raw.toDay >= ctx.today);
      return {
        ...raw,
        outlet: outletId === null ? null : (outlets.get(outletId) ?? null),
        phone: isShown ? raw.phone : null,
        email: isShown ? raw.email : null,
        isCurrent,
      };
    })
    .filter(({ outlet }) => !wanted || (outlet !== null && wanted.has(outlet.id)))
    .filter(({ isCurrent }) => !input.isCurrent || isCurrent)
    .filter(
      ({ name, outlet, beat }) =>
        sought === null ||
        matchRank(matchable([name, outlet?.name, beat].filter(Boolean).join(' ')), sought) !== null,
    )
    .map(reporter => ({
      reporter,
      key: `${reporter.isCurrent ? 0 : 1}${personSortKey(splitName(reporter.name))}`,
    }))
    .sort((left, right) => (left.key < right.key ? -1 : 1))
    .map(({ reporter }) => reporter);
}

/** How many reporters there are today, by outlet. */
export function countReporters(ctx: QueryCtx): ReadonlyMap<string, number> {
  const rows = ctx.all<{ outletId: string; count: number }>(
    `SELECT outlet_id AS outletId, count(*) AS count FROM reporter
     WHERE deleted = 0 AND outlet_id IS NOT NULL AND coalesce(from_day, '') <= ? AND coalesce(to_day, '9999') >= ?
     GROUP BY 1`,
    ctx.today,
    ctx.today,
  );
  const counts = new Map<string, number>();
  for (const { outletId, count } of rows) {
    const id = survivorOf(ctx.store, 'outlet', outletId);
    counts.set(id, (counts.get(id) ?? 0) + count);
  }
  return counts;
}

function liveReporter(ctx: CommandCtx, id: string) {
  const reporter = readRecord(ctx.store, 'reporter', id);
  if (!reporter || reporter.deleted) throw new AppError('not-found', { entity: 'reporter' });
  return reporter;
}

function checkDays(from: string | null | undefined, to: string | null | undefined): void {
  if (from && to && to < from) throw new AppError('reporter-days-crossed', { from, to });
}

export function saveReporter(ctx: CommandCtx, input: ParsedOf<'reporter.save'>): string {
  const { id, ...fields } = input;
  const before = id === undefined ? null : liveReporter(ctx, id);
  checkDays(
    fields.fromDay === undefined ? before?.fromDay : fields.fromDay,
    fields.toDay === undefined ? before?.toDay : fields.toDay,
  );
  if (id === undefined) return ctx.writer.create('reporter', given(fields));
  ctx.writer.change('reporter', id, given(fields));
  return id;
}

export function moveReporter(ctx: CommandCtx, input: ParsedOf<'reporter.move'>): string | null {
  const { id, lastDay, outletId } = input;
  const { name, beat, phone, email, fromDay } = liveReporter(ctx, id);
  checkDays(fromDay, lastDay);
  ctx.writer.change('reporter', id, { toDay: lastDay });
  if (outletId === null) return null;
  return ctx.writer.create('reporter', { name, beat, phone, email, outletId, fromDay: addDays(lastDay, 1) });
}

export function removeReporter(ctx: CommandCtx, input: ParsedOf<'reporter.remove'>): null {
  liveReporter(ctx, input.id);
  ctx.writer.remove('reporter', input.id);
  return null;
}

export function restoreReporter(ctx: CommandCtx, input: ParsedOf<'reporter.restore'>): null {
  if (!readRecord(ctx.store, 'reporter', input.id)) throw new AppError('not-found', { entity: 'reporter' });
  ctx.writer.restore('reporter', input.id);
  return null;
}
