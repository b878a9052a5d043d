import type { MovedClock } from '#shared/clock.ts';
import type { ParsedOf } from '#shared/contract.ts';
import { formatDay } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import type { HolidayEntry, holidayContract } from '#shared/holiday.ts';
import { isDayOffAtWork } from '#shared/rules/holiday-file.ts';
import { recomputeClocks } from './case-clocks.ts';
import type { CommandCtx, HandlersFor } from './context.ts';
import { officeHolidays } from './office-calendar.ts';

/** Days off and days worked out of turn, many at once, and what they do to the clocks of open cases. */

/** A day of the office: without a kind, it is again as the law lays it. */
type DayDecision = Omit<HolidayEntry, 'kind'> & { readonly kind: HolidayEntry['kind'] | null };

/**
 * Stores what the office decides about days and brings the clocks of open cases in line, all in one step. A day has one
 * record whichever PC enters it, so that two who decide about it meet in it.
 *
 * @returns the clocks that moved
 * @throws AppError `holiday-on-working-day` unless `replace`
 */
export function decideDays(ctx: CommandCtx, days: readonly DayDecision[], replace: boolean): MovedClock[] {
  const records = Map.groupBy(officeHolidays(ctx.store), ({ day }) => day);
  const atWork = days.filter(
    ({ day, kind }) => kind !== null && isDayOffAtWork({ kind }, records.get(day)?.at(-1)),
  );
  if (atWork.length > 0 && !replace)
    throw new AppError('holiday-on-working-day', {
      days: atWork.map(({ day }) => formatDay(day)).join(', '),
    });
  for (const { day, kind, name, isConfirmed, basis } of days) {
    const id = `holiday-${day}`;
    for (const record of records.get(day) ?? [])
      if (kind === null || record.id !== id) ctx.writer.remove('holiday', record.id);
    if (kind !== null) ctx.writer.put('holiday', id, { day, kind, isConfirmed, name, basis });
  }
  return recomputeClocks(ctx);
}

function saveAll(ctx: CommandCtx, { days, replace }: ParsedOf<'holiday.saveAll'>) {
  return { saved: days.length, moved: decideDays(ctx, days, replace === true) };
}

export const holidayHandlers: HandlersFor<typeof holidayContract> = { 'holiday.saveAll': saveAll };
