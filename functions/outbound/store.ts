// What is to be told, and to whom.

/** Kinds of news; the same words stand in the bodies of outgoing webhooks. */
export const NEWS_TYPES = [
  'shipment.status_changed',
  'shipment.problem_raised',
  'shipment.problem_cleared',
  'ticket.opened',
  'ticket.message_added',
  'ticket.state_changed',
  'connection.failing',
  'connection.recovered',
] as const;
export type NewsType = (typeof NEWS_TYPES)[number];

export interface News {
  id: string;
  /** Equal for the same news: a change that is written again after a crash is told once. */
  key: string;
  sellerId: string;
  type: NewsType;
  shipmentId: string | null;
  data: Record<string, unknown>;
}

/** Joins the atomic batch of the change it tells of. */
export function announce(db: D1Database, news: readonly News[], now: number): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO announcements (id, key, seller_id, type, shipment_id, data, created_at, due_at)
       SELECT n.value ->> 'id', n.value ->> 'key', n.value ->> 'sellerId', n.value ->> 'type',
         n.value ->> 'shipmentId', n.value -> 'data', ?2, ?2
       FROM json_each(?1) AS n WHERE true
       ON CONFLICT (key) DO NOTHING`,
    )
    .bind(JSON.stringify(news), now);
}
