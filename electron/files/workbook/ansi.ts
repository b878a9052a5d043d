/** The single-byte code pages of old text files. Bytes without a meaning keep their number, so that nothing is lost. */

const controls1252 = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((letter, at) => [0x80 + at, letter]),
);

/** Where windows-1258 differs: letters of its own, and the five tones as marks that follow their letter. */
const differences1258 = new Map([
  [0x8a, '\u008a'],
  [0x8e, '\u008e'],
  [0x9a, '\u009a'],
  [0x9e, '\u009e'],
  [0xc3, 'Ă'],
  [0xcc, '\u0300'],
  [0xd0, 'Đ'],
  [0xd2, '\u0309'],
  [0xd5, 'Ơ'],
  [0xdd, 'Ư'],
  [0xde, '\u0303'],
  [0xe3, 'ă'],
  [0xec, '\u0301'],
  [0xf0, 'đ'],
  [0xf2, '\u0323'],
  [0xf5, 'ơ'],
  [0xfd, 'ư'],
  [0xfe, '₫'],
]);

const table1252 = Array.from(
  { length: 256 },
  (_, byte) => controls1252.get(byte) ?? String.fromCharCode(byte),
);
const table1258 = table1252.map((letter, byte) => differences1258.get(byte) ?? letter);

/** Western letters, byte for byte: what TCVN3 and VNI text looks like without its font. */
export function decode1252(bytes: Uint8Array): string {
  return decodeWith(table1252, bytes);
}

/** Vietnamese letters, composed (NFC). */
export function decode1258(bytes: Uint8Array): string {
  return decodeWith(table1258, bytes).normalize('NFC');
}

function decodeWith(table: readonly string[], bytes: Uint8Array): string {
  const parts: string[] = [];
  let part = '';
  for (const byte of bytes) {
    part += table[byte] ?? '\ufffd';
    if (part.length >= 8192) {
      parts.push(part);
      part = '';
    }
  }
  return parts.join('') + part;
}
