// Reads bodies of requests and responses up to a limit, whether or not Content-Length is present or true.
// Nothing else reads the body of a request (test/unit/architecture.test.ts).
import type { Context } from 'hono';
import { httpProblem, sameRequest } from './problem.ts';

/** null: longer than `max`. Reads no further than `max`. */
export async function readCapped(
  { headers, body }: Pick<Request | Response, 'headers' | 'body'>,
  max: number,
): Promise<Uint8Array | null> {
  const said = Number(headers.get('content-length') ?? 0);
  if (said > max) return null;
  if (body === null) return new Uint8Array();
  // The length may be wrong: nobody gets much memory for saying so. Grown by doubling, a body is not held twice.
  let whole = new Uint8Array(Math.min(said > 0 ? said : max, FIRST_BYTES));
  let size = 0;
  for await (const chunk of body as ReadableStream<Uint8Array>) {
    const end = size + chunk.length;
    if (end > max) return null;
    if (end > whole.length) whole = grown(whole, Math.min(max, Math.max(end, 2 * whole.length)));
    whole.set(chunk, size);
    size = end;
  }
  return size === whole.length ? whole : whole.slice(0, size);
}

const FIRST_BYTES = 65_536;

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
