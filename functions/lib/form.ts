// Forms that people send. What does not fit into memory loses its files, never the words that were typed.

import { readCapped } from './body.ts';
import { clientKey } from './client.ts';
import { problem } from './problem.ts';
import { RateLimiter } from './rate-limit.ts';

const HEAD_BYTES = 128 * 1024;
/** A browser that is cut off while it sends shows a broken line in the place of our answer. */
const READ_ON_TIMES = 3;
/** In the forms of one client: two with all the photos there may be. Each is in memory three times over. */
const BYTES_A_MINUTE = 80 * 1024 * 1024;
/** The largest form has a dozen fields and ten files; half a million empty parts would take seconds. */
const PARTS_MAX = 100;
/** No form of ours takes more than ten; each costs a look into the database. */
const FILES_MAX = 20;

export interface SentForm {
  fields: FormData;
  /** The files were left out: together they were larger than `maxBytes`, or this client sent too much. */
  isCut: boolean;
}

/** Throws `body-too-large` for fields beyond `maxBytes`, and for far too many bytes or parts of files. */
export async function readForm(request: Request, maxBytes: number): Promise<SentForm> {
  const type = request.headers.get('content-type') ?? '';
  const boundary = /^multipart\/form-data\b.*?\bboundary="?([^";\s]{1,70})/i.exec(type)?.[1];
  if (boundary !== undefined) return readParts(request, boundary, maxBytes);
  const bytes = await readCapped(request, maxBytes);
  if (bytes === null) throw problem('body-too-large');
  return { fields: await parse(bytes, type), isCut: false };
}

/** Lines end with LF, as the browser counted them when it held the text to its length. */
export const textIn = (fields: FormData, name: string): string => {
  const value = fields.get(name);
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
};

/** An empty file field sends one nameless file of no bytes. */
export const filesIn = (fields: FormData, name: string): File[] =>
  (fields.getAll(name) as (File | string)[])
    .filter((one): one is File => typeof one !== 'string')
    .filter(({ size }) => size > 0)
    .slice(0, FILES_MAX);

/** Fields stand before files in our forms, so the beginning of a body that is too large has them all. */
async function readParts(request: Request, boundary: string, maxBytes: number): Promise<SentForm> {
  // The parser is told the same border that parts are counted by.
  const type = `multipart/form-data; boundary="${boundary}"`;
  const passage = new Passage(maxBytes, boundary, clientKey(request));
  const fields = await parse(request.body?.pipeThrough(passage.stream) ?? '', type);
  if (passage.isBroken) throw problem('body-too-large');
  if (!passage.isCut) return { fields, isCut: false };
  const head = new Uint8Array(await new Blob(passage.head).arrayBuffer());
  const lastPart = oneCharAByte(head).lastIndexOf(`\r\n--${boundary}`);
  const end = new TextEncoder().encode(`\r\n--${boundary}--\r\n`);
  return { fields: await parse(new Blob([head.subarray(0, lastPart), end]), type), isCut: true };
}

/** What is no form has no fields. */
const parse = (body: BodyInit, type: string): Promise<FormData> =>
  new Response(body, { headers: { 'content-type': type } }).formData().catch(() => new FormData());

const held = new RateLimiter();

/** Lets the first `max` bytes through, drops what comes behind them, and breaks off in the end. */
class Passage {
  isCut = false;
  isBroken = false;
  readonly head: Uint8Array[] = [];
  readonly stream: TransformStream<Uint8Array, Uint8Array>;
  #bytes = 0;
  #parts = 0;
  #tail = '';
  readonly #border: string;

  constructor(max: number, boundary: string, client: string) {
    this.#border = `--${boundary}`;
    this.stream = new TransformStream({
      transform: (chunk, controller) => {
        this.#count(chunk);
        this.isBroken = this.#bytes > READ_ON_TIMES * max || this.#parts > PARTS_MAX;
        if (this.isBroken) return controller.error(new Error('far too large'));
        const isTooMuch = () => held.take(client, BYTES_A_MINUTE, Date.now(), chunk.length) > 0;
        this.isCut ||= this.#bytes > max || isTooMuch();
        if (!this.isCut) controller.enqueue(chunk);
      },
    });
  }

  #count(chunk: Uint8Array): void {
    if (this.#bytes < HEAD_BYTES) this.head.push(chunk.slice(0, HEAD_BYTES - this.#bytes));
    this.#bytes += chunk.length;
    // A border can come in two pieces.
    const text = this.#tail + oneCharAByte(chunk);
    this.#parts += text.split(this.#border).length - 1;
    this.#tail = text.slice(1 - this.#border.length);
  }
}

const oneCharAByte = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
