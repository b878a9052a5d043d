import { Notifications } from '@mantine/notifications';

/** Where toasts appear. */
export function Toasts() {
  return <Notifications position="bottom-right" autoClose={8000} transitionDuration={100} limit={3} />;
}
