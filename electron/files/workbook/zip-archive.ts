import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { ParseFailure } from './failure.ts';
import type { ParseLimits } from './limits.ts';

/**
 * A ZIP container read with suspicion: the directory is weighed before anything is unpacked, a part may not
 * unpack to more than the directory says, and its checksum must hold.
 */
export interface Archive {
  readonly names: readonly string[];
  /** The stored name of a part, found without regard to case; null when there is none. */
  find(name: string): string | null;
  /** The unpacked bytes of a part, in pieces. */
  open(name: string): AsyncGenerator<Uint8Array>;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly headerAt: number;
}

const localHeader = 0x04034b50;
const directoryHeader = 0x02014b50;
const directoryEnd = 0x06054b50;
const wideDirectoryEnd = 0x06064b50;
const wideLocator = 0x07064b50;
const endBytes = 22;
/** Parts up to this size are unpacked in one go; larger ones stream, so that reading can stop early. */
const atOnceBytes = 4 * 1024 * 1024;

export function openArchive(bytes: Uint8Array, limits: ParseLimits): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view, limits);
  weigh(entries, limits);
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    const key = keyOf(entry.name);
    if (byName.has(key)) throw new ParseFailure('damaged', { detail: 'two parts of one name' });
    byName.set(key, entry);
  }
  return {
    names: entries.map(entry => entry.name),
    find: name => byName.get(keyOf(name))?.name ?? null,
    open: name => openEntry(bytes, view, byName.get(keyOf(name))),
  };
}

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function readDirectory(bytes: Uint8Array, view: DataView, limits: ParseLimits): Entry[] {
  const { count, at } = locateDirectory(view);
  if (count > limits.archiveEntries) throw new ParseFailure('zip-bomb', { detail: `${count} parts` });
  const entries: Entry[] = [];
  let cursor = at;
  for (let index = 0; index < count; index += 1) {
    if (cursor + 46 > view.byteLength || view.getUint32(cursor, true) !== directoryHeader) {
      throw new ParseFailure('damaged', { detail: 'directory cut short' });
    }
    const nameBytes = view.getUint16(cursor + 28, true);
    const extraBytes = view.getUint16(cursor + 30, true);
    const commentBytes = view.getUint16(cursor + 32, true);
    entries.push(readEntry(bytes, view, cursor, nameBytes, extraBytes));
    cursor += 46 + nameBytes + extraBytes + commentBytes;
  }
  return entries;
}

/** The end record lies within the last 64 KiB; where it says «too large for me», the wide one stands before it. */
function locateDirectory(view: DataView): { count: number; at: number } {
  const earliest = Math.max(0, view.byteLength - endBytes - 0xffff);
  for (let at = view.byteLength - endBytes; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) !== directoryEnd) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    if (count !== 0xffff && start !== 0xffffffff) return { count, at: start };
    return locateWideDirectory(view, at);
  }
  throw new ParseFailure('damaged', { detail: 'no directory' });
}

function locateWideDirectory(view: DataView, endAt: number): { count: number; at: number } {
  const locatorAt = endAt - 20;
  if (locatorAt < 0 || view.getUint32(locatorAt, true) !== wideLocator) {
    throw new ParseFailure('damaged', { detail: 'no wide directory' });
  }
  const recordAt = wideNumber(view, locatorAt + 8);
  if (recordAt + 56 > view.byteLength || view.getUint32(recordAt, true) !== wideDirectoryEnd) {
    throw new ParseFailure('damaged', { detail: 'no wide directory' });
  }
  return { count: wideNumber(view, recordAt + 32), at: wideNumber(view, recordAt + 48) };
}

