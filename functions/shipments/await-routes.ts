// Waiting for a number that nobody knows yet, by web push: /{lang}/n/{number}/follow and /unfollow, for anybody. Who
// asks proves nothing and learns nothing here; the news leads to the public page.
import { type Context, Hono } from 'hono';
import { readNumbers } from '../carriers/numbers-input.ts';
import type { Lang } from '../contract/lang.ts';
import { NUMBER_TYPED_MAX } from '../contract/shipment.ts';
import type { Env } from '../env.ts';
import { spendWrite } from '../lib/client-quota.ts';
import { directoryOf } from '../lib/databases.ts';
import { newId } from '../lib/ids.ts';
import { httpProblem } from '../lib/problem.ts';
import { addAwaited, removeAwaited } from './awaited-store.ts';
import { canPush } from './push-address.ts';
import { hashOf, readSubscription, storedOf } from './push-subscription.ts';

export const awaitRoutes = new Hono<{ Bindings: Env }>()
  .post('/n/:number/follow', async (c) => {
    const now = Date.now();
    const number = numberOf(c);
    const asking = await readSubscription(c.req.raw, now);
    if (!canPush(c.env)) throw httpProblem('not-found');
    await spendWrite(c.env, c.req.raw, now);
    const written = await addAwaited(directoryOf(c.env), {
      id: newId('fol', now),
      number,
      ...(await storedOf(c.env, asking, c.req.param('lang') as Lang)),
      created_at: now,
      due_at: now,
    }).run();
    if (written.meta.changes === 0)
      throw httpProblem('too-many-requests', { retryAfterSeconds: 3600 });
    return c.body(null, 204);
  })
  .post('/n/:number/unfollow', async (c) => {
    const number = numberOf(c);
    const asking = await readSubscription(c.req.raw, Date.now());
    await removeAwaited(directoryOf(c.env), number, await hashOf(asking)).run();
    return c.body(null, 204);
  });

function numberOf(c: Context<{ Bindings: Env }>): string {
  const typed = (c.req.param('number') ?? '').slice(0, NUMBER_TYPED_MAX);
  const { numbers, given } = readNumbers(typed, 1);
  const [number] = numbers;
  if (number === undefined || given !== 1) throw httpProblem('not-found');
  return number;
}
