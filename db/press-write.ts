import type { ParsedOf } from '#shared/contract.ts';
import { hasRole } from '#shared/core/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import type { Patch, Row } from '#shared/entities.ts';
import type { PressPatch } from '#shared/press.ts';
import { readLink } from '#shared/rules/press-link.ts';
import type { CommandCtx, QueryCtx } from './context.ts';
import type { Store } from './open.ts';
import { given } from './patch.ts';
import { chosenIds } from './press-filter.ts';
import { rawRow, readRecord, setMembers } from './record.ts';
import { checkTriggers } from './trigger.ts';
import type { Writer } from './write.ts';

/** Making and changing press items. */

const sets = [
  ['themes', 'themeIds'],
  ['units', 'unitIds'],
  ['areas', 'areaIds'],
] as const;

/** @throws AppError `not-found` for one that is gone or removed */
export function livePress(store: Store, id: string): Row<'pressItem'> {
  const row = readRecord(store, 'pressItem', id);
  if (!row || row.deleted) throw new AppError('not-found', { entity: 'pressItem' });
  return row;
}

/**
 * The fields of a patch as they are stored: the address without what only tracks, an outlet linked in place of its
 * name, an original that is an original itself.
 *
 * @throws AppError `press-link-wrong`, `press-own-original`, `press-original-circle`, `not-found`
 */
export function storable(store: Store, patch: PressPatch, ownId: string | null): Patch<'pressItem'> {
  const { themeIds: _themes, unitIds: _units, areaIds: _areas, ...fields } = patch;
  const values: Patch<'pressItem'> = given(fields);
  if (typeof fields.link === 'string') {
    const found = readLink(fields.link);
    if (!found) throw new AppError('press-link-wrong', { link: fields.link });
    values.link = found.link;
  }
  if (fields.outletId) values.outletName = null;
  if (typeof fields.originalId === 'string') values.originalId = headFor(store, fields.originalId, ownId);
  return values;
}

/** The original that an item comes to stand beneath: groups are one deep. */
export function headFor(store: Store, originalId: string, ownId: string | null): string {
  const passed = new Set<string>();
  let at = livePress(store, originalId);
  while (true) {
    if (at.id === ownId)
      throw passed.size === 0
        ? new AppError('press-own-original', {})
        : new AppError('press-original-circle', { title: at.title ?? '' });
    if (at.originalId === null || passed.has(at.id)) return at.id;
    passed.add(at.id);
    const next = readRecord(store, 'pressItem', at.originalId);
    if (!next || next.deleted) return at.id;
    at = next;
  }
}

/** Makes an item of values already checked. */
export function createPress(
  store: Store,
  writer: Writer,
  patch: PressPatch,
  more: Patch<'pressItem'> = {},
): string {
  const id = writer.create('pressItem', { needsReply: false, ...storable(store, patch, null), ...more });
  writeSets(store, writer, id, patch);
  return id;
}

function writeSets(store: Store, writer: Writer, id: string, patch: PressPatch): boolean {
  let hasChanged = false;
  for (const [set, key] of sets) {
    const wanted = patch[key];
    if (wanted === undefined) continue;
    const before = setMembers(store, 'pressItem', id, set);
    for (const element of wanted)
      if (!before.includes(element)) hasChanged = writer.join('pressItem', id, set, element) || hasChanged;
    for (const element of before)
      if (!wanted.includes(element)) hasChanged = writer.leave('pressItem', id, set, element) || hasChanged;
  }
  return hasChanged;
}

export function addPress(ctx: CommandCtx, input: ParsedOf<'press.create'>): string {
  const id = createPress(ctx.store, ctx.writer, input);
  checkTriggers(ctx, [id]);
  return id;
}

export function savePress(ctx: CommandCtx, input: ParsedOf<'press.save'>): null {
  livePress(ctx.store, input.id);
  if (changePress(ctx.store, ctx.writer, input.id, input.patch)) checkTriggers(ctx, [input.id]);
  return null;
}

