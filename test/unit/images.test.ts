// What a photo tells of its owner is gone before it is stored; the picture is the same.
import { describe, expect, test } from 'vitest';
import { stripMetadata } from '../../functions/tickets/images.ts';
import {
  BARE,
  exif,
  join,
  jpegWith,
  pngWith,
  readable,
  SECRET,
  text,
  webpWith,
} from '../support/pictures.ts';

const FORMATS = [
  ['image/jpeg', jpegWith, BARE.jpeg],
  ['image/png', pngWith, BARE.png],
  ['image/webp', webpWith, BARE.webp],
] as const;

const strip = (bytes: Uint8Array) => {
  const stripped = stripMetadata(bytes);
  if (!stripped.ok) throw new Error(stripped.reason);
  return stripped;
};

describe.each(FORMATS)('%s', (type, make, bare) => {
  test('a picture loses its place, owner, comments, thumbnails and any bytes after its end', () => {
    const before = make(6);
    expect(readable(before).split(SECRET).length).toBeGreaterThan(3);
    expect(readable(strip(before).bytes)).not.toContain(SECRET);
  });

  test.each([1, 3, 6, 8])('the EXIF orientation %i of a picture is reported', (orientation) => {
    expect(strip(make(orientation))).toMatchObject({ type, orientation });
  });

  test('a picture keeps its image data when metadata is removed', () => {
    const parts = type === 'image/jpeg' ? withoutKept(strip(make(6)).bytes) : strip(make(6)).bytes;
    expect(readable(parts)).toBe(readable(bare));
  });

  test('a picture without metadata is left unchanged', () => {
    expect(strip(bare)).toMatchObject({ orientation: 1 });
    expect(readable(strip(bare).bytes)).toBe(readable(bare));
    expect(readable(strip(strip(make(3)).bytes).bytes)).toBe(readable(strip(make(3)).bytes));
  });

  test('a truncated JPEG or PNG is refused wherever it is cut, a WebP when cut early', () => {
    for (let length = 12; length < bare.length - 1; length++) {
      const stripped = stripMetadata(bare.subarray(0, length));
      // A WebP whose last chunks are missing whole still shows something.
      if (type !== 'image/webp') expect(stripped, String(length)).toMatchObject({ ok: false });
    }
    expect(stripMetadata(make(1).subarray(0, 60))).toMatchObject({ ok: false });
  });

  test('stripping a picture with any one byte corrupted does not throw', () => {
    const whole = make(6);
    for (let at = 0; at < whole.length; at++) {
      for (const byte of [0, 0xff]) {
        const broken = whole.slice();
        broken[at] = byte;
        expect(stripMetadata(broken).ok).toBeTypeOf('boolean');
      }
    }
  });
});

test('a JPEG keeps its colour profile and the Adobe and JFIF segments', () => {
  const kept = readable(strip(jpegWith(1)).bytes);
  expect(kept).toContain('ICC_PROFILE');
  expect(kept).toContain('Adobe');
  expect(kept).toContain('JFIF');
});

test('an undefined EXIF orientation counts as upright', () => {
  expect(strip(jpegWith(9)).orientation).toBe(1);
  expect(strip(pngWith(0)).orientation).toBe(1);
});

test.each([
  ['a page that calls itself a picture', text('<html><script>alert(1)</script>')],
  ['a GIF', text('GIF89a\x01\0\x01\0')],
  ['a drawing', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a sound in the same container as WebP', text('RIFF\x24\0\0\0WAVEfmt ')],
  ['metadata alone', exif(1)],
  ['an empty file', join()],
])('%s is not accepted as a picture', (_, bytes) => {
  expect(stripMetadata(bytes)).toEqual({ ok: false, reason: 'not-an-image' });
});

/** A JPEG without the segments that are kept for its colours. */
function withoutKept(bytes: Uint8Array): Uint8Array {
  const length = 18 + (4 + 'ICC_PROFILE\0\x01\x01profile'.length) + (4 + 12);
  return join(bytes.subarray(0, 2), bytes.subarray(2 + length));
}
