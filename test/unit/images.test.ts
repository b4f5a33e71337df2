// What a photo tells of its owner is gone before it is stored; the picture is the same.
import fc from 'fast-check';
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

  test('a truncated picture is refused wherever it is cut before the end of its image data', () => {
    for (let length = 12; length < bare.length - 1; length++) {
      expect(stripMetadata(bare.subarray(0, length)), String(length)).toMatchObject({ ok: false });
    }
    const whole = make(6);
    const picture = readable(strip(whole).bytes);
    const outcomes = Array.from({ length: whole.length - 12 }, (_, i) => {
      const stripped = stripMetadata(whole.subarray(0, i + 12));
      return stripped.ok ? readable(stripped.bytes) === picture : null;
    });
    // Refused so long as something is missing, and then the whole picture; never another one.
    expect(outcomes).toContain(null);
    expect(outcomes).not.toContain(false);
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

  test('stripping a picture with bytes lost, repeated, replaced or random neither throws nor adds bytes', () => {
    const whole = make(6);
    const place = fc.nat({ max: whole.length });
    const change = fc.record({ from: place, to: place, put: fc.uint8Array({ maxLength: 40 }) });
    const spoil = (
      bytes: Uint8Array,
      { from, to, put }: { from: number; to: number; put: Uint8Array },
    ) => join(bytes.subarray(0, from), put, bytes.subarray(to));
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(0, 12, 40),
        (changes, kept) => {
          // So that many are still taken for a picture.
          const body = changes.reduce(spoil, whole.subarray(kept));
          const broken = join(whole.subarray(0, kept), body);
          const stripped = stripMetadata(broken);
          if (stripped.ok) expect(stripped.bytes.length).toBeLessThanOrEqual(broken.length);
        },
      ),
      { numRuns: 1000 },
    );
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
