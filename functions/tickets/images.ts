// Photographs without what cameras write into them: place, owner, serial number, thumbnail. The picture
// itself is not touched. Pure; no library does this for all three formats without decoding.

export type ImageType = 'image/jpeg' | 'image/png' | 'image/webp';

export type Stripped =
  | { ok: true; type: ImageType; bytes: Uint8Array; orientation: number }
  | { ok: false; reason: 'not-an-image' | 'broken-image' };

/** The type is what the bytes say, whatever name or header they came with. */
export function stripMetadata(bytes: Uint8Array): Stripped {
  const type = sniff(bytes);
  if (type === null) return { ok: false, reason: 'not-an-image' };
  const stripped = STRIPPERS[type](bytes);
  return stripped === null
    ? { ok: false, reason: 'broken-image' }
    : { ok: true, type, ...stripped };
}

type Parts = { bytes: Uint8Array; orientation: number } | null;

function sniff(bytes: Uint8Array): ImageType | null {
  const head = ascii(bytes, 0, 12);
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp';
  return null;
}

const STRIPPERS: Record<ImageType, (bytes: Uint8Array) => Parts> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
};

/** Keeps JFIF, colour profile and Adobe's colour transform; drops Exif, XMP, IPTC and comments. */
function stripJpeg(bytes: Uint8Array): Parts {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let orientation = 1;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + view.getUint16(at + 2);
    if (marker === 0xda) {
      // Whatever hides behind the end of the image (motion photos, second thumbnails) is cut off.
      const tail = endOfImage(bytes, at);
      return tail === null
        ? null
        : { bytes: joined([...kept, bytes.subarray(at, tail)]), orientation };
    }
    if (end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    const isProfile = marker === 0xe2 && ascii(segment, 4, 11) === 'ICC_PROFILE';
    const isApp = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
    if (!isApp || marker === 0xe0 || marker === 0xee || isProfile) kept.push(segment);
    if (marker === 0xe1) orientation = orientationIn(segment.subarray(4)) ?? orientation;
    at = end;
  }
  return null;
}

function endOfImage(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2;
  }
  return null;
}

/** Tag 0x0112 of the first directory; null when there is none. */
function orientationIn(exif: Uint8Array): number | null {
  if (ascii(exif, 0, 4) !== 'Exif' || exif.length < 22) return null;
  const tiff = viewOf(exif.subarray(6));
  const isLittle = tiff.getUint16(0) === 0x4949;
  const start = tiff.getUint32(4, isLittle);
  if (start + 2 > tiff.byteLength) return null;
  const count = tiff.getUint16(start, isLittle);
  for (let i = 0; i < count; i++) {
    const entry = start + 2 + i * 12;
    if (entry + 10 > tiff.byteLength) return null;
    if (tiff.getUint16(entry, isLittle) !== 0x0112) continue;
    const value = tiff.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

const PNG_KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST acTL fcTL fdAT'.split(' '),
);

function stripPng(bytes: Uint8Array): Parts {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const name = ascii(bytes, at + 4, 4);
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    if (PNG_KEPT.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return { bytes: joined(kept), orientation: 1 };
    at = end;
  }
  return null;
}

const WEBP_KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const WEBP_METADATA_FLAGS = 0x0c;

function stripWebp(bytes: Uint8Array): Parts {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [];
  let at = 12;
  while (at + 8 <= bytes.length) {
    const name = ascii(bytes, at, 4);
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > bytes.length) return null;
    if (WEBP_KEPT.has(name)) {
      const chunk = bytes.slice(at, end);
      if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~WEBP_METADATA_FLAGS;
      kept.push(chunk);
    }
    at = end;
  }
  const body = joined(kept);
  if (body.length === 0) return null;
  const head = bytes.slice(0, 12);
  viewOf(head).setUint32(4, body.length + 4, true);
  return { bytes: joined([head, body]), orientation: 1 };
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
