import type { ReactNode } from 'react';
import { Navigation } from '#renderer/app/Navigation.tsx';
import type { Screen, ScreenKey } from '#renderer/app/screens.ts';
import { TopBar } from '#renderer/app/TopBar.tsx';
import classes from '#renderer/styles/shell.module.css';

export interface ShellProps {
  readonly screens: readonly Screen[];
  readonly current: ScreenKey | null;
  readonly onGo: (at: ScreenKey) => void;
  readonly isCollapsed: boolean;
  readonly onToggleNavigation: () => void;
  /** From the screen to the record; the last one is where we are. */
  readonly breadcrumb: readonly { readonly label: string; readonly onOpen?: () => void }[];
  readonly history: {
    readonly onBack: (() => void) | null;
    readonly onForward: (() => void) | null;
  };
  readonly onSearch: () => void;
  readonly schoolYear: {
    readonly value: string | null;
    readonly years: readonly string[];
    readonly onChange: (year: string | null) => void;
  };
  /** Null where there is nothing to undo or redo; `action` names what would be. */
  readonly undo: { readonly action: string; readonly run: () => void } | null;
  readonly redo: { readonly action: string; readonly run: () => void } | null;
  readonly saving: 'saved' | 'saving' | 'failed';
  /** Menu of who is signed in. */
  readonly account: ReactNode;
  readonly drawer?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of the window: navigation at the left, one bar above, the screen, the open record at the right. */
export function Shell(props: ShellProps) {
  return (
    <div className={classes.shell} data-collapsed={props.isCollapsed || undefined}>
      <Navigation
        screens={props.screens}
        current={props.current}
        onGo={props.onGo}
        isCollapsed={props.isCollapsed}
        onToggle={props.onToggleNavigation}
      />
      <TopBar {...props} />
      <div className={classes.work}>
        <main className={classes.screenArea}>{props.children}</main>
        {props.drawer}
      </div>
    </div>
  );
}
