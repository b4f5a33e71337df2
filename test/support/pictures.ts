// Small real pictures, with what cameras and editors write into them added where they write it.

/** 16x8 pixels: a progressive JPEG of several scans, a PNG with a palette, a WebP with transparency. */
export const BARE = {
  jpeg: bytesOf(
    '/9j/2wBDABsbGxscGx4hIR4qLSgtKj04MzM4PV1CR0JHQl2NWGdYWGdYjX2Xe3N7l33gsJycsOD/2c7Z////////////////2wBDARsbGxscGx4hIR4qLSgtKj04MzM4PV1CR0JHQl2NWGdYWGdYjX2Xe3N7l33gsJycsOD/2c7Z////////////////wgARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAVAQEBAAAAAAAAAAAAAAAAAAACA//aAAwDAQACEAMQAAAAkrBL/8QAFxAAAwEAAAAAAAAAAAAAAAAAAAIEYf/aAAgBAQABPwBI8Ejw/8QAFxEBAAMAAAAAAAAAAAAAAAAAAgADUf/aAAgBAgEBPwB2vZ//xAAXEQADAQAAAAAAAAAAAAAAAAAAAyEE/9oACAEDAQE/AMr2Sn//2Q==',
  ),
  png: bytesOf(
    'iVBORw0KGgoAAAANSUhEUgAAABAAAAAIAgMAAACNGJcEAAAADFBMVEU/png/MHi1pni1MHhdJnozAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAJklEQVQImWMIDa3/zxAaev8/Q2g4jMXA0LWKgYFBaxUDA5MShAUANicNDUA0/N8AAAAASUVORK5CYII=',
  ),
  webp: bytesOf(
    'UklGRmYAAABXRUJQVlA4WAoAAAAQAAAADwAABwAAQUxQSAoAAAABB9C/iAhERP8DVlA4IDYAAADQAQCdASoQAAgABABoJbACdAEOuEZwAAD+7N4KoPeTeFFdlXqbLlbvIktOuss7wVqfvq470AA=',
  ),
};

/** Stands in every piece of metadata below, and in no picture. */
export const SECRET = 'SECRET-55.7558N-37.6173E';

/** EXIF with an orientation, a maker's note and a place. */
export function exif(orientation: number): Uint8Array {
  const gps = text(SECRET);
  const head = new DataView(new ArrayBuffer(8 + 2 + 2 * 12 + 4));
  head.setUint32(0, 0x49492a00);
  head.setUint32(4, 8, true);
  head.setUint16(8, 2, true);
  entry(head, 10, [0x0112, 3, 1, orientation]);
  entry(head, 22, [0x8825, 2, gps.length, head.byteLength]);
  return join(new Uint8Array(head.buffer), gps);
}

export function jpegWith(orientation: number): Uint8Array {
  const [first, rest] = [BARE.jpeg.subarray(0, 2), BARE.jpeg.subarray(2)];
  // Between two scans, where hasty removers do not look.
  const secondScan = indexOf(rest, [0xff, 0xda], indexOf(rest, [0xff, 0xda]) + 2);
  const thumbnail = join(text('JFIF\0'), [1, 1, 0, 0, 1, 0, 1, 3, 3], text(SECRET.padEnd(27)));
  return join(
    first,
    segment(0xe0, thumbnail),
    segment(0xe0, join(text('JFXX\0'), text(SECRET))),
    segment(0xe1, join(text('Exif\0\0'), exif(orientation))),
    segment(0xe1, text(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${SECRET}</x:xmpmeta>`)),
    segment(0xe2, text(`ICC_PROFILE\0\x01\x01profile`)),
    segment(0xe2, text(`MPF\0${SECRET}`)),
    segment(0xed, text(`Photoshop 3.0\x008BIM\x04\x04\0\0${SECRET}`)),
    segment(0xee, text('Adobe\0\x64\0\0\0\0\x01')),
    segment(0xfe, text(SECRET)),
    rest.subarray(0, secondScan),
    segment(0xfe, text(SECRET)),
    rest.subarray(secondScan),
    text(SECRET),
  );
}

export function pngWith(orientation: number): Uint8Array {
  const afterHeader = 8 + 25;
  return join(
    BARE.png.subarray(0, afterHeader),
    chunk('eXIf', exif(orientation)),
    chunk('tEXt', text(`Author\0${SECRET}`)),
    chunk('iTXt', text(`XML:com.adobe.xmp\0\0\0\0\0${SECRET}`)),
    chunk('tIME', text(SECRET)),
    BARE.png.subarray(afterHeader),
    text(SECRET),
  );
}

export function webpWith(orientation: number): Uint8Array {
  const whole = join(
    BARE.webp,
    riff('EXIF', exif(orientation)),
    riff('XMP ', text(`<x:xmpmeta>${SECRET}`)),
  );
  // The header promises both.
  whole[20] = (whole[20] ?? 0) | 0x0c;
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
  return join(whole, text(SECRET));
}

export function join(...parts: (Uint8Array | number[])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

export function text(value: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(value, (char) => char.charCodeAt(0));
}

/** Bytes as text, one character each: to look for something in them. */
export const readable = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return text(atob(base64));
}

function entry(view: DataView, at: number, [tag, type, count, value]: number[]): void {
  view.setUint16(at, tag ?? 0, true);
  view.setUint16(at + 2, type ?? 0, true);
  view.setUint32(at + 4, count ?? 0, true);
  view.setUint32(at + 8, value ?? 0, true);
}

function segment(marker: number, body: Uint8Array): Uint8Array {
  const length = body.length + 2;
  return join([0xff, marker, length >> 8, length & 255], body);
}

/** The check sum is left out: nobody asks for it. */
function chunk(name: string, body: Uint8Array): Uint8Array {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, body.length);
  return join(length, text(name), body, [0, 0, 0, 0]);
}

function riff(name: string, body: Uint8Array): Uint8Array {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, body.length, true);
  return join(text(name), length, body, body.length % 2 ? [0] : []);
}

const indexOf = (bytes: Uint8Array, [a, b]: number[], from = 0): number =>
  bytes.findIndex((byte, at) => at >= from && byte === a && bytes[at + 1] === b);
