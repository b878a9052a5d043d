import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatDay } from '#shared/core/dates.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import {
  commitImport,
  fixturePath,
  osChoosing,
  previewOf,
  previewRows,
  startImport,
} from '#test/support/import.ts';

const roster = fixturePath('danh-sach-can-bo-truyen-thong-2017.xlsx');
const legacy = fixturePath('danh-ba-cu-tcvn3.xls');

interface Expected {
  readonly rows: number;
  readonly units: number;
  readonly duplicateRows: number;
  readonly complete: number;
  readonly noLeader: readonly string[];
  readonly noOfficer: readonly string[];
  readonly none: readonly string[];
  readonly duplicateUnits: readonly string[];
}

function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(fixturePath(name), 'utf8')) as T;
}

let app: TestApp;
beforeEach(async () => {
  app = openTestApp({ os: osChoosing([roster, roster, legacy]) });
  await app.signIn('Nguyễn Thị Hà');
});
afterEach(() => app.close());

function stored(): Readonly<Record<string, unknown>> {
  const count = (table: string): unknown =>
    app.store.sqlite.prepare(`SELECT count(*) FROM ${table} WHERE deleted = 0`).pluck().get();
  return Object.fromEntries(
    ['unit', 'unit_fact', 'person', 'post', 'contact', 'area'].map(table => [table, count(table)]),
  );
}

describe('the office’s roster of 2017', () => {
  const expected = readJson<Expected>('roster-expected.json');

  it('gives the units, the complete ones and the very names of those without a leader or an officer', async () => {
    const outcome = await commitImport(app, await startImport(app, 'roster'));
    expect(outcome).toMatchObject({
      rows: expected.rows,
      created: expected.units,
      skipped: expected.duplicateRows,
    });
    const check = await app.call('roster.check', {});
    expect([check.units, check.complete]).toEqual([expected.units, expected.complete]);
    const without = (role: string) =>
      check.vacant.filter(({ roleId }) => roleId === role).map(({ unit }) => unit);
    const noLeader = new Set(without('role-leader'));
    const noOfficer = new Set(without('role-officer'));
    const both = [...noLeader].filter(unit => noOfficer.has(unit));
    expect(both.sort()).toEqual([...expected.none].sort());
    expect([...noLeader].filter(unit => !noOfficer.has(unit)).sort()).toEqual([...expected.noLeader].sort());
    expect([...noOfficer].filter(unit => !noLeader.has(unit)).sort()).toEqual([...expected.noOfficer].sort());
  });

  it('asks about exactly the repeated rows', async () => {
    const rows = await previewRows(app, await startImport(app, 'roster'), 'repeats');
    expect(rows.map(({ title }) => title)).toEqual(expected.duplicateUnits);
    expect(rows.every(({ repeats, answer }) => repeats?.row !== null && answer === null)).toBe(true);
  });

  it('stores nothing before it is confirmed, and nothing twice', async () => {
    const before = stored();
    const started = await startImport(app, 'roster');
    await previewRows(app, started, 'new');
    expect(stored()).toEqual(before);
    await commitImport(app, started);
    const after = stored();
    const again = await startImport(app, 'roster');
    const { counts } = await previewOf(app, again, 'new');
    expect(counts).toMatchObject({
      new: 0,
      changed: 0,
      same: expected.units,
      repeats: expected.duplicateRows,
    });
    expect(await commitImport(app, again)).toMatchObject({ created: 0, updated: 0, actionId: null });
    expect(stored()).toEqual(after);
  });

  it('is one step that can be taken back', async () => {
    const before = stored();
    const { actionId } = await commitImport(app, await startImport(app, 'roster'));
    expect((await app.call('session.get', {})).undo).toMatchObject({ name: 'transfer.commit', actionId });
    await app.call('undo.action', { actionId: actionId ?? '' });
    expect(stored()).toEqual(before);
    await app.call('redo.step', {});
    expect((await app.call('roster.check', {})).complete).toBe(expected.complete);
  });

  it('says where every record came from, and remembers how its columns were read', async () => {
    const started = await startImport(app, 'roster');
    const noted = started.choices.columns.map(column =>
      column.field === 'unit.note' ? { ...column, field: null } : column,
    );
    await commitImport(app, { ...started, choices: { ...started.choices, columns: noted } });
    const [unit] = await app.call('unit.list', { page: { offset: 0, limit: 1 } });
    expect(await app.call('unit.get', { id: unit?.id ?? '' })).toMatchObject({
      sourceDocument: 'danh-sach-can-bo-truyen-thong-2017.xlsx',
    });
    expect((await startImport(app, 'roster')).choices.columns).toEqual(noted);
  });

  it('names the people who serve from the day chosen for the file', async () => {
    const started = await startImport(app, 'roster');
    const { token, layout } = started;
    const { proposedFromDay } = await app.call('transfer.columns', { token, kind: 'roster', layout });
    expect(formatDay(proposedFromDay ?? '')).toBe('01/08/2017');
    await commitImport(app, { ...started, choices: { ...started.choices, fromDay: proposedFromDay } });
    expect((await app.call('roster.check', { onDay: '2017-07-31' })).complete).toBe(0);
    expect((await app.call('roster.check', { onDay: '2017-08-01' })).complete).toBe(expected.complete);
  });
});

describe('the old address list in TCVN3', () => {
  it('is read into every name, position, unit and number', async () => {
    await app.call('transfer.chooseFile', { kind: 'roster' });
    await app.call('transfer.chooseFile', { kind: 'roster' });
    const started = await startImport(app, 'roster');
    const { columns } = await app.call('transfer.columns', {
      token: started.token,
      kind: 'roster',
      layout: started.layout,
    });
    expect(columns[1]).toMatchObject({
      header: 'Họ và tên',
      encoding: 'tcvn3',
      samples: ['Lý ThÞ Hoµ V©n', expect.anything(), expect.anything()],
    });
    expect(columns[1]?.converted[0]).toBe('Lý Thị Hoà Vân');
    const rows = await previewRows(app, started, 'new');
    const told = (row: (typeof rows)[number], field: string) =>
      row.values.filter(value => value.field === field).map(({ after }) => after);
    const truth = readJson<readonly { n: string; c: string; u: string; p: string }[]>('legacy-expected.json');
    expect(
      rows.map(row => [row.title, ...told(row, 'person.position'), ...told(row, 'person.unit')]),
    ).toEqual(truth.map(({ n, c, u }) => [n, c, u]));
    await commitImport(app, started);
    const original = app.store.sqlite
      .prepare("SELECT coalesce(original, value) FROM contact WHERE kind = 'phone' ORDER BY rid")
      .pluck()
      .all();
    expect(original).toEqual(truth.map(({ p }) => p));
  });
});
