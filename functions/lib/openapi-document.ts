// The OpenAPI document as it is served: built, written out and hashed once per isolate, since that takes more
// time than any other answer. A deployment replaces the isolate.
import type { Hono, MiddlewareHandler } from 'hono';
import { generateSpecs } from 'hono-openapi';
import { sha256Hex } from './hmac.ts';
import { OPENAPI_INFO } from './openapi.ts';

interface Written {
  text: string;
  etag: string;
}

// biome-ignore lint/suspicious/noExplicitAny: an app of any environment
export function openApiDocument(app: Hono<any>): MiddlewareHandler {
  let written: Promise<Written> | null = null;
  return async (c) => {
    written ??= write(app).catch((error) => {
      written = null;
      throw error;
    });
    const { text, etag } = await written;
    const headers = { etag, 'cache-control': 'no-cache' };
    const known = c.req.header('if-none-match')?.split(',') ?? [];
    // A proxy that packs the answer makes the tag a weak one.
    if (known.some((one) => one.trim().replace('W/', '') === etag))
      return c.body(null, 304, headers);
    return c.body(text, 200, { ...headers, 'content-type': 'application/json' });
  };
}

// biome-ignore lint/suspicious/noExplicitAny: an app of any environment
async function write(app: Hono<any>): Promise<Written> {
  const text = JSON.stringify(await generateSpecs(app, OPENAPI_INFO));
  return { text, etag: `"${(await sha256Hex(text)).slice(0, 32)}"` };
}
