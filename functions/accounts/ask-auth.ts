// Calls better-auth for what only it does: its routes cannot be reached from outside (docs/adr/0010).
import type { Context } from 'hono';
import type { Env } from '../env.ts';
import { loadAuth } from './access.ts';

/** Sent in place of the incoming request. `cookie`: instead of the ones that came with it. */
export async function callAuth(
  c: Pick<Context<{ Bindings: Env }>, 'env' | 'req'>,
  path: string,
  body: object,
  cookie = c.req.header('cookie'),
): Promise<Response> {
  const headers = new Headers({ 'content-type': 'application/json', origin: c.env.PUBLIC_ORIGIN });
  if (cookie !== undefined) headers.set('cookie', cookie);
  for (const name of ['user-agent', 'cf-connecting-ip']) {
    const value = c.req.header(name);
    if (value !== undefined) headers.set(name, value);
  }
  const request = new Request(`${c.env.PUBLIC_ORIGIN}/api/auth${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return (await loadAuth(c.env)).handler(request);
}
