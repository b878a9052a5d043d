/** What one file may cost. Every bound is checked while reading, before the memory is spent. */
export interface ParseLimits {
  readonly fileBytes: number;
  readonly archiveEntries: number;
  readonly unpackedBytes: number;
  readonly packingRatio: number;
  readonly rows: number;
  readonly columns: number;
  readonly cellCharacters: number;
  /** Slots of all rows of all sheets together, empty ones before a filled one included. */
  readonly cells: number;
  /** Characters of all cells together: one long text may be shown by a million cells. */
  readonly characters: number;
  readonly merges: number;
}

const megabyte = 1024 * 1024;

export const defaultLimits: ParseLimits = {
  fileBytes: 64 * megabyte,
  archiveEntries: 1_000,
  unpackedBytes: 200 * megabyte,
  packingRatio: 100,
  rows: 50_000,
  columns: 16_384,
  cellCharacters: 32_767,
  cells: 3_000_000,
  characters: 40_000_000,
  merges: 100_000,
};
