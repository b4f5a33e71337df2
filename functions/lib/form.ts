// Forms that people send. What does not fit into memory loses its files, never the words that were typed.

import { problem } from './problem.ts';

const HEAD_BYTES = 128 * 1024;
/** A browser that is cut off while it sends shows a broken line in the place of our answer. */
const READ_ON_TIMES = 3;
/** No form of ours takes more than ten; each costs a look into the database. */
const FILES_MAX = 20;

export interface SentForm {
  fields: FormData;
  /** The files were left out: together they were larger than `maxBytes`. */
  isCut: boolean;
}

/**
 * Fields stand before files in our forms, so the beginning of a body that is too large has them all.
 * Throws `body-too-large` where there can be no files, and for what is far too large.
 */
export async function readForm(request: Request, maxBytes: number): Promise<SentForm> {
  const type = request.headers.get('content-type') ?? '';
  if (request.body === null) return { fields: new FormData(), isCut: false };
  const readOn = /^multipart\//i.test(type) ? READ_ON_TIMES * maxBytes : maxBytes;
  const passage = new Passage(maxBytes, readOn);
  const passed = request.body.pipeThrough(passage.stream);
  const fields = await parse(passed, type).catch(() => null);
  if (passage.bytes > readOn) throw problem('body-too-large');
  if (passage.bytes <= maxBytes) return { fields: fields ?? new FormData(), isCut: false };
  return { fields: await parseBeginning(passage.head, type), isCut: true };
}

/** Lets the first `max` bytes through, drops what comes behind them, and breaks off after `end` bytes. */
class Passage {
  bytes = 0;
  readonly head: Uint8Array[] = [];
  readonly stream: TransformStream<Uint8Array, Uint8Array>;

  constructor(max: number, end: number) {
    this.stream = new TransformStream({
      transform: (chunk, controller) => {
        if (this.bytes < HEAD_BYTES) this.head.push(chunk.slice(0, HEAD_BYTES - this.bytes));
        this.bytes += chunk.length;
        if (this.bytes > end) controller.error(new Error('far too large'));
        else if (this.bytes <= max) controller.enqueue(chunk);
      },
    });
  }
}

const parse = (body: BodyInit, type: string): Promise<FormData> =>
  new Response(body, { headers: { 'content-type': type } }).formData();

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

/** What stands in it up to its last part, which was cut. */
async function parseBeginning(head: Uint8Array[], type: string): Promise<FormData> {
  const boundary = /boundary="?([^";]{1,70})"?/.exec(type)?.[1];
  const bytes = new Uint8Array(await new Blob(head).arrayBuffer());
  // One character a byte.
  const text = new TextDecoder('latin1').decode(bytes);
  const lastPart = text.lastIndexOf(`\r\n--${boundary}`);
  if (boundary === undefined || lastPart < 0) return new FormData();
  const end = new TextEncoder().encode(`\r\n--${boundary}--\r\n`);
  return parse(new Blob([bytes.subarray(0, lastPart), end]), type).catch(() => new FormData());
}
