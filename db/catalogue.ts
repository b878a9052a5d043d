import { and, eq, isNull, max } from 'drizzle-orm';
import type {
  CatalogueEntity,
  CheckRule,
  catalogueContract,
  Outlet,
  Policy,
  Theme,
} from '#shared/catalogue.ts';
import type { ParsedOf } from '#shared/contract.ts';
import { hasRole } from '#shared/core/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import { repeatKey, sortKey } from '#shared/core/text.ts';
import type { Patch } from '#shared/entities.ts';
import type { CommandCtx, HandlersFor, QueryCtx } from './context.ts';
import type { Store } from './open.ts';
import { given } from './patch.ts';
import { readRecord } from './record.ts';
import { tables } from './schema.ts';
import type { Writer } from './write.ts';

/** Lists the office keeps itself, whole: outlets, themes, policies, checks. */

/** Outlets in the order of their names, the ones that exist on `today` first; absorbed ones are left out. */
export function listOutlets(store: Store, today: string): Outlet[] {
  const aliases = new Map<string, string[]>();
  for (const { id, alias } of store
    .prepare(
      "SELECT entity_id AS id, element AS alias FROM set_member WHERE entity = 'outlet' AND name = 'aliases'",
    )
    .all() as { id: string; alias: string }[])
    aliases.set(id, [...(aliases.get(id) ?? []), alias]);
  const { outlet } = tables;
  const { id, name, shortName, kind, website, fromDay, toDay, successorId, isOwn, deleted, rid, mergedInto } =
    outlet;
  const outlets = store.orm
    .select({ id, name, shortName, kind, website, fromDay, toDay, successorId, isOwn })
    .from(outlet)
    .where(and(eq(deleted, false), isNull(mergedInto)))
    .orderBy(rid)
    .all()
    .map(row => ({
      ...row,
      name: row.name ?? '',
      isOwn: row.isOwn === true,
      aliases: aliases.get(row.id) ?? [],
      isCurrent: (row.fromDay === null || row.fromDay <= today) && (row.toDay === null || row.toDay >= today),
    }));
  return inOrder(outlets, row => `${row.isCurrent ? 0 : 1}${sortKey(row.name)}`);
}

/** Themes in the office's order. */
export function listThemes(store: Store): Theme[] {
  const { theme } = tables;
  const { id, name, parentId, fromDay, toDay, position, isActive, deleted, rid } = theme;
  const themes = store.orm
    .select({ id, name, parentId, fromDay, toDay, position, isActive })
    .from(theme)
    .where(eq(deleted, false))
    .orderBy(rid)
    .all()
    .map(row => ({ ...row, name: row.name ?? '', isActive: row.isActive !== false }));
  return inOrder(themes, row => placeKey(row.position) + sortKey(row.name));
}

/** Policies, the newest first. */
export function listPolicies(store: Store): Policy[] {
  const { policy } = tables;
  const { id, number, title, issuer, level, issuedOn, status, replacedById, deleted, rid } = policy;
  const policies = store.orm
    .select({ id, number, title, issuer, level, issuedOn, status, replacedById })
    .from(policy)
    .where(eq(deleted, false))
    .orderBy(rid)
    .all();
  return inOrder(policies, row => sortKey(row.number ?? row.title ?? '')).sort((a, b) =>
    (b.issuedOn ?? '').localeCompare(a.issuedOn ?? ''),
  );
}

/** Checks in the office's order. */
export function listCheckRules(store: Store): CheckRule[] {
  const { checkRule } = tables;
  const { id, name, key, reviewLevel, approvalLevel, position, deleted, rid } = checkRule;
  const rules = store.orm
    .select({ id, name, key, reviewLevel, approvalLevel, position })
    .from(checkRule)
    .where(eq(deleted, false))
    .orderBy(rid)
    .all()
    .map(row => ({
      ...row,
      name: row.name ?? '',
      reviewLevel: row.reviewLevel ?? 'off',
      approvalLevel: row.approvalLevel ?? 'off',
    }));
  return inOrder(rules, row => placeKey(row.position) + sortKey(row.name));
}

function placeKey(position: number | null): string {
  return String(position ?? 999_999).padStart(7, '0');
}

