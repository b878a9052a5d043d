import type { ParsedOf } from '#shared/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import { repeatKey, sortKey } from '#shared/core/text.ts';
import type { PartnerRow, partnerContract } from '#shared/partner.ts';
import { isInForce } from '#shared/rules/completeness.ts';
import { matchable, matchRank, soughtFor } from '#shared/rules/list-match.ts';
import { maySeeContacts } from './contact.ts';
import type { CommandCtx, HandlersFor, QueryCtx } from './context.ts';
import {
  addCoordination,
  countCoordination,
  getCoordination,
  listCoordination,
  removeCoordination,
  restoreCoordination,
  saveCoordination,
} from './coordination.ts';
import type { Store } from './open.ts';
import { given } from './patch.ts';
import { readRecord, setMembers, toRow } from './record.ts';

/** Partner agencies, whole: the office works with some dozens of them. */

function partnersOf(ctx: QueryCtx): PartnerRow[] {
  const hasContacts = maySeeContacts(ctx);
  return ctx
    .all<Record<string, unknown> & { contacts: number; lastOn: string | null; open: number | null }>(
      `SELECT p.*, count(c.id) AS contacts, max(c.on_day) AS lastOn,
         sum(c.follow_up_on IS NOT NULL AND c.done_on IS NULL) AS open
       FROM partner p LEFT JOIN coordination c ON c.partner_id = p.id AND c.deleted = 0
       WHERE p.deleted = 0 GROUP BY p.id`,
    )
    .map(raw => {
      const row = toRow('partner', raw);
      return {
        id: row.id,
        name: row.name ?? '',
        aliases: [...setMembers(ctx.store, 'partner', row.id, 'aliases')],
        kind: row.kind,
        contactName: row.contactName,
        contactPosition: row.contactPosition,
        phone: hasContacts ? row.phone : null,
        email: hasContacts ? row.email : null,
        fromDay: row.fromDay,
        toDay: row.toDay,
        note: row.note,
        isCurrent: isInForce(row, ctx.today),
        contacts: raw.contacts,
        lastOn: raw.lastOn,
        open: raw.open ?? 0,
      };
    });
}

function listPartners(ctx: QueryCtx, input: ParsedOf<'partner.list'>): PartnerRow[] {
  const sought = soughtFor(input.text ?? '');
  const kinds = input.kinds ?? [];
  return partnersOf(ctx)
    .filter(row => input.isCurrent === undefined || row.isCurrent === input.isCurrent)
    .filter(row => kinds.length === 0 || (row.kind !== null && kinds.includes(row.kind)))
    .map(row => ({ row, rank: sought ? matchRank(textOf(row), sought) : 0 }))
    .filter(({ rank }) => rank !== null)
    .map(({ row, rank }) => ({ row, key: `${rank}${row.isCurrent ? 0 : 1}${sortKey(row.name)}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

function textOf({ name, aliases, contactName, contactPosition, phone, email, note }: PartnerRow) {
  return matchable(
    [name, ...aliases, contactName, contactPosition, phone, email, note].filter(Boolean).join('\n'),
  );
}

/** Finds the partner of a name or another name of it, however it is spelt. */
export function partnerFinder(store: Store): (name: string) => string | null {
  const rows = store
    .prepare(
      `SELECT p.id, p.name AS name FROM partner p WHERE p.deleted = 0 AND p.name IS NOT NULL
       UNION ALL SELECT p.id, m.element FROM partner p JOIN set_member m
         ON m.entity = 'partner' AND m.entity_id = p.id AND m.name = 'aliases' WHERE p.deleted = 0`,
    )
    .all() as { id: string; name: string }[];
  const known = new Map<string, string>();
  for (const { id, name } of rows) if (!known.has(repeatKey(name))) known.set(repeatKey(name), id);
  return name => known.get(repeatKey(name)) ?? null;
}

function livePartner(ctx: QueryCtx, id: string) {
  const row = readRecord(ctx.store, 'partner', id);
  if (!row) throw new AppError('not-found', { entity: 'partner' });
  if (row.deleted) throw new AppError('record-deleted', { entity: 'partner' });
  return row;
}

function savePartner(ctx: CommandCtx, input: ParsedOf<'partner.save'>): string {
  const { id, aliases, ...fields } = input;
  const before = id === undefined ? null : livePartner(ctx, id);
  const find = partnerFinder(ctx.store);
  for (const name of [fields.name, ...(aliases ?? [])]) {
    const taken = find(name);
    if (taken !== null && taken !== id) throw new AppError('name-taken', { name });
  }
  const values = given(fields);
  const { fromDay = null, toDay = null } = { ...before, ...values };
  if (fromDay !== null && toDay !== null && toDay < fromDay)
    throw new AppError('partner-days-crossed', { from: fromDay, to: toDay });
  if (id !== undefined) ctx.writer.change('partner', id, values);
  const partnerId = id ?? ctx.writer.create('partner', values);
  if (aliases) makeAliases(ctx, partnerId, aliases);
  return partnerId;
}

function makeAliases(ctx: CommandCtx, id: string, wanted: readonly string[]): void {
  const before = setMembers(ctx.store, 'partner', id, 'aliases');
  for (const alias of wanted) if (!before.includes(alias)) ctx.writer.join('partner', id, 'aliases', alias);
  for (const alias of before) if (!wanted.includes(alias)) ctx.writer.leave('partner', id, 'aliases', alias);
}

function removePartner(ctx: CommandCtx, { id }: { readonly id: string }): null {
  const { name } = livePartner(ctx, id);
  const uses = ctx.get<{ count: number }>(
    `SELECT (SELECT count(*) FROM coordination WHERE partner_id = @id AND deleted = 0)
       + (SELECT count(*) FROM press_case WHERE referred_to_id = @id AND deleted = 0) AS count`,
    { id },
  );
  if (uses && uses.count > 0) throw new AppError('partner-in-use', { name: name ?? '', count: uses.count });
  ctx.writer.remove('partner', id);
  return null;
}

function restorePartner(ctx: CommandCtx, { id }: { readonly id: string }): null {
  if (!readRecord(ctx.store, 'partner', id)) throw new AppError('not-found', { entity: 'partner' });
  ctx.writer.restore('partner', id);
  return null;
}

export const partnerHandlers: HandlersFor<typeof partnerContract> = {
  'partner.list': listPartners,
  'partner.save': savePartner,
  'partner.remove': removePartner,
  'partner.restore': restorePartner,
  'coordination.list': listCoordination,
  'coordination.count': countCoordination,
  'coordination.get': getCoordination,
  'coordination.create': addCoordination,
  'coordination.save': saveCoordination,
  'coordination.remove': removeCoordination,
  'coordination.restore': restoreCoordination,
};
