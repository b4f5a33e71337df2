// API keys, for programs of an owner who has signed in: a key never makes keys.
import { Hono } from 'hono';
import * as v from 'valibot';
import { ApiKey, CreatedKey, CreateKey } from '../contract/account.ts';
import { Done, describe } from '../lib/describe.ts';
import { validate } from '../lib/validate.ts';
import { asSeller, type SellerEnv } from './access.ts';
import { createKey, revoke, viewKey } from './key-work.ts';
import { listKeys } from './keys-store.ts';

export const keysRoutes = new Hono<SellerEnv>()
  .get(
    '/keys',
    describe({
      operationId: 'listKeys',
      summary: 'The API keys of the shop, newest first.',
      tags: ['Accounts'],
      ok: v.object({ keys: v.array(ApiKey) }),
      problems: ['unauthorized', 'forbidden'],
      needsSession: true,
    }),
    asSeller('owner'),
    async (c) => c.json({ keys: (await listKeys(c.env.DB, c.var.acting.sellerId)).map(viewKey) }),
  )
  .post(
    '/keys',
    describe({
      operationId: 'createKey',
      summary: 'Makes an API key. It is shown in this answer only.',
      tags: ['Accounts'],
      ok: CreatedKey,
      status: 201,
      problems: ['unauthorized', 'forbidden', 'malformed-body', 'invalid-input', 'too-many-keys'],
      needsSession: true,
    }),
    asSeller('owner'),
    validate('json', CreateKey),
    async (c) => c.json(await createKey(c.env, c.var.acting, c.req.valid('json'), Date.now()), 201),
  )
  .delete(
    '/keys/:id',
    describe({
      operationId: 'revokeKey',
      summary: 'Revokes an API key; it is refused from the next request on.',
      tags: ['Accounts'],
      ok: Done,
      problems: ['unauthorized', 'forbidden', 'not-found'],
      needsSession: true,
    }),
    asSeller('owner'),
    async (c) => {
      await revoke(c.env, c.var.acting, c.req.param('id'), Date.now());
      return c.json({ ok: true as const });
    },
  );
