import { CalendarView } from '#renderer/features/calendar/CalendarView.tsx';

/** The screen «Lịch»: the calendar of everything, with filters of its own. */
export function CalendarScreen() {
  return <CalendarView />;
}
