import type { Day } from '#shared/core/dates.ts';
import { chanceFrom, type DemoUnit } from '#shared/rules/demo-office.ts';
import { type DemoPressItem, demoPress, demoPressCounts } from '#shared/rules/demo-press.ts';
import type { Store } from './open.ts';
import type { Writer } from './write.ts';

/** Writing the press items and reporters of the made-up office, within writes that the task begins. */

const seed = 71;
const itemsAtOnce = 2000;

interface Office {
  readonly store: Store;
  readonly units: readonly DemoUnit[];
  readonly unitIds: readonly string[];
  readonly themeIds: readonly string[];
  readonly isLarge: boolean;
}

/** One portion of the items for each write. */
export function* demoPressWrites(office: Office, today: Day): Generator<(writer: Writer) => void> {
  const outletIds = pressOutlets(office.store, today);
  const count = office.isLarge ? demoPressCounts.large : demoPressCounts.office;
  const of = { ...office, themes: office.themeIds.length, outlets: outletIds.length, count };
  const items = demoPress(of, today, chanceFrom(seed));
  const areaOf = areasByUnit(office.store);
  const ids: string[] = [];
  const reporters = new Map<string, string>();
  for (let first = 0; first < count; first += itemsAtOnce)
    yield writer => {
      for (let at = first; at < Math.min(first + itemsAtOnce, count); at += 1) {
        const next = items.next();
        if (next.done) return;
        ids.push(writeItem(writer, next.value, { office, outletIds, areaOf, ids, reporters }));
      }
    };
}

/** Outlets of others that exist today, in a fixed order. */
function pressOutlets(store: Store, today: Day): readonly string[] {
  return store
    .prepare(
      `SELECT id FROM outlet WHERE deleted = 0 AND coalesce(is_own, 0) = 0 AND coalesce(to_day, '9999') >= ?
       ORDER BY rid`,
    )
    .pluck()
    .all(today) as string[];
}

function areasByUnit(store: Store): ReadonlyMap<string, string> {
  const rows = store
    .prepare(
      "SELECT unit_id AS unitId, value FROM unit_fact WHERE kind = 'area' AND deleted = 0 AND value IS NOT NULL",
    )
    .all() as { unitId: string; value: string }[];
  return new Map(rows.map(({ unitId, value }) => [unitId, value]));
}

interface Around {
  readonly office: Office;
  readonly outletIds: readonly string[];
  readonly areaOf: ReadonlyMap<string, string>;
  /** Items written so far. */
  readonly ids: readonly string[];
  readonly reporters: Map<string, string>;
}

function writeItem(writer: Writer, item: DemoPressItem, around: Around): string {
  const { office, outletIds, areaOf, ids } = around;
  const outletId = outletIds[item.outlet] ?? null;
  const id = writer.create('pressItem', {
    title: item.title,
    outletId,
    publishedOn: item.day,
    publishedMinute: item.minute,
    authorName: item.authorName,
    reporterId: reporterOf(writer, item, outletId, around.reporters),
    link: `https://example.org/bao-chi/${item.slug}`,
    summary: item.summary,
    tone: item.tone,
    originalId: item.back === 0 ? null : (ids.at(-item.back) ?? null),
    needsReply: item.needsReply,
    isImported: true,
  });
  const theme = office.themeIds[item.theme];
  if (theme) writer.join('pressItem', id, 'themes', theme);
  const unit = item.unit === null ? undefined : office.unitIds[item.unit];
  const area = unit === undefined ? undefined : areaOf.get(unit);
  if (unit) writer.join('pressItem', id, 'units', unit);
  if (area) writer.join('pressItem', id, 'areas', area);
  return id;
}

/** Some of those who write are known as reporters of their paper. */
function reporterOf(
  writer: Writer,
  { authorName }: DemoPressItem,
  outletId: string | null,
  reporters: Map<string, string>,
): string | null {
  if (authorName === null || outletId === null || authorName.length % 3 !== 0) return null;
  const key = `${outletId} ${authorName}`;
  const known = reporters.get(key);
  if (known !== undefined) return known;
  if (reporters.size >= 40) return null;
  const id = writer.create('reporter', {
    name: authorName,
    outletId,
    beat: 'Giáo dục',
    phone: `0912 ${String(300_000 + reporters.size * 37).slice(0, 3)} ${String(300_000 + reporters.size * 37).slice(3)}`,
  });
  reporters.set(key, id);
  return id;
}
