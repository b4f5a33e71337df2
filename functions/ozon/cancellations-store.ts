// SQL of buyers' requests to cancel what the seller ships.
export interface CancellationRow {
  id: string;
  connection_id: string;
  number: string;
  reason: string | null;
  asked_at: number | null;
  auto_approve_at: number | null;
  state: 'open' | 'approved' | 'rejected' | 'gone';
}

export const saveCancellations = (
  db: D1Database,
  connection: { id: string; seller_id: string },
  rows: readonly Pick<
    CancellationRow,
    'id' | 'number' | 'reason' | 'asked_at' | 'auto_approve_at'
  >[],
  seenAt: number,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO ozon_cancellations (seller_id, id, connection_id, number, reason, asked_at,
         auto_approve_at, state, seen_at)
       SELECT ?1, r.value ->> 'id', ?2, r.value ->> 'number', r.value ->> 'reason',
         r.value ->> 'asked_at', r.value ->> 'auto_approve_at', 'open', ?4
       FROM json_each(?3) AS r WHERE true
       ON CONFLICT (seller_id, id) DO UPDATE SET seen_at = excluded.seen_at,
         auto_approve_at = excluded.auto_approve_at,
         state = CASE state WHEN 'gone' THEN 'open' ELSE state END`,
    )
    .bind(connection.seller_id, connection.id, JSON.stringify(rows), seenAt);

/** Closes requests that a complete pass did not return: they were decided elsewhere. */
export const closeUnseen = (
  db: D1Database,
  connection: { id: string; seller_id: string },
  passStartedAt: number,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE ozon_cancellations SET state = 'gone'
       WHERE seller_id = ? AND state = 'open' AND connection_id = ? AND seen_at < ?`,
    )
    .bind(connection.seller_id, connection.id, passStartedAt);

/** Open requests, the next to be approved automatically first. */
export async function listCancellations(
  db: D1Database,
  sellerId: string,
  limit: number,
): Promise<CancellationRow[]> {
  const { results } = await db
    .prepare(
      `SELECT * FROM ozon_cancellations WHERE seller_id = ? AND state = 'open'
       ORDER BY auto_approve_at LIMIT ?`,
    )
    .bind(sellerId, limit)
    .all<CancellationRow>();
  return results;
}

export const findCancellation = (
  db: D1Database,
  sellerId: string,
  id: string,
): Promise<CancellationRow | null> =>
  db
    .prepare('SELECT * FROM ozon_cancellations WHERE seller_id = ? AND id = ?')
    .bind(sellerId, id)
    .first<CancellationRow>();

export const closeCancellation = (
  db: D1Database,
  sellerId: string,
  id: string,
  state: Exclude<CancellationRow['state'], 'open'>,
): D1PreparedStatement =>
  db
    .prepare('UPDATE ozon_cancellations SET state = ?3 WHERE seller_id = ?1 AND id = ?2')
    .bind(sellerId, id, state);
