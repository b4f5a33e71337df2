// How often somebody's own text is checked, by the API and the page together.
import type { MiddlewareHandler } from 'hono';
import { clientKey } from '../lib/client.ts';
import { httpProblem } from '../lib/problem.ts';
import { RateLimiter } from '../lib/rate-limit.ts';

/** Whoever writes checks a text now and then. */
const CHECKS_A_MINUTE = 30;
const limiter = new RateLimiter();

export const limitChatChecks: MiddlewareHandler = async (c, next) => {
  const retryAfterSeconds = limiter.take(clientKey(c.req.raw), CHECKS_A_MINUTE, Date.now());
  if (retryAfterSeconds > 0) throw httpProblem('too-many-requests', { retryAfterSeconds });
  await next();
};
