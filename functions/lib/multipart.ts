// Takes a multipart form apart while it comes in. The runtime's own parser holds the body and every file once more;
// here a file is the pieces that came in, until somebody takes it. Only what forms and browsers send (RFC 7578).

/** A file of a form. */
export class SentFile {
  readonly name: string;
  readonly size: number;
  #pieces: readonly Uint8Array[];

  constructor(name: string, pieces: readonly Uint8Array[]) {
    this.name = name;
    this.size = sizeOf(pieces);
    this.#pieces = pieces;
  }

  /** Once: from then on only the caller holds it. */
  take(): Uint8Array<ArrayBuffer> {
    const whole = joined(this.#pieces);
    this.#pieces = [];
    return whole;
  }
}

/** Far more than the lines before a part have. */
const HEAD_BYTES_MAX = 65_536;
const [CR, LF, DASH] = [13, 10, 45];
const CRLF = Uint8Array.of(CR, LF);

export class MultipartReader {
  readonly fields = new FormData();
  readonly files = new Map<string, SentFile[]>();
  /** Texts are longer than this together. */
  isTooLong = false;
  readonly #border: Uint8Array;
  readonly #textMax: number;
  #state: 'before' | 'head' | 'body' | 'end' = 'before';
  /** The beginning of what may be a border. */
  #rest: Uint8Array = CRLF;
  #head: Uint8Array[] = [];
  #part: { name: string; fileName: string | null } | null = null;
  #pieces: Uint8Array[] = [];
  #textBytes = 0;

  constructor(boundary: string, textMax: number) {
    this.#border = new TextEncoder().encode(`\r\n--${boundary}`);
    this.#textMax = textMax;
  }

  /** Its last border was there. */
  get isWhole(): boolean {
    return this.#state === 'end';
  }

  add(chunk: Uint8Array): void {
    let data = this.#rest.length === 0 ? chunk : joined([this.#rest, chunk]);
    this.#rest = new Uint8Array();
    while (data.length > 0 && this.#state !== 'end') {
      data = this.#state === 'head' ? this.#readHead(data) : this.#readBody(data);
    }
  }

  /** Lets go of all files, and of what comes after. */
  drop(): void {
    this.files.clear();
    this.#pieces = [];
    this.#state = 'end';
  }

  /** Up to the empty line. Returns what is behind it. */
  #readHead(data: Uint8Array): Uint8Array {
    const head = joined([...this.#head, data]);
    const end = indexOf(head, EMPTY_LINE, 0);
    if (end < 0) {
      this.#head = [head];
      if (head.length > HEAD_BYTES_MAX) this.#state = 'end';
      return new Uint8Array();
    }
    this.#head = [];
    this.#part = readDisposition(new TextDecoder().decode(head.subarray(0, end)));
    this.#state = 'body';
    return head.subarray(end + EMPTY_LINE.length);
  }

  /** Up to the next border. Returns what is behind it. */
  #readBody(data: Uint8Array): Uint8Array {
    const border = this.#border;
    for (let at = data.indexOf(CR); at >= 0; at = data.indexOf(CR, at + 1)) {
      if (!beginsWith(data, at, border)) continue;
      const after = at + border.length;
      if (after + 2 > data.length) {
        // It may be one: the next chunk says.
        this.#keep(data.subarray(0, at));
        this.#rest = data.slice(at);
        return new Uint8Array();
      }
      const isLast = data[after] === DASH && data[after + 1] === DASH;
      if (!isLast && !(data[after] === CR && data[after + 1] === LF)) continue;
      this.#keep(data.subarray(0, at));
      this.#endPart();
      this.#state = isLast ? 'end' : 'head';
      // The line break stays: a part without lines before it has the empty line at once.
      this.#head = isLast ? [] : [CRLF];
      return data.subarray(after + 2);
    }
    this.#keep(data);
    return new Uint8Array();
  }

  #keep(piece: Uint8Array): void {
    if (this.#state === 'before' || this.#part === null || piece.length === 0) return;
    if (this.#part.fileName === null) this.#textBytes += piece.length;
    this.isTooLong ||= this.#textBytes > this.#textMax;
    // A small one of its own: a view would hold all that came in with it.
    this.#pieces.push(piece.length < piece.buffer.byteLength / 2 ? piece.slice() : piece);
  }

  #endPart(): void {
    const [part, pieces] = [this.#part, this.#pieces];
    [this.#part, this.#pieces] = [null, []];
    if (part === null) return;
    if (part.fileName === null) {
      this.fields.append(part.name, new TextDecoder().decode(joined(pieces)));
      return;
    }
    const file = new SentFile(part.fileName, pieces);
    this.files.set(part.name, [...(this.files.get(part.name) ?? []), file]);
  }
}

const EMPTY_LINE = Uint8Array.of(CR, LF, CR, LF);

/** null: it has no name. Browsers write `"` and line breaks in names as %22, %0D and %0A. */
function readDisposition(head: string): { name: string; fileName: string | null } | null {
  const line = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? '';
  const name = asTyped(NAME.exec(line));
  return name === null ? null : { name, fileName: asTyped(FILE_NAME.exec(line)) };
}

const NAME = /; {0,9}name=(?:"([^"]*)"|([^;" ]*))/i;
const FILE_NAME = /; {0,9}filename=(?:"([^"]*)"|([^;" ]*))/i;

const asTyped = (found: RegExpExecArray | null): string | null =>
  (found?.[1] ?? found?.[2])?.replace(/%(?:22|0D|0A)/gi, decodeURIComponent) ?? null;

/** Also when the data ends within it. */
function beginsWith(data: Uint8Array, at: number, wanted: Uint8Array): boolean {
  const length = Math.min(wanted.length, data.length - at);
  for (let i = 0; i < length; i++) if (data[at + i] !== wanted[i]) return false;
  return true;
}

function indexOf(data: Uint8Array, wanted: Uint8Array, from: number): number {
  for (let at = data.indexOf(CR, from); at >= 0; at = data.indexOf(CR, at + 1)) {
    if (at + wanted.length <= data.length && beginsWith(data, at, wanted)) return at;
  }
  return -1;
}

const sizeOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((size, { length }) => size + length, 0);

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(sizeOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
