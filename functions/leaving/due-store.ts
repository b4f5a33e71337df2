// How much a shorter term would delete of one shop. News is not counted: it has no index by shop and time.
import type { Kept } from '../contract/retention.ts';

/** A count ends there: "more than that". */
export const COUNTED_MAX = 1_000;

/** null: not counted. `before`: what is older is deleted. */
export const countDue = (
  db: D1Database,
  kept: Kept,
  sellerId: string,
  before: number,
): Promise<number | null> => {
  const rows = OLDER[kept];
  if (rows === null) return Promise.resolve(null);
  return db
    .prepare(`SELECT count(*) AS n FROM (${rows} LIMIT ${COUNTED_MAX + 1})`)
    .bind(sellerId, before)
    .first<number>('n');
};

const parcelsIn = (range: string): string =>
  `SELECT p.id FROM shipments p
   WHERE p.seller_id = ?1 AND p.created_at < ?2 AND p.merged_into IS NULL AND ${range}
     AND coalesce(p.last_event_at, 0) < ?2
     AND NOT EXISTS (SELECT 1 FROM tickets t WHERE t.shipment_id = p.id AND t.ended_at IS NULL)`;

const OLDER: Record<Kept, string | null> = {
  parcels: `${parcelsIn('p.archived_at IS NULL')} UNION ALL ${parcelsIn('p.archived_at IS NOT NULL')}`,
  tickets: `SELECT id FROM tickets INDEXED BY tickets_by_seller
    WHERE seller_id = ?1 AND updated_at < ?2 AND merged_into IS NULL`,
  messages: `SELECT i.id FROM connections c CROSS JOIN inbox i INDEXED BY inbox_by_connection
      ON i.connection_id = c.id AND i.received_at < ?2
    WHERE c.seller_id = ?1 AND i.state = 'done'`,
  deliveries: null,
  audit: 'SELECT id FROM audit WHERE seller_id = ?1 AND at < ?2',
};
