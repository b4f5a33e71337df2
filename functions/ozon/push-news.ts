// Says when push notifications are in trouble: before Ozon stops sending, or when it has.
import type { PushTrouble } from '../contract/ozon-account.ts';
import { databaseOf } from '../lib/databases.ts';
import { newId } from '../lib/ids.ts';
import { iso } from '../lib/iso.ts';
import { announce, type News } from '../outbox/store.ts';
import { wakeDispatcher } from '../outbox/wake.ts';
import type { Visit } from './visit.ts';

/** In the batch that stores the state. `trouble` null: it is none, or none that has just begun. */
export async function tellTrouble(
  { env, row, now }: Visit,
  trouble: PushTrouble | null,
  statements: readonly D1PreparedStatement[],
): Promise<void> {
  const db = databaseOf(env, row.seller_id);
  if (trouble === null) {
    await db.batch([...statements]);
    return;
  }
  const news: News = {
    id: newId('new', now),
    key: `connection.pushes_failing:${row.id}:${trouble}:${now}`,
    sellerId: row.seller_id,
    type: 'connection.pushes_failing',
    shipmentId: null,
    data: { connection: { id: row.id, carrier: 'ozon' }, state: trouble, since: iso(now) },
  };
  const results = await db.batch([...statements, announce(db, [news], now)]);
  await wakeDispatcher(env, results.at(-1));
}
