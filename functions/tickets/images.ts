// Removes from photos what cameras write into them: place, owner, serial number, thumbnail. The picture
// itself is unchanged. Pure; no library does this for all three formats without decoding.
import { ascii, type Picture } from './image-bytes.ts';
import { stripPng, stripWebp } from './image-chunks.ts';
import { stripJpeg } from './image-jpeg.ts';

export type ImageType = 'image/jpeg' | 'image/png' | 'image/webp';

export type Stripped =
  | ({ ok: true; type: ImageType } & Picture)
  | { ok: false; reason: 'not-an-image' | 'broken-image' };

/** The bytes decide the type, not the file name or header. */
export function stripMetadata(bytes: Uint8Array): Stripped {
  const type = sniff(bytes);
  if (type === null) return { ok: false, reason: 'not-an-image' };
  const picture = STRIPPERS[type](bytes);
  return picture === null ? { ok: false, reason: 'broken-image' } : { ok: true, type, ...picture };
}

function sniff(bytes: Uint8Array): ImageType | null {
  const head = ascii(bytes, 0, 12);
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp';
  return null;
}

const STRIPPERS: Record<ImageType, (bytes: Uint8Array) => Picture | null> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
};

export const IMAGE_TYPES = Object.keys(STRIPPERS);
