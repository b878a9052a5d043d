import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { handOver, newFolder } from '#test/support/electron.ts';

/** A file that the app may read. */
export function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(newFolder('file'), name);
  writeFileSync(path, content);
  handOver(path);
  return path;
}

/** Answers every open dialog of the system with these files. */
export async function chooseInDialogs(app: ElectronApplication, ...paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
  }, paths);
}

/** Answers every save dialog with a new file of this name; gives back its path. */
export async function saveInDialogs(app: ElectronApplication, name: string): Promise<string> {
  const path = join(newFolder('saved'), name);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  return path;
}

/** The cards of a vCard file: each property with its value, folded lines joined. */
export function readCards(path: string): readonly ReadonlyMap<string, string>[] {
  const lines = readFileSync(path, 'utf8')
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n');
  const cards: Map<string, string>[] = [];
  for (const line of lines) {
    const colon = line.indexOf(':');
    const property = line.slice(0, colon);
    if (line === 'BEGIN:VCARD') cards.push(new Map());
    else if (colon > 0) cards.at(-1)?.set(property, line.slice(colon + 1));
  }
  return cards;
}
