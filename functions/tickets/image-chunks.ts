// PNG and WebP: both are sequences of named chunks. Only the chunks a picture is made of are kept.
import { ascii, joinBytes, orientationIn, type Picture, viewOf } from './image-bytes.ts';

const PNG_KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST acTL fcTL fdAT'.split(' '),
);

/** null: the file is truncated. */
export function stripPng(bytes: Uint8Array): Picture | null {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let orientation = 1;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const name = ascii(bytes, at + 4, 4);
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    if (name === 'eXIf') orientation = orientationIn(bytes.subarray(at + 8, end - 4)) ?? 1;
    if (PNG_KEPT.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return { bytes: joinBytes(kept), orientation };
    at = end;
  }
  return null;
}

/** Image data: all of a still picture, or one picture of an animation. */
const WEBP_PICTURES = new Set(['VP8 ', 'VP8L', 'ANMF']);
const WEBP_KEPT = new Set([...WEBP_PICTURES, 'VP8X', 'ALPH', 'ANIM', 'ICCP']);

/** Bits of VP8X that promise Exif and XMP. */
const WEBP_METADATA_FLAGS = 0x0c;

/** null: a chunk is truncated, or none with image data is left. */
export function stripWebp(bytes: Uint8Array): Picture | null {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [];
  let orientation = 1;
  let hasPicture = false;
  let at = 12;
  // Bytes behind the container's own end are not part of the picture.
  const last = Math.min(bytes.length, 8 + view.getUint32(4, true));
  while (at + 8 <= last) {
    const name = ascii(bytes, at, 4);
    const size = view.getUint32(at + 4, true);
    if (at + 8 + size > bytes.length) return null;
    const end = at + 8 + size + (size % 2);
    if (name === 'EXIF') orientation = orientationIn(bytes.subarray(at + 8, at + 8 + size)) ?? 1;
    hasPicture ||= WEBP_PICTURES.has(name);
    if (WEBP_KEPT.has(name)) {
      const chunk = bytes.slice(at, end);
      if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~WEBP_METADATA_FLAGS;
      kept.push(chunk);
    }
    at = end;
  }
  if (!hasPicture) return null;
  const head = bytes.slice(0, 12);
  const body = joinBytes(kept);
  viewOf(head).setUint32(4, body.length + 4, true);
  return { bytes: joinBytes([head, body]), orientation };
}
