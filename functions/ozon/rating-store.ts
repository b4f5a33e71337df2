// SQL of the error index, one row a day.
export interface RatingDay {
  day: string;
  /** Percent. */
  value: number;
  costs_minor: number | null;
  currency: string | null;
}

export const saveRating = (
  db: D1Database,
  connection: { id: string; seller_id: string },
  days: readonly RatingDay[],
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO ozon_ratings (seller_id, connection_id, day, value, costs_minor, currency, read_at)
       SELECT ?1, ?2, d.value ->> 'day', d.value ->> 'value', d.value ->> 'costs_minor',
         d.value ->> 'currency', ?4
       FROM json_each(?3) AS d WHERE true
       ON CONFLICT (seller_id, connection_id, day) DO UPDATE SET value = excluded.value,
         costs_minor = excluded.costs_minor, currency = excluded.currency, read_at = excluded.read_at`,
    )
    .bind(connection.seller_id, connection.id, JSON.stringify(days), now);

/** The last days of each of the seller's Ozon accounts, oldest first. */
export async function findRating(
  db: D1Database,
  sellerId: string,
  fromDay: string,
): Promise<(RatingDay & { connection_id: string; read_at: number })[]> {
  const { results } = await db
    .prepare(
      `SELECT r.connection_id, r.day, r.value, r.costs_minor, r.currency, r.read_at
       FROM connections c
       JOIN ozon_ratings r ON r.seller_id = c.seller_id AND r.connection_id = c.id AND r.day >= ?2
       WHERE c.seller_id = ?1 AND c.carrier = 'ozon' AND c.revoked_at IS NULL
       ORDER BY c.created_at, r.day`,
    )
    .bind(sellerId, fromDay)
    .all<RatingDay & { connection_id: string; read_at: number }>();
  return results;
}
