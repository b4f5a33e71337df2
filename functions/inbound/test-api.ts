// Whether a connection works, and the messages of it that could not be worked on, for programs and
// people who have signed in.
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { asSeller, type SellerEnv } from '../accounts/access.ts';
import { ownConnection } from '../connections/connections.ts';
import type { ConnectionRow } from '../connections/rows.ts';
import { TestOutcome } from '../contract/connection.ts';
import { listKept } from '../inbox/store.ts';
import { Done, describe, REFUSALS, section } from '../lib/describe.ts';
import { validate } from '../lib/validate.ts';
import { replayMessage, testConnection } from './test-connection.ts';

const KEPT_SHOWN = 50;
const Kept = v.object({
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
  message: v.pipe(v.string(), v.digits(), v.maxLength(15)),
});

const read = section('Connections', { needsKey: true });
const write = section('Connections', { needsSession: true });

export const connectionTestRoutes = new Hono<SellerEnv>()
  .post(
    '/connections/:id/test',
    describe({
      ...write('testConnection', 'Proves the way of a message, and the keys by a call with them.'),
      ok: TestOutcome,
      problems: [...REFUSALS, 'too-many-requests', 'quota-used-up'],
    }),
    asSeller('owner'),
    async (c) => c.json(await testConnection(c.env, await own(c), Date.now())),
  )
  .get(
    '/connections/:id/failures',
    describe({
      ...read(
        'listConnectionFailures',
        'Accepted messages that could not be worked on, newest first.',
      ),
      ok: Kept,
      problems: [...REFUSALS],
    }),
    asSeller('viewer'),
    async (c) => {
      const { id } = await own(c);
      const kept = await listKept(c.env.DB, id, KEPT_SHOWN);
      const messages = kept.map(({ received_at, ...message }) => ({
        ...message,
        receivedAt: new Date(received_at).toISOString(),
      }));
      return c.json({ messages });
    },
  )
  .post(
    '/connections/:id/failures/:message/replay',
    describe({
      ...write('replayConnectionMessage', 'Works on such a message again.'),
      ok: Done,
      status: 202,
      problems: [...REFUSALS, 'invalid-input', 'not-replayable'],
    }),
    asSeller('owner'),
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
