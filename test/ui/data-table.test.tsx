import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { DeskProvider } from '#renderer/app/DeskProvider.tsx';
import { DataTable } from '#renderer/components/DataTable.tsx';
import {
  type Column,
  type ColumnState,
  nothingSelected,
  type Selection,
  type Sort,
  untouchedColumns,
} from '#renderer/components/data-table.ts';

interface Story {
  readonly id: string;
  readonly title: string;
  readonly stage: string;
}

const story = (index: number): Story => ({ id: `s${index}`, title: `Tin ${index}`, stage: 'Ý tưởng' });

const columns: readonly Column<Story>[] = [
  {
    key: 'title',
    label: 'Tiêu đề',
    width: 200,
    sortable: true,
    render: row => row.title,
    text: row => row.title,
  },
  { key: 'id', label: 'Mã', width: 100, render: row => row.id },
  {
    key: 'stage',
    label: 'Giai đoạn',
    width: 120,
    sortable: true,
    render: row => row.stage,
    edit: {
      may: row => row.id !== 's1',
      render: (_row, finish) => <input aria-label="Sửa giai đoạn" onBlur={finish} />,
    },
  },
];

/** Everything the table told its owner, and a way to read it. */
interface Told {
  ranges: [number, number][];
  opened: string[];
  openedFull: string[];
  selection: Selection;
  sort: Sort | null;
  columnState: ColumnState;
}

function mount(
  options: {
    total?: number | null;
    getRow?: (index: number) => Story | undefined;
    getIds?: (first: number, last: number) => Promise<readonly string[]>;
    band?: (row: Story) => string | null;
  } = {},
): Told {
  const { total = 100_000, getRow = story, getIds, band } = options;
  const told: Told = {
    ranges: [],
    opened: [],
    openedFull: [],
    selection: nothingSelected,
    sort: null,
    columnState: untouchedColumns,
  };
  const onRange = (first: number, last: number) => told.ranges.push([first, last]);
  function Owner() {
    const [selection, setSelection] = useState(nothingSelected);
    const [sort, setSort] = useState<Sort | null>(null);
    const [columnState, setColumnState] = useState(untouchedColumns);
    Object.assign(told, { selection, sort, columnState });
    return (
      <DataTable
        label="Tin, bài"
        columns={columns}
        total={total}
        getRow={getRow}
        onRange={onRange}
        rowId={row => row.id}
        sort={sort}
        onSort={setSort}
        selection={selection}
        onSelect={setSelection}
        onOpen={row => told.opened.push(row.id)}
        onOpenFull={row => told.openedFull.push(row.id)}
        columnState={columnState}
        onColumnState={setColumnState}
        empty="Chưa có tin, bài nào."
        {...(getIds ? { getIds } : {})}
        {...(band ? { band } : {})}
      />
    );
  }
  render(
    <DeskProvider colorScheme="light" textSize={14} language="vi">
      <Owner />
    </DeskProvider>,
  );
  return told;
}

const cellOf = (text: string) => screen.getByRole('gridcell', { name: text });
const focusedText = () => document.activeElement?.textContent;
const chosen = (told: Told) => [told.selection.kind, ...[...told.selection.ids].sort()];

async function startAt(text: string) {
  const user = userEvent.setup();
  cellOf(text).focus();
  return user;
}

describe('a table of 100,000 rows', () => {
  it('says how long it is, draws only what is in sight and asks for just that', () => {
    const told = mount();
    expect(screen.getByRole('grid', { name: 'Tin, bài' }).getAttribute('aria-rowcount')).toBe('100001');
    expect(screen.getAllByRole('row').length).toBeLessThan(50);
    expect(told.ranges.at(-1)?.[0]).toBe(0);
    expect(told.ranges.at(-1)?.[1]).toBeLessThan(50);
  });

  it('goes to the last row and back by Ctrl+End and Ctrl+Home, keeping the focus in a drawn cell', async () => {
    mount();
    const user = await startAt('Tin 0');
    await user.keyboard('{Control>}{End}{/Control}');
    expect(document.activeElement?.parentElement?.getAttribute('aria-rowindex')).toBe('100001');
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(document.activeElement?.parentElement?.getAttribute('aria-rowindex')).toBe('2');
  });

  it('asks for the rows it is scrolled to', async () => {
    const told = mount();
    const grid = screen.getByRole('grid');
    fireEvent.scroll(grid, { target: { scrollTop: 34 * 50_000 } });
    await waitFor(() => expect(told.ranges.at(-1)?.[0]).toBe(50_000));
  });
});

