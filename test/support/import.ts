import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forkWithNode } from '#electron/files/parse-client.ts';
import type { DeskOs } from '#electron/os.ts';
import type { ImportKind } from '#shared/rules/import-fields.ts';
import type { ImportChoices, ImportFile, ImportLayout, PreviewRow, PreviewTab } from '#shared/transfer.ts';
import type { TestApp } from './app.ts';

/** An operating system whose open dialog answers with the next of the given paths. */
export function osChoosing(paths: readonly string[]): Partial<DeskOs> {
  const left = [...paths];
  return {
    chooseFiles: async () => {
      const path = left.shift();
      return path === undefined ? [] : [path];
    },
    forkParser: forkWithNode(),
  };
}

export interface StartedImport {
  readonly file: ImportFile;
  readonly layout: ImportLayout;
  readonly kind: ImportKind;
  readonly token: string;
  choices: ImportChoices;
}

/** Chooses the next file and takes every proposal. */
export async function startImport(app: TestApp, kind: ImportKind): Promise<StartedImport> {
  const file = await app.call('transfer.chooseFile', { kind });
  if (file === null) throw new Error('no file was chosen');
  const { token, layout } = file;
  const { choices } = await app.call('transfer.columns', { token, kind, layout });
  return { file, layout, kind, token, choices };
}

/** One tab of the preview with its counts. */
export async function previewOf(
  app: TestApp,
  { token, kind, layout, choices }: StartedImport,
  tab: PreviewTab,
) {
  const page = { token, kind, layout, choices, tab, level: null };
  return app.call('transfer.preview', { ...page, window: { offset: 0, limit: 500 } });
}

/** Rows of one tab of the preview. */
export async function previewRows(
  app: TestApp,
  started: StartedImport,
  tab: PreviewTab,
): Promise<readonly PreviewRow[]> {
  return (await previewOf(app, started, tab)).rows;
}

export async function commitImport(app: TestApp, { token, kind, layout, choices }: StartedImport) {
  return app.call('transfer.commit', { token, kind, layout, choices });
}

/** The path of a file of the office as it came. */
export function fixturePath(name: string): string {
  return join(dirname(fileURLToPath(import.meta.url)), '../fixtures', name);
}
