import { type RefObject, useEffect, useState } from 'react';
import { useTextScale } from '#renderer/lib/use-text-size.ts';

/** Heights in px at the usual text size, as the style sheet has them. */
const heights = { weekdays: 26, cellHead: 24, line: 21, roomyLine: 62 } as const;
const usualLines = 3;

/** How many lines fit into a cell of the grid, at least one. */
export function useLines(grid: RefObject<HTMLElement | null>, weeks: number, isRoomy: boolean): number {
  const [height, setHeight] = useState(0);
  const scale = useTextScale();
  useEffect(() => {
    const element = grid.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [grid]);
  if (height === 0) return usualLines;
  const cell = (height - heights.weekdays * scale) / weeks - heights.cellHead * scale - 2;
  return Math.max(Math.floor(cell / ((isRoomy ? heights.roomyLine : heights.line) * scale)), 1);
}
