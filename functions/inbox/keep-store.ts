// SQL that takes a message in: each is one row, however often it comes.
import { SWEEP_AFTER_MS } from './store.ts';

/** Hexadecimal digits of the hash that are stored: 128 bits tell messages of a connection apart. Earlier rows have all. */
const HASH_LENGTH = 32;

/** Places a message may have: its own, and the next one should another message have that. */
const PLACES = 2;

/**
 * The id of a message is made from what it is: the same message twice is one row, without an index for it. 50
 * bits, so that arithmetic in JavaScript is exact.
 */
function placesOf(connectionId: string, payloadHash: string): number[] {
  const first = Number.parseInt(payloadHash.slice(0, 13), 16) % 2 ** 50;
  let mixed = first;
  for (const char of connectionId) mixed = (mixed * 31 + (char.codePointAt(0) ?? 0)) % 2 ** 47;
  const id = (first + mixed) % 2 ** 50;
  return Array.from({ length: PLACES }, (_, i) => id + i);
}

/** SQL of the row at the first free place; none, where the message is stored already or `open` finds nothing. */
const insertAt = (how: 'push' | 'poll', open: string): string =>
  `INSERT INTO inbox (id, connection_id, payload_hash, payload, how, state, received_at, due_at)
   SELECT place.value, ?1, ?2, ?3, '${how}', 'waiting', ?4, ?5 FROM json_each(?6) AS place
   WHERE ${open}
     AND NOT EXISTS (SELECT 1 FROM inbox WHERE id = place.value)
     AND NOT EXISTS (SELECT 1 FROM json_each(?6) AS p CROSS JOIN inbox i ON i.id = p.value
       WHERE i.connection_id = ?1 AND substr(i.payload_hash, 1, ${HASH_LENGTH}) = ?2)
   LIMIT 1
   RETURNING id`;

const IS_OPEN = 'EXISTS (SELECT 1 FROM connections WHERE id = ?1 AND revoked_at IS NULL)';

/** The usual message: nothing has its first place, so no other row is looked at. */
const INSERT_AT_FIRST = `INSERT INTO inbox
     (id, connection_id, payload_hash, payload, how, state, received_at, due_at)
   SELECT ?6, ?1, ?2, ?3, 'push', 'waiting', ?4, ?5 WHERE ${IS_OPEN}
   ON CONFLICT (id) DO NOTHING
   RETURNING id`;

/**
 * Stores a message. Returns its inbox id, 'duplicate' when the same bytes are stored already, or 'revoked'
 * when the connection was revoked after its lookup (connections are cached for a moment).
 */
export async function keepMessage(
  db: D1Database,
  connectionId: string,
  payloadHash: string,
  payload: string,
  now: number,
): Promise<number | 'duplicate' | 'revoked'> {
  const values = valuesOf(connectionId, payloadHash, payload, now);
  const places = placesOf(connectionId, payloadHash);
  const usual = db.prepare(INSERT_AT_FIRST).bind(...values, places[0]);
  const usualId = await usual.first<number>('id');
  if (usualId !== null) return usualId;
  const other = db.prepare(insertAt('push', IS_OPEN)).bind(...values, JSON.stringify(places));
  const otherId = await other.first<number>('id');
  if (otherId !== null) return otherId;
  const isOpen = await db
    .prepare('SELECT 1 AS open FROM connections WHERE id = ? AND revoked_at IS NULL')
    .bind(connectionId)
    .first();
  return isOpen === null ? 'revoked' : 'duplicate';
}

/**
 * Stores a carrier's answer to a poll. Joins the batch that moves the cursor past it, and returns the inbox
 * id (`id`), or no row for bytes that are stored already.
 */
export const keepAnswer = (
  db: D1Database,
  connectionId: string,
  payloadHash: string,
  payload: string,
  now: number,
): D1PreparedStatement =>
  db
    .prepare(insertAt('poll', 'true'))
    .bind(
      ...valuesOf(connectionId, payloadHash, payload, now),
      JSON.stringify(placesOf(connectionId, payloadHash)),
    );

const valuesOf = (connectionId: string, payloadHash: string, payload: string, now: number) => [
  connectionId,
  payloadHash.slice(0, HASH_LENGTH),
  payload,
  now,
  now + SWEEP_AFTER_MS,
];
