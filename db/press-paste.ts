import type { ParsedOf } from '#shared/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import type { PastedItem, PastePreview, PastePreviewItem } from '#shared/press-paste.ts';
import { linkKey } from '#shared/rules/press-link.ts';
import type { KnownOutlet, OutletFound } from '#shared/rules/press-outlet.ts';
import { readPaste } from '#shared/rules/press-paste.ts';
import { type OriginalCandidate, sureOriginal, titleKey } from '#shared/rules/press-title.ts';
import { unitNamesFinder } from '#shared/rules/unit-names-in-text.ts';
import { createOutlet } from './catalogue.ts';
import type { CommandCtx, QueryCtx } from './context.ts';
import { unitsByName } from './import-known.ts';
import { quotedWords } from './press-filter.ts';
import { readOutletFinder, type StoredOutlets } from './press-outlets.ts';
import { pressBriefs } from './press-rows.ts';
import { changePress, createPress } from './press-write.ts';
import { namesIn } from './story-rows.ts';
import { survivorOf } from './survivor.ts';
import { checkTriggers } from './trigger.ts';

/** A pasted text before it is saved, compared with what is here; and its saving. */

export function previewPaste(ctx: QueryCtx, { text }: ParsedOf<'press.pastePreview'>): PastePreview {
  const outlets = readOutletFinder(ctx.store, ctx.today);
  const read = readPaste(text, { today: ctx.today, outlets });
  const found = read.items.map(item => settle(item, outlets));
  const like = candidatesLike(ctx, read.items);
  const unitsIn = unitNamesFinder(read.items.length === 0 ? [] : unitsByName(ctx.store, ctx.today));
  const names = namesIn(ctx);
  const own = found.map(({ item, outlet }, at) => ({
    id: `#${at}`,
    title: item.title,
    outletId: outlet?.id ?? null,
    isRepost: item.sourceName !== null,
  }));
  const items = found.map(({ item, outlet, choices, questions }, at): PastePreviewItem => {
    const original = originalOf(item, outlets, [...own.filter((_, other) => other !== at), ...like]);
    const isHere = typeof original === 'object' && !original.id.startsWith('#');
    const isInPaste = typeof original === 'object' && original.id.startsWith('#');
    const known = knownItem(ctx, item, outlet);
    return {
      ...item,
      questions: [
        ...item.questions,
        ...questions,
        ...(original === 'several'
          ? [{ code: 'original-several' as const, value: item.sourceName ?? '' }]
          : []),
      ],
      outlet: outlet && { id: outlet.id, name: outlet.name },
      outletChoices: choices.map(({ id, name }) => ({ id, name })),
      known: known === null ? null : (pressBriefs(ctx, [known])[0] ?? null),
      original: isHere ? (pressBriefs(ctx, [original.id])[0] ?? null) : null,
      originalIndex: isInPaste ? Number(original.id.slice(1)) : null,
      isRepost: item.sourceName !== null,
      units: unitsIn(item.title).flatMap(id => names.unit(id) ?? []),
    };
  });
  return { kind: read.kind, items, rest: [...read.rest] };
}

interface Settled {
  readonly item: PastedItem;
  readonly outlet: KnownOutlet | null;
  readonly choices: readonly KnownOutlet[];
  readonly questions: PastedItem['questions'];
}

/** The outlet an item is of, by the name it gives, else by its address; what is not known is asked. */
function settle(item: PastedItem, outlets: StoredOutlets): Settled {
  const found: OutletFound = outlets.find(item.outletName, item.link, item.publishedOn);
  if (found === 'none')
    return {
      item,
      outlet: null,
      choices: [],
      questions: [
        item.outletName === null
          ? { code: 'outlet-missing', value: '' }
          : { code: 'outlet-unknown', value: item.outletName },
      ],
    };
  if ('id' in found) return { item, outlet: found, choices: [], questions: [] };
  return {
    item,
    outlet: null,
    choices: found,
    questions: [{ code: 'outlet-several', value: item.outletName ?? '' }],
  };
}

