// SQL that stores what Ozon answers about rFBS returns.
import { CLAIM_MS, type RfbsRow } from './rfbs-store.ts';

type Connection = { id: string; seller_id: string };

const LISTED = [
  'return_number',
  'number',
  'group_state',
  'state',
  'state_words',
  'money_state',
  'created_at',
  'product',
  'offer_id',
  'sku',
  'price_minor',
  'currency',
] as const satisfies (keyof RfbsRow)[];
export type ListedFields = Pick<RfbsRow, 'id' | (typeof LISTED)[number]>;

/** Requests that are over are written when something changed; open ones each time, to know who is gone. */
export const saveListed = (
  db: D1Database,
  connection: Connection,
  rows: readonly ListedFields[],
  seenAt: number,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO ozon_rfbs_returns (seller_id, connection_id, seen_at, id, ${LISTED.join(', ')})
       SELECT ?1, ?2, ?4, r.value ->> 'id', ${LISTED.map((one) => `r.value ->> '${one}'`).join(', ')}
       FROM json_each(?3) AS r WHERE true
       ON CONFLICT (seller_id, id) DO UPDATE SET connection_id = excluded.connection_id,
         seen_at = excluded.seen_at, ${LISTED.map((one) => `${one} = excluded.${one}`).join(', ')}
       WHERE excluded.group_state NOT IN ('Approved', 'Rejected')
         OR group_state IS NOT excluded.group_state OR state IS NOT excluded.state
         OR money_state IS NOT excluded.money_state`,
    )
    .bind(connection.seller_id, connection.id, JSON.stringify(rows), seenAt);

/** After a complete pass: what it did not list under any filter is not open any more. */
export const closeUnseenRfbs = (
  db: D1Database,
  connection: Connection,
  passStartedAt: number,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE ozon_rfbs_returns SET group_state = NULL
       WHERE connection_id = ?2 AND seller_id = ?1 AND seen_at < ?3
         AND group_state NOT IN ('Approved', 'Rejected')`,
    )
    .bind(connection.seller_id, connection.id, passStartedAt);

/** Id of the next request behind `after` whose own answer is to be read; null: none. */
export const findUnread = (
  db: D1Database,
  connection: Connection,
  after: string,
  readBefore: number,
): Promise<string | null> =>
  db
    .prepare(
      `SELECT id FROM ozon_rfbs_returns
       WHERE connection_id = ?2 AND seller_id = ?1 AND id > ?3
         AND group_state IN ('New', 'Checkout', 'Delivering', 'Arbitration')
         AND (details_at IS NULL OR claimed_at IS NOT NULL OR details_at < ?4
           OR details_of IS NOT group_state || ':' || coalesce(state, ''))
       ORDER BY id LIMIT 1`,
    )
    .bind(connection.seller_id, connection.id, after, readBefore)
    .first<string>('id');

const DETAILS = [
  'reason',
  'is_defect',
  'method',
  'tracking_number',
  'actions',
  'rejection_reasons',
] as const satisfies (keyof RfbsRow)[];
/** `state_words` null: unchanged. */
export type DetailFields = Pick<RfbsRow, 'state_words' | (typeof DETAILS)[number]>;

/**
 * `now`: when it was asked for. A claim that is older than any answer may be ends: this answer says what became
 * of it. An answer from before a decision changes nothing.
 */
export const saveDetails = (
  db: D1Database,
  sellerId: string,
  id: string,
  fields: DetailFields,
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE ozon_rfbs_returns SET details_at = ?4,
         details_of = group_state || ':' || coalesce(state, ''),
         state_words = coalesce(?3 ->> 'state_words', state_words),
         claimed_at = CASE WHEN claimed_at > ?4 - ${CLAIM_MS} THEN claimed_at END,
         ${DETAILS.map((one) => `${one} = ?3 ->> '${one}'`).join(', ')}
       WHERE seller_id = ?1 AND id = ?2 AND (decided_at IS NULL OR decided_at <= ?4)`,
    )
    .bind(sellerId, id, JSON.stringify(fields), now);
