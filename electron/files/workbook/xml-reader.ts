import { TextDecoder } from 'node:util';
import { ParseFailure } from './failure.ts';

/** What is told of an XML part, in order. Names come without their prefix; text may come in several pieces. */
export interface XmlHandler {
  open(name: string, tag: string): void;
  close(name: string): void;
  text(value: string): void;
}

const maximumDepth = 256;
/** No tag of an office program is longer; a longer one would be searched again with every piece. */
const maximumTag = 1024 * 1024;
const longestEntity = 12;

/**
 * Reads XML as it arrives, without building a tree. It knows no document types: a DOCTYPE ends the reading,
 * so there are no entities to grow and nothing to fetch.
 */
export class XmlReader {
  readonly #handler: XmlHandler;
  readonly #names: string[] = [];
  #rest = '';

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  write(piece: string): void {
    const source = this.#rest === '' ? piece : this.#rest + piece;
    let at = 0;
    for (;;) {
      const lessThan = source.indexOf('<', at);
      if (lessThan === -1) {
        at = this.#looseText(source, at);
        break;
      }
      if (lessThan > at) this.#handler.text(decodeEntities(source.slice(at, lessThan)));
      const next = this.#markup(source, lessThan);
      at = next === -1 ? lessThan : next;
      if (next === -1) break;
    }
    this.#rest = source.slice(at);
    if (this.#rest.length > maximumTag) throw new ParseFailure('damaged', { detail: 'a tag without end' });
  }

  end(): void {
    if (this.#names.length > 0 || this.#rest.trim() !== '') {
      throw new ParseFailure('damaged', { detail: 'XML cut short' });
    }
  }

  /** Text at the end of a piece: an entity that is not complete yet waits for the next one. */
  #looseText(source: string, from: number): number {
    const ampersand = source.lastIndexOf('&');
    const isOpen =
      ampersand >= from && source.length - ampersand < longestEntity && source.indexOf(';', ampersand) === -1;
    const to = isOpen ? ampersand : source.length;
    if (to > from) this.#handler.text(decodeEntities(source.slice(from, to)));
    return to;
  }

  /** Handles the markup at `from`; answers where it ends, or -1 when it is not complete yet. */
  #markup(source: string, from: number): number {
    const mark = source.charCodeAt(from + 1);
    if (mark === slash) {
      const end = source.indexOf('>', from);
      if (end === -1) return -1;
      this.#close(localName(source.slice(from + 2, end)));
      return end + 1;
    }
    if (mark === question) return afterMark(source, '?>', from);
    if (mark === exclamation) return this.#declaration(source, from);
    const end = tagEnd(source, from);
    if (end === -1) return -1;
    this.#open(source, from, end);
    return end + 1;
  }

  #declaration(source: string, from: number): number {
    if (source.startsWith('<!--', from)) return afterMark(source, '-->', from + 4);
    if (source.startsWith('<![CDATA[', from)) {
      const end = source.indexOf(']]>', from);
      if (end === -1) return -1;
      this.#handler.text(source.slice(from + 9, end));
      return end + 3;
    }
    if (source.length - from < 9) return -1;
    throw new ParseFailure('damaged', { detail: 'DOCTYPE' });
  }

  #open(source: string, from: number, end: number): void {
    const isEmpty = source.charCodeAt(end - 1) === slash;
    const tag = source.slice(from + 1, isEmpty ? end - 1 : end);
    const name = localName(tag);
    this.#handler.open(name, tag);
    if (isEmpty) {
      this.#handler.close(name);
      return;
    }
    if (this.#names.length >= maximumDepth) throw new ParseFailure('damaged', { detail: 'nested too deep' });
    this.#names.push(name);
  }

  #close(name: string): void {
    if (this.#names.pop() !== name) throw new ParseFailure('damaged', { detail: 'tags that do not match' });
    this.#handler.close(name);
  }
}

const slash = 0x2f;
const question = 0x3f;
const exclamation = 0x21;

function afterMark(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
}

/** The `>` that ends the tag at `from`: one inside a quoted value does not. */
function tagEnd(source: string, from: number): number {
  let at = from;
  for (;;) {
    const end = source.indexOf('>', at);
    if (end === -1) return -1;
    const quoteAt = firstQuote(source, at, end);
    if (quoteAt === -1) return end;
    const closing = source.indexOf(source.charAt(quoteAt), quoteAt + 1);
    if (closing === -1) return -1;
    at = closing + 1;
  }
}

function firstQuote(source: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 0x22 || code === 0x27) return at;
  }
  return -1;
}

function localName(tag: string): string {
  let end = 0;
  let start = 0;
  for (; end < tag.length; end += 1) {
    const code = tag.charCodeAt(end);
    if (code <= 0x20) break;
    if (code === 0x3a) start = end + 1;
  }
  return tag.slice(start, end);
}

/** The value of an attribute of a tag, decoded; undefined when it has none. A name matches with any prefix too. */
export function attribute(tag: string, name: string): string | undefined {
  for (let at = tag.indexOf(name); at !== -1; at = tag.indexOf(name, at + 1)) {
    const before = tag.charCodeAt(at - 1);
    if (before > 0x20 && before !== 0x3a) continue;
    let equals = at + name.length;
    while (tag.charCodeAt(equals) <= 0x20) equals += 1;
    if (tag.charCodeAt(equals) !== 0x3d) continue;
    let quoteAt = equals + 1;
    while (tag.charCodeAt(quoteAt) <= 0x20) quoteAt += 1;
    const quote = tag.charAt(quoteAt);
    if (quote !== '"' && quote !== "'") continue;
    const closing = tag.indexOf(quote, quoteAt + 1);
    if (closing !== -1) return decodeEntities(tag.slice(quoteAt + 1, closing));
  }
  return undefined;
}

const namedEntities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{2,4}));/g, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return namedEntities.get(name) ?? whole;
    const point =
      typeof decimal === 'string' ? Number.parseInt(decimal, 10) : Number.parseInt(String(hex), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  });
}

/** Feeds the bytes of a part to a handler. UTF-8, or UTF-16 where the byte order mark says so. */
export async function readXml(pieces: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const reader = new XmlReader(handler);
  let decoder: TextDecoder | null = null;
  try {
    for await (const piece of pieces) {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      reader.write(decoder.decode(piece, { stream: true }));
    }
    if (decoder !== null) reader.write(decoder.decode());
  } catch (error) {
    throw isDecodingError(error) ? new ParseFailure('damaged', { detail: 'not UTF-8' }) : error;
  }
  reader.end();
}

function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function isDecodingError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}
