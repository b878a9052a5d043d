import type { Cell, Merge, Sheet } from '#shared/rules/sheet.ts';
import { ParseFailure } from './failure.ts';
import type { ParseLimits } from './limits.ts';

/** What all sheets of one file may still spend together. */
export interface Budget {
  cells: number;
  characters: number;
}

export function budgetOf(limits: ParseLimits): Budget {
  return { cells: limits.cells, characters: limits.characters };
}

const keptOfLongText = 200;

/** Collects the cells of one sheet in any order and holds the bounds while doing so. */
export class SheetBuilder {
  readonly #name: string;
  readonly #hidden: boolean;
  readonly limits: ParseLimits;
  readonly #budget: Budget;
  readonly #rows: Cell[][] = [];
  readonly #merges: Merge[] = [];
  #columnCount = 0;

  constructor(name: string, hidden: boolean, limits: ParseLimits, budget: Budget) {
    this.#name = name;
    this.#hidden = hidden;
    this.limits = limits;
    this.#budget = budget;
  }

  /** Both places are 0-based. Empty text is no cell at all. */
  set(row: number, column: number, cell: Cell): void {
    if (cell === null || cell === '') return;
    if (row >= this.limits.rows) {
      throw new ParseFailure('too-many-rows', { limit: this.limits.rows, row: row + 1 });
    }
    if (!(row >= 0 && column >= 0 && column < this.limits.columns)) {
      throw new ParseFailure('damaged', { detail: 'a cell outside the sheet' });
    }
    while (this.#rows.length <= row) this.#rows.push([]);
    const cells = this.#rows[row];
    if (cells === undefined) return;
    this.#spend(column + 1 - cells.length, cell);
    while (cells.length < column) cells.push(null);
    cells[column] = this.#withinLength(cell);
    if (column >= this.#columnCount) this.#columnCount = column + 1;
  }

  merge(merge: Merge): void {
    const { top, left, bottom, right } = merge;
    if (![top, left, bottom, right].every(Number.isInteger) || top > bottom || left > right) return;
    if (top === bottom && left === right) return;
    if (this.#merges.length >= this.limits.merges) {
      throw new ParseFailure('too-large', { detail: 'merged cells' });
    }
    this.#merges.push(merge);
  }

  finish(): Sheet {
    return {
      name: this.#name,
      rows: this.#rows,
      merges: this.#merges,
      rowCount: this.#rows.length,
      columnCount: this.#columnCount,
      hidden: this.#hidden,
    };
  }

  #spend(slots: number, cell: Cell): void {
    if (slots > 0) this.#budget.cells -= slots;
    if (this.#budget.cells < 0) throw new ParseFailure('too-large', { detail: 'cells' });
    if (typeof cell === 'string')
      this.#budget.characters -= Math.min(cell.length, this.limits.cellCharacters);
    if (this.#budget.characters < 0) throw new ParseFailure('too-large', { detail: 'characters' });
  }

  #withinLength(cell: Cell): Cell {
    if (typeof cell !== 'string' || cell.length <= this.limits.cellCharacters) return cell;
    return { kind: 'too-long', text: cell.slice(0, keptOfLongText) };
  }
}
