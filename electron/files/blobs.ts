import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files by content: `blobs/ab/cd/<sha256>` under the data folder (decision 10). */
export function blobPath(dataFolder: string, sha256: string): string {
  return join(dataFolder, 'blobs', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

/** Kinds of image a page may draw, told by their first bytes; SVG and HTML never are. */
const imageSignatures: readonly (readonly [mime: string, offset: number, bytes: readonly number[]])[] = [
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', 8, [0x57, 0x45, 0x42, 0x50]],
];

export function imageMime(bytes: Uint8Array): string | null {
  const known = imageSignatures.find(([, offset, signature]) =>
    signature.every((byte, index) => bytes[offset + index] === byte),
  );
  return known ? known[0] : null;
}

/** The bytes of a stored image, or null when it is not there or not an image. */
export async function readImageBlob(
  dataFolder: string,
  sha256: string,
): Promise<{ bytes: Uint8Array; mime: string } | null> {
  try {
    const bytes = await readFile(blobPath(dataFolder, sha256));
    const mime = imageMime(bytes);
    return mime ? { bytes, mime } : null;
  } catch {
    return null;
  }
}
