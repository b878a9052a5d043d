import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a module loads before it runs: imports of types and those asked for later do not count. */
function loadedBy(file: string): readonly string[] {
  const code = readFileSync(`${root}${file}`, 'utf8');
  const loads = [...code.matchAll(/^(?:import|export) (?!type\b)(?:([^'";]*?)\s?from )?'([^']+)';/gm)];
  return loads
    .filter(([, names]) => names === undefined || !isOfTypesAlone(names))
    .map(([, , from = '']) => from);
}

function isOfTypesAlone(names: string): boolean {
  const [, inner] = /^\{([\s\S]*)\}$/.exec(names.trim()) ?? [];
  const parts = inner?.split(',').map(part => part.trim()) ?? [''];
  return parts.filter(part => part !== '').every(part => part.startsWith('type ')) && inner !== undefined;
}

function fileOf(from: string, importer: string): string | null {
  if (from.startsWith('#')) return from.slice(1);
  if (!from.startsWith('.')) return null;
  return new URL(from, `file:///${importer}`).pathname.slice(1);
}

/** Every module of ours and every package that stands in the window before its first picture. */
function loadedAtStart(): { readonly files: ReadonlySet<string>; readonly packages: ReadonlySet<string> } {
  const files = new Set(['renderer/main.tsx']);
  const packages = new Set<string>();
  for (const file of files)
    for (const from of loadedBy(file)) {
      const next = fileOf(from, file);
      if (next === null) packages.add(from);
      else if (/\.tsx?$/.test(next) && existsSync(`${root}${next}`)) files.add(next);
    }
  return { files, packages };
}

describe('what the window loads before its first picture', () => {
  const { files, packages } = loadedAtStart();

  it('is the frame and the first screen', () => {
    expect([...files]).toContain('renderer/app/Workspace.tsx');
    expect([...files]).toContain('renderer/features/home/HomeView.tsx');
    expect([...packages]).toContain('react-dom/client');
  });

  it('checks no values: the contract and its library belong to the store', () => {
    expect([...files]).not.toContain('shared/contract.ts');
    expect([...packages]).not.toContain('zod');
  });

  it('leaves screens, dialogs and the editor until they are asked for', () => {
    const screens = [...files].filter(file =>
      /features\/(story-page|transfer|settings|calendar)\//.test(file),
    );
    expect(screens).toEqual([]);
    expect([...packages].filter(name => name.includes('tiptap'))).toEqual([]);
  });
});
