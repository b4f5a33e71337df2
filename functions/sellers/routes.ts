// better-auth's own endpoints: sign-up, sign-in, password reset, members, keys.
import { Hono } from 'hono';
import type { Env } from '../env.ts';
import { loadAuth } from './access.ts';

export const authRoutes = new Hono<{ Bindings: Env }>().on(['GET', 'POST'], '/*', async (c) =>
  (await loadAuth(c.env)).handler(c.req.raw),
);
