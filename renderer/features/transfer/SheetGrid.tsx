import { Button, Menu, UnstyledButton } from '@mantine/core';
import { type CSSProperties, type PointerEvent, useMemo, useRef } from 'react';
import classes from '#renderer/features/transfer/sheet-grid.module.css';
import { headerLast, withHeader, withRowKind } from '#renderer/features/transfer/sheet-layout.ts';
import { useFrameDrag } from '#renderer/features/transfer/use-frame-drag.ts';
import { t } from '#shared/i18n/t.ts';
import { columnLetter } from '#shared/rules/import-table.ts';
import type { ImportLayout, SheetRow } from '#shared/transfer.ts';

interface GridProps {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly layout: ImportLayout;
  readonly onLayout: (layout: ImportLayout) => void;
  /** Rows that can still be shown. */
  readonly rest: number;
  readonly onMore: () => void;
}

/** The sheet as it is, with a frame around its header rows that can be dragged; each row says what it is taken for. */
export function SheetGrid({ name, rows, layout, onLayout, rest, onMore }: GridProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const drag = useFrameDrag(body, layout, onLayout);
  const width = useMemo(() => Math.max(1, ...rows.map(({ cells }) => cells.length)), [rows]);
  const columns = Array.from({ length: width }, (_, index) => index);
  const last = headerLast(layout);
  return (
    // Drawn as a scrolled stretch, so that a keyboard can scroll it.
    <section className={classes.sheet} aria-label={t('import.sheet.label', { name })} data-scrolls>
      <table className={classes.sheetTable}>
        <thead>
          <tr>
            <td />
            {columns.map(column => (
              <th key={column} scope="col">
                {columnLetter(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map(row => (
            <tr
              key={row.row}
              data-kind={row.kind}
              data-row={row.row}
              data-frame-top={layout.headerRows > 0 && row.row === layout.headerRow ? '' : undefined}
              data-frame-bottom={layout.headerRows > 0 && row.row === last ? '' : undefined}
            >
              <th scope="row">
                <RowMenu row={row} layout={layout} onLayout={onLayout} />
                {layout.headerRows > 0 && row.row === layout.headerRow && (
                  <FrameEdge side="top" onPointerDown={drag('top')} />
                )}
                {layout.headerRows > 0 && row.row === last && (
                  <FrameEdge side="bottom" onPointerDown={drag('bottom')} />
                )}
              </th>
              {columns.map(column => (
                <td key={column}>{row.cells[column] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <Button variant="subtle" onClick={onMore}>
          {t('import.sheet.more', { count: Math.min(rest, 100) })}
        </Button>
      )}
    </section>
  );
}

/** An edge of the frame; the boxes above the sheet do the same for the keyboard. */
function FrameEdge(props: {
  readonly side: 'top' | 'bottom';
  readonly onPointerDown: (event: PointerEvent) => void;
}) {
  const style: CSSProperties = props.side === 'top' ? { top: -4 } : { bottom: -4 };
  return (
    <span
      className={classes.frameEdge}
      style={style}
      title={t(`import.sheet.drag.${props.side}`)}
      onPointerDown={props.onPointerDown}
    />
  );
}

/** The number of a row, and what else it could be taken for. */
function RowMenu(props: {
  readonly row: SheetRow;
  readonly layout: ImportLayout;
  readonly onLayout: (layout: ImportLayout) => void;
}) {
  const { row, layout, onLayout } = props;
  const isBelow = row.row > headerLast(layout);
  const kinds = (['data', 'group', 'passed'] as const).filter(kind => kind !== row.kind);
  const label = t('import.sheet.row', { row: row.row, kind: t(`import.sheet.kind.${row.kind}`) });
  return (
    <Menu>
      <Menu.Target>
        <UnstyledButton className={classes.rowButton} aria-label={label} title={label}>
          {row.row}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() => onLayout(withHeader(layout, row.row, Math.max(row.row, headerLast(layout))))}
        >
          {t('import.sheet.make.headerFirst')}
        </Menu.Item>
        <Menu.Item onClick={() => onLayout(withHeader(layout, Math.min(layout.headerRow, row.row), row.row))}>
          {t('import.sheet.make.headerLast')}
        </Menu.Item>
        {isBelow && (
          <>
            <Menu.Divider />
            {kinds.map(kind => (
              <Menu.Item key={kind} onClick={() => onLayout(withRowKind(layout, row.row, kind))}>
                {t(`import.sheet.make.${kind}`)}
              </Menu.Item>
            ))}
            <Menu.Item onClick={() => onLayout({ ...layout, dataLast: row.row })}>
              {t('import.sheet.make.last')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
