import type { JsonValue } from '#shared/core/canonical.ts';
import { addDays, type Day, momentInVietnam } from '#shared/core/dates.ts';
import { tones } from '#shared/entities/press.ts';
import {
  type Finding,
  findingOf,
  itemMoment,
  outcomeOf,
  reachInDays,
  type Standing,
  type TriggerItem,
} from '#shared/rules/hot-trigger.ts';
import type { Store } from './open.ts';
import { setMembers } from './record.ts';
import { absorbedInto, survivorOf } from './survivor.ts';
import { activeTriggers, type StoredTrigger } from './trigger-rules.ts';
import type { Writer } from './write.ts';

/**
 * Asks the triggers about press items saved just now, inside the write that saves them: proposals are raised, updated,
 * or withdrawn where what they stood on is no longer so. Only what lies within reach of the items is read.
 */
export function checkTriggers(
  ctx: { readonly store: Store; readonly writer: Writer },
  pressItemIds: readonly string[],
): void {
  const triggers = activeTriggers(ctx.store);
  if (triggers.length === 0 || pressItemIds.length === 0) return;
  const changed = new Set(pressItemIds);
  const reach = reachOf(ctx.store, triggers, pressItemIds);
  withdrawUnfounded(ctx, changed);
  if (reach === null) return;
  const items = itemsBetween(ctx.store, reach, namedBy(ctx.store, pressItemIds));
  for (const trigger of triggers)
    for (const [scopeId, inScope] of byScope(trigger, items, changed)) {
      const finding = findingOf(trigger, inScope, changed);
      if (finding) settle(ctx, trigger, scopeId, finding);
    }
}

interface ScopedItem extends TriggerItem {
  readonly scopes: Readonly<Record<'theme' | 'area' | 'unit', readonly string[]>>;
}

interface Reach {
  readonly from: Day;
  readonly to: Day;
}

/** The days the triggers look at around the changed items; null when none of these has a day. */
function reachOf(store: Store, triggers: readonly StoredTrigger[], ids: readonly string[]): Reach | null {
  const days = store
    .prepare(
      `SELECT min(published_on) AS first, max(published_on) AS last FROM press_item
       WHERE id IN (SELECT value FROM json_each(?)) AND deleted = 0`,
    )
    .get(JSON.stringify(ids)) as { first: Day | null; last: Day | null };
  if (days.first === null || days.last === null) return null;
  const reaches = triggers.map(reachInDays);
  return {
    from: addDays(days.first, -Math.max(...reaches.map(reach => reach.before))),
    to: addDays(days.last, Math.max(...reaches.map(reach => reach.after))),
  };
}

interface Raw {
  readonly id: string;
  readonly originalId: string | null;
  readonly day: Day;
  readonly minute: number | null;
  readonly tone: string | null;
}

/** Themes, areas and units that matter: by the id an item may name, the id they live on as. */
type Wanted = Readonly<Record<keyof typeof setOf, ReadonlyMap<string, string>>>;

const setOf = { theme: 'themes', area: 'areas', unit: 'units' } as const;

/** What the items name; of a unit also every other id it goes by. */
function namedBy(store: Store, ids: readonly string[]): Wanted {
  const elements = store
    .prepare(
      `SELECT DISTINCT m.name, m.element FROM json_each(?) chosen
       CROSS JOIN set_member m ON m.entity = 'pressItem' AND m.entity_id = chosen.value`,
    )
    .all(JSON.stringify(ids)) as { name: string; element: string }[];
  const of = (name: string) => elements.filter(each => each.name === name).map(each => each.element);
  const same = (list: readonly string[]) => new Map(list.map(id => [id, id]));
  return { theme: same(of('themes')), area: same(of('areas')), unit: unitsByKin(store, of('units')) };
}

function unitsByKin(store: Store, ids: readonly string[]): ReadonlyMap<string, string> {
  const survivors = new Set(ids.map(id => survivorOf(store, 'unit', id)));
  return new Map(
    [...survivors].flatMap(id => [id, ...absorbedInto(store, 'unit', id)].map(kin => [kin, id])),
  );
}

/** Press items of some days, each with the wanted things it names. */
function itemsBetween(store: Store, { from, to }: Reach, wanted: Wanted): ScopedItem[] {
  const rows = store
    .prepare(
      `SELECT id, original_id AS originalId, published_on AS day, published_minute AS minute, tone FROM press_item
       WHERE published_on BETWEEN ? AND ? AND deleted = 0`,
    )
    .all(from, to) as Raw[];
  const scope = scopesOf(store, rows, wanted);
  const starts = new Map<Day, number>();
  return rows.map(row => {
    const start = starts.get(row.day) ?? momentInVietnam(row.day);
    starts.set(row.day, start);
    return {
      id: row.id,
      groupId: row.originalId ?? row.id,
      atMs: itemMoment(start, row.minute),
      tone: tones.find(tone => tone === row.tone) ?? null,
      scopes: { theme: scope(row.id, 'theme'), area: scope(row.id, 'area'), unit: scope(row.id, 'unit') },
    };
  });
}

const noScopes: readonly string[] = [];

