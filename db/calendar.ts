import { type CalendarEntry, type calendarContract, entryKinds } from '#shared/calendar.ts';
import type { ParsedOf } from '#shared/contract.ts';
import { hasRole } from '#shared/core/contract.ts';
import { type Day, daysBetween } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import { storyStages } from '#shared/entities/story.ts';
import { type HolidayRecord, holidayDays } from '#shared/rules/holiday-days.ts';
import { deadlineState } from '#shared/rules/story-deadline.ts';
import { appearedStages, writingStages } from '#shared/rules/story-stages.ts';
import type { CommandCtx, HandlersFor, QueryCtx } from './context.ts';
import { type DirectoryOnDay, directoryOn } from './directory/day.ts';
import { planOf } from './story-plan.ts';
import { dayNumber } from './story-projection.ts';
import { conditionsOf } from './story-query.ts';

/** Days of the calendar: what stands on them, and which of them are off. */

/** Longest stretch one question may ask for. */
const mostDays = 400;
/** Up to so many entries are read at once and cut to the first of each day; of more, each day is asked for its first. */
const fewEntries = 3000;

interface Placed {
  readonly day: number;
  readonly kind: number;
  readonly rid: number;
}

/** Where entries are read from: `c` is the entry; `where` holds for those the filter leaves. */
interface Entries {
  readonly from: string;
  readonly where: string;
  readonly params: readonly (string | number)[];
}

function entriesOf(ctx: QueryCtx, filter: ParsedOf<'calendar.range'>['filter']): Entries {
  const { conditions, first } = planOf(ctx, conditionsOf(ctx, filter ?? {}, 'folded'));
  if (conditions.length === 0) return { from: 'FROM calendar_entry c', where: '', params: [] };
  const rest = conditions.filter(condition => condition !== first);
  const where = rest.map(condition => `AND ${condition.test}`).join(' ');
  const restParams = rest.flatMap(condition => condition.testParams);
  if (!first)
    return {
      from: 'FROM calendar_entry c CROSS JOIN story_list l ON l.rid = c.rid',
      where,
      params: restParams,
    };
  return {
    from: `FROM (SELECT DISTINCT rid FROM (${first.rows})) d
      CROSS JOIN calendar_entry c INDEXED BY calendar_entry_rid ON c.rid = d.rid
      CROSS JOIN story_list l ON l.rid = d.rid`,
    where,
    params: [...first.rowsParams, ...restParams],
  };
}

function readRange(ctx: QueryCtx, input: ParsedOf<'calendar.range'>) {
  checkRange(input.from, input.to);
  const kinds = (input.kinds ?? entryKinds).map(kind => entryKinds.indexOf(kind));
  const entries = entriesOf(ctx, input.filter);
  const bounds = [dayNumber(input.from) ?? 0, dayNumber(input.to) ?? 0];
  // Parameters of the source come before those of the days, as their places in the text do.
  const [before, after] = splitParams(entries);
  const counts = ctx.all<{ day: number; kind: number; count: number }>(
    `SELECT c.day, c.kind, count(*) AS count ${entries.from} WHERE c.day BETWEEN ? AND ? ${entries.where}
     GROUP BY c.day, c.kind ORDER BY c.day`,
    ...before,
    ...bounds,
    ...after,
  );
  const totals = new Map<number, number>();
  for (const { day, kind, count } of counts)
    if (kinds.includes(kind)) totals.set(day, (totals.get(day) ?? 0) + count);
  const isReadAtOnce = [...totals.values()].reduce((sum, count) => sum + count, 0) <= fewEntries;
  const placed = isReadAtOnce
    ? placedAtOnce(ctx, entries, bounds, kinds, input.perDay)
    : [...totals.keys()].flatMap(day => placedOnDay(ctx, entries, day, kinds, input.perDay));
  const shown = entriesByDay(ctx, placed);
  return {
    days: [...totals].map(([day, total]) => ({
      day: dayOfNumber(day),
      total,
      entries: shown.get(day) ?? [],
    })),
    byKind: {
      due: countOfKind(counts, 0),
      publish: countOfKind(counts, 1),
      published: countOfKind(counts, 2),
    },
  };
}

/** @throws AppError `invalid-input` for a stretch that ends before it begins or is too long */
function checkRange(from: Day, to: Day): void {
  const days = daysBetween(from, to);
  if (days < 0 || days > mostDays) throw new AppError('invalid-input', { fields: { to: 'day' } });
}

function splitParams(entries: Entries): readonly [(string | number)[], (string | number)[]] {
  const inFrom = entries.from.split('?').length - 1;
  return [entries.params.slice(0, inFrom), entries.params.slice(inFrom)];
}

function countOfKind(counts: readonly { kind: number; count: number }[], kind: number): number {
  return counts.reduce((sum, row) => (row.kind === kind ? sum + row.count : sum), 0);
}

function placedOnDay(
  ctx: QueryCtx,
  entries: Entries,
  day: number,
  kinds: readonly number[],
  limit: number,
): readonly Placed[] {
  const [before, after] = splitParams(entries);
  return ctx.all<Placed>(
    `SELECT c.day, c.kind, c.rid ${entries.from}
     WHERE c.day = ? AND c.kind IN (${kinds.join(', ')}) ${entries.where}
     ORDER BY c.rank, c.kind, c.rid LIMIT ?`,
    ...before,
    day,
    ...after,
    limit,
  );
}