describe('the keyboard', () => {
  it('moves by arrows, Home, End and a page, with one cell in the order of Tab', async () => {
    mount();
    const user = await startAt('Tin 0');
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
    expect(focusedText()).toBe('s2');
    await user.keyboard('{End}');
    expect(focusedText()).toBe('Ý tưởng');
    await user.keyboard('{PageDown}{Home}{ArrowRight}');
    expect(focusedText()).toBe('Tin 17');
    await user.keyboard('{PageUp}');
    expect(focusedText()).toBe('Tin 2');
    expect(
      screen
        .getByRole('grid')
        .querySelectorAll('[role$="cell"][tabindex="0"], [role="columnheader"][tabindex="0"]'),
    ).toHaveLength(1);
  });

  it('opens with Enter, and on its full page with Ctrl+Enter', async () => {
    const told = mount();
    const user = await startAt('Tin 3');
    await user.keyboard('{Enter}{Control>}{Enter}{/Control}');
    expect([told.opened, told.openedFull]).toEqual([['s3'], ['s3']]);
  });

  it('does nothing while an input method is composing', () => {
    const told = mount();
    cellOf('Tin 3').focus();
    fireEvent.keyDown(cellOf('Tin 3'), { key: 'Enter', isComposing: true });
    expect(told.opened).toEqual([]);
  });

  it('leaves Ctrl+arrows and Alt+arrows to the window', async () => {
    mount();
    const user = await startAt('Tin 3');
    await user.keyboard('{Control>}{ArrowRight}{/Control}{Alt>}{ArrowLeft}{/Alt}');
    expect(focusedText()).toBe('Tin 3');
  });

  it('edits with F2 where that is allowed, and Escape gives the focus back to the cell', async () => {
    mount();
    const user = await startAt('Tin 1');
    await user.keyboard('{End}{F2}');
    expect(screen.queryByLabelText('Sửa giai đoạn')).toBeNull();
    await user.keyboard('{ArrowDown}{F2}');
    screen.getByLabelText('Sửa giai đoạn').focus();
    await user.keyboard('{Escape}');
    expect(screen.queryByLabelText('Sửa giai đoạn')).toBeNull();
    expect(document.activeElement?.getAttribute('data-row')).toBe('2');
  });
});

describe('choosing rows', () => {
  it('turns one over with Space and extends with Shift and arrows, also back again', async () => {
    const told = mount();
    const user = await startAt('Tin 2');
    await user.keyboard(' ');
    expect(chosen(told)).toEqual(['some', 's2']);
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(chosen(told)).toEqual(['some', 's2', 's3', 's4']);
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
    expect(chosen(told)).toEqual(['some', 's2', 's3']);
    await user.keyboard('{Escape}');
    expect(chosen(told)).toEqual(['some']);
  });

  it('takes the whole list with Ctrl+A, and then all but one', async () => {
    const told = mount();
    const user = await startAt('Tin 2');
    await user.keyboard('{Control>}a{/Control} ');
    expect(chosen(told)).toEqual(['all-but', 's2']);
    expect(screen.getByLabelText('Chọn dòng 3')).toHaveProperty('checked', false);
    expect(screen.getByLabelText('Chọn dòng 4')).toHaveProperty('checked', true);
  });

  it('takes a stretch by Shift and click from the row with the focus', async () => {
    const told = mount();
    const user = await startAt('Tin 5');
    await user.keyboard('{Shift>}');
    await user.click(cellOf('Tin 2'));
    expect(chosen(told)).toEqual(['some', 's2', 's3', 's4', 's5']);
    expect(told.opened).toEqual([]);
  });

  it('asks for the ids of a stretch that is not loaded', async () => {
    const told = mount({
      getRow: index => (index < 4 ? story(index) : undefined),
      getIds: async (first, last) =>
        Array.from({ length: last - first + 1 }, (_, step) => `s${first + step}`),
    });
    const user = await startAt('Tin 2');
    await user.keyboard('{Shift>}{PageDown}{/Shift}');
    await waitFor(() => expect(told.selection.ids.size).toBe(16));
    expect(told.selection.ids.has('s17')).toBe(true);
  });

  it('turns a row over by its box without opening it', async () => {
    const told = mount();
    await userEvent.click(screen.getByLabelText('Chọn dòng 2'));
    expect([chosen(told), told.opened]).toEqual([['some', 's1'], []]);
  });
});