function wideNumber(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(value);
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameBytes: number,
  extraBytes: number,
): Entry {
  const nameAt = at + 46;
  if (nameAt + nameBytes + extraBytes > view.byteLength) {
    throw new ParseFailure('damaged', { detail: 'directory cut short' });
  }
  let unpackedBytes = view.getUint32(at + 24, true);
  let packedBytes = view.getUint32(at + 20, true);
  let headerAt = view.getUint32(at + 42, true);
  let extraAt = nameAt + nameBytes;
  const extraEnd = extraAt + extraBytes;
  while (extraAt + 4 <= extraEnd) {
    const id = view.getUint16(extraAt, true);
    const end = Math.min(extraAt + 4 + view.getUint16(extraAt + 2, true), extraEnd);
    let field = extraAt + 4;
    const nextWide = (narrow: number): number => {
      if (narrow !== 0xffffffff || field + 8 > end) return narrow;
      field += 8;
      return wideNumber(view, field - 8);
    };
    if (id === 1) {
      unpackedBytes = nextWide(unpackedBytes);
      packedBytes = nextWide(packedBytes);
      headerAt = nextWide(headerAt);
    }
    extraAt = end;
  }
  return {
    name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameBytes)),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    checksum: view.getUint32(at + 16, true),
    packedBytes,
    unpackedBytes,
    headerAt,
  };
}

function weigh(entries: readonly Entry[], limits: ParseLimits): void {
  let packed = 0;
  let unpacked = 0;
  for (const entry of entries) {
    packed += entry.packedBytes;
    unpacked += entry.unpackedBytes;
    const isSteep = entry.unpackedBytes > limits.packingRatio * Math.max(1, entry.packedBytes);
    if (isSteep && entry.unpackedBytes > atOnceBytes) {
      throw new ParseFailure('zip-bomb', { detail: 'packed too tightly' });
    }
  }
  if (unpacked > atOnceBytes && unpacked > limits.packingRatio * Math.max(1, packed)) {
    throw new ParseFailure('zip-bomb', { detail: 'packed too tightly' });
  }
  if (unpacked > limits.unpackedBytes) throw new ParseFailure('too-large', { limit: limits.unpackedBytes });
}

async function* openEntry(
  bytes: Uint8Array,
  view: DataView,
  entry: Entry | undefined,
): AsyncGenerator<Uint8Array> {
  if (entry === undefined) throw new ParseFailure('damaged', { detail: 'a part is missing' });
  let checksum = 0;
  let size = 0;
  for await (const piece of unpack(packedPart(bytes, view, entry), entry)) {
    size += piece.byteLength;
    if (size > entry.unpackedBytes)
      throw new ParseFailure('damaged', { detail: 'a part says less than it is' });
    checksum = crc32(piece, checksum);
    yield piece;
  }
  if (size !== entry.unpackedBytes || checksum !== entry.checksum) {
    throw new ParseFailure('damaged', { detail: `checksum of ${entry.name}` });
  }
}

function packedPart(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  if (entry.isEncrypted) throw new ParseFailure('password-protected');
  const { headerAt } = entry;
  if (headerAt + 30 > view.byteLength || view.getUint32(headerAt, true) !== localHeader) {
    throw new ParseFailure('damaged', { detail: 'a part is not where the directory says' });
  }
  const dataAt = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (dataAt + entry.packedBytes > view.byteLength) {
    throw new ParseFailure('damaged', { detail: 'a part is cut short' });
  }
  return bytes.subarray(dataAt, dataAt + entry.packedBytes);
}

async function* unpack(packed: Uint8Array, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.method === 0) {
    yield packed;
    return;
  }
  if (entry.method !== 8) throw new ParseFailure('unsupported-format', { detail: `packing ${entry.method}` });
  try {
    if (entry.unpackedBytes <= atOnceBytes) {
      yield inflateRawSync(packed, { maxOutputLength: entry.unpackedBytes + 1 });
      return;
    }
    const stream = createInflateRaw({ chunkSize: 256 * 1024 });
    stream.end(packed);
    for await (const piece of stream) {
      if (piece instanceof Uint8Array) yield piece;
    }
  } catch (error) {
    throw unpackingFailure(error);
  }
}

function unpackingFailure(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_BUFFER_TOO_LARGE') {
    return new ParseFailure('damaged', { detail: 'a part says less than it is' });
  }
  const isZlib = typeof code === 'string' && code.startsWith('Z_');
  return isZlib ? new ParseFailure('damaged', { detail: code }) : error;
}