function placedAtOnce(
  ctx: QueryCtx,
  entries: Entries,
  bounds: readonly number[],
  kinds: readonly number[],
  limit: number,
): readonly Placed[] {
  const [before, after] = splitParams(entries);
  const seen = new Map<number, number>();
  return ctx
    .all<Placed>(
      `SELECT c.day, c.kind, c.rid ${entries.from}
       WHERE c.day BETWEEN ? AND ? AND c.kind IN (${kinds.join(', ')}) ${entries.where}
       ORDER BY c.day, c.rank, c.kind, c.rid`,
      ...before,
      ...bounds,
      ...after,
    )
    .filter(({ day }) => {
      const count = (seen.get(day) ?? 0) + 1;
      seen.set(day, count);
      return count <= limit;
    });
}

interface Raw extends Placed {
  readonly id: string;
  readonly code: string | null;
  readonly title: string | null;
  readonly stage: string | null;
  readonly unitId: string | null;
  readonly authorId: string | null;
  readonly authorName: string | null;
  readonly assigneeId: string | null;
  readonly createdBy: string | null;
}

function entriesByDay(ctx: QueryCtx, placed: readonly Placed[]): ReadonlyMap<number, CalendarEntry[]> {
  const rows = ctx.all<Raw>(
    `SELECT p.value ->> 0 AS day, p.value ->> 1 AS kind, s.rid, s.id, s.code, s.title, s.stage, s.unit_id AS unitId,
       s.author_id AS authorId, s.author_name AS authorName, s.assignee_id AS assigneeId, s.created_by AS createdBy
     FROM json_each(?) p CROSS JOIN story s ON s.rid = p.value ->> 2`,
    JSON.stringify(placed.map(({ day, kind, rid }) => [day, kind, rid])),
  );
  const directory = directoryOn(ctx.store, ctx.today);
  const days = new Map<number, CalendarEntry[]>();
  for (const row of rows) {
    const entry = toEntry(ctx, directory, row);
    const others = days.get(row.day);
    if (others) others.push(entry);
    else days.set(row.day, [entry]);
  }
  return days;
}

function toEntry(ctx: QueryCtx, directory: DirectoryOnDay, row: Raw): CalendarEntry {
  const stage = storyStages.find(known => known === row.stage) ?? 'idea';
  const kind = entryKinds[row.kind] ?? 'due';
  const day = dayOfNumber(row.day);
  const personId = row.assigneeId ?? row.authorId;
  const isAwaited = kind === 'publish' || (kind === 'due' && writingStages.includes(stage));
  return {
    kind,
    day,
    storyId: row.id,
    code: row.code,
    title: row.title ?? '',
    stage,
    unit: directory.unitName(row.unitId),
    person: personId === null ? row.authorName : directory.personName(personId),
    state: isAwaited ? deadlineState(stage, day, ctx.today) : 'closed',
    moveRefusal:
      kind === 'published' || appearedStages.includes(stage)
        ? 'appeared'
        : isMovable(ctx, row)
          ? null
          : 'not-yours',
  };
}

/** Whether the person may change the story's days: from editor on any, a member her own. */
function isMovable({ user }: QueryCtx, row: Raw): boolean {
  if (!user) return false;
  if (hasRole(user.role, 'editor')) return true;
  return hasRole(user.role, 'member') && [row.authorId, row.assigneeId, row.createdBy].includes(user.id);
}

function dayOfNumber(number: number): Day {
  const digits = String(number).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

function readHolidays(ctx: QueryCtx, { from, to }: { readonly from: Day; readonly to: Day }) {
  checkRange(from, to);
  return holidayDays(from, to, holidayRecords(ctx, from, to));
}

/** What the office entered, latest last. */
function holidayRecords(ctx: QueryCtx, from: Day, to: Day): HolidayRecord[] {
  return ctx
    .all<Omit<HolidayRecord, 'isConfirmed'> & { isConfirmed: number | null }>(
      `SELECT id, day, kind, name, is_confirmed AS isConfirmed, basis FROM holiday
       WHERE deleted = 0 AND day BETWEEN ? AND ? AND kind IS NOT NULL ORDER BY rid`,
      from,
      to,
    )
    .map(row => ({ ...row, isConfirmed: row.isConfirmed === 1 }));
}

/** A day has one record whichever PC enters it, so two that decide about it meet in it. */
function saveHoliday(ctx: CommandCtx, input: ParsedOf<'calendar.saveHoliday'>): null {
  const { days, kind, isConfirmed = true, name, basis } = input;
  for (const day of days) {
    const id = `holiday-${day}`;
    for (const known of holidayRecords(ctx, day, day))
      if (kind === null || known.id !== id) ctx.writer.remove('holiday', known.id);
    if (kind === null) continue;
    ctx.writer.put('holiday', id, { day, kind, isConfirmed, name: name ?? null, basis: basis ?? null });
  }
  return null;
}

export const calendarHandlers: HandlersFor<typeof calendarContract> = {
  'calendar.range': readRange,
  'calendar.holidays': readHolidays,
  'calendar.saveHoliday': saveHoliday,
};
