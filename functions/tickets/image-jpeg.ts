// JPEG: segments, with compressed scans between them. JFIF (without its thumbnail), the colour profile and
// Adobe's colour transform are kept; Exif, XMP, IPTC, comments and makers' own segments are removed.
import { ascii, joinBytes, orientationIn, type Picture, viewOf } from './image-bytes.ts';

const SCAN = 0xda;
const END = 0xd9;
const EXIF = 0xe1;

/** A marker may be preceded by any number of these. */
const FILL = 0xff;
const JFIF_BYTES = 18;

/** null: the file is truncated. Data behind the end (motion photos, second pictures) is cut off. */
export function stripJpeg(bytes: Uint8Array): Picture | null {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let orientation = 1;
  let hasScan = false;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === END) break;
    if (marker === FILL) {
      at++;
      continue;
    }
    const head = at + 2 + view.getUint16(at + 2);
    if (head < at + 4 || head > bytes.length) return null;
    const end = marker === SCAN ? endOfScan(bytes, head) : head;
    const segment = bytes.subarray(at, end);
    if (marker === EXIF && ascii(segment, 4, 4) === 'Exif') {
      orientation = orientationIn(segment.subarray(4)) ?? orientation;
    }
    hasScan ||= marker === SCAN;
    kept.push(...withoutMetadata(marker, segment));
    at = end;
  }
  const isWhole = hasScan && bytes[at] === 0xff && bytes[at + 1] === END;
  return isWhole ? { bytes: joinBytes([...kept, bytes.subarray(at, at + 2)]), orientation } : null;
}

function withoutMetadata(marker: number, segment: Uint8Array): Uint8Array[] {
  const isApp = marker >= 0xe0 && marker <= 0xef;
  if (!isApp) return marker === 0xfe ? [] : [segment];
  if (marker === 0xe0 && ascii(segment, 4, 5) === 'JFIF\0') return [withoutThumbnail(segment)];
  const isProfile = marker === 0xe2 && ascii(segment, 4, 11) === 'ICC_PROFILE';
  const isAdobe = marker === 0xee && ascii(segment, 4, 5) === 'Adobe';
  return isProfile || isAdobe ? [segment] : [];
}

/** A thumbnail may show what was cropped or covered in the picture. */
function withoutThumbnail(jfif: Uint8Array): Uint8Array {
  if (jfif.length <= JFIF_BYTES) return jfif;
  const head = jfif.slice(0, JFIF_BYTES);
  viewOf(head).setUint16(2, JFIF_BYTES - 2);
  head.set([0, 0], 16);
  return head;
}

/** Inside a scan, 0xff is followed by 0 or a restart marker; anything else ends it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0;
    const isRestart = next >= 0xd0 && next <= 0xd7;
    if (bytes[at] === 0xff && next !== 0 && !isRestart) return at;
  }
  return bytes.length;
}
