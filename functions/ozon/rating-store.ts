// SQL of the error index, one row a day, and of the postings that count in it.
export interface RatingDay {
  day: string;
  /** As Ozon states it, a share: `percentOf` of rating-zones.ts. */
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

/** A posting that counts in the index. */
export interface RatingErrorRow {
  number: string;
  /** Ozon's word: SELLER_CANCELLATION, SELLER_DELAY. */
  type: string;
  error_at: number | null;
  scheme: string | null;
  /** 1: Ozon charges nothing for it, by grace. */
  grace: 0 | 1;
  charge_percent: number | null;
  charge_minor: number | null;
  charge_currency: string | null;
  price_minor: number | null;
  price_currency: string | null;
}

export const saveRatingErrors = (
  db: D1Database,
  connection: { id: string; seller_id: string },
  errors: readonly RatingErrorRow[],
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO ozon_rating_errors (seller_id, number, type, connection_id, error_at, scheme, grace,
         charge_percent, charge_minor, charge_currency, price_minor, price_currency, read_at)
       SELECT ?1, e.value ->> 'number', e.value ->> 'type', ?2, e.value ->> 'error_at',
         e.value ->> 'scheme', e.value ->> 'grace', e.value ->> 'charge_percent',
         e.value ->> 'charge_minor', e.value ->> 'charge_currency', e.value ->> 'price_minor',
         e.value ->> 'price_currency', ?4
       FROM json_each(?3) AS e WHERE true
       ON CONFLICT (seller_id, number, type) DO UPDATE SET connection_id = excluded.connection_id,
         error_at = excluded.error_at, scheme = excluded.scheme, grace = excluded.grace,
         charge_percent = excluded.charge_percent, charge_minor = excluded.charge_minor,
         charge_currency = excluded.charge_currency, price_minor = excluded.price_minor,
         price_currency = excluded.price_currency, read_at = excluded.read_at`,
    )
    .bind(connection.seller_id, connection.id, JSON.stringify(errors), now);

/** What the last whole reading of the period did not name any more: Ozon took it out of the index. */
export const dropUnseenErrors = (
  db: D1Database,
  connection: { id: string; seller_id: string },
  period: { from: number; seenSince: number },
): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM ozon_rating_errors WHERE seller_id = ?1 AND connection_id = ?2
         AND error_at >= ?3 AND read_at < ?4`,
    )
    .bind(connection.seller_id, connection.id, period.from, period.seenSince);

export type ListedRatingError = RatingErrorRow & {
  connection_id: string;
  shipment_id: string | null;
};

/** The newest first. */
export async function listRatingErrors(
  db: D1Database,
  sellerId: string,
  from: number,
  limit: number,
): Promise<ListedRatingError[]> {
  const { results } = await db
    .prepare(
      `SELECT e.*, (SELECT n.shipment_id FROM shipment_numbers n
           WHERE n.number = e.number AND n.seller_id = e.seller_id AND n.shared = 0 LIMIT 1)
           AS shipment_id
       FROM ozon_rating_errors e
       WHERE e.seller_id = ?1 AND e.error_at >= ?2 ORDER BY e.error_at DESC, e.number LIMIT ?3`,
    )
    .bind(sellerId, from, limit)
    .all<ListedRatingError>();
  return results;
}

export const findRatingErrors = async (
  db: D1Database,
  sellerId: string,
  number: string,
): Promise<ListedRatingError[]> =>
  (
    await db
      .prepare(
        `SELECT e.*, (SELECT n.shipment_id FROM shipment_numbers n
             WHERE n.number = e.number AND n.seller_id = e.seller_id AND n.shared = 0 LIMIT 1)
             AS shipment_id
         FROM ozon_rating_errors e WHERE e.seller_id = ?1 AND e.number = ?2 ORDER BY e.error_at DESC`,
      )
      .bind(sellerId, number)
      .all<ListedRatingError>()
  ).results;
