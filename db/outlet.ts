import type { ParsedOf } from '#shared/contract.ts';
import { hasRole } from '#shared/core/contract.ts';
import { addDays } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import { type OutletRecord, type OutletRow, type outletContract, unusedAfterDays } from '#shared/outlet.ts';
import { matchable, matchRank, soughtFor } from '#shared/rules/list-match.ts';
import type { Named } from '#shared/story-list.ts';
import { listOutlets } from './catalogue.ts';
import type { CommandCtx, HandlersFor, QueryCtx } from './context.ts';
import { isRepost, type PressEntry, pressIndex } from './press-index.ts';
import { outletNames, pressBriefs } from './press-rows.ts';
import { readRecord, setMembers } from './record.ts';
import {
  countReporters,
  listReporters,
  moveReporter,
  removeReporter,
  restoreReporter,
  saveReporter,
} from './reporter.ts';
import { absorbedInto, survivorOf } from './survivor.ts';

/** Outlets and channels with what is known of their use; ending and merging them. */

interface Use {
  originals: number;
  reposts: number;
  lately: number;
  publications: number;
  lastUsedOn: string | null;
}

/** A publication of one of our own stories, or an answer that a channel carried. */
interface Publication {
  readonly outletId: string;
  readonly day: string | null;
}

function publicationsOf(ctx: QueryCtx): readonly Publication[] {
  return ctx
    .all<Publication>(
      `SELECT x.outlet_id AS outletId, coalesce(x.published_on, s.publish_on) AS day
       FROM story_outlet x JOIN story s ON s.id = x.story_id AND s.deleted = 0
       WHERE x.deleted = 0 AND x.outlet_id IS NOT NULL AND x.state IN ('published', 'corrected')`,
    )
    .map(row => ({ ...row, outletId: survivorOf(ctx.store, 'outlet', row.outletId) }));
}

/** Days on which channels carried an answer of ours. */
function answersOf(ctx: QueryCtx): readonly Publication[] {
  return ctx
    .all<Publication>(
      `SELECT outlet_id AS outletId, date(published_at_ms / 1000 + 25200, 'unixepoch') AS day
       FROM answer_channel WHERE deleted = 0 AND outlet_id IS NOT NULL AND published_at_ms IS NOT NULL`,
    )
    .map(row => ({ ...row, outletId: survivorOf(ctx.store, 'outlet', row.outletId) }));
}

function usesOf(ctx: QueryCtx): (id: string) => Use {
  const uses = new Map<string, Use>();
  const recordOf = (id: string): Use => {
    const known = uses.get(id);
    if (known) return known;
    const made: Use = { originals: 0, reposts: 0, lately: 0, publications: 0, lastUsedOn: null };
    uses.set(id, made);
    return made;
  };
  const since = addDays(ctx.today, -unusedAfterDays);
  const noteDay = (used: Use, day: string | null): void => {
    if (day !== null && day <= ctx.today && (used.lastUsedOn === null || day > used.lastUsedOn))
      used.lastUsedOn = day;
  };
  for (const entry of pressIndex(ctx.store).all()) {
    if (entry.outletId === null) continue;
    const used = recordOf(entry.outletId);
    used[isRepost(entry) ? 'reposts' : 'originals'] += 1;
    if (entry.day !== null && entry.day > since && entry.day <= ctx.today) used.lately += 1;
    noteDay(used, entry.day);
  }
  for (const { outletId, day } of publicationsOf(ctx)) {
    const used = recordOf(outletId);
    used.publications += 1;
    noteDay(used, day);
  }
  for (const { outletId, day } of answersOf(ctx)) noteDay(recordOf(outletId), day);
  return recordOf;
}

function outletRows(ctx: QueryCtx): OutletRow[] {
  const outlets = listOutlets(ctx.store, ctx.today);
  const recordOf = usesOf(ctx);
  const successors = outletNames(
    ctx,
    outlets.map(({ successorId }) => successorId),
  );
  const reporters = countReporters(ctx);
  const since = addDays(ctx.today, -unusedAfterDays);
  return outlets.map(outlet => {
    const used = recordOf(outlet.id);
    const isSilent = used.lastUsedOn === null || used.lastUsedOn <= since;
    return {
      ...outlet,
      successor: outlet.successorId === null ? null : (successors.get(outlet.successorId) ?? null),
      ...used,
      // A channel that began within the quarter has not had the time yet.
      isUnused: outlet.isOwn && outlet.isCurrent && isSilent && (outlet.fromDay ?? '') <= since,
      reporters: reporters.get(outlet.id) ?? 0,
    };
  });
}

function findOutlets(ctx: QueryCtx, input: ParsedOf<'outlet.list'>): OutletRow[] {
  const sought = soughtFor(input.text ?? '');
  return outletRows(ctx).filter(row => {
    if (input.state === 'current' && !row.isCurrent) return false;
    if (input.state === 'ended' && row.isCurrent) return false;
    if (input.state === 'unused' && !row.isUnused) return false;
    if (input.isOwn !== undefined && row.isOwn !== input.isOwn) return false;
    if (sought === null) return true;
    const words = [row.name, row.shortName, row.website, ...row.aliases].filter(Boolean).join(' ');
    return matchRank(matchable(words), sought) !== null;
  });
}

