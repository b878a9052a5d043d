import type { PointerEvent, RefObject } from 'react';
import { headerLast, withHeader } from '#renderer/features/transfer/sheet-layout.ts';
import type { ImportLayout } from '#shared/transfer.ts';

/** Dragging an edge of the header's frame: the edge follows the row under the pointer until it is let go. */
export function useFrameDrag(
  body: RefObject<HTMLElement | null>,
  layout: ImportLayout,
  onLayout: (layout: ImportLayout) => void,
): (side: 'top' | 'bottom') => (event: PointerEvent) => void {
  const rowAt = (y: number): number | null => {
    for (const row of body.current?.querySelectorAll<HTMLElement>('tr[data-row]') ?? []) {
      const { top, bottom } = row.getBoundingClientRect();
      if (y >= top && y < bottom) return Number(row.dataset.row);
    }
    return null;
  };
  return side => down => {
    down.preventDefault();
    const handle = down.currentTarget;
    handle.setPointerCapture(down.pointerId);
    let shown = layout;
    const follow = ({ clientY }: { readonly clientY: number }): void => {
      const row = rowAt(clientY);
      if (row === null) return;
      const next =
        side === 'top'
          ? withHeader(layout, Math.min(row, headerLast(layout)), headerLast(layout))
          : withHeader(layout, layout.headerRow, Math.max(row, layout.headerRow));
      if (next.headerRow === shown.headerRow && next.headerRows === shown.headerRows) return;
      shown = next;
      onLayout(next);
    };
    const stop = (): void => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', stop);
      window.removeEventListener('pointercancel', stop);
    };
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', stop);
    window.addEventListener('pointercancel', stop);
  };
}