/** Changes an item; its reposts follow it beneath the original it is given. */
export function changePress(store: Store, writer: Writer, id: string, patch: PressPatch): boolean {
  const values = storable(store, patch, id);
  const isChanged = writer.change('pressItem', id, values);
  if (typeof values.originalId === 'string') moveReposts(store, writer, id, values.originalId);
  return writeSets(store, writer, id, patch) || isChanged;
}

function moveReposts(store: Store, writer: Writer, id: string, headId: string): void {
  for (const repost of repostIds(store, id)) writer.change('pressItem', repost, { originalId: headId });
}

function repostIds(store: Store, id: string): readonly string[] {
  return store
    .prepare('SELECT id FROM press_item WHERE original_id = ? AND deleted = 0 ORDER BY rid')
    .pluck()
    .all(id) as string[];
}

export function linkPress(ctx: CommandCtx, input: ParsedOf<'press.link'>): { linked: number } {
  let linked = 0;
  for (const id of new Set(input.ids)) {
    livePress(ctx.store, id);
    if (changePress(ctx.store, ctx.writer, id, { originalId: input.originalId })) linked += 1;
  }
  checkTriggers(ctx, input.ids);
  return { linked };
}

export function unlinkPress(ctx: CommandCtx, input: ParsedOf<'press.unlink'>): { unlinked: number } {
  let unlinked = 0;
  for (const id of new Set(input.ids)) {
    livePress(ctx.store, id);
    if (ctx.writer.change('pressItem', id, { originalId: null, sourceName: null })) unlinked += 1;
  }
  checkTriggers(ctx, input.ids);
  return { unlinked };
}

export function bulkPress(
  ctx: CommandCtx,
  input: ParsedOf<'press.bulk'>,
): { changed: number; unchanged: number } {
  const ids = chosenIds(ctx, input.items);
  const { change } = input;
  const fields = given({ tone: change.tone, needsReply: change.needsReply, outletId: change.outletId });
  const values: Patch<'pressItem'> = change.outletId ? { ...fields, outletName: null } : fields;
  const moves = [
    ['themes', change.addThemeIds, change.removeThemeIds],
    ['units', change.addUnitIds, change.removeUnitIds],
    ['areas', change.addAreaIds, change.removeAreaIds],
  ] as const;
  let changed = 0;
  for (const id of ids) {
    let isChanged = ctx.writer.change('pressItem', id, values);
    for (const [set, add = [], remove = []] of moves) {
      for (const element of add) isChanged = ctx.writer.join('pressItem', id, set, element) || isChanged;
      for (const element of remove) isChanged = ctx.writer.leave('pressItem', id, set, element) || isChanged;
    }
    if (isChanged) changed += 1;
  }
  if (changed > 0) checkTriggers(ctx, ids);
  return { changed, unchanged: ids.length - changed };
}

/** The standing office removes any item, others what they entered themselves. */
export function mayRemovePress(ctx: QueryCtx, id: string): boolean {
  if (!ctx.user) return false;
  if (hasRole(ctx.user.role, 'lead')) return true;
  return (
    hasRole(ctx.user.role, 'member') && rawRow(ctx.store, 'pressItem', id)?.['created_by'] === ctx.user.id
  );
}

/** Takes items out of the list; reposts of an original that goes keep pointing to it, for when it comes back. */
export function removePress(ctx: CommandCtx, input: ParsedOf<'press.remove'>): { removed: number } {
  const ids = new Set(input.ids);
  for (const id of ids) {
    livePress(ctx.store, id);
    if (!mayRemovePress(ctx, id)) throw new AppError('forbidden', { role: 'lead' });
  }
  for (const id of ids) ctx.writer.remove('pressItem', id);
  checkTriggers(ctx, [...ids]);
  return { removed: ids.size };
}

export function restorePress(ctx: CommandCtx, input: ParsedOf<'press.restore'>): null {
  const row = readRecord(ctx.store, 'pressItem', input.id);
  if (!row) throw new AppError('not-found', { entity: 'pressItem' });
  ctx.writer.restore('pressItem', input.id);
  checkTriggers(ctx, [input.id]);
  return null;
}
