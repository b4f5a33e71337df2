// JSON route of the accounts at Ozon.
import { Hono } from 'hono';
import * as v from 'valibot';
import type { SellerEnv } from '../accounts/access.ts';
import { operation } from '../accounts/operation.ts';
import { OzonAccount } from '../contract/ozon-account.ts';
import { section } from '../lib/describe.ts';
import { readAccounts } from './account.ts';

const about = section('Ozon');

export const ozonAccountRoutes = new Hono<SellerEnv>().get(
  '/ozon/accounts',
  operation({
    ...about(
      'listOzonAccounts',
      'How far each account was read, what its key may do and when it ends, its notifications.',
    ),
    needs: 'viewer',
    returns: 'One entry for each connection to Ozon that has a key.',
    ok: v.object({ accounts: v.array(OzonAccount) }),
  }),
  async (c) => c.json({ accounts: await readAccounts(c.var.db, c.var.acting.sellerId) }),
);
