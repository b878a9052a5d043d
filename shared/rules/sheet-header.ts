import { isKnownHeading } from './heading-words.ts';
import type { Grid } from './sheet-grid.ts';

/** The rows that name the columns: `top` is 0-based, `count` is how many. */
export interface HeaderBlock {
  readonly top: number;
  readonly count: number;
  /** For each column the headings from the topmost down, without repeats; empty where it has none. */
  readonly paths: readonly (readonly string[])[];
}

interface Scored extends HeaderBlock {
  readonly score: number;
  readonly headings: number;
  readonly known: number;
  readonly data: number;
}

/** Rows from the top within which a list begins. */
const searchedRows = 60;
const maximumHeaderRows = 3;
const sampledRows = 40;
const longHeading = 70;

/**
 * The header of a sheet: the rows whose cells read as headings and name most of the columns filled below them.
 * Null when no rows do.
 *
 * @param top   0-based row that the person says the header begins in
 * @param count rows the person says it has; 0 for a sheet that has none
 */
export function findHeader(grid: Grid, top?: number, count?: number): HeaderBlock | null {
  if (count === 0) return { top: top ?? 0, count: 0, paths: [] };
  const tops = top === undefined ? range(0, Math.min(grid.rowCount, searchedRows)) : [top];
  const counts = count === undefined ? range(1, maximumHeaderRows + 1) : [count];
  const isKnown = remembered(text => isKnownHeading(grid.readable(text)));
  let best: Scored | null = null;
  for (const from of tops) {
    for (const rows of counts) {
      const block = scoreBlock(grid, from, rows, isKnown, count !== undefined);
      if (block !== null && (best === null || block.score > best.score)) best = block;
    }
  }
  if (best === null) return null;
  return top !== undefined || isCredible(grid, best) ? best : null;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function remembered(ask: (text: string) => boolean): (text: string) => boolean {
  const answers = new Map<string, boolean>();
  return text => {
    const answer = answers.get(text) ?? ask(text);
    answers.set(text, answer);
    return answer;
  };
}

function scoreBlock(
  grid: Grid,
  top: number,
  count: number,
  isKnown: (text: string) => boolean,
  isGiven: boolean,
): Scored | null {
  if (top + count > grid.rowCount || grid.filled(top).length === 0) return null;
  if (!isGiven && !range(top + 1, top + count).every(row => canBeLowerRow(grid, row))) return null;
  const paths = pathsOf(grid, top, count);
  const filled = filledBelow(grid, top + count);
  const seen = new Set<string>();
  let score = -0.6 * (count - 1) - 0.02 * top;
  let known = 0;
  let data = 0;
  for (const [column, path] of paths.entries()) {
    const leaf = path.at(-1);
    if (leaf === undefined) {
      if (filled.has(column)) score -= 0.7;
      continue;
    }
    if (filled.has(column)) score += 1;
    if (isKnown(leaf)) known += 1;
    if (leaf.length > longHeading) score -= 1;
    if (seen.has(path.join('\n'))) score -= 0.8;
    seen.add(path.join('\n'));
    if (range(top, top + count).some(row => grid.isData(row, column))) data += 1;
  }
  score += 1.2 * known - 1.5 * data - cutMerges(grid, top, count);
  const headings = paths.filter(path => path.length > 0).length;
  return { top, count, paths, score, headings, known, data };
}

/** A second or third row of headings holds words only, and more than one of them. */
function canBeLowerRow(grid: Grid, row: number): boolean {
  const filled = grid.filled(row);
  return filled.length >= 2 && !filled.some(column => grid.isData(row, column));
}

function filledBelow(grid: Grid, from: number): Set<number> {
  const filled = new Set<number>();
  for (const row of range(from, Math.min(grid.rowCount, from + sampledRows))) {
    for (const column of grid.filled(row)) filled.add(column);
  }
  return filled;
}

/** Merged headings that the block would cut in two: it begins or ends in the wrong row. */
function cutMerges(grid: Grid, top: number, count: number): number {
  const bottom = top + count - 1;
  const fromAbove = range(Math.max(0, top - maximumHeaderRows), top)
    .flatMap(row => grid.mergesFrom(row))
    .filter(merge => merge.bottom >= top);
  const toBelow = range(top, top + count)
    .flatMap(row => grid.mergesFrom(row))
    .filter(merge => merge.bottom > bottom);
  return fromAbove.length + toBelow.length;
}

/** Headings of each column. A heading merged over several columns, or alone above several, belongs to each of them. */
function pathsOf(grid: Grid, top: number, count: number): string[][] {
  const rows = range(top, top + count);
  const merged = mergedTexts(grid, rows);
  return range(0, grid.columnCount).map(column => {
    const path: string[] = [];
    for (const row of rows) {
      const text =
        grid.text(row, column) ||
        merged.get(row * grid.columnCount + column) ||
        spanning(grid, row, column, top + count);
      if (text !== '' && path.at(-1) !== text) path.push(text);
    }
    return path;
  });
}

function mergedTexts(grid: Grid, rows: readonly number[]): Map<number, string> {
  const texts = new Map<number, string>();
  const last = rows.at(-1) ?? 0;
  for (const row of rows) {
    for (const merge of grid.mergesFrom(row)) {
      const text = grid.text(merge.top, merge.left);
      for (const covered of range(merge.top, Math.min(merge.bottom, last) + 1)) {
        for (const column of range(merge.left, Math.min(merge.right + 1, grid.columnCount))) {
          texts.set(covered * grid.columnCount + column, text);
        }
      }
    }
  }
  return texts;
}

/** Without merges (in CSV): the heading to the left, when both it and this column have headings of their own below. */
function spanning(grid: Grid, row: number, column: number, end: number): string {
  const hasOwnBelow = (at: number) => range(row + 1, end).some(lower => grid.text(lower, at) !== '');
  if (!hasOwnBelow(column)) return '';
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = grid.text(row, left);
    if (text !== '') return hasOwnBelow(left) ? text : '';
  }
  return '';
}

/** A header is believed by its words, or, when they are strange, because what stands below is of another kind. */
function isCredible(grid: Grid, block: Scored): boolean {
  if (block.score <= 0) return false;
  if (block.known >= 2 && block.known >= 0.3 * block.headings) return true;
  if (block.headings === 1) return block.known === 1;
  return block.headings >= 2 && block.data === 0 && hasContrast(grid, block);
}

function hasContrast(grid: Grid, { top, count, paths }: HeaderBlock): boolean {
  const rows = range(top + count, Math.min(grid.rowCount, top + count + sampledRows));
  return paths.some((path, column) => {
    if (path.length === 0) return false;
    const filled = rows.filter(row => grid.text(row, column) !== '');
    return filled.length >= 2 && filled.filter(row => grid.isData(row, column)).length >= 0.8 * filled.length;
  });
}
