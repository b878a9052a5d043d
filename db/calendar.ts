import type { calendarContract } from '#shared/calendar.ts';
import type { HandlersFor } from './context.ts';

export const calendarHandlers: HandlersFor<typeof calendarContract> = {};
