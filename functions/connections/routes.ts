// The seller's ties to carriers, for programs and people who have signed in. An API key reads them;
// owners write.
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { asSeller, type SellerEnv } from '../accounts/access.ts';
import {
  ChangeConnection,
  Connection,
  OpenConnection,
  OpenedConnection,
} from '../contract/connection.ts';
import { Done, describe, REFUSALS, section } from '../lib/describe.ts';
import { validate } from '../lib/validate.ts';
import {
  changeKeys,
  openConnection,
  ownConnection,
  revokeConnection,
  rotateAddress,
  viewConnection,
} from './connections.ts';
import type { ConnectionRow } from './rows.ts';
import { listConnections } from './store.ts';

const HookUrl = v.object({ hookUrl: v.string() });

const read = section('Connections', { needsKey: true });
const write = section('Connections', { needsSession: true });

export const connectionRoutes = new Hono<SellerEnv>()
  .get(
    '/connections',
    describe({
      ...read('listConnections', 'The carriers that are connected, without any secret.'),
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
      ...write(
        'openConnection',
        'Connects a carrier. The address for its webhook is in this answer only.',
      ),
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
      ...read('getConnection', 'One connection, without any secret.'),
      ok: Connection,
      problems: [...REFUSALS],
    }),
    asSeller('viewer'),
    async (c) => {
      return c.json(viewConnection(await own(c), Date.now()));
    },
  )
  .patch(
    '/connections/:id',
    describe({
      ...write(
        'changeConnection',
        'Gives or takes away the keys a carrier is asked with, or signs with.',
      ),
      ok: Connection,
      problems: [...REFUSALS, 'malformed-body', 'invalid-input'],
    }),
    asSeller('owner'),
    validate('json', ChangeConnection),
    async (c) => {
      const now = Date.now();
      await changeKeys(c.env, c.var.acting, await own(c), c.req.valid('json'), now);
      return c.json(viewConnection(await own(c), now));
    },
  )
  .delete(
    '/connections/:id',
    describe({
      ...write(
        'revokeConnection',
        'Ends a connection: its address answers 404, its keys are forgotten.',
      ),
      ok: Done,
      problems: [...REFUSALS],
    }),
    asSeller('owner'),
    async (c) => {
      await revokeConnection(c.env, c.var.acting, await own(c), Date.now());
      return c.json({ ok: true as const });
    },
  )
  .post(
    '/connections/:id/rotate',
    describe({
      ...write(
        'rotateConnection',
        'A new address for the webhook, in this answer only; the old one ends within a minute.',
      ),
      ok: HookUrl,
      problems: [...REFUSALS],
    }),
    asSeller('owner'),
    async (c) => c.json(await rotateAddress(c.env, c.var.acting, await own(c), Date.now())),
  );

const own = (c: Context<SellerEnv>): Promise<ConnectionRow> =>
  ownConnection(c.env, c.var.acting, c.req.param('id') ?? '');
