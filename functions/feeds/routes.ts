// /feeds/{token}.csv: its token is all the access it needs, and gives one list only.
import { Hono } from 'hono';
import type { Env } from '../env.ts';
import { httpProblem } from '../lib/problem.ts';

export const feedRoutes = new Hono<{ Bindings: Env }>().get('/feeds/:file', async (c) => {
  const [, token] = /^([\w-]+)\.csv$/.exec(c.req.param('file')) ?? [];
  if (token === undefined) throw httpProblem('not-found');
  const { readFeed } = await import('../late.ts');
  return readFeed(c.env, token, c.req.query('bom') !== undefined, Date.now());
});
