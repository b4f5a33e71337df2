// Following a parcel anonymously by its own link: calendar feed and web push.

import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { Follow } from '../contract/follow.ts';
import type { Lang } from '../contract/lang.ts';
import type { Env } from '../env.ts';
import { readJson } from '../lib/body.ts';
import { clientKey } from '../lib/client.ts';
import { spendWrite } from '../lib/client-quota.ts';
import { databaseOf, firstIn } from '../lib/databases.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { newId } from '../lib/ids.ts';
import { httpProblem } from '../lib/problem.ts';
import { RateLimiter } from '../lib/rate-limit.ts';
import { seal } from '../lib/secrets.ts';
import { parcelCalendar } from './calendar.ts';
import { addFollower, removeFollower } from './followers-store.ts';
import { canPush, isPushAddress } from './push-address.ts';
import type { ShipmentRow } from './rows.ts';
import { findByToken } from './store.ts';

type Ctx = Context<{ Bindings: Env }>;

const PATH = '/p/:token';

export const followRoutes = new Hono<{ Bindings: Env }>()
  .get(`${PATH}/calendar.ics`, async (c) => {
    const row = await parcelOf(c);
    const lang = c.req.param('lang') as Lang;
    const url = `${c.env.PUBLIC_ORIGIN}/${lang}/p/${row.token}`;
    return c.body(parcelCalendar(JSON.parse(row.snapshot), row.id, lang, url, Date.now()), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=900',
    });
  })
  .post(`${PATH}/follow`, async (c) => {
    const now = Date.now();
    const row = await parcelOf(c);
    const { endpoint, keys } = await subscriptionIn(c, now);
    if (!canPush(c.env)) throw httpProblem('not-found');
    await spendWrite(c.env, c.req.raw, now);
    const written = await addFollower(databaseOf(c.env, row.seller_id), {
      id: newId('fol', now),
      shipment_id: row.id,
      push_hash: await sha256Hex(endpoint),
      subscription: await seal(JSON.stringify({ endpoint, keys }), c.env.SECRETS_KEY),
      lang: c.req.param('lang') as Lang,
      created_at: now,
    }).run();
    if (written.meta.changes === 0)
      throw httpProblem('too-many-requests', { retryAfterSeconds: 3600 });
    return c.body(null, 204);
  })
  .post(`${PATH}/unfollow`, async (c) => {
    const row = await parcelOf(c);
    const { endpoint } = await subscriptionIn(c, Date.now());
    await removeFollower(databaseOf(c.env, row.seller_id), row.id, await sha256Hex(endpoint)).run();
    return c.body(null, 204);
  });

async function parcelOf(c: Ctx): Promise<ShipmentRow> {
  const row = await firstIn(c.env, (db) => findByToken(db, c.req.param('token') ?? ''));
  if (row === null) throw httpProblem('not-found');
  return row;
}

const limiter = new RateLimiter();
const FOLLOWS_A_MINUTE = 20;
const BODY_BYTES_MAX = 4096;

async function subscriptionIn(c: Ctx, now: number): Promise<Follow> {
  const retryAfterSeconds = limiter.take(clientKey(c.req.raw), FOLLOWS_A_MINUTE, now);
  if (retryAfterSeconds > 0) throw httpProblem('too-many-requests', { retryAfterSeconds });
  const read = v.safeParse(Follow, await readJson(c.req.raw, BODY_BYTES_MAX));
  if (!read.success || !isPushAddress(read.output.endpoint)) throw httpProblem('invalid-input');
  return read.output;
}
