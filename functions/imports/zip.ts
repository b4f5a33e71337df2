// Reads parts of a zip archive as text, piece by piece: a part is never in memory whole. Pure.

/** A part of an archive, packed. */
export interface ZipPart {
  packed: Uint8Array;
  isDeflated: boolean;
}

/** Bytes that all parts of one file may unpack to. 50,000 rows of Ozon's 35 columns are about 80 MB. */
const UNPACKED_MAX = 400 * 1024 * 1024;
/** Sheets shrink to a twentieth, hardly ever to a hundredth; deflate itself reaches a thousandth. */
const RATIO_MAX = 250;
/** A part below this may have any ratio: a few empty rows pack very well. */
const SMALL_BYTES = 4 * 1024 * 1024;
const PARTS_MAX = 10_000;

/** The archive is damaged, protected, or unpacks to far too much. */
export class UnreadableZip extends Error {}

/** Parts by name in lower case with slashes, as some writers use backslashes. Throws `UnreadableZip`. */
export function partsOf(bytes: Uint8Array): Map<string, ZipPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, ZipPart>();
  try {
    let { at, count } = directoryOf(view);
    if (count > PARTS_MAX) throw new UnreadableZip('parts');
    for (; count > 0; count--) {
      if (view.getUint32(at, true) !== ENTRY) throw new UnreadableZip('directory');
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      const part = partAt(bytes, view, at, at + 46 + nameLength, extraLength);
      if (part) parts.set(name.replaceAll('\\', '/').toLowerCase(), part);
      at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    }
  } catch (error) {
    // A position outside the file.
    throw error instanceof RangeError ? new UnreadableZip('cut off') : error;
  }
  return parts;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const ENTRY = 0x02014b50;
const HUGE = 0xffffffff;

/** Where the directory begins and how many parts it has. A comment may stand behind the end record. */
function directoryOf(view: DataView): { at: number; count: number } {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const begin = view.getUint32(at + 16, true);
    if (begin !== HUGE) return { at: begin, count: view.getUint16(at + 10, true) };
    const end64 = number64(view, at - 20 + 8);
    if (view.getUint32(end64, true) !== END_64) break;
    return { at: number64(view, end64 + 48), count: number64(view, end64 + 32) };
  }
  throw new UnreadableZip('no directory');
}

const number64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** null: a folder. */
function partAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  extraAt: number,
  extraLength: number,
): ZipPart | null {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  let size = view.getUint32(at + 20, true);
  let begin = view.getUint32(at + 42, true);
  if (size === HUGE || begin === HUGE) {
    // Zip64: sizes and position in a fixed order, each only where its plain field is full.
    let from = extraAt;
    while (view.getUint16(from, true) !== 1) {
      from += 4 + view.getUint16(from + 2, true);
      if (from >= extraAt + extraLength) throw new UnreadableZip('zip64');
    }
    from += view.getUint32(at + 24, true) === HUGE ? 12 : 4;
    if (size === HUGE) {
      size = number64(view, from);
      from += 8;
    }
    if (begin === HUGE) begin = number64(view, from);
  }
  if (size === 0) return null;
  if ((flags & 1) === 1 || (method !== 0 && method !== 8)) throw new UnreadableZip('method');
  const data = begin + 30 + view.getUint16(begin + 26, true) + view.getUint16(begin + 28, true);
  if (data + size > bytes.length) throw new UnreadableZip('cut off');
  return { packed: bytes.subarray(data, data + size), isDeflated: method === 8 };
}

/** What the parts of one file may still unpack to, all readings together. */
export interface Budget {
  bytes: number;
}
export const newBudget = (): Budget => ({ bytes: UNPACKED_MAX });

/** The text of a part. Leaving the loop ends the unpacking. Throws `UnreadableZip`. */
export async function* textOf(part: ZipPart, budget: Budget): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let size = 0;
  try {
    for await (const chunk of unpack(part)) {
      size += chunk.length;
      budget.bytes -= chunk.length;
      const isBomb = size > SMALL_BYTES && size > part.packed.length * RATIO_MAX;
      if (budget.bytes < 0 || isBomb) throw new UnreadableZip('bomb');
      decoder ??= new TextDecoder(encodingOf(chunk));
      yield decoder.decode(chunk, { stream: true });
    }
    if (decoder) yield decoder.decode();
  } catch (error) {
    // The platform has only a TypeError for broken data.
    throw error instanceof TypeError ? new UnreadableZip('broken data') : error;
  }
}

function unpack({ packed, isDeflated }: ZipPart): AsyncIterable<Uint8Array> {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>]).stream() as ReadableStream;
  return (isDeflated
    ? stream.pipeThrough(new DecompressionStream('deflate-raw'))
    : stream) as unknown as AsyncIterable<Uint8Array>;
}

const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe
    ? 'utf-16le'
    : first === 0xfe && second === 0xff
      ? 'utf-16be'
      : 'utf-8';
