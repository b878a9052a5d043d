import { hasRole } from '#shared/core/contract.ts';
import { formatPhone } from '#shared/core/phones.ts';
import { excerptOf, matchedWords, matchRanges } from '#shared/rules/highlight.ts';
import {
  beginningMark,
  contactMark,
  hasDigit,
  type SearchTier,
  searchTiers,
  titleMark,
} from '#shared/rules/search-words.ts';
import {
  type SearchEntity,
  type SearchGroup,
  type SearchHit,
  type searchContract,
  searchEntities,
} from '#shared/search.ts';
import { catchUp } from './catch-up.ts';
import type { HandlersFor, QueryCtx } from './context.ts';
import { snake } from './schema/table.ts';
import { searchName, searchTable } from './search-index.ts';
import { searchLabel } from './search-label.ts';
import { recentRecords } from './search-recent.ts';
import type { SearchSource, SearchTexts } from './search-sources.ts';
import { searchTexts } from './search-texts.ts';

interface Found {
  readonly row: number;
  readonly isExact: boolean;
  readonly isInTitle: boolean;
  /** The smaller the better: the tier, then title before text. */
  readonly rank: number;
}

function searchAll(
  ctx: QueryCtx,
  input: { text: string; entities?: readonly SearchEntity[] | undefined; limit: number },
): SearchGroup[] {
  catchUp(ctx.store, searchName);
  const tiers = searchTiers(input.text);
  const matcher = createMatcher(ctx);
  return (input.entities ?? searchEntities)
    .map(entity => ({ entity, found: findIn(ctx, matcher, entity, tiers, input.limit + 1) }))
    .filter(({ found }) => found.length > 0)
    .sort((a, b) => (a.found[0]?.rank ?? 0) - (b.found[0]?.rank ?? 0))
    .map(({ entity, found }) => ({
      entity,
      hits: found.slice(0, input.limit).flatMap(each => hitOf(ctx, entity, each, input.text) ?? []),
      hasMore: found.length > input.limit,
    }));
}

/** The best records of a kind. Each way of looking is asked only while there is room, the newest first. */
function findIn(
  ctx: QueryCtx,
  matcher: Matcher,
  entity: SearchEntity,
  tiers: readonly SearchTier[],
  limit: number,
): readonly Found[] {
  const found = new Map<number, Found>();
  const widest = tiers.filter(tier => tier.prefixes === 'all' || tier === tiers.at(-1));
  if (widest.every(tier => rowsOf(ctx, entity, matcher(entity, tier, false), 1).length === 0)) return [];
  for (const [index, tier] of tiers.entries())
    for (const isInTitle of [true, false]) {
      for (const row of rowsOf(ctx, entity, matcher(entity, tier, isInTitle), limit)) {
        if (!found.has(row))
          found.set(row, {
            row,
            isInTitle,
            isExact: tier.exactness !== 'folded',
            rank: index * 2 + (isInTitle ? 0 : 1),
          });
        if (found.size === limit) return [...found.values()];
      }
    }
  return [...found.values()];
}

function rowsOf(ctx: QueryCtx, entity: SearchEntity, match: string, limit: number): readonly number[] {
  const table = searchTable(entity);
  const rows = ctx.all<{ row: number }>(
    `SELECT rowid AS row FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid DESC LIMIT ?`,
    match,
    limit,
  );
  return rows.map(({ row }) => row);
}

/** Kinds with words that only those who may see contacts look among. */
const contactKinds: ReadonlySet<SearchEntity> = new Set(['unit', 'person', 'opinion', 'partner']);

type Matcher = (entity: SearchEntity, tier: SearchTier, isInTitle: boolean) => string;

const longestIndexedBeginning = 2;
const mostEndings = 128;

/** Makes FTS5 expressions. Every word is quoted, so nothing a person types can be read as one of its operators. */
function createMatcher(ctx: QueryCtx): Matcher {
  const maySeeContacts = ctx.user !== null && hasRole(ctx.user.role, 'member');
  const begun = new Map<string, string>();

  const beginning = (mark: string, word: string): string => {
    const known = begun.get(mark + word);
    if (known !== undefined) return known;
    const made = beginningOf(ctx, mark, word);
    begun.set(mark + word, made);
    return made;
  };

  return (entity, tier, isInTitle) => {
    const hasContacts =
      maySeeContacts && !isInTitle && tier.exactness === 'folded' && contactKinds.has(entity);
    const terms = tier.words.map((word, index) => {
      const isOpen = tier.prefixes === 'all' || (tier.prefixes === 'last' && index === tier.words.length - 1);
      const term = (mark: string) => (isOpen ? beginning(mark, word) : `"${mark}${word}"`);
      if (isInTitle) return term(titleMark);
      return hasContacts ? `(${term('')} OR ${term(contactMark)})` : term('');
    });
    return terms.join(' AND ');
  };
}

