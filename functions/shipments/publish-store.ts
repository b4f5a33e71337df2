// SQL of the lookup result: one row per number, from all shipments that have it, the strongest proof first.
// Each seller has one entry (for an order number, one per parcel), so that no number of shops crowds out
// the real one. A shipment that only its seller claims is shown while no seller has events for the number.
// Among equal proofs the earliest comes first: a copied parcel comes after its original. Shipments without
// news for long come later, so that a number used again counts as new.
import { rankSql } from '../timeline/proof.ts';

/** No parcel is under way for this long. */
const LONG_AFTER_MS = 180 * 86_400_000;

const SNAPSHOTS = `(SELECT '[' || coalesce(group_concat(snapshot, ','), '') || ']' FROM (
  SELECT json_set(snapshot, '$.proof', proof, '$.number',
    coalesce(nullif(snapshot ->> '$.number', ''), wanted.number)) AS snapshot
  FROM (
    SELECT s.id, coalesce(s.public_snapshot, s.snapshot) AS snapshot, s.created_at,
      coalesce(s.last_event_at, s.created_at) < ?2 - ${LONG_AFTER_MS} AS is_over,
      n.proof, n.owned, ${rankSql('n.proof')} AS ranking,
      max(s.last_event_at) OVER () AS newest,
      max(s.last_event_at) OVER (PARTITION BY s.seller_id) AS newest_of_seller,
      row_number() OVER (
        PARTITION BY s.seller_id, CASE n.shared WHEN 1 THEN s.id END
        ORDER BY ${rankSql('n.proof')} DESC, s.last_event_at DESC, s.id DESC) AS nth
    FROM shipment_numbers n JOIN shipments s ON s.id = n.shipment_id
    WHERE n.number = wanted.number)
  WHERE nth = 1 AND (newest IS NULL OR newest_of_seller IS NOT NULL)
  ORDER BY ranking DESC, owned DESC, is_over, created_at, id LIMIT 20))`;

const rewrite = (wanted: string): string =>
  `INSERT INTO published (number, shipments, updated_at)
   SELECT wanted.number, ${SNAPSHOTS}, ?2 FROM (${wanted}) AS wanted WHERE true
   ON CONFLICT (number) DO UPDATE SET
     shipments = excluded.shipments, updated_at = excluded.updated_at`;

export const publishNumbers = (
  db: D1Database,
  numbers: readonly string[],
  now: number,
): D1PreparedStatement =>
  db
    .prepare(rewrite('SELECT value AS number FROM json_each(?1)'))
    .bind(JSON.stringify([...new Set(numbers)]), now);

/** Publishes these shipments under all their numbers. */
export const publishShipments = (
  db: D1Database,
  ids: readonly string[],
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      rewrite(
        `SELECT DISTINCT of.number FROM json_each(?1) AS id
         JOIN shipment_numbers of ON of.shipment_id = id.value`,
      ),
    )
    .bind(JSON.stringify(ids), now);
