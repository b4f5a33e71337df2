// Settings of the shop, for programs.

import { Hono } from 'hono';
import * as v from 'valibot';
import { ShopSettings } from '../contract/account.ts';
import { directoryOf } from '../lib/databases.ts';
import { Done } from '../lib/describe.ts';
import { validate } from '../lib/validate.ts';
import type { SellerEnv } from './access.ts';
import { operation } from './operation.ts';
import { findSettings } from './settings-store.ts';
import { change } from './shop.ts';

export const shopRoutes = new Hono<SellerEnv>()
  .get(
    '/seller',
    operation({
      operationId: 'getSeller',
      summary: 'The shop’s name, language and time zone.',
      tags: ['Sellers'],
      needs: 'viewer',
      returns: 'The settings.',
      ok: ShopSettings,
    }),
    async (c) => c.json(await findSettings(directoryOf(c.env), c.var.acting.sellerId)),
  )
  .patch(
    '/seller',
    operation({
      operationId: 'changeSeller',
      summary: 'Changes what is named of the shop’s name, language and time zone.',
      tags: ['Sellers'],
      needs: 'owner',
      returns: 'They are changed.',
      ok: Done,
      problems: ['malformed-body', 'invalid-input'],
    }),
    validate('json', v.partial(ShopSettings)),
    async (c) => {
      await change(c.env, c.var.acting, c.req.valid('json'), Date.now());
      return c.json({ ok: true as const });
    },
  );
