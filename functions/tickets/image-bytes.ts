// Byte helpers shared by the three formats: reading, joining, and the only EXIF value that is used.

/** `orientation`: how the camera was held, EXIF 1 to 8; stored apart, since the metadata is removed. */
export interface Picture {
  bytes: Uint8Array;
  orientation: number;
}

/** Tag 0x0112 of the first directory; null when there is none. `exif` may begin with its marker. */
export function orientationIn(exif: Uint8Array): number | null {
  const tiff = viewOf(ascii(exif, 0, 4) === 'Exif' ? exif.subarray(6) : exif);
  if (tiff.byteLength < 8) return null;
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

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