function originalOf(
  item: PastedItem,
  outlets: StoredOutlets,
  candidates: readonly OriginalCandidate[],
): OriginalCandidate | 'none' | 'several' {
  if (item.sourceName === null) return 'none';
  return sureOriginal(item.title, outlets.ids(item.sourceName), candidates);
}

/** Items with all the words of the title of a repost; enough to find its original by. */
function candidatesLike(ctx: QueryCtx, items: readonly PastedItem[]): readonly OriginalCandidate[] {
  const sought = items
    .filter(({ sourceName }) => sourceName !== null)
    .map(({ title }) => quotedWords(title).join(' AND '))
    .filter(query => query !== '');
  const found = new Map<string, OriginalCandidate>();
  for (const query of new Set(sought))
    for (const row of ctx.all<{ id: string; title: string; outletId: string | null; isRepost: number }>(
      `SELECT p.id, coalesce(p.title, '') AS title, p.outlet_id AS outletId,
         p.original_id IS NOT NULL OR p.source_name IS NOT NULL AS isRepost
       FROM press_text t CROSS JOIN press_item p ON p.rid = t.rowid WHERE t.press_text MATCH ?`,
      query,
    ))
      found.set(row.id, {
        ...row,
        isRepost: row.isRepost === 1,
        outletId: row.outletId === null ? null : survivorOf(ctx.store, 'outlet', row.outletId),
      });
  return [...found.values()];
}

/** The same item that is here already: of the same address, else of the same outlet, title and day. */
function knownItem(ctx: QueryCtx, item: PastedItem, outlet: KnownOutlet | null): string | null {
  if (item.link !== null) {
    const same = ctx.get<{ id: string }>(
      'SELECT p.id FROM press_key k JOIN press_item p ON p.rid = k.rid WHERE k.link = ? AND p.deleted = 0',
      linkKey(item.link),
    );
    if (same) return same.id;
  }
  if (outlet === null || item.title === '') return null;
  const rows = ctx.all<{ id: string; title: string | null }>(
    `SELECT id, title FROM press_item WHERE deleted = 0 AND outlet_id = ? AND published_on IS ?`,
    outlet.id,
    item.publishedOn,
  );
  return rows.find(({ title }) => titleKey(title ?? '') === titleKey(item.title))?.id ?? null;
}

/** @throws AppError `press-paste-unanswered` where a piece nobody understood was not answered */
export function savePaste(
  ctx: CommandCtx,
  input: ParsedOf<'press.pasteSave'>,
): { ids: string[]; outlets: number } {
  const open = input.rest.filter(({ answer, text }) => answer === null && text.trim() !== '').length;
  if (open > 0) throw new AppError('press-paste-unanswered', { count: open });
  const finder = readOutletFinder(ctx.store, ctx.today);
  const made = new Map<string, string>();
  const ids = input.items.map((given, at) => {
    const { newOutletName, originalIndex: _index, ...item } = given;
    const name = newOutletName ?? null;
    const outletId = item.outletId ?? (name === null ? null : outletFor(ctx, finder, made, name));
    const kept = input.rest.flatMap(({ answer, itemIndex, text }) =>
      answer === 'note' && (itemIndex ?? 0) === at ? [text.trim()] : [],
    );
    const note = [item.note, ...kept].filter(Boolean).join('\n') || null;
    return createPress(ctx.store, ctx.writer, { ...item, outletId, note });
  });
  for (const [at, { originalIndex }] of input.items.entries()) {
    const original = originalIndex == null ? undefined : ids[originalIndex];
    const id = ids[at];
    if (original !== undefined && id !== undefined && original !== id)
      changePress(ctx.store, ctx.writer, id, { originalId: original });
  }
  checkTriggers(ctx, ids);
  return { ids, outlets: made.size };
}

function outletFor(ctx: CommandCtx, finder: StoredOutlets, made: Map<string, string>, name: string): string {
  const found = finder.byName(name, null);
  if (found !== 'none' && 'id' in found) return found.id;
  const key = titleKey(name);
  const known = made.get(key);
  if (known !== undefined) return known;
  const id = createOutlet(ctx.writer, { name, kind: 'other' });
  made.set(key, id);
  return id;
}
