import type { JsonValue } from '../core/canonical.ts';

/** Nodes that stand inside a line; every other node begins a line of its own. */
const INLINE = new Set(['text', 'hardBreak', 'mention', 'emoji']);

/**
 * The words of a story's text, one line per paragraph, heading, list item or quotation, without any formatting.
 * What is not a document of the editor reads as empty, so a broken one never stops search or comparison.
 */
export function plainText(document: JsonValue | null): string {
  const lines: string[] = [''];
  // A stack instead of recursion: a document nested without end must not exhaust the stack.
  const waiting: (JsonValue | undefined)[] = [document];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!isObject(node)) continue;
    const { type, text, content } = node;
    if (type === 'hardBreak' || (typeof type === 'string' && !INLINE.has(type))) begin(lines);
    if (typeof text === 'string') lines[lines.length - 1] += text;
    if (Array.isArray(content)) for (let at = content.length - 1; at >= 0; at -= 1) waiting.push(content[at]);
  }
  return lines
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n');
}

function begin(lines: string[]): void {
  if (lines.at(-1) !== '') lines.push('');
}

function isObject(node: JsonValue | undefined): node is { readonly [key: string]: JsonValue } {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

/** How many words a plain text has; Vietnamese counts syllables, which are written apart. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length;
}
