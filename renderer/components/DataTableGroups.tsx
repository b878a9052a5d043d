// biome-ignore-all lint/a11y/useSemanticElements: rows drawn only where they are seen cannot be a <table>
// biome-ignore-all lint/a11y/useFocusableInteractive: a heading between rows takes no focus

import type { VirtualItem } from '@tanstack/react-virtual';
import type { ReactNode } from 'react';
import type { RowGroup } from '#renderer/components/data-table.ts';
import classes from '#renderer/styles/data-table.module.css';

/** Rows under the headings of their groups; the heading of what is in sight stays at the top. */
export function DataTableGroups(props: {
  readonly groups: readonly RowGroup[];
  readonly drawn: readonly VirtualItem[];
  readonly rowHeight: number;
  readonly headingHeight: number;
  /** Draws the row at an index, `top` px beneath the top of its group. */
  readonly row: (index: number, top: number) => ReactNode;
}) {
  const { groups, drawn, rowHeight, headingHeight, row } = props;
  return groups.map((group, place) => {
    const last = group.first + group.count - 1;
    const items = drawn.filter(({ index }) => index >= group.first && index <= last);
    if (items.length === 0) return null;
    return (
      <div
        key={group.key}
        role="rowgroup"
        className={classes.group}
        aria-label={group.name}
        style={{
          top: group.first * rowHeight + place * headingHeight,
          height: headingHeight + group.count * rowHeight,
        }}
      >
        <div role="row" className={classes.heading} data-group={group.key}>
          <div role="rowheader" className={classes.headingLabel}>
            {group.label}
          </div>
        </div>
        {items.map(({ index }) => row(index, headingHeight + (index - group.first) * rowHeight))}
      </div>
    );
  });
}
