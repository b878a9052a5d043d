import type { ParsedOf } from '#shared/contract.ts';
import { type Day, formatDay } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import { fold, repeatKey } from '#shared/core/text.ts';
import { matchRank, type Sought, soughtFor } from '#shared/rules/list-match.ts';
import {
  completeToken,
  parseQuickEntry,
  type QuickToken,
  readQuickDay,
  tokenAt,
} from '#shared/rules/quick-entry.ts';
import type { QuickPreview } from '#shared/story.ts';
import type { Named } from '#shared/story-list.ts';
import { listThemes } from './catalogue.ts';
import type { CommandCtx, QueryCtx } from './context.ts';
import { matchableOf, sortKeyOf } from './directory/memo.ts';
import { createStory } from './story-write.ts';

/** The quick line: what it was read as, what could stand at the caret, and the story it makes. */

const mostCandidates = 8;

interface Choice {
  readonly id: string;
  readonly name: string;
  /** Besides the name: former names and aliases. */
  readonly also: readonly string[];
}

/** Every unit that is not absorbed, with all the names it goes or went by; the name of today first. */
function unitChoices(ctx: QueryCtx): readonly Choice[] {
  const rows = ctx.all<{ id: string; name: string; isNow: number }>(
    `SELECT u.id, f.value AS name, coalesce(f.from_day, '') <= ? AS isNow FROM unit u
     JOIN unit_fact f ON f.unit_id = u.id AND f.kind = 'name' AND f.deleted = 0 AND f.value IS NOT NULL
     WHERE u.deleted = 0 AND u.merged_into IS NULL
     ORDER BY u.rid, isNow DESC, coalesce(f.from_day, '') DESC, f.rid DESC`,
    ctx.today,
  );
  const aliases = ctx.all<{ id: string; name: string }>(
    "SELECT entity_id AS id, element AS name FROM set_member WHERE entity = 'unit' AND name = 'aliases'",
  );
  const names = new Map<string, string[]>();
  for (const { id, name } of rows) names.set(id, [...(names.get(id) ?? []), name]);
  for (const { id, name } of aliases) names.get(id)?.push(name);
  return [...names].map(([id, [name = '', ...also]]) => ({ id, name, also }));
}

function themeChoices(ctx: QueryCtx): readonly Choice[] {
  return listThemes(ctx.store)
    .filter(theme => theme.isActive)
    .map(({ id, name }) => ({ id, name, also: [] }));
}

