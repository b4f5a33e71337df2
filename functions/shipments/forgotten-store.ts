// Numbers of parcels that a shop had forgotten. Only fingerprints of them are stored.

export interface Fingerprint {
  sellerId: string;
  hash: string;
}

/** Which of these numbers are forgotten. */
export async function findForgotten(
  db: D1Database,
  fingerprints: readonly Fingerprint[],
): Promise<Set<string>> {
  const { results } = await db
    .prepare(
      `SELECT f.hash FROM json_each(?) AS w
       CROSS JOIN forgotten_numbers f
         ON f.seller_id = w.value ->> 'sellerId' AND f.hash = w.value ->> 'hash'`,
    )
    .bind(JSON.stringify(fingerprints))
    .all<{ hash: string }>();
  return new Set(results.map(({ hash }) => hash));
}

/**
 * Joins the batch that deletes the parcel. It is refused (`isConflict`) when another one has deleted it meanwhile.
 */
export const rememberForgotten = (
  db: D1Database,
  parcelId: string,
  fingerprints: readonly Fingerprint[],
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO forgotten_numbers (seller_id, hash, at)
       SELECT value ->> 'sellerId',
         CASE WHEN EXISTS (SELECT 1 FROM shipments WHERE id = ?3) THEN value ->> 'hash' END, ?2
       FROM json_each(?1) WHERE true
       ON CONFLICT (seller_id, hash) DO UPDATE SET at = excluded.at`,
    )
    .bind(JSON.stringify(fingerprints), now, parcelId);

/** The shop adds a parcel with one of them itself: from then on messages about it count again. */
export const recallForgotten = (
  db: D1Database,
  fingerprints: readonly Fingerprint[],
): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM forgotten_numbers WHERE (seller_id, hash) IN (
         SELECT value ->> 'sellerId', value ->> 'hash' FROM json_each(?))`,
    )
    .bind(JSON.stringify(fingerprints));

export const forgetForgotten = (db: D1Database, before: number): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM forgotten_numbers WHERE (seller_id, hash) IN (
         SELECT seller_id, hash FROM forgotten_numbers INDEXED BY forgotten_numbers_by_time
         WHERE at < ? LIMIT 1000)`,
    )
    .bind(before);
