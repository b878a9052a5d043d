import type { Day } from '../core/dates.ts';
import type { PastedItem, PasteKind, PasteRest } from '../press-paste.ts';
import { looksLikeLink, readLink, slugWords } from './press-link.ts';
import type { OutletFinder } from './press-outlet.ts';

/** Recognising what was pasted: a link, a title, an article or a digest. */

export interface PasteRead {
  readonly kind: PasteKind;
  readonly items: readonly PastedItem[];
  readonly rest: readonly PasteRest[];
}

export interface PasteContext {
  readonly today: Day;
  readonly outlets: OutletFinder;
}

/** Reads a paste; whatever is not understood is in `rest`, nothing is dropped. */
export function readPaste(text: string, _context: PasteContext): PasteRead {
  const line = text.trim();
  if (line === '') return { kind: 'nothing', items: [], rest: [] };
  const link = looksLikeLink(line) ? (readLink(line)?.link ?? null) : null;
  const item: PastedItem = {
    title: looksLikeLink(line) ? '' : line,
    titleHint: link === null ? null : slugWords(link),
    link,
    outletName: null,
    publishedOn: null,
    publishedMinute: null,
    authorName: null,
    section: null,
    issueNumber: null,
    summary: null,
    body: null,
    sourceName: null,
    tone: null,
    needsReply: false,
    questions: [],
    fromLine: 1,
    toLine: 1,
  };
  return { kind: link === null ? 'title' : 'link', items: [item], rest: [] };
}
