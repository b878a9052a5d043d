import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import type { Screen, ScreenKey } from '#renderer/app/screens.ts';
import classes from '#renderer/styles/shell.module.css';
import { t } from '#shared/i18n/t.ts';

/** The screens at the left, in their fixed order; folds to icons. */
export function Navigation(props: {
  readonly screens: readonly Screen[];
  readonly current: ScreenKey | null;
  readonly onGo: (at: ScreenKey) => void;
  readonly isCollapsed: boolean;
  readonly onToggle: () => void;
}) {
  const { screens, current, onGo, isCollapsed, onToggle } = props;
  const Fold = isCollapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const foldLabel = isCollapsed ? t('nav.expand') : t('nav.collapse');
  return (
    <nav className={classes.navigation} aria-label={t('nav.label')}>
      {screens.map(screen => (
        <NavigationItem
          key={screen.at}
          screen={screen}
          isCurrent={screen.at === current}
          isCollapsed={isCollapsed}
          onGo={onGo}
        />
      ))}
      <Tooltip label={`${foldLabel} (Ctrl+B)`} position="right">
        <UnstyledButton
          className={`${classes.screen} ${classes.fold}`}
          aria-label={foldLabel}
          aria-expanded={!isCollapsed}
          onClick={onToggle}
        >
          <Fold className={classes.icon} aria-hidden />
        </UnstyledButton>
      </Tooltip>
    </nav>
  );
}

function NavigationItem(props: {
  readonly screen: Screen;
  readonly isCurrent: boolean;
  readonly isCollapsed: boolean;
  readonly onGo: (at: ScreenKey) => void;
}) {
  const { screen, isCurrent, isCollapsed, onGo } = props;
  const { at, label, count = 0, icon: Icon } = screen;
  return (
    <Tooltip label={label} position="right" disabled={!isCollapsed} openDelay={100}>
      <UnstyledButton
        className={classes.screen}
        aria-label={label}
        aria-description={count > 0 ? t('nav.waiting', { count }) : undefined}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={() => onGo(at)}
      >
        <Icon className={classes.icon} aria-hidden />
        {!isCollapsed && <span className={classes.screenLabel}>{label}</span>}
        {count > 0 && (
          <span className={classes.count} aria-hidden>
            {count > 99 ? '99+' : count}
          </span>
        )}
      </UnstyledButton>
    </Tooltip>
  );
}
