import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconChevronLeft,
  IconChevronRight,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { DrawerEdge } from '#renderer/components/DrawerEdge.tsx';
import { useShortcut } from '#renderer/lib/use-shortcut.ts';
import classes from '#renderer/styles/drawer.module.css';
import { t } from '#shared/i18n/t.ts';

interface RecordDrawerProps {
  readonly title: ReactNode;
  /** Above the title, small: kind, code, state. */
  readonly overline?: ReactNode;
  readonly actions?: ReactNode;
  /** Width in px, 560 to 720. */
  readonly width: number;
  readonly onWidth: (width: number) => void;
  readonly onClose: () => void;
  readonly onOpenFull?: () => void;
  /** Null at the end of the list. */
  readonly onPrevious?: (() => void) | null;
  readonly onNext?: (() => void) | null;
  readonly children: ReactNode;
}

/** A record beside its list. The list stays usable: the focus is not held, and returns to where it was. */
export function RecordDrawer(props: RecordDrawerProps) {
  const { title, width, onClose, onPrevious = null, onNext = null, onOpenFull } = props;
  const panel = useRef<HTMLElement>(null);
  const titleId = useId();
  useReturningFocus(panel);
  useShortcut('Escape', onClose);
  useShortcut('Ctrl+ArrowLeft', onPrevious);
  useShortcut('Ctrl+ArrowRight', onNext);

  return (
    <section
      ref={panel}
      className={classes.drawer}
      style={{ width: `min(${width}px, 100%)` }}
      aria-labelledby={titleId}
      tabIndex={-1}
    >
      <DrawerEdge width={width} onWidth={props.onWidth} />
      <header className={classes.head}>
        <div className={classes.titles}>
          {props.overline && <div className={classes.overline}>{props.overline}</div>}
          <h2 className={classes.title} id={titleId}>
            {title}
          </h2>
        </div>
        <DrawerButton label={t('action.previous')} keys="Ctrl+←" icon={IconChevronLeft} run={onPrevious} />
        <DrawerButton label={t('action.next')} keys="Ctrl+→" icon={IconChevronRight} run={onNext} />
        {onOpenFull && (
          <DrawerButton
            label={t('action.openFull')}
            keys="Ctrl+Enter"
            icon={IconArrowsMaximize}
            run={onOpenFull}
          />
        )}
        <DrawerButton label={t('action.closeRecord')} keys="Esc" icon={IconX} run={onClose} />
      </header>
      {props.actions && <div className={classes.actions}>{props.actions}</div>}
      <div className={classes.content}>{props.children}</div>
    </section>
  );
}

function DrawerButton(props: {
  readonly label: string;
  readonly keys: string;
  readonly icon: TablerIcon;
  readonly run: (() => void) | null;
}) {
  const { label, keys, icon: Icon, run } = props;
  return (
    <Tooltip label={`${label} (${keys})`}>
      <ActionIcon aria-label={label} disabled={run === null} onClick={() => run?.()}>
        <Icon className={classes.icon} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

/** Takes the focus when the drawer opens and gives it back when it closes, unless it has gone elsewhere since. */
function useReturningFocus(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const drawer = panel.current;
    const before = document.activeElement;
    drawer?.focus({ preventScroll: true });
    return () => {
      const now = document.activeElement;
      const isElsewhere = now !== null && now !== document.body && !drawer?.contains(now);
      if (isElsewhere) return;
      const cell = document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]');
      const target = before instanceof HTMLElement && before.isConnected ? before : cell;
      target?.focus({ preventScroll: true });
    };
  }, [panel]);
}
