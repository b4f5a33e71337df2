// The buttons of a connection's page that test it or replay a message.
import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { requireRole } from '../accounts/desk.tsx';
import { CONNECTION_PATH, findOwnRow, toOne } from '../connections/connection-routes.ts';
import { ProblemError } from '../lib/problem.ts';
import { replayMessage, testConnection } from './test-connection.ts';

export const connectionTestDeskRoutes = new Hono<SellerEnv>()
  .post(`${CONNECTION_PATH}/test`, requireRole('owner'), async (c) => {
    const row = await findOwnRow(c);
    try {
      const outcome = await testConnection(c.env, row, Date.now());
      return toOne(c, row.id, outcome.result, outcome.failure);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.slug !== 'too-many-requests') throw error;
      return toOne(c, row.id, 'slow');
    }
  })
  .post(`${CONNECTION_PATH}/replay/:message{[0-9]{1,16}}`, requireRole('owner'), async (c) => {
    const row = await findOwnRow(c);
    await replayMessage(c.env, row, Number(c.req.param('message')), Date.now());
    return toOne(c, row.id, 'replayed');
  });
