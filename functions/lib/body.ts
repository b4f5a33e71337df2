// Reads bodies of requests and responses up to a limit, whether or not Content-Length is present or true.
// Nothing else reads the body of a request (test/unit/architecture.test.ts).
import type { Context } from 'hono';
import { httpProblem, sameRequest } from './problem.ts';

/** null: longer than `max`. Reads no further than one byte past it. */
export async function readCapped(
  { headers, body }: Pick<Request | Response, 'headers' | 'body'>,
  max: number,
): Promise<Uint8Array | null> {
  const said = Number(headers.get('content-length') ?? 0);
  if (said > max) return null;
  if (body === null) return new Uint8Array();
  const reader = readerOf(body);
  return reader === null ? gather(body, max) : fill(reader, said, max);
}

const FIRST_BYTES = 65_536;

/** Few reads of many bytes each. null: a stream made by code of ours or of a library, which has no such reader. */
function readerOf(body: ReadableStream): ReadableStreamBYOBReader | null {
  try {
    return body.getReader({ mode: 'byob' });
  } catch {
    return null;
  }
}

/** `said`: 0 where no length is said. */
async function fill(
  reader: ReadableStreamBYOBReader,
  said: number,
  max: number,
): Promise<Uint8Array | null> {
  // The length may be wrong: nobody gets much memory for saying so. With one byte more than was said, a short body
  // and its end are read at once. Grown by doubling, a long one is not held twice.
  let whole = new Uint8Array(Math.min(said > 0 ? said + 1 : FIRST_BYTES, FIRST_BYTES));
  let size = 0;
  for (let isAll = false; !isAll; ) {
    if (size === whole.length) whole = grown(whole, Math.min(max + 1, 2 * size));
    const asked = whole.length - size;
    // The memory is handed over, and comes back with what was read.
    const { value } = await reader.readAtLeast(asked, whole.subarray(size));
    if (value) whole = new Uint8Array(value.buffer);
    size += value?.length ?? 0;
    isAll = (value?.length ?? 0) < asked;
    if (size > max) {
      await reader.cancel();
      return null;
    }
  }
  return whole.subarray(0, size);
}

async function gather(body: ReadableStream<Uint8Array>, max: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > max) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function grown(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(length);
  larger.set(bytes);
  return larger;
}

/** More than any JSON body or carrier message may have. */
export const DROPPED_BYTES_MAX = 1_048_576;

/**
 * Drains what a response left unread of its request: unread bytes would end the connection, and with it
 * the next request sent on it.
 */
export async function discardBody({ body, bodyUsed }: Request): Promise<void> {
  if (body === null || bodyUsed || body.locked) return;
  let size = 0;
  for await (const chunk of body as ReadableStream<Uint8Array>) {
    size += chunk.length;
    if (size > DROPPED_BYTES_MAX) return;
  }
}

/** Throws `body-too-large`, `malformed-body`. */
export async function readJson(request: Request, max: number): Promise<unknown> {
  const body = await readCapped(request, max);
  if (body === null) throw httpProblem('body-too-large');
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw httpProblem('malformed-body');
  }
}

/**
 * Reads the body first and leaves it in memory for later readers. Throws `body-too-large`.
 * Not hono's `bodyLimit`: it believes Content-Length, and leaves a body that is too long hanging.
 */
export async function holdBody({ req }: Pick<Context, 'req'>, max: number): Promise<void> {
  if (req.raw.body === null) return;
  const body = await readCapped(req.raw, max);
  if (body === null) throw httpProblem('body-too-large');
  req.raw = sameRequest(new Request(req.raw, { body }), req.raw);
}
