// Decodes the bytes of a file. Excel writes Windows-1251 in Russia and GB18030 in China, and does not
// mark it. Pure.
import type { Encoding } from '../contract/import.ts';

export interface ReadText {
  encoding: Encoding;
  /** Anew with each call. Never whole: the text of the largest file is a quarter of a Worker's memory. */
  pieces: () => Generator<string>;
}

export function readText(bytes: Uint8Array): ReadText {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  const encoding = marked?.[0] ?? guess(bytes);
  return { encoding, pieces: () => decode(bytes, new TextDecoder(encoding)) };
}

const PIECE_BYTES = 131_072;

function* decode(bytes: Uint8Array, decoder: TextDecoder): Generator<string> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const end = at + PIECE_BYTES;
    yield decoder.decode(bytes.subarray(at, end), { stream: end < bytes.length });
  }
}

const MARKS: [Encoding, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function guess(bytes: Uint8Array): Encoding {
  if (decodes(bytes, 'utf-8')) return 'utf-8';
  if (!decodes(bytes, 'gb18030')) return 'windows-1251';
  // Russian sometimes decodes as Chinese characters; Chinese hardly ever as Russian letters only.
  const sample = new TextDecoder('windows-1251').decode(bytes.subarray(0, 65_536));
  const foreign = [...sample].filter((char) => char > '\u007f');
  const russian = foreign.filter((char) => /[а-яё№«»–—]/i.test(char));
  return russian.length >= foreign.length * 0.97 ? 'windows-1251' : 'gb18030';
}

function decodes(bytes: Uint8Array, encoding: Encoding): boolean {
  const pieces = decode(bytes, new TextDecoder(encoding, { fatal: true, ignoreBOM: false }));
  try {
    while (!pieces.next().done);
    return true;
  } catch {
    return false;
  }
}
