// The seller's ties to carriers, for programs and people who have signed in. An API key reads them;
// owners write.
import { Hono } from 'hono';
import * as v from 'valibot';
import {
  ChangeConnection,
  Connection,
  OpenConnection,
  OpenedConnection,
  TestOutcome,
} from '../contract/connection.ts';
import { Done, describe } from '../lib/describe.ts';
import { validate } from '../lib/validate.ts';
import { asSeller, type SellerEnv } from './access.ts';
import { listConnections, listKept } from './connection-store.ts';
import { replayMessage, testConnection } from './connection-test.ts';
import {
  changeKeys,
  openConnection,
  ownConnection,
  revokeConnection,
  rotateAddress,
  viewConnection,
} from './connections.ts';

const KEPT_SHOWN = 50;
const HookUrl = v.object({ hookUrl: v.string() });
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

const read = { tags: ['Connections'], needsKey: true };
const write = { tags: ['Connections'], needsSession: true };
const ofOne = ['unauthorized', 'forbidden', 'not-found'] as const;

export const connectionRoutes = new Hono<SellerEnv>()
  .get(
    '/connections',
    describe({
      ...read,
      operationId: 'listConnections',
      summary: 'The carriers that are connected, without any secret.',
      ok: v.object({ connections: v.array(Connection) }),
      problems: ['unauthorized'],
    }),
    asSeller('viewer'),
    async (c) => {
      const now = Date.now();
      const rows = await listConnections(c.env.DB, c.var.acting.sellerId);
      return c.json({ connections: rows.map((row) => viewConnection(row, now)) });
    },
  )
  .post(
    '/connections',
    describe({
      ...write,
      operationId: 'openConnection',
      summary: 'Connects a carrier. The address for its webhook is in this answer only.',
      ok: OpenedConnection,
      status: 201,
      problems: [
        'unauthorized',
        'forbidden',
        'malformed-body',
        'invalid-input',
        'too-many-connections',
      ],
    }),
    asSeller('owner'),
    validate('json', OpenConnection),
    async (c) => {
      const now = Date.now();
      const opened = await openConnection(c.env, c.var.acting, c.req.valid('json'), now);
      const connection = viewConnection(opened.row, now);
      return c.json({ connection, hookUrl: opened.hookUrl }, 201);
    },
  )
  .get(
    '/connections/:id',
    describe({
      ...read,
      operationId: 'getConnection',
      summary: 'One connection, without any secret.',
      ok: Connection,
      problems: [...ofOne],
    }),
    asSeller('viewer'),
    async (c) => {
      const row = await ownConnection(c.env, c.var.acting, c.req.param('id'));
      return c.json(viewConnection(row, Date.now()));
    },
  )
  .patch(
    '/connections/:id',
    describe({
      ...write,
      operationId: 'changeConnection',
      summary: 'Gives or takes away the keys a carrier is asked with, or signs with.',
      ok: Connection,
      problems: [...ofOne, 'malformed-body', 'invalid-input'],
    }),
    asSeller('owner'),
    validate('json', ChangeConnection),
    async (c) => {
      const now = Date.now();
      const id = c.req.param('id');
      await changeKeys(c.env, c.var.acting, id, c.req.valid('json'), now);
      return c.json(viewConnection(await ownConnection(c.env, c.var.acting, id), now));
    },
  )
  .delete(
    '/connections/:id',
    describe({
      ...write,
      operationId: 'revokeConnection',
      summary: 'Ends a connection: its address answers 404, its keys are forgotten.',
      ok: Done,
      problems: [...ofOne],
    }),
    asSeller('owner'),
    async (c) => {
      await revokeConnection(c.env, c.var.acting, c.req.param('id'), Date.now());
      return c.json({ ok: true as const });
    },
  )
  .post(
    '/connections/:id/test',
    describe({
      ...write,
      operationId: 'testConnection',
      summary: 'Proves the way of a message, and the keys by a call with them.',
      ok: TestOutcome,
      problems: [...ofOne, 'too-many-requests'],
    }),
    asSeller('owner'),
    async (c) => c.json(await testConnection(c.env, c.var.acting, c.req.param('id'), Date.now())),
  )
  .post(
    '/connections/:id/rotate',
    describe({
      ...write,
      operationId: 'rotateConnection',
      summary:
        'A new address for the webhook, in this answer only; the old one ends within a minute.',
      ok: HookUrl,
      problems: [...ofOne],
    }),
    asSeller('owner'),
    async (c) => c.json(await rotateAddress(c.env, c.var.acting, c.req.param('id'), Date.now())),
  )
  .get(
    '/connections/:id/failures',
    describe({
      ...read,
      operationId: 'listConnectionFailures',
      summary: 'Accepted messages that could not be worked on, newest first.',
      ok: Kept,
      problems: [...ofOne],
    }),
    asSeller('viewer'),
    async (c) => {
      const { id } = await ownConnection(c.env, c.var.acting, c.req.param('id'));
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
      ...write,
      operationId: 'replayConnectionMessage',
      summary: 'Works on such a message again.',
      ok: Done,
      status: 202,
      problems: [...ofOne, 'invalid-input', 'not-replayable'],
    }),
    asSeller('owner'),
    validate('param', MessageParam),
    async (c) => {
      const { id, message } = c.req.valid('param');
      await replayMessage(c.env, c.var.acting, id, Number(message), Date.now());
      return c.json({ ok: true as const }, 202);
    },
  );
