// The hot paths in front of all others: a carrier's message, a lookup, its page. Matched among some hundred routes, and
// behind what those share, each would take a tenth longer (docs/benchmarks.md). What is not for them goes on.
import { type Context, Hono } from 'hono';
import { answerError } from './compose.ts';
import type { Env } from './env.ts';
import { takeMessage } from './inbound/receive.ts';
import { trackNumber } from './shipments/tracking-api.ts';
import { trackPage } from './shipments/tracking-routes.ts';

type App = Hono<{ Bindings: Env }>;

/** `app`: all routes, these too. */
export function hotFirst(app: App): App {
  const goOn = (c: Context<{ Bindings: Env }>) => app.fetch(c.req.raw, c.env, c.executionCtx);
  return new Hono<{ Bindings: Env }>()
    .post('/hooks/:carrier/:secret', takeMessage)
    .get('/api/v1/track/:number', (c) => (c.req.raw.url.includes('?') ? goOn(c) : trackNumber(c)))
    .get('/:lang{ru|zh|en}/track', trackPage)
    .onError(answerError)
    .notFound(goOn);
}
