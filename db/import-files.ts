import { AppError } from '#shared/core/errors.ts';
import type { AnyPlan } from '#shared/rules/import-made.ts';
import type { Sheet, Workbook } from '#shared/rules/sheet.ts';
import type { SheetLayout } from '#shared/rules/sheet-layout.ts';
import type { Store } from './open.ts';

/**
 * Files on their way in, kept in memory beside the open store and known to the window by a token alone. The latest
 * few are kept; a file that nobody asked for in two hours is forgotten. Nothing of them is ever written here.
 */

export interface HeldFile {
  readonly token: string;
  readonly name: string;
  readonly workbook: Workbook;
  usedAtMs: number;
  /** The last layout and the last plan asked for, each under what it was made from. */
  layout: { readonly key: string; readonly found: SheetLayout | null } | null;
  plan: { readonly key: string; readonly plan: AnyPlan } | null;
}

const mostFiles = 3;
const longestUnusedMs = 2 * 60 * 60 * 1000;

const filesByStore = new WeakMap<Store, Map<string, HeldFile>>();

function filesOf(store: Store): Map<string, HeldFile> {
  const known = filesByStore.get(store);
  const files = known ?? new Map<string, HeldFile>();
  if (known === undefined) filesByStore.set(store, files);
  const now = store.now();
  for (const file of files.values()) if (now - file.usedAtMs > longestUnusedMs) files.delete(file.token);
  return files;
}

/** Keeps a parsed file under a new token; the one used longest ago makes room. */
export function holdFile(store: Store, name: string, workbook: Workbook): HeldFile {
  const files = filesOf(store);
  while (files.size >= mostFiles) {
    const [oldest] = [...files.values()].sort((left, right) => left.usedAtMs - right.usedAtMs);
    if (oldest === undefined) break;
    files.delete(oldest.token);
  }
  const token = Buffer.from(store.randomBytes(16)).toString('hex');
  const file: HeldFile = { token, name, workbook, usedAtMs: store.now(), layout: null, plan: null };
  files.set(token, file);
  return file;
}

/** @throws AppError `import-gone` */
export function heldFile(store: Store, token: string): HeldFile {
  const file = filesOf(store).get(token);
  if (file === undefined) throw new AppError('import-gone', {});
  file.usedAtMs = store.now();
  return file;
}

export function dropFile(store: Store, token: string): void {
  filesOf(store).delete(token);
}

/** @throws AppError `import-gone` for a sheet the file does not have */
export function sheetOf(file: HeldFile, index: number): Sheet {
  const sheet = file.workbook.sheets[index];
  if (sheet === undefined) throw new AppError('import-gone', {});
  return sheet;
}
