// SQL of carriages: who is acting on the carriage of a delivery method and day, and which was made last.
export interface CarriageKey {
  sellerId: string;
  connectionId: string;
  methodId: string;
  /** YYYY-MM-DD. */
  day: string;
}

/** null: somebody else is making, sending or cancelling it at this moment. */
export function claimCarriage(
  db: D1Database,
  { sellerId, connectionId, methodId, day }: CarriageKey,
  { now, until }: { now: number; until: number },
): Promise<{ lastId: string | null } | null> {
  return db
    .prepare(
      `INSERT INTO ozon_carriages (seller_id, connection_id, delivery_method_id, day, acting_until)
       VALUES (?1, ?2, ?3, ?4, ?6)
       ON CONFLICT (seller_id, connection_id, delivery_method_id, day)
       DO UPDATE SET acting_until = excluded.acting_until
         WHERE acting_until IS NULL OR acting_until <= ?5
       RETURNING carriage_id AS lastId`,
    )
    .bind(sellerId, connectionId, methodId, day, now, until)
    .first<{ lastId: string | null }>();
}

/** `carriageId` null: it keeps the one it had. */
export const releaseCarriage = (
  db: D1Database,
  { sellerId, connectionId, methodId, day }: CarriageKey,
  carriageId: string | null,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE ozon_carriages SET acting_until = NULL, carriage_id = coalesce(?5, carriage_id)
       WHERE seller_id = ?1 AND connection_id = ?2 AND delivery_method_id = ?3 AND day = ?4`,
    )
    .bind(sellerId, connectionId, methodId, day, carriageId);

export const forgetCarriages = (db: D1Database, beforeDay: string): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM ozon_carriages WHERE (seller_id, connection_id, delivery_method_id, day) IN (
         SELECT seller_id, connection_id, delivery_method_id, day FROM ozon_carriages
         WHERE day < ? LIMIT 1000)`,
    )
    .bind(beforeDay);
