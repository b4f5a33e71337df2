// Settings of the shop, for programs.
import { Hono } from 'hono';
import * as v from 'valibot';
import { ShopSettings } from '../contract/account.ts';
import { Done, describe } from '../lib/describe.ts';
import { validate } from '../lib/validate.ts';
import { asSeller, type SellerEnv } from './access.ts';
import { findSettings } from './settings-store.ts';
import { change } from './shop.ts';

export const shopRoutes = new Hono<SellerEnv>()
  .get(
    '/seller',
    describe({
      operationId: 'getSeller',
      summary: 'The shop’s name, language and time zone.',
      tags: ['Sellers'],
      ok: ShopSettings,
      problems: ['unauthorized'],
      needsKey: true,
    }),
    asSeller('viewer'),
    async (c) => c.json(await findSettings(c.env.DB, c.var.acting.sellerId)),
  )
  .patch(
    '/seller',
    describe({
      operationId: 'changeSeller',
      summary: 'Changes what is named of the shop’s name, language and time zone.',
      tags: ['Sellers'],
      ok: Done,
      problems: ['unauthorized', 'forbidden', 'malformed-body', 'invalid-input'],
      needsSession: true,
    }),
    asSeller('owner'),
    validate('json', v.partial(ShopSettings)),
    async (c) => {
      await change(c.env, c.var.acting, c.req.valid('json'), Date.now());
      return c.json({ ok: true as const });
    },
  );
