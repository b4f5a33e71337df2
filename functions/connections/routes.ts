// A seller's connections to carriers, for programs and signed-in people. An API key reads them; owners write.
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import type { SellerEnv } from '../accounts/access.ts';
import { operation } from '../accounts/operation.ts';
import {
  ChangeConnection,
  Connection,
  OpenConnection,
  OpenedConnection,
} from '../contract/connection.ts';
import { Done, section } from '../lib/describe.ts';
import { validate } from '../lib/validate.ts';
import {
  changeKeys,
  openConnection,
  ownConnection,
  revokeConnection,
  rotateAddress,
  viewConnection,
} from './connections.ts';
import type { KeyHooks } from './hooks.ts';
import type { ConnectionRow } from './rows.ts';
import { listConnections } from './store.ts';

const HookUrl = v.object({ hookUrl: v.string() });

const about = section('Connections');

/** `keys`: how keys are tried before they are stored. */
export const connectionRoutes = (keys: KeyHooks) =>
  new Hono<SellerEnv>()
    .get(
      '/connections',
      operation({
        ...about('listConnections', 'The carriers that are connected, without any secret.'),
        needs: 'viewer',
        returns: 'The connections with their state.',
        ok: v.object({ connections: v.array(Connection) }),
      }),
      async (c) => {
        const now = Date.now();
        const rows = await listConnections(c.var.db, c.var.acting.sellerId);
        return c.json({ connections: rows.map((row) => viewConnection(row, now)) });
      },
    )
    .post(
      '/connections',
      operation({
        ...about(
          'openConnection',
          'Connects a carrier. The address for its webhook is in this answer only.',
        ),
        needs: 'owner',
        returns: 'The connection and its webhook address, which is shown here only.',
        ok: OpenedConnection,
        status: 201,
        problems: [
          'malformed-body',
          'invalid-input',
          'key-refused',
          'carrier-unreachable',
          'too-many-connections',
          'too-many-requests',
          'quota-used-up',
        ],
      }),
      validate('json', OpenConnection),
      async (c) => {
        const now = Date.now();
        const opened = await openConnection(c.env, c.var.acting, c.req.valid('json'), keys, now);
        c.executionCtx.waitUntil(keys.started(c.env, opened.row, opened.hookUrl, now));
        const connection = viewConnection(opened.row, now);
        return c.json({ connection, hookUrl: opened.hookUrl }, 201);
      },
    )
    .get(
      '/connections/:id',
      operation({
        ...about('getConnection', 'One connection, without any secret.'),
        needs: 'viewer',
        returns: 'The connection with its state.',
        ok: Connection,
        problems: ['not-found'],
      }),
      async (c) => {
        return c.json(viewConnection(await own(c), Date.now()));
      },
    )
    .patch(
      '/connections/:id',
      operation({
        ...about(
          'changeConnection',
          'Gives or takes away the keys a carrier is asked with, or signs with.',
        ),
        needs: 'owner',
        returns: 'The connection as it is now.',
        ok: Connection,
        problems: [
          'not-found',
          'malformed-body',
          'invalid-input',
          'key-refused',
          'carrier-unreachable',
          'too-many-requests',
          'quota-used-up',
        ],
      }),
      validate('json', ChangeConnection),
      async (c) => {
        const now = Date.now();
        const change = c.req.valid('json');
        await changeKeys(c.env, c.var.acting, await own(c), change, keys, now);
        const row = await own(c);
        if (change.credentials) c.executionCtx.waitUntil(keys.started(c.env, row, null, now));
        return c.json(viewConnection(row, now));
      },
    )
    .delete(
      '/connections/:id',
      operation({
        ...about(
          'revokeConnection',
          'Ends a connection: its address answers 404, its keys are forgotten.',
        ),
        needs: 'owner',
        returns: 'It has ended.',
        ok: Done,
        problems: ['not-found'],
      }),
      async (c) => {
        await revokeConnection(c.env, c.var.acting, await own(c), Date.now());
        return c.json({ ok: true as const });
      },
    )
    .post(
      '/connections/:id/rotate',
      operation({
        ...about(
          'rotateConnection',
          'A new address for the webhook, in this answer only; the old one ends within a minute.',
        ),
        needs: 'owner',
        returns: 'The new address, which is shown here only.',
        ok: HookUrl,
        problems: ['not-found'],
      }),
      async (c) => {
        const now = Date.now();
        const row = await own(c);
        const rotated = await rotateAddress(c.env, c.var.acting, row, now);
        c.executionCtx.waitUntil(keys.started(c.env, row, rotated.hookUrl, now));
        return c.json(rotated);
      },
    );

const own = (c: Context<SellerEnv>): Promise<ConnectionRow> =>
  ownConnection(c.env, c.var.acting, c.req.param('id') ?? '');
