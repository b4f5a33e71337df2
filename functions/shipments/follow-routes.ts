// Following a parcel anonymously by its own link: calendar feed and web push.

import { type Context, Hono } from 'hono';
import type { Lang } from '../contract/lang.ts';
import type { Env } from '../env.ts';
import { spendWrite } from '../lib/client-quota.ts';
import { databaseOf, firstIn } from '../lib/databases.ts';
import { newId } from '../lib/ids.ts';
import { httpProblem } from '../lib/problem.ts';
import { calendarResponse, parcelCalendar } from './calendar.ts';
import { addFollower, removeFollower } from './followers-store.ts';
import { canPush } from './push-address.ts';
import { hashOf, readSubscription, storedOf } from './push-subscription.ts';
import type { ShipmentRow } from './rows.ts';
import { findByToken } from './store.ts';
import { readSnapshot } from './stored-snapshot.ts';

type Ctx = Context<{ Bindings: Env }>;

const PATH = '/p/:token';

export const followRoutes = new Hono<{ Bindings: Env }>()
  .get(`${PATH}/calendar.ics`, async (c) => {
    const row = await parcelOf(c);
    const lang = c.req.param('lang') as Lang;
    const url = `${c.env.PUBLIC_ORIGIN}/${lang}/p/${row.token}`;
    return calendarResponse(parcelCalendar(readSnapshot(row), row.id, lang, url, Date.now()));
  })
  .post(`${PATH}/follow`, async (c) => {
    const now = Date.now();
    const row = await parcelOf(c);
    const asking = await readSubscription(c.req.raw, now);
    if (!canPush(c.env)) throw httpProblem('not-found');
    await spendWrite(c.env, c.req.raw, now);
    const written = await addFollower(databaseOf(c.env, row.seller_id), {
      id: newId('fol', now),
      shipment_id: row.id,
      ...(await storedOf(c.env, asking, c.req.param('lang') as Lang)),
      created_at: now,
    }).run();
    if (written.meta.changes === 0)
      throw httpProblem('too-many-requests', { retryAfterSeconds: 3600 });
    return c.body(null, 204);
  })
  .post(`${PATH}/unfollow`, async (c) => {
    const row = await parcelOf(c);
    const asking = await readSubscription(c.req.raw, Date.now());
    await removeFollower(databaseOf(c.env, row.seller_id), row.id, await hashOf(asking)).run();
    return c.body(null, 204);
  });

async function parcelOf(c: Ctx): Promise<ShipmentRow> {
  const row = await firstIn(c.env, (db) => findByToken(db, c.req.param('token') ?? ''));
  if (row === null) throw httpProblem('not-found');
  return row;
}
