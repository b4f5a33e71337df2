// Tests of a connection, and its messages that could not be processed, for programs and signed-in people.

import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import type { SellerEnv } from '../accounts/access.ts';
import { operation } from '../accounts/operation.ts';
import { ownConnection } from '../connections/connections.ts';
import type { ConnectionRow } from '../connections/rows.ts';
import { TestOutcome } from '../contract/connection.ts';
import { listKept } from '../inbox/store.ts';
import { Done, section } from '../lib/describe.ts';
import { iso } from '../lib/iso.ts';
import { validate } from '../lib/validate.ts';
import { replayMessage, testConnection } from './test-connection.ts';

const KEPT_SHOWN = 50;
const KeptMessages = v.object({
  messages: v.array(
    v.object({
      id: v.number(),
      attempts: v.number(),
      receivedAt: v.pipe(v.string(), v.isoTimestamp()),
    }),
  ),
});
const MessageParam = v.object({
  id: v.string(),
  message: v.pipe(v.string(), v.digits(), v.maxLength(16)),
});

const about = section('Connections');

export const connectionTestRoutes = new Hono<SellerEnv>()
  .post(
    '/connections/:id/test',
    operation({
      ...about('testConnection', 'Proves the way of a message, and the keys by a call with them.'),
      needs: 'owner',
      returns: 'Whether it works, and if not, why.',
      ok: TestOutcome,
      problems: ['not-found', 'too-many-requests', 'quota-used-up'],
    }),
    async (c) => c.json(await testConnection(c.env, await own(c), Date.now())),
  )
  .get(
    '/connections/:id/failures',
    operation({
      ...about(
        'listConnectionFailures',
        'Accepted messages that could not be worked on, newest first.',
      ),
      needs: 'viewer',
      returns: 'The messages, 50 at most.',
      ok: KeptMessages,
      problems: ['not-found'],
    }),
    async (c) => {
      const { id } = await own(c);
      const rows = await listKept(c.var.db, id, KEPT_SHOWN);
      const messages = rows.map(({ received_at, ...message }) => ({
        ...message,
        receivedAt: iso(received_at),
      }));
      return c.json({ messages });
    },
  )
  .post(
    '/connections/:id/failures/:message/replay',
    operation({
      ...about('replayConnectionMessage', 'Works on such a message again.'),
      needs: 'owner',
      returns: 'It waits to be worked on.',
      ok: Done,
      status: 202,
      problems: ['not-found', 'invalid-input', 'not-replayable'],
    }),
    validate('param', MessageParam),
    async (c) => {
      const { id, message } = c.req.valid('param');
      const row = await ownConnection(c.env, c.var.acting, id);
      await replayMessage(c.env, row, Number(message), Date.now());
      return c.json({ ok: true as const }, 202);
    },
  );

const own = (c: Context<SellerEnv>): Promise<ConnectionRow> =>
  ownConnection(c.env, c.var.acting, c.req.param('id') ?? '');
