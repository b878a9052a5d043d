import { Menu } from '@mantine/core';
import type { CalendarItem } from '#renderer/features/calendar/calendar-items.ts';
import type { EntryActions } from '#renderer/features/calendar/use-entry-actions.ts';
import { t } from '#shared/i18n/t.ts';

/** What can be done with the entry under the pointer, or the one with the focus (Menu key). */
export function EntryMenu(props: {
  readonly menu: { readonly entry: CalendarItem; readonly x: number; readonly y: number } | null;
  readonly actions: EntryActions;
  readonly onClose: () => void;
}) {
  const { menu, actions } = props;
  if (!menu) return null;
  const { entry } = menu;
  return (
    <Menu opened onClose={props.onClose} position="bottom-start" returnFocus>
      <Menu.Target>
        <span style={{ position: 'fixed', left: menu.x, top: menu.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('calendar.menu', { title: entry.title })}>
        <Menu.Item onClick={() => actions.open(entry)}>{t('calendar.open')}</Menu.Item>
        <Menu.Item
          disabled={entry.moveRefusal !== null}
          title={entry.moveRefusal ? t(`calendar.refused.${entry.moveRefusal}`) : undefined}
          onClick={() => actions.askDay(entry)}
        >
          {t('calendar.move')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