describe('the heading', () => {
  it('sorts by click and by Enter, and says so', async () => {
    const told = mount();
    const user = userEvent.setup();
    const heading = screen.getByRole('columnheader', { name: /Tiêu đề/ });
    expect(heading.getAttribute('aria-sort')).toBe('none');
    await user.click(heading);
    expect(told.sort).toEqual({ key: 'title', direction: 'ascending' });
    expect(heading.getAttribute('aria-sort')).toBe('ascending');
    heading.focus();
    await user.keyboard('{Enter}');
    expect(told.sort).toEqual({ key: 'title', direction: 'descending' });
  });

  it('widens and moves a column by keyboard', async () => {
    const told = mount();
    const user = userEvent.setup();
    screen.getByRole('columnheader', { name: /Mã/ }).focus();
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(told.columnState.widths).toEqual({ id: 116 });
    await user.keyboard('{Control>}{Shift>}{ArrowLeft}{/Shift}{/Control}');
    expect(told.columnState.order).toEqual(['id', 'title', 'stage']);
    expect(document.activeElement?.textContent).toContain('Mã');
  });
});

describe('a row', () => {
  it('opens by a click, and a cell that can be edited is edited instead', async () => {
    const told = mount();
    await userEvent.click(cellOf('s4'));
    expect(told.opened).toEqual(['s4']);
    await userEvent.click(within(screen.getAllByRole('row')[3] ?? document.body).getByText('Ý tưởng'));
    expect(screen.getByLabelText('Sửa giai đoạn')).toBeTruthy();
    expect(told.opened).toEqual(['s4']);
  });

  it('gives the text of the cell with the focus to the clipboard', () => {
    mount();
    cellOf('Tin 2').focus();
    const copied: string[] = [];
    const clipboardData = { setData: (_kind: string, text: string) => copied.push(text) };
    fireEvent.copy(cellOf('Tin 2'), { clipboardData });
    expect(copied).toEqual(['Tin 2']);
  });

  it('that is still loading cannot be opened or chosen', async () => {
    const told = mount({ getRow: () => undefined });
    const cell = screen.getAllByRole('gridcell')[1];
    cell?.focus();
    await userEvent.keyboard('{Enter} ');
    expect([told.opened, chosen(told)]).toEqual([[], ['some']]);
  });
});

describe('an empty list', () => {
  it('says why', () => {
    mount({ total: 0 });
    expect(screen.getByText('Chưa có tin, bài nào.')).toBeTruthy();
    expect(screen.queryAllByRole('gridcell')).toEqual([]);
  });

  it('is not said to be empty before it is known', () => {
    mount({ total: null });
    expect(screen.queryByText('Chưa có tin, bài nào.')).toBeNull();
    expect(screen.getByRole('grid').getAttribute('aria-busy')).toBe('true');
  });
});

describe('a line across all columns', () => {
  const days = {
    total: 6,
    band: (row: Story) => (row.id === 's0' || row.id === 's3' ? `Ngày ${row.id}` : null),
  };

  it('is passed over by the arrows without losing the column, and is neither opened nor chosen', async () => {
    const told = mount(days);
    await userEvent.click(cellOf('s2'));
    expect(told.opened).toEqual(['s2']);
    await userEvent.keyboard('{ArrowDown}');
    expect(focusedText()).toBe('Ngày s3');
    await userEvent.keyboard(' {Enter}{Control>}{Enter}{/Control}{F2}');
    await userEvent.click(screen.getByText('Ngày s0'));
    expect(told.opened).toEqual(['s2']);
    expect(told.openedFull).toEqual([]);
    expect(chosen(told)).toEqual(['some']);
    await userEvent.click(cellOf('s2'));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(focusedText()).toBe('s4');
  });

  it('is left out of a stretch of rows', async () => {
    const told = mount(days);
    await userEvent.click(cellOf('s2'));
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(chosen(told)).toEqual(['some', 's2', 's4']);
  });
});
