import type { Named } from '#shared/story-list.ts';
import type { QueryCtx } from './context.ts';
import type { Store } from './open.ts';
import { setMembers } from './record.ts';
import { type Names, namesIn } from './story-rows.ts';
import type { Writer } from './write.ts';

/** Themes, units and areas that issues, forecasts and templates of forecasts name. */

type Naming = 'hotIssue' | 'forecastWindow' | 'forecastTemplate';

export interface Named3 {
  readonly themes: Named[];
  readonly units: Named[];
  readonly areas: Named[];
}

/** What records of one kind name, by record; each list in the office's order. */
export function namedBy(ctx: QueryCtx, entity: Naming, ids: readonly string[]): (id: string) => Named3 {
  const rows = ctx.all<{
    id: string;
    set: string;
    element: string;
    theme: string | null;
    area: string | null;
  }>(
    `SELECT m.entity_id AS id, m.name AS "set", m.element, t.name AS theme, a.name AS area
     FROM json_each(?) chosen CROSS JOIN set_member m ON m.entity = ? AND m.entity_id = chosen.value
     LEFT JOIN theme t ON m.name = 'themes' AND t.id = m.element
     LEFT JOIN area a ON m.name = 'areas' AND a.id = m.element
     ORDER BY t.position IS NULL, t.position, a.name, m.element`,
    JSON.stringify(ids),
    entity,
  );
  const names = namesIn(ctx, {
    units: rows.filter(row => row.set === 'units').map(row => row.element),
    people: [],
  });
  const known = new Map<string, Named3>();
  for (const row of rows) {
    const entry = known.get(row.id) ?? { themes: [], units: [], areas: [] };
    known.set(row.id, entry);
    addTo(entry, row, names);
  }
  return id => known.get(id) ?? { themes: [], units: [], areas: [] };
}

function addTo(
  entry: Named3,
  row: { set: string; element: string; theme: string | null; area: string | null },
  names: Names,
): void {
  const { element } = row;
  if (row.set === 'themes') entry.themes.push({ id: element, name: row.theme ?? '' });
  else if (row.set === 'areas') entry.areas.push({ id: element, name: row.area ?? '' });
  else {
    const unit = names.unit(element);
    if (unit && !entry.units.some(each => each.id === unit.id)) entry.units.push(unit);
  }
}

/** Makes the sets that are given exactly these; the others stay. */
export function makeSets(
  store: Store,
  writer: Writer,
  entity: 'hotIssue' | 'forecastWindow',
  id: string,
  wanted: {
    readonly themeIds?: readonly string[] | undefined;
    readonly unitIds?: readonly string[] | undefined;
    readonly areaIds?: readonly string[] | undefined;
  },
): void {
  makeSet(store, writer, entity, id, 'themes', wanted.themeIds);
  makeSet(store, writer, entity, id, 'units', wanted.unitIds);
  makeSet(store, writer, entity, id, 'areas', wanted.areaIds);
}

/** Makes one set exactly this; left as it is where nothing is given. */
export function makeSet<E extends Naming>(
  store: Store,
  writer: Writer,
  entity: E,
  id: string,
  set: E extends 'forecastTemplate' ? 'themes' : 'themes' | 'units' | 'areas',
  wanted: readonly string[] | undefined,
): void {
  if (!wanted) return;
  // Every entity of `Naming` has the sets its condition leaves; the compiler does not follow it that far.
  const name = set as 'themes';
  const before = setMembers(store, entity as 'hotIssue', id, name);
  for (const element of wanted)
    if (!before.includes(element)) writer.join(entity as 'hotIssue', id, name, element);
  for (const element of before)
    if (!wanted.includes(element)) writer.leave(entity as 'hotIssue', id, name, element);
}
