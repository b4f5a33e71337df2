// API keys, for programs that act as a signed-in owner: a key never makes keys.

import { Hono } from 'hono';
import * as v from 'valibot';
import { ApiKey, CreatedKey, CreateKey } from '../contract/account.ts';
import { directoryOf } from '../lib/databases.ts';
import { Done } from '../lib/describe.ts';
import { validate } from '../lib/validate.ts';
import type { SellerEnv } from './access.ts';
import { createKey, revoke, viewKey } from './key-work.ts';
import { listKeys } from './keys-store.ts';
import { operation } from './operation.ts';

export const keysRoutes = new Hono<SellerEnv>()
  .get(
    '/keys',
    operation({
      operationId: 'listKeys',
      summary: 'The API keys of the shop, newest first.',
      tags: ['Accounts'],
      needs: 'owner',
      returns: 'The keys without their secret part.',
      ok: v.object({ keys: v.array(ApiKey) }),
    }),
    async (c) =>
      c.json({ keys: (await listKeys(directoryOf(c.env), c.var.acting.sellerId)).map(viewKey) }),
  )
  .post(
    '/keys',
    operation({
      operationId: 'createKey',
      summary: 'Makes an API key. It is shown in this answer only.',
      tags: ['Accounts'],
      needs: 'owner',
      returns: 'The key, which is shown here only.',
      ok: CreatedKey,
      status: 201,
      problems: ['malformed-body', 'invalid-input', 'too-many-keys'],
    }),
    validate('json', CreateKey),
    async (c) => c.json(await createKey(c.env, c.var.acting, c.req.valid('json'), Date.now()), 201),
  )
  .delete(
    '/keys/:id',
    operation({
      operationId: 'revokeKey',
      summary: 'Revokes an API key; it is refused from the next request on.',
      tags: ['Accounts'],
      needs: 'owner',
      returns: 'It is revoked.',
      ok: Done,
      problems: ['not-found'],
    }),
    async (c) => {
      await revoke(c.env, c.var.acting, c.req.param('id'), Date.now());
      return c.json({ ok: true as const });
    },
  );
