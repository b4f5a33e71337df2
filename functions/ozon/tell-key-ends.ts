// Cron: tells sellers that a key ends: 14 days before, 3, and on the last day. Each once; after a time out of
// service only the nearest is said.
import type { Env } from '../env.ts';
import { databaseOf, databases } from '../lib/databases.ts';
import { newId } from '../lib/ids.ts';
import { iso } from '../lib/iso.ts';
import { announce, type News } from '../outbox/store.ts';
import { wakeDispatcher } from '../outbox/wake.ts';
import { type EndingKey, findKeysToTell, markKeyTold } from './account-store.ts';
import { tellingOf } from './key-end.ts';

const KEYS_PER_RUN = 50;

export async function tellKeyEnds(env: Env, now: number): Promise<void> {
  for (const db of databases(env)) {
    for (const key of await findKeysToTell(db, now, KEYS_PER_RUN)) await tell(env, key, now);
  }
}

async function tell(env: Env, key: EndingKey, now: number): Promise<void> {
  const db = databaseOf(env, key.seller_id);
  const { days, nextAt } = tellingOf(key.key_ends_at, key.key_told, now);
  const mark = markKeyTold(db, key, days ?? key.key_told, nextAt);
  if (days === null) {
    await mark.run();
    return;
  }
  const news: News = {
    id: newId('new', now),
    key: `connection.key_ending:${key.connection_id}:${key.key_ends_at}:${days}`,
    sellerId: key.seller_id,
    type: 'connection.key_ending',
    shipmentId: null,
    data: {
      connection: { id: key.connection_id, carrier: 'ozon' },
      endsAt: iso(key.key_ends_at),
      daysLeft: days,
    },
  };
  const [, announced] = await db.batch([mark, announce(db, [news], now)]);
  await wakeDispatcher(env, announced);
}