function scopesOf(
  store: Store,
  rows: readonly Raw[],
  wanted: Wanted,
): (id: string, name: keyof typeof setOf) => readonly string[] {
  const elements = [...wanted.theme.keys(), ...wanted.area.keys(), ...wanted.unit.keys()];
  if (elements.length === 0) return () => noScopes;
  const members = store
    .prepare(
      `SELECT m.entity_id AS id, m.name, m.element FROM json_each(?) chosen
       CROSS JOIN set_member m ON m.entity = 'pressItem' AND m.entity_id = chosen.value
       WHERE m.element IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(rows.map(row => row.id)), JSON.stringify(elements)) as {
    id: string;
    name: string;
    element: string;
  }[];
  const sets = new Map<string, Set<string>>();
  for (const { id, name, element } of members) {
    const kind = (['theme', 'area', 'unit'] as const).find(each => setOf[each] === name);
    const known = kind && wanted[kind].get(element);
    if (known === undefined) continue;
    const key = `${id}:${name}`;
    const others = sets.get(key);
    if (others) others.add(known);
    else sets.set(key, new Set([known]));
  }
  return (id, name) => {
    const found = sets.get(`${id}:${setOf[name]}`);
    return found ? [...found] : noScopes;
  };
}

/** The items of each scope that a changed item belongs to; one scope without an id where the trigger counts all. */
function byScope(
  trigger: StoredTrigger,
  items: readonly ScopedItem[],
  changed: ReadonlySet<string>,
): ReadonlyMap<string | null, readonly ScopedItem[]> {
  const { scope } = trigger;
  if (scope === 'all') return new Map([[null, items]]);
  const groups = new Map<string | null, ScopedItem[]>();
  for (const item of items) if (changed.has(item.id)) for (const id of item.scopes[scope]) groups.set(id, []);
  for (const item of items) for (const id of item.scopes[scope]) groups.get(id)?.push(item);
  return groups;
}

interface RawProposal {
  readonly id: string;
  readonly state: string | null;
}

function settle(
  ctx: { readonly store: Store; readonly writer: Writer },
  trigger: StoredTrigger,
  scopeId: string | null,
  finding: Finding,
): void {
  const { store, writer } = ctx;
  const proposals = store
    .prepare(
      "SELECT id, coalesce(state, 'open') AS state FROM trigger_proposal WHERE trigger_id = ? AND scope_id IS ? AND deleted = 0",
    )
    .all(trigger.id, scopeId) as RawProposal[];
  const open = proposals.find(proposal => proposal.state === 'open');
  const itemsOf = (proposal: RawProposal) => setMembers(store, 'triggerProposal', proposal.id, 'items');
  const standing: Standing = {
    open: open ? new Set(itemsOf(open)) : null,
    decided: new Set(proposals.filter(proposal => proposal.state !== 'open').flatMap(itemsOf)),
  };
  const outcome = outcomeOf(finding, standing);
  if (outcome.kind === 'none') return;
  // The journal keeps the figures as plain values.
  const figures: JsonValue = { ...finding.figures };
  if (outcome.kind === 'update' && open) {
    writer.change('triggerProposal', open.id, { figures, raisedAtMs: writer.atMs });
    for (const itemId of outcome.added) writer.join('triggerProposal', open.id, 'items', itemId);
    return;
  }
  if (outcome.kind !== 'raise') return;
  const id = writer.create('triggerProposal', {
    triggerId: trigger.id,
    scopeId,
    level: trigger.level,
    raisedAtMs: writer.atMs,
    figures,
    state: 'open',
  });
  for (const itemId of outcome.itemIds) writer.join('triggerProposal', id, 'items', itemId);
}

/** Takes back open proposals whose items, as they are now, no longer give what their trigger asks for. */
function withdrawUnfounded(
  ctx: { readonly store: Store; readonly writer: Writer },
  changed: ReadonlySet<string>,
): void {
  const { store, writer } = ctx;
  const triggers = new Map(activeTriggers(store).map(trigger => [trigger.id, trigger]));
  const open = store
    .prepare(
      `SELECT p.id, p.trigger_id AS triggerId, p.scope_id AS scopeId FROM trigger_proposal p
       WHERE p.state = 'open' AND p.deleted = 0 AND EXISTS (SELECT 1 FROM set_member m
         WHERE m.entity = 'triggerProposal' AND m.entity_id = p.id AND m.name = 'items'
           AND m.element IN (SELECT value FROM json_each(?)))`,
    )
    .all(JSON.stringify([...changed])) as { id: string; triggerId: string | null; scopeId: string | null }[];
  for (const proposal of open) {
    const trigger = triggers.get(proposal.triggerId ?? '');
    if (!trigger || stillHolds(store, trigger, proposal)) continue;
    writer.remove('triggerProposal', proposal.id);
  }
}

function stillHolds(
  store: Store,
  trigger: StoredTrigger,
  proposal: { readonly id: string; readonly scopeId: string | null },
): boolean {
  const ids = setMembers(store, 'triggerProposal', proposal.id, 'items');
  const reach = reachOf(store, [trigger], ids);
  if (reach === null) return false;
  const { scope } = trigger;
  const items = itemsBetween(store, reach, namedBy(store, ids)).filter(
    item => scope === 'all' || item.scopes[scope].includes(proposal.scopeId ?? ''),
  );
  return findingOf(trigger, items, new Set(ids)) !== null;
}