function inOrder<T>(items: readonly T[], key: (item: T) => string): T[] {
  return items
    .map(item => ({ item, key: key(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}

/** Finds the theme of a name as a file writes it: case, spaces and Unicode form do not count. */
export function themeFinder(store: Store): (name: string) => string | null {
  return finderOf(listThemes(store).map(({ id, name }) => ({ id, names: [name] })));
}

/** Finds the outlet of a name, a short name or an alias as a file writes it. */
export function outletFinder(store: Store, today: string): (name: string) => string | null {
  return finderOf(
    listOutlets(store, today).map(({ id, name, shortName, aliases }) => ({
      id,
      names: [name, ...(shortName === null ? [] : [shortName]), ...aliases],
    })),
  );
}

function finderOf(
  entries: readonly { id: string; names: readonly string[] }[],
): (name: string) => string | null {
  const known = new Map<string, string>();
  for (const { id, names } of entries)
    for (const name of names) if (!known.has(repeatKey(name))) known.set(repeatKey(name), id);
  return name => known.get(repeatKey(name)) ?? null;
}

/** Makes a theme at the end of the list. */
export function createTheme(store: Store, writer: Writer, values: Patch<'theme'>): string {
  return writer.create('theme', { isActive: true, position: nextPosition(store, 'theme'), ...values });
}

/** Makes an outlet. */
export function createOutlet(writer: Writer, values: Patch<'outlet'>): string {
  return writer.create('outlet', values);
}

function nextPosition(store: Store, entity: 'theme' | 'checkRule'): number {
  const table = tables[entity];
  const last = store.orm
    .select({ position: max(table.position) })
    .from(table)
    .get();
  return (last?.position ?? 0) + 1;
}

/** Changing what others made takes the standing office; a new entry may be made while picking. */
function checkChange(ctx: CommandCtx, entity: CatalogueEntity, id: string | undefined): void {
  if (id === undefined) return;
  if (!ctx.user || !hasRole(ctx.user.role, 'lead')) throw new AppError('forbidden', { role: 'lead' });
  const record = readRecord(ctx.store, entity, id);
  if (!record || record.deleted) throw new AppError('not-found', { entity });
}

function checkName(find: (name: string) => string | null, name: string, id: string | undefined): void {
  const taken = find(name);
  if (taken !== null && taken !== id) throw new AppError('name-taken', { name });
}

function saveOutlet(ctx: CommandCtx, input: ParsedOf<'outlet.save'>): string {
  const { id, aliases, ...fields } = input;
  checkChange(ctx, 'outlet', id);
  checkName(outletFinder(ctx.store, ctx.today), fields.name, id);
  const values = given(fields);
  if (id !== undefined) ctx.writer.change('outlet', id, values);
  const outletId = id ?? createOutlet(ctx.writer, values);
  if (aliases) makeAliases(ctx, outletId, aliases);
  return outletId;
}

function makeAliases(ctx: CommandCtx, id: string, wanted: readonly string[]): void {
  const before = listOutlets(ctx.store, ctx.today).find(outlet => outlet.id === id)?.aliases ?? [];
  for (const alias of wanted) if (!before.includes(alias)) ctx.writer.join('outlet', id, 'aliases', alias);
  for (const alias of before) if (!wanted.includes(alias)) ctx.writer.leave('outlet', id, 'aliases', alias);
}

function saveTheme(ctx: CommandCtx, input: ParsedOf<'theme.save'>): string {
  const { id, ...fields } = input;
  checkChange(ctx, 'theme', id);
  checkName(themeFinder(ctx.store), fields.name, id);
  if (id === undefined) return createTheme(ctx.store, ctx.writer, given(fields));
  ctx.writer.change('theme', id, given(fields));
  return id;
}

function savePolicy(ctx: CommandCtx, input: ParsedOf<'policy.save'>): string {
  const { id, ...fields } = input;
  checkChange(ctx, 'policy', id);
  if (id === undefined) return ctx.writer.create('policy', { status: 'in-force', ...given(fields) });
  ctx.writer.change('policy', id, given(fields));
  return id;
}

function saveCheckRule(ctx: CommandCtx, input: ParsedOf<'checkRule.save'>): string {
  const { id, ...fields } = input;
  checkChange(ctx, 'checkRule', id);
  checkName(
    finderOf(listCheckRules(ctx.store).map(rule => ({ id: rule.id, names: [rule.name] }))),
    fields.name,
    id,
  );
  if (id !== undefined) {
    ctx.writer.change('checkRule', id, given(fields));
    return id;
  }
  const levels = { reviewLevel: 'off', approvalLevel: 'recommended' } as const;
  return ctx.writer.create('checkRule', {
    ...levels,
    position: nextPosition(ctx.store, 'checkRule'),
    ...given(fields),
  });
}

const usesSql: Readonly<Record<CatalogueEntity, string>> = {
  outlet: `SELECT coalesce(o.merged_into, o.id) AS id, count(*) AS count FROM (
      SELECT DISTINCT x.outlet_id, x.story_id FROM story_outlet x JOIN story s ON s.id = x.story_id AND s.deleted = 0
        WHERE x.deleted = 0
      UNION ALL SELECT outlet_id, id FROM press_item WHERE deleted = 0
      UNION ALL SELECT outlet_id, id FROM reporter WHERE deleted = 0
      UNION ALL SELECT outlet_id, id FROM answer_channel WHERE deleted = 0
    ) used JOIN outlet o ON o.id = used.outlet_id GROUP BY 1`,
  theme: `SELECT m.element AS id, count(*) AS count FROM set_member m
    LEFT JOIN story s ON m.entity = 'story' AND s.id = m.entity_id
    LEFT JOIN press_item p ON m.entity = 'pressItem' AND p.id = m.entity_id
    WHERE m.name = 'themes' AND (s.deleted = 0 OR p.deleted = 0) GROUP BY 1`,
  policy: `SELECT m.element AS id, count(*) AS count FROM set_member m JOIN story s ON s.id = m.entity_id
    WHERE m.entity = 'story' AND m.name = 'policies' AND s.deleted = 0 GROUP BY 1`,
  checkRule: `SELECT x.check_rule_id AS id, count(DISTINCT x.story_id) AS count
    FROM story_check x JOIN story s ON s.id = x.story_id WHERE x.deleted = 0 AND s.deleted = 0 GROUP BY 1`,
};

function countUses(ctx: QueryCtx, input: ParsedOf<'catalogue.uses'>): Record<string, number> {
  const rows = ctx.all<{ id: string; count: number }>(usesSql[input.entity]);
  return Object.fromEntries(rows.map(({ id, count }) => [id, count]));
}

function removeEntry(ctx: CommandCtx, input: ParsedOf<'catalogue.remove'>): null {
  const { entity, id } = input;
  checkChange(ctx, entity, id);
  const count = entity === 'checkRule' ? 0 : (countUses(ctx, { entity })[id] ?? 0);
  if (count > 0) throw new AppError('in-use', { name: nameOf(ctx.store, entity, id), count });
  ctx.writer.remove(entity, id);
  return null;
}

function nameOf(store: Store, entity: CatalogueEntity, id: string): string {
  if (entity !== 'policy') return readRecord(store, entity, id)?.name ?? '';
  const policy = readRecord(store, 'policy', id);
  return policy?.number ?? policy?.title ?? '';
}

function reorder(ctx: CommandCtx, input: ParsedOf<'catalogue.reorder'>): null {
  for (const [index, id] of input.ids.entries()) {
    checkChange(ctx, input.entity, id);
    ctx.writer.change(input.entity, id, { position: index + 1 });
  }
  return null;
}

export const catalogueHandlers: HandlersFor<typeof catalogueContract> = {
  'catalogue.get': ctx => ({
    outlets: listOutlets(ctx.store, ctx.today),
    themes: listThemes(ctx.store),
    policies: listPolicies(ctx.store),
    checkRules: listCheckRules(ctx.store),
  }),
  'catalogue.uses': countUses,
  'outlet.save': saveOutlet,
  'theme.save': saveTheme,
  'policy.save': savePolicy,
  'checkRule.save': saveCheckRule,
  'catalogue.remove': removeEntry,
  'catalogue.reorder': reorder,
};
