// GET /api/v1/statuses: the open dictionary. Made and hashed once per isolate, and loaded by who asks for it.
import { Hono } from 'hono';
import { Dictionary } from '../contract/dictionary.ts';
import type { Env } from '../env.ts';
import { describe } from '../lib/describe.ts';
import { sha256Hex } from '../lib/hmac.ts';

interface Written {
  text: string;
  etag: string;
}

let written: Promise<Written> | null = null;

export const statusesApi = new Hono<{ Bindings: Env }>().get(
  '/statuses',
  describe({
    operationId: 'listStatuses',
    summary: 'Every code of every carrier: step, status, who has to act, in three languages.',
    tags: ['Tracking'],
    security: 'public',
    returns: 'The dictionary, also in `packages/status-dictionary`. Ask again with its ETag.',
    ok: Dictionary,
    problems: ['method-not-allowed'],
  }),
  async (c) => {
    written ??= write().catch((error) => {
      written = null;
      throw error;
    });
    const { text, etag } = await written;
    const headers = {
      etag,
      'cache-control': 'public, max-age=3600',
      'access-control-allow-origin': '*',
    };
    const known = c.req.header('if-none-match')?.split(',') ?? [];
    // A proxy that packs the answer makes the tag a weak one.
    if (known.some((one) => one.trim().replace('W/', '') === etag))
      return c.body(null, 304, headers);
    return c.body(text, 200, { ...headers, 'content-type': 'application/json' });
  },
);

async function write(): Promise<Written> {
  const { makeDictionary } = await import('./dictionary.ts');
  const text = JSON.stringify(makeDictionary());
  return { text, etag: `"${(await sha256Hex(text)).slice(0, 32)}"` };
}
