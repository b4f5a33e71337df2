// The file with all data of a shop, for an owner.
import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { recordAudit } from '../accounts/audit-store.ts';
import { langOf, requireRole } from '../accounts/desk.tsx';
import { directoryOf } from '../lib/databases.ts';
import { iso } from '../lib/iso.ts';
import { httpProblem } from '../lib/problem.ts';
import { exportShop, readPosition } from './export.ts';

const PATH = '/settings/shop/export';

export const exportRoutes = new Hono<SellerEnv>().get(PATH, requireRole('owner'), async (c) => {
  const now = Date.now();
  const { sellerId, actor } = c.var.acting;
  const asked = c.req.query('after');
  const from = asked === undefined ? null : readPosition(asked);
  if (asked !== undefined && from === null) throw httpProblem('not-found');
  await recordAudit(
    directoryOf(c.env),
    { sellerId, actor, action: 'shop_exported', subject: null },
    now,
  ).run();
  const next = (position: string) =>
    `${c.env.PUBLIC_ORIGIN}/${langOf(c)}/desk${PATH}?${new URLSearchParams({ shop: sellerId, after: position })}`;
  const body = exportShop(c.env, sellerId, from, next, now);
  return new Response(body, {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': `attachment; filename="shop-${iso(now).slice(0, 10)}${from ? '-more' : ''}.ndjson"`,
      'cache-control': 'no-store',
    },
  });
});