/** The one choice of that name; with another spelling only where no second one could be meant. */
function resolve(choices: readonly Choice[], text: string): Choice | null {
  const key = repeatKey(text);
  const exact = choices.filter(choice => [choice.name, ...choice.also].some(name => repeatKey(name) === key));
  if (exact.length > 0) return exact.length === 1 ? (exact[0] ?? null) : null;
  const found = matching(choices, text);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Choices with every word typed at the beginning of one of their words, the closest first; all where none is. */
function matching(choices: readonly Choice[], text: string): readonly Choice[] {
  const sought = soughtFor(text);
  return choices
    .map(choice => ({
      choice,
      rank: Math.min(...[choice.name, ...choice.also].map(name => rankOf(name, sought))),
    }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank || (sortKeyOf(a.choice.name) < sortKeyOf(b.choice.name) ? -1 : 1))
    .map(({ choice }) => choice);
}

/** Lower is closer: the accents typed, then words at the beginning, then short names. */
function rankOf(name: string, sought: Sought | null): number {
  if (!sought) return 0;
  const text = matchableOf(name);
  const rank = matchRank(text, sought);
  if (rank === null) return Number.POSITIVE_INFINITY;
  return rank * 1000 + text.folded.indexOf(` ${sought.folded[0] ?? ''}`) + text.folded.length / 1000;
}

export function previewQuickLine(ctx: QueryCtx, input: ParsedOf<'story.quickPreview'>): QuickPreview {
  const entry = parseQuickEntry(input.line, ctx.today);
  const units = entry.tokens.some(token => token.kind === 'unit') ? unitChoices(ctx) : [];
  const themes = entry.tokens.some(token => token.kind === 'theme') ? themeChoices(ctx) : [];
  const token = tokenAt(entry, input.caret);
  const read = (text: string, choices: readonly Choice[]) => {
    const choice = resolve(choices, text);
    return { text, id: choice?.id ?? null, name: choice?.name ?? null };
  };
  return {
    title: entry.title,
    unit: entry.unit === null ? null : read(entry.unit, units),
    themes: entry.themes.map(text => read(text, themes)),
    due: entry.due,
    candidates: token ? candidatesAt(ctx, input, token, token.kind === 'unit' ? units : themes) : [],
  };
}

function candidatesAt(
  ctx: QueryCtx,
  input: ParsedOf<'story.quickPreview'>,
  token: QuickToken,
  choices: readonly Choice[],
): QuickPreview['candidates'] {
  const typed = input.line.slice(token.from + 1, input.caret).replace(/^["“«[]/, '');
  if (token.kind === 'due')
    return dueChoices(typed, ctx.today).map(({ words: value, day }) => ({
      kind: token.kind,
      id: day,
      label: `${value} · ${formatDay(day)}`,
      ...completeToken(input.line, token, input.caret, value),
    }));
  return matching(choices, typed)
    .slice(0, mostCandidates)
    .map(choice => ({
      kind: token.kind,
      id: choice.id,
      label: choice.name,
      ...completeToken(input.line, token, input.caret, choice.name),
    }));
}

const dayWords = ['hôm nay', 'mai', 'thứ sáu', 'thứ hai', '3 ngày', '1 tuần', '2 tuần', 'cuối tháng'];

function dueChoices(typed: string, today: Day): readonly { words: string; day: Day }[] {
  const written = readQuickDay(typed, today);
  const own = written === null || dayWords.includes(typed) ? [] : [{ words: typed.trim(), day: written }];
  const offered = dayWords
    .filter(text => fold(text).startsWith(fold(typed)))
    .flatMap(text => {
      const day = readQuickDay(text, today);
      return day === null ? [] : [{ words: text, day }];
    });
  return [...own, ...offered].slice(0, mostCandidates);
}

/**
 * Makes a story of a quick line; nothing is guessed.
 * @throws AppError `quick-title-missing`, `quick-unit-unknown`, `quick-theme-unknown`, `quick-day-wrong`
 */
export function addQuickStory(ctx: CommandCtx, input: ParsedOf<'story.quickAdd'>): Named {
  const entry = parseQuickEntry(input.line, ctx.today);
  if (entry.title === '') throw new AppError('quick-title-missing', {});
  const unitId = entry.unit === null ? null : (chosenUnit(ctx, entry.unit, input.unitId) ?? null);
  if (entry.unit !== null && unitId === null) throw new AppError('quick-unit-unknown', { text: entry.unit });
  if (entry.due && entry.due.day === null) throw new AppError('quick-day-wrong', { text: entry.due.text });
  const themes = entry.themes.length > 0 ? themeChoices(ctx) : [];
  const themeIds = entry.themes.map(text => {
    const theme = resolve(themes, text);
    if (!theme) throw new AppError('quick-theme-unknown', { text });
    return theme.id;
  });
  const id = createStory(ctx.store, ctx.writer, {
    fields: { title: entry.title, unitId, dueOn: entry.due?.day ?? null },
    themeIds,
  });
  return { id, name: entry.title };
}

function chosenUnit(ctx: QueryCtx, text: string, unitId: string | undefined): string | undefined {
  const choices = unitChoices(ctx);
  const chosen = choices.find(choice => choice.id === unitId && repeatKey(choice.name) === repeatKey(text));
  return (chosen ?? resolve(choices, text))?.id;
}