const monthsShown = 12;

function getOutlet(ctx: QueryCtx, input: ParsedOf<'outlet.get'>): OutletRecord {
  const id = survivorOf(ctx.store, 'outlet', input.id);
  const record = readRecord(ctx.store, 'outlet', id);
  if (!record) throw new AppError('not-found', { entity: 'outlet' });
  const known = outletRows(ctx).find(row => row.id === id);
  const row: OutletRow = known ?? {
    ...record,
    name: record.name ?? '',
    isOwn: record.isOwn === true,
    aliases: [...setMembers(ctx.store, 'outlet', id, 'aliases')],
    isCurrent: false,
    successor: null,
    ...usesOf(ctx)(id),
    isUnused: false,
    reporters: 0,
  };
  const entries = [...pressIndex(ctx.store).all()].filter(({ outletId }) => outletId === id);
  return {
    ...row,
    isRemoved: record.deleted,
    predecessors: named(ctx, 'successor_id = ? AND merged_into IS NULL', id),
    absorbed: absorbedInto(ctx.store, 'outlet', id).flatMap(each => {
      const outlet = readRecord(ctx.store, 'outlet', each);
      return outlet ? [{ id: each, name: outlet.name ?? '' }] : [];
    }),
    reportersThere: listReporters(ctx, { outletIds: [id] }),
    latest: pressBriefs(ctx, latest(entries)),
    months: monthsOf(ctx, id, entries),
    canEdit: !record.deleted && ctx.user !== null && hasRole(ctx.user.role, 'lead'),
  };
}

function named(ctx: QueryCtx, test: string, id: string): Named[] {
  return ctx.all<Named>(
    `SELECT id, coalesce(name, '') AS name FROM outlet WHERE deleted = 0 AND ${test} ORDER BY rid`,
    id,
  );
}

const latestShown = 20;

function latest(entries: readonly PressEntry[]): string[] {
  return [...entries]
    .sort((left, right) => (right.day ?? '').localeCompare(left.day ?? '') || right.rid - left.rid)
    .slice(0, latestShown)
    .map(({ id }) => id);
}

function monthsOf(ctx: QueryCtx, id: string, entries: readonly PressEntry[]): OutletRecord['months'] {
  const publications = publicationsOf(ctx).filter(({ outletId }) => outletId === id);
  const [year = 0, month = 0] = ctx.today.split('-').map(Number);
  return Array.from({ length: monthsShown }, (_, at) => {
    const number = year * 12 + (month - 1) - (monthsShown - 1 - at);
    const key = `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
    const ofMonth = entries.filter(({ day }) => day?.startsWith(key));
    const reposts = ofMonth.filter(isRepost).length;
    return {
      month: key,
      originals: ofMonth.length - reposts,
      reposts,
      publications: publications.filter(({ day }) => day?.startsWith(key)).length,
    };
  });
}

function liveOutlet(ctx: CommandCtx, id: string) {
  const outlet = readRecord(ctx.store, 'outlet', id);
  if (!outlet || outlet.deleted || outlet.mergedInto !== null)
    throw new AppError('not-found', { entity: 'outlet' });
  return outlet;
}

function endOutlet(ctx: CommandCtx, { id, toDay, successorId }: ParsedOf<'outlet.end'>): null {
  const outlet = liveOutlet(ctx, id);
  if (toDay !== null && outlet.fromDay !== null && toDay < outlet.fromDay)
    throw new AppError('outlet-days-crossed', { from: outlet.fromDay, to: toDay });
  if (successorId) liveOutlet(ctx, successorId);
  if (successorId === id) throw new AppError('outlet-merge-self', {});
  ctx.writer.change('outlet', id, { toDay, ...(successorId === undefined ? {} : { successorId }) });
  return null;
}

function mergeOutlets(ctx: CommandCtx, { id, intoId }: ParsedOf<'outlet.merge'>): null {
  const outlet = liveOutlet(ctx, id);
  const into = liveOutlet(ctx, intoId);
  if (id === intoId) throw new AppError('outlet-merge-self', {});
  const names = [outlet.name, outlet.shortName, ...setMembers(ctx.store, 'outlet', id, 'aliases')];
  const there = new Set([into.name, into.shortName, ...setMembers(ctx.store, 'outlet', intoId, 'aliases')]);
  for (const name of new Set(names))
    if (name !== null && !there.has(name)) ctx.writer.join('outlet', intoId, 'aliases', name);
  ctx.writer.change('outlet', intoId, {
    website: into.website ?? outlet.website,
    kind: into.kind ?? outlet.kind,
  });
  ctx.writer.change('outlet', id, { mergedInto: intoId });
  return null;
}

export const outletHandlers: HandlersFor<typeof outletContract> = {
  'outlet.list': findOutlets,
  'outlet.get': getOutlet,
  'outlet.end': endOutlet,
  'outlet.merge': mergeOutlets,
  'reporter.list': listReporters,
  'reporter.save': saveReporter,
  'reporter.move': moveReporter,
  'reporter.remove': removeReporter,
  'reporter.restore': restoreReporter,
};
