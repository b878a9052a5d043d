import { and, between, eq } from 'drizzle-orm';
import { type CalendarEntry, type calendarContract, type EntryKind, entryKinds } from '#shared/calendar.ts';
import type { ParsedOf } from '#shared/contract.ts';
import { hasRole } from '#shared/core/contract.ts';
import { type Day, daysBetween } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import { storyStages } from '#shared/entities/story.ts';
import { type HolidayRecord, holidayDays } from '#shared/rules/holiday-days.ts';
import { deadlineState } from '#shared/rules/story-deadline.ts';
import { appearedStages, writingStages } from '#shared/rules/story-stages.ts';
import { calendarCases } from './calendar-cases.ts';
import { calendarHot } from './calendar-hot.ts';
import { calendarOpinions } from './calendar-opinions.ts';
import type { CommandCtx, HandlersFor, QueryCtx } from './context.ts';
import { type DirectoryOnDay, directoryOn } from './directory/day.ts';
import { decideDays } from './holiday.ts';
import { tables } from './schema.ts';
import { matchesOf } from './story-filter.ts';
import { dayNumber } from './story-reading.ts';

/** Days of the calendar: what stands on them, and which of them are off. */

/** Longest stretch one question may ask for. */
const mostDays = 400;

interface Placed {
  readonly day: number;
  readonly kind: number;
  readonly rid: number;
}

/** Entries of a stretch of days that the filter leaves, in the order of each day. */
function entriesIn(ctx: QueryCtx, input: ParsedOf<'calendar.range'>): readonly Placed[] {
  const entries = ctx.all<Placed>(
    'SELECT day, kind, rid FROM calendar_entry WHERE day BETWEEN ? AND ? ORDER BY day, rank, kind, rid',
    dayNumber(input.from) ?? 0,
    dayNumber(input.to) ?? 0,
  );
  if (!input.filter || Object.keys(input.filter).length === 0) return entries;
  const { index, isIn } = matchesOf(ctx, input.filter);
  return entries.filter(({ rid }) => isIn[index.placeOf(rid) ?? -1] === 1);
}

function readRange(ctx: QueryCtx, input: ParsedOf<'calendar.range'>) {
  checkRange(input.from, input.to);
  const kinds = (input.kinds ?? entryKinds).map(kind => entryKinds.indexOf(kind));
  const entries = entriesIn(ctx, input);
  const asked = entries.filter(entry => kinds.includes(entry.kind));
  const totals = new Map<number, number>();
  const placed: Placed[] = [];
  for (const entry of asked) {
    const total = (totals.get(entry.day) ?? 0) + 1;
    totals.set(entry.day, total);
    if (total <= input.perDay) placed.push(entry);
  }
  const shown = entriesByDay(ctx, placed);
  const countOf = (kind: EntryKind) =>
    entries.filter(entry => entry.kind === entryKinds.indexOf(kind)).length;
  return {
    today: ctx.today,
    days: [...totals].map(([day, total]) => ({
      day: dayOfNumber(day),
      total,
      entries: shown.get(day) ?? [],
    })),
    byKind: { due: countOf('due'), publish: countOf('publish'), published: countOf('published') },
  };
}

/** @throws AppError `invalid-input` for a stretch that ends before it begins or is too long */
function checkRange(from: Day, to: Day): void {
  const days = daysBetween(from, to);
  if (days < 0 || days > mostDays) throw new AppError('invalid-input', { fields: { to: 'day' } });
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
  const { holiday } = tables;
  const { id, day, kind, name, isConfirmed, basis, deleted, rid } = holiday;
  return ctx.db
    .select({ id, day, kind, name, isConfirmed, basis })
    .from(holiday)
    .where(and(eq(deleted, false), between(day, from, to)))
    .orderBy(rid)
    .all()
    .flatMap(row =>
      row.day === null || row.kind === null
        ? []
        : [{ ...row, day: row.day, kind: row.kind, isConfirmed: row.isConfirmed === true }],
    );
}

function saveHoliday(ctx: CommandCtx, input: ParsedOf<'calendar.saveHoliday'>) {
  const { days, kind, isConfirmed = true, name = null, basis = null, replace = false } = input;
  const decisions = days.map(day => ({ day, kind, isConfirmed, name, basis }));
  return { moved: decideDays(ctx, decisions, replace) };
}

function readCases(ctx: QueryCtx, input: ParsedOf<'calendar.cases'>) {
  checkRange(input.from, input.to);
  return calendarCases(ctx, input);
}

function readOpinions(ctx: QueryCtx, input: ParsedOf<'calendar.opinions'>) {
  checkRange(input.from, input.to);
  return calendarOpinions(ctx, input);
}

function readHot(ctx: QueryCtx, input: ParsedOf<'calendar.hot'>) {
  checkRange(input.from, input.to);
  return calendarHot(ctx, input);
}

export const calendarHandlers: HandlersFor<typeof calendarContract> = {
  'calendar.range': readRange,
  'calendar.cases': readCases,
  'calendar.opinions': readOpinions,
  'calendar.hot': readHot,
  'calendar.holidays': readHolidays,
  'calendar.saveHoliday': saveHoliday,
};
