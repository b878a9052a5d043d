import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { missingSql } from '#db/schema/difference.ts';
import { handlers, tasks } from '#electron/handlers.ts';
import { contract } from '#shared/contract.ts';
import { entities } from '#shared/entities.ts';
import { en } from '#shared/i18n/en.ts';
import { vi } from '#shared/i18n/vi.ts';
import { openTestApp } from '#test/support/app.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the contract', () => {
  it('has one handler or task for each operation and none without an entry', () => {
    const answered = [...Object.keys(handlers), ...Object.keys(tasks)].sort();
    expect(answered).toEqual(Object.keys(contract).sort());
  });

  it('refuses unknown keys and takes no path from a window', () => {
    for (const [name, entry] of Object.entries(contract)) {
      const schema = JSON.stringify(z.toJSONSchema(entry.input, { unrepresentable: 'any', io: 'input' }));
      expect(schema, name).not.toMatch(/"(path|file|folder|filePath|sql)":/i);
      expect(entry.input.safeParse({ unknownKey: 1 }).success, name).toBe(false);
    }
  });

  it('lets nobody who is not signed in do anything but start and name people', async () => {
    const app = openTestApp();
    const open = Object.entries(contract)
      .filter(([, entry]) => entry.role === 'anyone')
      .map(([name]) => name);
    for (const name of Object.keys(contract).filter(known => !open.includes(known)))
      expect(await app.desk.dispatch('w', name, {}), name).toMatchObject({
        ok: false,
        error: { code: 'not-signed-in' },
      });
    expect(open.sort()).toEqual([
      'account.create',
      'preference.get',
      'preference.save',
      'session.choose',
      'session.get',
      'setting.get',
      'start.chooseFolder',
      'start.retry',
      'start.setAside',
      'start.showFolder',
      'start.state',
    ]);
    app.close();
  });
});

describe('the tables', () => {
  it('are exactly what the entities declare', () => {
    const sqlite = new Database(':memory:');
    sqlite.function('app_in_mutate', () => 1);
    migrate(sqlite, migrations);
    expect(missingSql(sqlite, Object.values(entities))).toEqual([]);
  });

  it('are all guarded against writes from outside, and hold no cascade', () => {
    const sqlite = new Database(':memory:');
    sqlite.function('app_in_mutate', () => 0);
    migrate(sqlite, migrations);
    for (const name of Object.keys(entities)) {
      const table = name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
      expect(() => sqlite.exec(`INSERT INTO ${table} (id) VALUES ('x')`), table).toThrow(
        /outside the write path/,
      );
    }
    expect(
      sqlite.prepare("SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%CASCADE%'").pluck().get(),
    ).toBe(0);
  });
});

describe('the words', () => {
  it('are complete in both languages, with the same places to fill', () => {
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]).sort();
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
    for (const [key, text] of Object.entries(vi)) {
      const other: string = en[key as keyof typeof vi];
      expect(places(other), key).toEqual(places(text));
      expect(text.trim(), key).not.toBe('');
      expect(other.trim(), key).not.toBe('');
    }
  });

  it('never stand as literal text in a screen', () => {
    const literal = /[À-ỹĐđ]/;
    const tagText = />\s*([^<>{}\s][^<>{}]*)</;
    const wordAttribute = /\b(label|title|placeholder|aria-label|description|alt)="[^"]*\p{L}[^"]*"/u;
    for (const name of readdirSync(join(root, 'renderer'), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.tsx')) continue;
      const source = readFileSync(join(root, 'renderer', name), 'utf8').replace(
        /\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm,
        '',
      );
      expect(source.match(literal)?.[0], `${name}: Vietnamese letters`).toBeUndefined();
      expect(source.match(wordAttribute)?.[0], `${name}: attribute`).toBeUndefined();
      for (const line of source.split('\n')) {
        const text = line.includes('=>') || line.includes('&&') ? null : line.match(tagText)?.[1];
        if (text && !/^(Ctrl|Alt|Shift|Esc|Enter)\b/.test(text))
          expect(/\p{L}{2,}/u.test(text) && /<\//.test(line), `${name}: ${text}`).toBe(false);
      }
    }
  });
});
