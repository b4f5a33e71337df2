// Announcements, written in the batch of the change itself: neither is stored without the other.
// Room outbox: announcements and deliveries as rows, and the wake-up of the dispatcher; no sending.
import type { NewsData, NewsType } from '../contract/news.ts';
import { addDeliveries, type NewDelivery } from './deliveries-store.ts';
import type { AnnouncedType } from './rows.ts';

type NewsOf<T extends NewsType> = {
  id: string;
  /** Equal for the same news: a change that is written again after a crash is announced once. */
  key: string;
  sellerId: string;
  type: T;
  shipmentId: string | null;
  data: NewsData<T>;
};

export type News = { [T in NewsType]: NewsOf<T> }[NewsType];

/**
 * Joins the atomic batch of the change it announces, after the rows it names. News without an audience writes
 * no row; `wakeDispatcher` takes the statement's result.
 */
export const announce = (db: D1Database, news: readonly News[], now: number): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO announcements (id, key, seller_id, type, shipment_id, data, created_at, due_at)
       SELECT n.value ->> 'id', n.value ->> 'key', n.value ->> 'sellerId', n.value ->> 'type',
         n.value ->> 'shipmentId', n.value -> 'data', ?2, ?2
       FROM json_each(?1) AS n
       WHERE EXISTS (SELECT 1 FROM endpoints e
                     WHERE e.seller_id = n.value ->> 'sellerId' AND e.disabled_at IS NULL
                       AND instr(e.types, '"' || (n.value ->> 'type') || '"'))
          OR EXISTS (SELECT 1 FROM channels c
                     WHERE c.seller_id = n.value ->> 'sellerId' AND c.disabled_at IS NULL
                       AND instr(c.types, '"' || (n.value ->> 'type') || '"'))
          OR (n.value ->> 'type' = 'shipment.status_changed'
              AND EXISTS (SELECT 1 FROM followers f WHERE f.shipment_id = n.value ->> 'shipmentId'))
       ON CONFLICT (key) DO NOTHING`,
    )
    .bind(JSON.stringify(news), now);

/** For these targets only, whoever else listens: a test of one endpoint, a person's digest. */
export const announceTo = (
  db: D1Database,
  one: { id: string; key: string; sellerId: string; type: AnnouncedType; data: unknown },
  deliveries: readonly NewDelivery[],
  now: number,
): D1PreparedStatement[] => [
  db
    .prepare(
      `INSERT INTO announcements (id, key, seller_id, type, data, created_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .bind(one.id, one.key, one.sellerId, one.type, JSON.stringify(one.data), now),
  addDeliveries(db, deliveries),
];

/** Whether the news with this key was announced. */
export const wasAnnounced = async (db: D1Database, key: string): Promise<boolean> =>
  (await db.prepare('SELECT 1 AS told FROM announcements WHERE key = ?').bind(key).first()) !==
  null;
