import type { KeyboardEvent, PointerEvent } from 'react';
import classes from '#renderer/styles/drawer.module.css';
import { t } from '#shared/i18n/t.ts';

/** How wide a drawer may be, in px. */
export const drawerWidths = { narrowest: 560, usual: 620, widest: 720 } as const;

const step = 20;

function kept(width: number): number {
  return Math.round(Math.min(Math.max(width, drawerWidths.narrowest), drawerWidths.widest));
}

/** The left edge of a drawer, dragged or moved by arrow keys to another width. */
export function DrawerEdge(props: { readonly width: number; readonly onWidth: (width: number) => void }) {
  const { width, onWidth } = props;

  function drag(event: PointerEvent<HTMLDivElement>): void {
    event.preventDefault();
    const edge = event.currentTarget;
    const from = event.clientX;
    const follow = (move: globalThis.PointerEvent) => onWidth(kept(width + from - move.clientX));
    edge.setPointerCapture(event.pointerId);
    edge.addEventListener('pointermove', follow);
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', follow), {
      once: true,
    });
  }

  function press(event: KeyboardEvent): void {
    const change = event.key === 'ArrowLeft' ? step : event.key === 'ArrowRight' ? -step : 0;
    if (change === 0 || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    onWidth(kept(width + change));
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be dragged or focused
    <div
      role="separator"
      className={classes.edge}
      aria-orientation="vertical"
      aria-label={t('action.resizeDrawer')}
      aria-valuenow={width}
      aria-valuemin={drawerWidths.narrowest}
      aria-valuemax={drawerWidths.widest}
      tabIndex={0}
      onPointerDown={drag}
      onKeyDown={press}
    />
  );
}
