/**
 * Hybrid logical clock as text: 12 hex digits of milliseconds, a dash, 8 hex digits of counter, lower case.
 * The width is fixed, so the order of the texts is the order of the clocks, and no clock ever becomes one
 * JavaScript number (it would pass 2^53). It orders concurrent values and is shown to people; it never decides
 * between two values of which one had seen the other.
 */

const SHAPE = /^[0-9a-f]{12}-[0-9a-f]{8}$/;
const HIGHEST_MS = 0xffff_ffff_ffff;
const HIGHEST_COUNTER = 0xffff_ffff;

/** A received clock further ahead of this PC than this (24 h) is accepted but not adopted. Milliseconds. */
export const FAR_AHEAD_MS = 24 * 60 * 60 * 1000;

/** The clock before every other: a new node starts here, and the reserved seed node stays here. */
export const zeroHlc = '000000000000-00000000';

/**
 * The milliseconds in a clock, since 1970-01-01 UTC.
 * @throws RangeError when the text is not a clock
 */
export function hlcMs(text: string): number {
  return Number.parseInt(checked(text).slice(0, 12), 16);
}

/**
 * Orders two clocks: -1, 0 or 1.
 * @throws RangeError when either text is not a clock
 */
export function compareHlc(left: string, right: string): -1 | 0 | 1 {
  const a = checked(left);
  const b = checked(right);
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * The clock of the next transaction: the PC clock, or one tick after `previous` where the PC clock is not later.
 * A full counter carries into the milliseconds.
 * @param nowMs the PC clock, whole milliseconds since 1970-01-01 UTC
 * @throws RangeError when `previous` is malformed or the last possible clock, or `nowMs` is out of range
 */
export function tickHlc(previous: string, nowMs: number): string {
  if (!Number.isInteger(nowMs) || nowMs < 0 || nowMs > HIGHEST_MS) throw new RangeError(`PC clock ${nowMs}`);
  const ms = hlcMs(previous);
  if (nowMs > ms) return toText(nowMs, 0);
  const counter = Number.parseInt(previous.slice(13), 16);
  if (counter < HIGHEST_COUNTER) return toText(ms, counter + 1);
  if (ms === HIGHEST_MS) throw new RangeError('No clock is left after the last one');
  return toText(ms + 1, 0);
}

/**
 * The clock after importing one package: call it once per package, with the highest clock in it.
 * It is later than `own`, and later than `seen` unless `seen` is far ahead of this PC: such a clock is left
 * alone, so that one PC with a wrong date does not move all the others.
 * @param nowMs the PC clock, whole milliseconds since 1970-01-01 UTC
 * @throws RangeError as `tickHlc`, and when `seen` is malformed
 */
export function receiveHlc(own: string, seen: string, nowMs: number): string {
  const adopted = compareHlc(seen, own) > 0 && !isFarAhead(seen, nowMs);
  return tickHlc(adopted ? seen : own, nowMs);
}

/**
 * Whether a clock is more than 24 h ahead of this PC, so that the sync screen names the PC it came from.
 * @throws RangeError when the text is not a clock
 */
export function isFarAhead(seen: string, nowMs: number): boolean {
  return hlcMs(seen) - nowMs > FAR_AHEAD_MS;
}

function checked(text: string): string {
  if (!SHAPE.test(text)) throw new RangeError(`Not a clock: ${JSON.stringify(text)}`);
  return text;
}

function toText(ms: number, counter: number): string {
  return `${ms.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(8, '0')}`;
}