/**
 * A half-typed word with its mark of place. FTS5 would gather every row of all words that begin so before it gives
 * the first, unless the beginning is short enough for its own index; so codes and numbers lie there with their
 * beginnings, and of other words the few that begin so are asked for by name.
 */
function beginningOf(ctx: QueryCtx, mark: string, word: string): string {
  const marked = mark + word;
  if (marked.length <= longestIndexedBeginning) return `"${marked}"*`;
  const known = hasDigit(word) ? [] : endingsOf(ctx, marked);
  if (known.length > mostEndings) return `"${marked}"*`;
  return `(${[marked, `${mark}${beginningMark}${word}`, ...known].map(each => `"${each}"`).join(' OR ')})`;
}

function endingsOf(ctx: QueryCtx, beginning: string): readonly string[] {
  const sql = 'SELECT word FROM search_word WHERE word > ? AND word < ? LIMIT ?';
  return ctx
    .all<{ word: string }>(sql, beginning, `${beginning}\u{10ffff}`, mostEndings + 1)
    .map(row => row.word);
}

function hitOf(ctx: QueryCtx, entity: SearchEntity, found: Found, text: string): SearchHit | null {
  const record = ctx.get<{ id: string }>(
    `SELECT r.id FROM search_entry e JOIN ${snake(entity)} r ON r.rid = e.rid WHERE e.entity = ? AND e.row = ?`,
    entity,
    found.row,
  );
  if (!record) return null;
  return describe(ctx, entity, record.id, { text, isExact: found.isExact, needsExcerpt: !found.isInTitle });
}

interface Sought {
  readonly text: string;
  readonly isExact: boolean;
  readonly needsExcerpt: boolean;
}

function describe(ctx: QueryCtx, entity: SearchEntity, id: string, sought: Sought): SearchHit | null {
  const label = searchLabel(ctx, entity, id);
  if (!label) return null;
  return {
    entity,
    id,
    title: label.title,
    titleRanges: ranges(label.title, sought.text),
    subtitle: label.subtitle,
    exact: sought.isExact,
    excerpt: sought.needsExcerpt ? excerptFor(ctx, entity, id, sought.text) : null,
  };
}

function ranges(text: string, typed: string): [number, number][] {
  return matchRanges(text, typed).map(([from, to]) => [from, to]);
}

/** The text besides the title that holds most of what the title does not. */
function excerptFor(ctx: QueryCtx, entity: SearchEntity, id: string, typed: string): SearchHit['excerpt'] {
  const texts = searchTexts(ctx.store, entity, id);
  if (!texts) return null;
  const inTitle = matchedWords(texts.title[0] ?? '', typed);
  const rated = sourcesFor(ctx, texts).map(source => {
    const found = matchedWords(source.text, typed);
    return { ...source, fresh: [...found].filter(word => !inTitle.has(word)).length, all: found.size };
  });
  const [best] = rated.filter(({ all }) => all > 0).sort((a, b) => b.fresh - a.fresh || b.all - a.all);
  if (!best) return null;
  const { text, ranges: found } = excerptOf(best.text, typed);
  return { source: best.kind, text, ranges: found.map(([from, to]) => [from, to]) };
}

function sourcesFor(ctx: QueryCtx, texts: SearchTexts): readonly SearchSource[] {
  const maySeeContacts = ctx.user !== null && hasRole(ctx.user.role, 'member');
  if (!maySeeContacts) return texts.sources;
  // As it is shown, and as digits for a number typed without its spaces.
  const contacts = texts.contacts.flatMap(text => [formatPhone(text), text]);
  return [...texts.sources, ...contacts.map(text => ({ kind: 'contact', text }) as const)];
}

interface RecordKey {
  readonly entity: SearchEntity;
  readonly id: string;
}

function describeAll(ctx: QueryCtx, records: readonly RecordKey[]): SearchHit[] {
  const plain = { text: '', isExact: false, needsExcerpt: false };
  return records.flatMap(({ entity, id }) => describe(ctx, entity, id, plain) ?? []);
}

export const searchHandlers: HandlersFor<typeof searchContract> = {
  'search.all': searchAll,
  'search.recent': (ctx, input) => describeAll(ctx, recentRecords(ctx, input.limit)),
  'search.describe': (ctx, input) => describeAll(ctx, input.records),
};
