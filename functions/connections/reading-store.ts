// How far the first reading of a shop is, from its keys to its oldest parcel.

/** `reachedAt`: ms, the day it has come back to; null: still among the newest. */
export interface Reading {
  found: number;
  reachedAt: number | null;
}

/** Of a connection that was given new keys. */
export const BEGINNING: Reading = { found: 0, reachedAt: null };

/** null: everything was read. Writes nothing if the connection got other keys meanwhile. */
export const saveReading = (
  db: D1Database,
  id: string,
  reading: Reading | null,
  leasedUntil: number,
): D1PreparedStatement =>
  db
    .prepare('UPDATE connections SET reading = ?2 WHERE id = ?1 AND poll_due_at = ?3')
    .bind(id, reading && JSON.stringify(reading), leasedUntil);

/** null: over, or none. */
export const readReading = (json: string | null): Reading | null =>
  json === null ? null : JSON.parse(json);

/** The seller's readings that are not over, together: all that was found, and the nearest day. */
export async function findReading(db: D1Database, sellerId: string): Promise<Reading | null> {
  const { results } = await db
    .prepare(
      `SELECT reading FROM connections
       WHERE seller_id = ? AND reading IS NOT NULL AND credentials IS NOT NULL
         AND revoked_at IS NULL`,
    )
    .bind(sellerId)
    .all<{ reading: string }>();
  const readings = results.flatMap(({ reading }) => readReading(reading) ?? []);
  if (readings.length === 0) return null;
  const reached = readings.map(({ reachedAt }) => reachedAt);
  return {
    found: readings.reduce((sum, { found }) => sum + found, 0),
    reachedAt: reached.reduce((a, b) => (a === null || b === null ? null : Math.max(a, b))),
  };
}
