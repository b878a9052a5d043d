import { describe, expect, it } from 'vitest';
import { imageSize } from '#electron/files/image-size.ts';

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.replaceAll(' ', '').match(/../g) ?? [], pair => Number.parseInt(pair, 16));
}

describe('the size of an image', () => {
  it('is read from the header of each kind', () => {
    expect(imageSize(bytesOf('89504e47 0d0a1a0a 0000000d 49484452 00000280 000001e0 0806'))).toEqual({
      width: 640,
      height: 480,
    });
    expect(imageSize(bytesOf('474946383961 8002 e001 f700'))).toEqual({ width: 640, height: 480 });
    expect(imageSize(bytesOf('ffd8 ffe0 0004 0000 ffc0 0011 08 01e0 0280 03 0000000000'))).toEqual({
      width: 640,
      height: 480,
    });
    expect(imageSize(bytesOf('52494646 00000000 57454250 56503858 0a000000 00000000 7f0200 df0100'))).toEqual(
      { width: 640, height: 480 },
    );
  });

  it('is unknown for a header cut short or for something else', () => {
    expect(imageSize(bytesOf('89504e47'))).toBeNull();
    expect(imageSize(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg">'))).toBeNull();
    expect(imageSize(new Uint8Array(0))).toBeNull();
  });
});
