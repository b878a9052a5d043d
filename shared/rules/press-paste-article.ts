import { looksLikeName } from '../core/names.ts';
import { normaliseLine } from '../core/text.ts';
import type { PasteRest } from '../press-paste.ts';
import {
  asOutlet,
  type Draft,
  newDraft,
  type PasteContext,
  type PasteLine,
  takeDay,
  takeLinks,
} from './press-paste-draft.ts';
import { titleKey } from './press-title.ts';
import { readSource } from './press-words.ts';

/** A whole article: its title above, who wrote it and where it was taken from below. */

/** A paragraph of an article is longer than any heading, caption or signature. */
const paragraphLength = 140;

export function isParagraph(text: string): boolean {
  return text.length >= paragraphLength;
}

export function readArticle(
  lines: readonly PasteLine[],
  context: PasteContext,
): { readonly draft: Draft; readonly rest: readonly PasteRest[] } {
  const draft = newDraft(lines[0]?.number ?? 1);
  draft.toLine = lines.at(-1)?.number ?? draft.fromLine;
  const first = lines.findIndex(({ text }) => isParagraph(text));
  const last = lines.findLastIndex(({ text }) => isParagraph(text));
  for (const { text } of lines.slice(0, first)) readAbove(draft, text, context);
  for (const { text } of lines.slice(first, last + 1)) draft.body.push(normaliseLine(text));
  const [lead] = draft.body;
  if (lead !== undefined && lead.length <= 600) draft.summary.push(lead);
  const rest = lines.slice(last + 1).filter(({ text }) => !readBelow(draft, text, context));
  return {
    draft,
    rest: rest.map(({ text, number }) => ({ text: text.trim(), fromLine: number, toLine: number })),
  };
}

function readAbove(draft: Draft, text: string, context: PasteContext): void {
  const line = takeLinks(draft, normaliseLine(text));
  if (line === '' || takeDay(draft, line, context, null)) return;
  const outlet = asOutlet(line, context);
  if (outlet !== null && (draft.outletName === null || draft.title !== '')) {
    draft.outletName ??= outlet;
    return;
  }
  if (draft.title === '') {
    draft.title = line;
    return;
  }
  if (titleKey(line) === titleKey(draft.title) || takeAuthor(draft, line) || takeSource(draft, line)) return;
  draft.body.push(line);
}

/** Whether the line was understood. */
function readBelow(draft: Draft, text: string, context: PasteContext): boolean {
  const line = takeLinks(draft, normaliseLine(text));
  if (line === '' || titleKey(line) === titleKey(draft.title)) return true;
  if (takeSource(draft, line) || takeDay(draft, line, context, null)) return true;
  if (takeOwner(draft, line, context)) return true;
  return takeAuthor(draft, line);
}

function takeSource(draft: Draft, line: string): boolean {
  const source = line.length > 90 ? null : readSource(line);
  if (source === null) return false;
  draft.sourceName ??= source;
  return true;
}

/** The line at the foot of a site that says whose it is: «Báo hợp tác - Trang tin điện tử tổng hợp …». */
function takeOwner(draft: Draft, line: string, context: PasteContext): boolean {
  const [name = ''] = line.split(/\s+[-–—|]\s+|[,.]\s/u);
  const isOwner =
    /trang (?:tin|thông tin) điện tử|báo điện tử|tạp chí|cơ quan ngôn luận|cơ quan (?:của|chủ quản)/iu.test(
      line,
    );
  const outlet = asOutlet(name, context);
  if (outlet === null || (!isOwner && name !== line)) return false;
  draft.outletName ??= outlet;
  return true;
}

const byLine =
  /^(?:tác giả|tg|pv|phóng viên|nhà báo|bài(?:, ảnh| và ảnh| viết)?|tin(?:, ảnh)?|thực hiện|ghi nhận của)\s*[:.]?\s+(.+)$/iu;

function takeAuthor(draft: Draft, line: string): boolean {
  if (draft.authorName !== null || line.length > 60) return false;
  const [, labelled] = byLine.exec(line) ?? [];
  const name = (labelled ?? line).replace(/[.;,]+$/, '').trim();
  const isPen =
    /^\p{Lu}[\p{L}'.]*(?:[\s-]\p{Lu}[\p{L}'.]*){1,4}(?:\s*[-–,&]\s*\p{Lu}[\p{L}'.]*(?:\s\p{Lu}[\p{L}'.]*){1,4})*$/u;
  if (labelled === undefined && !looksLikeName(name) && !isPen.test(name)) return false;
  draft.authorName = name;
  return true;
}
