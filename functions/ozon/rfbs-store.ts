// SQL of buyers' requests to return what an rFBS seller sent.
export interface RfbsRow {
  id: string;
  connection_id: string;
  return_number: string | null;
  number: string;
  group_state: string | null;
  state: string | null;
  state_words: string | null;
  money_state: string | null;
  created_at: number;
  product: string | null;
  offer_id: string | null;
  sku: string | null;
  price_minor: number | null;
  currency: string | null;
  details_at: number | null;
  details_of: string | null;
  reason: string | null;
  is_defect: number | null;
  method: string | null;
  tracking_number: string | null;
  /** JSON, `{ id, name }[]`. */
  actions: string;
  /** JSON, `{ id, name, hint }[]`. */
  rejection_reasons: string;
  claimed_at: number | null;
  decided_at: number | null;
  decision_id: number | null;
  decision: string | null;
  decision_minor: number | null;
  offers: number;
}

/** The parcel, when the posting is known as one. */
export type ListedRfbs = RfbsRow & { shipment_id: string | null };

const WITH_SHIPMENT = `r.*, (SELECT n.shipment_id FROM shipment_numbers n
  WHERE n.number = r.number AND n.seller_id = r.seller_id AND n.shared = 0 LIMIT 1) AS shipment_id`;

export const findRfbs = (
  db: D1Database,
  sellerId: string,
  id: string,
): Promise<ListedRfbs | null> =>
  db
    .prepare(`SELECT ${WITH_SHIPMENT} FROM ozon_rfbs_returns r WHERE r.seller_id = ? AND r.id = ?`)
    .bind(sellerId, id)
    .first<ListedRfbs>();

/** Those Ozon offers a decision about, and those nobody has read yet; the oldest first. */
export async function findWaitingRfbs(
  db: D1Database,
  sellerId: string,
  limit: number,
): Promise<ListedRfbs[]> {
  const { results } = await db
    .prepare(
      `SELECT ${WITH_SHIPMENT} FROM ozon_rfbs_returns r
       WHERE r.seller_id = ? AND r.group_state IN ('New', 'Checkout')
         AND (r.details_at IS NULL OR r.actions <> '[]')
       ORDER BY r.created_at, r.id LIMIT ?`,
    )
    .bind(sellerId, limit)
    .all<ListedRfbs>();
  return results;
}

/** All of them, newest first, behind the one at `after`. */
export async function listRfbs(
  db: D1Database,
  sellerId: string,
  after: { at: number; id: string } | null,
  limit: number,
): Promise<ListedRfbs[]> {
  const { results } = await db
    .prepare(
      `SELECT ${WITH_SHIPMENT} FROM ozon_rfbs_returns r
       WHERE r.seller_id = ?1 AND (r.created_at, r.id) < (?2, ?3)
       ORDER BY r.created_at DESC, r.id DESC LIMIT ?4`,
    )
    .bind(sellerId, after?.at ?? Number.MAX_SAFE_INTEGER, after?.id ?? '', limit)
    .all<ListedRfbs>();
  return results;
}

/** Of these postings, the newest first. */
export async function findRfbsOf(
  db: D1Database,
  sellerId: string,
  numbers: readonly string[],
): Promise<ListedRfbs[]> {
  const { results } = await db
    .prepare(
      `SELECT ${WITH_SHIPMENT} FROM json_each(?2) AS wanted
       JOIN ozon_rfbs_returns r ON r.seller_id = ?1 AND r.number = wanted.value
       ORDER BY r.created_at DESC, r.id DESC LIMIT 20`,
    )
    .bind(sellerId, JSON.stringify(numbers))
    .all<ListedRfbs>();
  return results;
}

/** Ozon's answer to a decision comes within this time, or does not come. */
export const CLAIM_MS = 60_000;

/** True: this decision, and no other one, may go to Ozon now. */
export async function claimRfbs(
  db: D1Database,
  sellerId: string,
  id: string,
  action: number,
  now: number,
): Promise<boolean> {
  const row = await db
    .prepare(
      `UPDATE ozon_rfbs_returns SET claimed_at = ?4
       WHERE seller_id = ?1 AND id = ?2 AND claimed_at IS NULL
         AND EXISTS (SELECT 1 FROM json_each(actions) AS a WHERE a.value ->> 'id' = ?3)
       RETURNING id`,
    )
    .bind(sellerId, id, action, now)
    .first('id');
  return row !== null;
}

export const releaseRfbs = (db: D1Database, sellerId: string, id: string): D1PreparedStatement =>
  db
    .prepare('UPDATE ozon_rfbs_returns SET claimed_at = NULL WHERE seller_id = ? AND id = ?')
    .bind(sellerId, id);

/** What Ozon offers next is known when it was asked again. */
export const recordDecision = (
  db: D1Database,
  sellerId: string,
  id: string,
  decided: { id: number; name: string; minor: number | null; at: number },
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE ozon_rfbs_returns SET claimed_at = NULL, actions = '[]', details_of = NULL,
         decided_at = ?6, decision_id = ?3, decision = ?4, decision_minor = ?5,
         offers = offers + (?5 IS NOT NULL)
       WHERE seller_id = ?1 AND id = ?2`,
    )
    .bind(sellerId, id, decided.id, decided.name, decided.minor, decided.at);
