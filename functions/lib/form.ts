// Reads submitted forms. A form too large for memory loses its files, never the typed text.

import { readCapped } from './body.ts';
import { clientKey } from './client.ts';
import { MultipartReader, type SentFile } from './multipart.ts';
import { httpProblem } from './problem.ts';
import { RateLimiter } from './rate-limit.ts';

/** Of all texts of a form with files: the longest is a list of postings. */
const TEXT_BYTES_MAX = 1024 * 1024;
/** A browser cut off while it sends shows a network error instead of our response. */
const READ_ON_TIMES = 2;
/** For the forms of one client: two with the maximum of photos. */
const BYTES_A_MINUTE = 80 * 1024 * 1024;
/** The largest form has a dozen fields and ten files; half a million empty parts would take seconds. */
const PARTS_MAX = 100;
/** No form of ours takes more than ten; each file costs a database read. */
const FILES_MAX = 20;
/** A form above this size is large: it is in memory once, and its files once more, one after the other. */
const LARGE_BYTES = 2 * 1024 * 1024;
/** Limit of concurrent large forms, for all clients together. Any further one loses its files. */
const LARGE_AT_ONCE = 4;
const LINE_FEED = 10;

let largeNow = 0;

export interface SentForm {
  /** Texts. */
  fields: FormData;
  files: ReadonlyMap<string, readonly SentFile[]>;
  /** The files were dropped: too large together, the client's rate limit, or too many large forms at once. */
  isCut: boolean;
}

/** Throws `body-too-large` for fields beyond `maxBytes`, and for far too many bytes or file parts. */
export async function readForm(request: Request, maxBytes: number): Promise<SentForm> {
  const type = request.headers.get('content-type') ?? '';
  const boundary = /^multipart\/form-data\b.*?\bboundary="?([^";\s]{1,70})/i.exec(type)?.[1];
  if (boundary !== undefined) return readParts(request, boundary, maxBytes);
  const bytes = await readCapped(request, maxBytes);
  if (bytes === null) throw httpProblem('body-too-large');
  return { fields: await parse(bytes, type), files: new Map(), isCut: false };
}

/** Lines end with LF, as the browser counts them when it enforces the maximum length. */
export const textIn = (fields: FormData, name: string): string => {
  const value = fields.get(name);
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
};

/** An empty file field sends one nameless file of no bytes. */
export const filesIn = ({ files }: SentForm, name: string): SentFile[] =>
  (files.get(name) ?? []).filter(({ size }) => size > 0).slice(0, FILES_MAX);

/** Our forms have fields before files, so the beginning of a body that is too large has all fields. */
async function readParts(request: Request, boundary: string, maxBytes: number): Promise<SentForm> {
  const passage = new Passage(maxBytes, boundary, clientKey(request));
  try {
    for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
      if (!passage.take(chunk)) throw httpProblem('body-too-large');
    }
  } finally {
    passage.end();
  }
  const { fields, files, isWhole } = passage.parts;
  // As the runtime has it: what breaks off before its last border is no form.
  if (!isWhole && !passage.isCut) return { fields: new FormData(), files: new Map(), isCut: false };
  return { fields, files, isCut: passage.isCut };
}

/** A body that is no form has no fields. */
const parse = (body: BodyInit, type: string): Promise<FormData> =>
  new Response(body, { headers: { 'content-type': type } }).formData().catch(() => new FormData());

const held = new RateLimiter();
const dropping = new RateLimiter();

/** Reads the first `max` bytes, drops the bytes behind them, and finally breaks off. */
class Passage {
  isCut = false;
  readonly parts: MultipartReader;
  #bytes = 0;
  #isLarge = false;
  readonly #client: string;
  readonly #max: number;
  readonly #count: PartCount;

  constructor(max: number, boundary: string, client: string) {
    this.#max = max;
    this.#client = client;
    this.#count = new PartCount(boundary);
    this.parts = new MultipartReader(boundary, TEXT_BYTES_MAX);
  }

  /** false: far too much. */
  take(chunk: Uint8Array): boolean {
    this.#bytes += chunk.length;
    const now = Date.now();
    // Dropped bytes cost time as well: a client may send as many of them as of accepted ones.
    const dropped = () => dropping.take(this.#client, BYTES_A_MINUTE, now, chunk.length) > 0;
    const isTooMuch = () => held.take(this.#client, BYTES_A_MINUTE, now, chunk.length) > 0;
    if (
      this.#bytes > READ_ON_TIMES * this.#max ||
      this.#count.add(chunk) > PARTS_MAX ||
      (this.isCut && dropped())
    )
      return false;
    this.isCut ||= this.#bytes > this.#max || isTooMuch() || !this.#mayBeLarge();
    if (this.isCut) this.parts.drop();
    else this.parts.add(chunk);
    return !this.parts.isTooLong;
  }

  /** Runs after success and after failure. */
  end(): void {
    if (this.#isLarge) largeNow--;
    this.#isLarge = false;
  }

  #mayBeLarge(): boolean {
    if (this.#isLarge || this.#bytes <= LARGE_BYTES) return true;
    if (largeNow >= LARGE_AT_ONCE) return false;
    largeNow++;
    this.#isLarge = true;
    return true;
  }
}

/** Counts parts in the raw bytes, for a form may be large. A boundary begins a line. */
class PartCount {
  #count = 0;
  #tail: Uint8Array = Uint8Array.of(LINE_FEED);
  readonly #border: Uint8Array;

  constructor(boundary: string) {
    this.#border = new TextEncoder().encode(`\n--${boundary}`);
  }

  add(chunk: Uint8Array): number {
    const border = this.#border;
    // A boundary can be split over two chunks: one that begins in the tail ends early in the next chunk.
    const seam = Uint8Array.from([...this.#tail, ...chunk.subarray(0, border.length - 1)]);
    for (const bytes of [seam, chunk]) {
      for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) {
        if (border.every((byte, i) => bytes[at + i] === byte)) this.#count++;
      }
    }
    const last = chunk.length < border.length ? seam : chunk;
    this.#tail = last.slice(Math.max(last.length - border.length + 1, 0));
    return this.#count;
  }
}
