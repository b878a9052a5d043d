import { stripInvisible } from '../core/text.ts';
import type { PastedItem, PasteKind, PasteRest } from '../press-paste.ts';
import { looksLikeLink, readLink, slugWords } from './press-link.ts';
import { isParagraph, readArticle } from './press-paste-article.ts';
import { splitDigest } from './press-paste-digest.ts';
import { type Draft, finished, newDraft, type PasteContext, type PasteLine } from './press-paste-draft.ts';
import { readEntry } from './press-paste-entry.ts';
import { columnsOf, isTable, readTableRow } from './press-paste-table.ts';

/** Recognising what was pasted: a link, a title, an article or a digest. */

export interface PasteRead {
  readonly kind: PasteKind;
  readonly items: readonly PastedItem[];
  readonly rest: readonly PasteRest[];
}

const nothingAround = { day: null, outletName: null, tone: null } as const;

/** Reads a paste; whatever is not understood is in `rest`, nothing is dropped. */
export function readPaste(text: string, context: PasteContext): PasteRead {
  const lines = linesOf(text);
  const filled = lines.filter(line => line.text.trim() !== '');
  const [only, another] = filled;
  if (only === undefined) return { kind: 'nothing', items: [], rest: [] };
  if (isTable(filled)) return readTable(filled, context);
  if (another === undefined && looksLikeLink(only.text)) return readOneLink(only);
  if (isArticle(filled)) return readOneArticle(filled, context);
  const { entries, rest, isListed } = splitDigest(lines, context);
  const items = entries.map(({ lines: own, around }) => withHint(readEntry(own, around, context), around));
  const [first] = items;
  const isOne = items.length === 1 && !isListed && first !== undefined;
  return { kind: isOne ? (first.title === '' ? 'link' : 'title') : 'digest', items, rest };
}

function linesOf(text: string): readonly PasteLine[] {
  return stripInvisible(text)
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .split('\n')
    .map((line, at) => ({ text: line.replace(/[\u00a0\u202f\u3000]/g, ' '), number: at + 1 }));
}

function withHint(draft: Draft, around: Parameters<typeof finished>[1]): PastedItem {
  return finished(draft, around, draft.link === null ? null : slugWords(draft.link));
}

/** An address alone; one that is none is no title either. */
function readOneLink(line: PasteLine): PasteRead {
  const read = readLink(line.text);
  const draft = newDraft(line.number);
  if (read === null) draft.questions.push({ code: 'link-wrong', value: line.text.trim() });
  else draft.link = read.link;
  return { kind: 'link', items: [withHint(draft, nothingAround)], rest: [] };
}

/** Long paragraphs one after the other, and no list of several items. */
function isArticle(lines: readonly PasteLine[]): boolean {
  const paragraphs = lines.filter(({ text }) => isParagraph(text.trim()));
  const links = lines.filter(({ text }) => /https?:\/\/|www\./i.test(text)).length;
  const numbered = lines.filter(({ text }) => /^\s*\d{1,3}\s*[.)]\s*(?!\d)/.test(text)).length;
  const isLong = paragraphs.length >= 2 || paragraphs.some(({ text }) => text.length >= 400);
  return isLong && links <= 2 && (numbered < 2 || paragraphs.length > 2 * numbered);
}

function readOneArticle(lines: readonly PasteLine[], context: PasteContext): PasteRead {
  const { draft, rest } = readArticle(lines, context);
  return { kind: 'article', items: [withHint(draft, nothingAround)], rest };
}

function readTable(lines: readonly PasteLine[], context: PasteContext): PasteRead {
  const items: PastedItem[] = [];
  const rest: PasteRest[] = [];
  let columns: readonly string[] | null = null;
  for (const line of lines) {
    const head = columnsOf(line.text);
    if (head !== null) columns = head;
    else if (/[\t|]/.test(line.text))
      items.push(withHint(readTableRow(line, columns, context), nothingAround));
    else rest.push({ text: line.text.trim(), fromLine: line.number, toLine: line.number });
  }
  return { kind: 'digest', items, rest };
}
