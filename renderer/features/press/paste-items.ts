import type { PasteFix, RepostOf, RestAnswer } from '#renderer/features/press/paste-state.ts';
import type { InputOf } from '#shared/contract.ts';
import type { PastePreview, PastePreviewItem, PasteQuestion } from '#shared/press-paste.ts';

type SaveInput = InputOf<'press.pasteSave'>;

type Fixes = Readonly<Record<number, PasteFix>>;

/** One item as it was read, with what a person set right. */
export interface PasteLine {
  readonly index: number;
  readonly read: PastePreviewItem;
  readonly fix: PasteFix;
  readonly isLeftOut: boolean;
  readonly title: string;
  readonly link: string;
  readonly outletId: string | null;
  readonly repostOf: RepostOf;
  /** What still stands open; nothing is asked that has been answered. */
  readonly questions: PastePreviewItem['questions'];
}

/** An item that is here already is not saved again unless somebody says so. */
export function pasteLines(preview: PastePreview, fixes: Fixes): readonly PasteLine[] {
  return preview.items.map((read, index) => {
    const fix = fixes[index] ?? {};
    return {
      index,
      read,
      fix,
      isLeftOut: fix.isLeftOut ?? read.known !== null,
      title: fix.title ?? read.title,
      link: fix.link ?? read.link ?? linkAsked(read),
      outletId: fix.outletId === undefined ? (read.outlet?.id ?? null) : fix.outletId,
      repostOf: fix.repostOf ?? repostRead(read),
      questions: read.questions.filter(({ code }) => !isAnswered(code, fix)),
    };
  });
}

/** An address nobody can open stands in its field as it was typed, to be set right. */
function linkAsked(read: PastePreviewItem): string {
  return read.questions.find(({ code }) => code === 'link-wrong')?.value ?? '';
}

function repostRead(read: PastePreviewItem): RepostOf {
  if (read.original) return { kind: 'record', id: read.original.id };
  if (read.originalIndex !== null) return { kind: 'item', index: read.originalIndex };
  return { kind: read.isRepost ? 'source' : 'none' };
}

function isAnswered(code: PasteQuestion, fix: PasteFix): boolean {
  switch (code) {
    case 'title-missing':
      return (fix.title ?? '').trim() !== '';
    case 'link-wrong':
      return fix.link !== undefined;
    case 'date-missing':
    case 'date-impossible':
    case 'date-year-missing':
      return fix.publishedOn !== undefined;
    case 'outlet-missing':
    case 'outlet-unknown':
    case 'outlet-several':
      return fix.outletId !== undefined || fix.isOutletNew === true;
    case 'tone-unknown':
      return fix.tone !== undefined;
    case 'original-several':
      return fix.repostOf !== undefined;
  }
}

/** Where a piece goes until somebody says otherwise: to the item it follows, so that nothing is lost. */
export function restAnswer(
  preview: PastePreview,
  lines: readonly PasteLine[],
  answers: Readonly<Record<number, RestAnswer>>,
  at: number,
): RestAnswer {
  const answer = answers[at];
  const kept = lines.filter(line => !line.isLeftOut);
  if (answer === 'drop' || kept.some(line => line.index === answer)) return answer ?? 0;
  const from = preview.rest[at]?.fromLine ?? 0;
  return (kept.findLast(line => line.read.toLine <= from) ?? kept[0])?.index ?? 0;
}

/** What keeps the paste from being saved; null where nothing does. */
export function pasteProblem(
  lines: readonly PasteLine[],
): { readonly key: 'none' | 'titles'; readonly count: number } | null {
  const kept = lines.filter(line => !line.isLeftOut);
  const untitled = kept.filter(({ title }) => title.trim() === '').length;
  if (kept.length === 0) return { key: 'none', count: 0 };
  return untitled > 0 ? { key: 'titles', count: untitled } : null;
}

/** What is saved of a paste: the items not left out, and every piece with its answer. */
export function saveInput(
  preview: PastePreview,
  lines: readonly PasteLine[],
  answers: Readonly<Record<number, RestAnswer>>,
): SaveInput {
  const kept = lines.filter(line => !line.isLeftOut);
  const placeOf = (index: number) => kept.findIndex(line => line.index === index);
  return {
    items: kept.map(line => itemOf(line, lines, placeOf)),
    rest: preview.rest.map(({ text }, at) => {
      const answer = restAnswer(preview, lines, answers, at);
      if (answer === 'drop') return { text, answer, itemIndex: null };
      return { text, answer: 'note', itemIndex: placeOf(answer) };
    }),
  };
}

function itemOf(
  { read, fix, title, link, outletId, repostOf }: PasteLine,
  lines: readonly PasteLine[],
  placeOf: (index: number) => number,
): SaveInput['items'][number] {
  return {
    title,
    link: link.trim() === '' ? null : link,
    outletId,
    outletName: read.outletName,
    newOutletName: fix.isOutletNew ? read.outletName : null,
    publishedOn: fix.publishedOn === undefined ? read.publishedOn : fix.publishedOn,
    publishedMinute: read.publishedMinute,
    authorName: fix.authorName ?? read.authorName,
    section: read.section,
    issueNumber: read.issueNumber,
    summary: fix.summary ?? read.summary,
    body: read.body,
    tone: fix.tone === undefined ? read.tone : fix.tone,
    needsReply: fix.needsReply ?? read.needsReply,
    themeIds: [...(fix.themeIds ?? [])],
    unitIds: (fix.units ?? read.units).map(({ id }) => id),
    sourceName: repostOf.kind === 'none' ? null : read.sourceName,
    ...originalOf(repostOf, lines, placeOf),
  };
}

/** An original of the same paste by its place among those saved; one left out because it is here, by its record. */
function originalOf(
  repostOf: RepostOf,
  lines: readonly PasteLine[],
  placeOf: (index: number) => number,
): { originalId?: string | null; originalIndex?: number | null } {
  if (repostOf.kind === 'record') return { originalId: repostOf.id };
  if (repostOf.kind !== 'item') return { originalId: null };
  const place = placeOf(repostOf.index);
  if (place >= 0) return { originalIndex: place };
  return { originalId: lines[repostOf.index]?.read.known?.id ?? null };
}
