// SQL of tickets: open, change, find, merge.

import { byKey, insert, insertWithin, isOverwritten, updateAtVersion } from '../lib/db.ts';
import { DAY_MS } from '../lib/time.ts';
import { insertMessage, recordTicketAction, type Written } from './conversation-store.ts';
import { photosKeptUntil } from './photo-terms.ts';
import { type TicketRow, tickets } from './rows.ts';
import { allWordsOf, searchWords } from './search.ts';

/** The link of a merged ticket leads to the ticket it was merged into. */
export const findTicketByToken = (db: D1Database, tokenHash: string): Promise<TicketRow | null> =>
  db
    .prepare(
      `SELECT kept.* FROM tickets asked
       JOIN tickets kept ON kept.id = coalesce(asked.merged_into, asked.id)
       WHERE asked.token_hash = ?`,
    )
    .bind(tokenHash)
    .first<TicketRow>();

export const findTicket = (db: D1Database, id: string): Promise<TicketRow | null> =>
  byKey(db, tickets, { id }) as Promise<TicketRow | null>;

export const findTicketOpenedWith = (
  db: D1Database,
  openedWith: string,
): Promise<TicketRow | null> =>
  db.prepare('SELECT * FROM tickets WHERE opened_with = ?').bind(openedWith).first<TicketRow>();

/** Open tickets about these parcels and about parcels merged into them earlier. */
export async function findOpenAbout(
  db: D1Database,
  /** Pairs of a parcel's id and its current id, returned as `parcel`. */
  ids: readonly (readonly string[])[],
): Promise<(TicketRow & { parcel: string })[]> {
  const { results } = await db
    .prepare(
      `WITH asked AS (SELECT value ->> 0 AS id, value ->> 1 AS parcel FROM json_each(?1)),
       of AS (SELECT id, parcel FROM asked UNION
              SELECT s.id, asked.parcel FROM asked JOIN shipments s ON s.merged_into = asked.id)
       SELECT t.*, of.parcel FROM of
       CROSS JOIN tickets t INDEXED BY tickets_by_shipment ON t.shipment_id = of.id
       WHERE t.ended_at IS NULL LIMIT ?2`,
    )
    .bind(JSON.stringify(ids), RENEWED_MAX)
    .all<TicketRow & { parcel: string }>();
  return results;
}

/** Open tickets without seller about numbers of these sellers, unless another seller owns the number too. */
export async function findUnowned(
  db: D1Database,
  /** Number and seller. */
  pairs: readonly (readonly [string, string])[],
): Promise<TicketRow[]> {
  const { results } = await db
    .prepare(
      `SELECT t.* FROM json_each(?1) AS w
       CROSS JOIN tickets t INDEXED BY tickets_by_number ON t.number = w.value ->> 0
       WHERE t.seller_id IS NULL AND t.state IN ('new', 'waiting_on_buyer', 'waiting_on_seller',
         'waiting_on_ozon', 'waiting_on_carrier')
       AND NOT EXISTS (SELECT 1 FROM shipment_numbers n
         WHERE n.number = t.number AND n.owned = 1 AND n.seller_id <> w.value ->> 1)
       LIMIT ?2`,
    )
    .bind(JSON.stringify(pairs), ASSIGNED_MAX)
    .all<TicketRow>();
  return results;
}

/** Limit per message: each ticket adds several statements to its batch. The next message takes the rest. */
const ASSIGNED_MAX = 20;

/** Fails like `changeTicket`. */
export const assignSeller = (
  db: D1Database,
  row: TicketRow,
  patch: Pick<
    TicketRow,
    'seller_id' | 'shipment_id' | 'carrier' | 'scheme' | 'integration_type' | 'due_at'
  >,
  now: number,
): D1PreparedStatement => updateAtVersion(db, tickets, row, { ...patch, updated_at: now });

/** Far more than people open about the parcels of one message: a program must not hold up a carrier. */
const RENEWED_MAX = 200;

/** Fails like `changeTicket`, but keeps the version. */
export const setDeadlines = (
  db: D1Database,
  rows: readonly { id: string; version: number; dueAt: number | null }[],
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE tickets SET due_at = r.value ->> 'dueAt',
         version = CASE WHEN version = r.value ->> 'version' THEN version END
       FROM json_each(?) AS r WHERE tickets.id = r.value ->> 'id'`,
    )
    .bind(JSON.stringify(rows));

/** Open tickets of buyers about one number, created within a day: far more than people need. */
const OPEN_PER_NUMBER_MAX = 50;

/**
 * Ticket, first message, photos of the form, search and audit entry (of `openedBy`), all or nothing.
 * `isCounted`: the batch is refused (`isFull`) when buyers have the maximum of open tickets about the number.
 */
export function openTicket(
  db: D1Database,
  row: TicketRow,
  message: Written,
  { openedBy, isCounted }: { openedBy: string; isCounted: boolean },
): D1PreparedStatement[] {
  const room = {
    max: OPEN_PER_NUMBER_MAX,
    among: { number: row.number, opened_by: 'buyer', ended_at: null },
    since: ['created_at', row.created_at - DAY_MS] as const,
  };
  return [
    isCounted ? insertWithin(db, tickets, row, room) : insert(db, tickets, row),
    insertMessage(db, row.id, message, row.created_at),
    db
      .prepare(
        `UPDATE ticket_evidence SET ticket_id = ?1, opened_with = NULL, forget_at = ?3,
           counted_in = NULL
         WHERE opened_with = ?2`,
      )
      .bind(row.id, row.opened_with, photosKeptUntil(row)),
    index(db, row, row.number, message.body),
    recordTicketAction(db, row.id, row.created_at, openedBy, 'opened', { type: row.type }),
  ];
}

/** The batch is refused when the ticket was written meanwhile (`isTicketConflict`). */
export function changeTicket(
  db: D1Database,
  row: TicketRow,
  patch: Partial<
    Pick<TicketRow, 'state' | 'resolution' | 'assignee_id' | 'merged_into' | 'due_at' | 'ended_at'>
  >,
  now: number,
): D1PreparedStatement {
  // Assigning an unchanged column would rewrite its indexes.
  const changed = Object.entries(patch).filter(([key, to]) => to !== row[key as keyof TicketRow]);
  return updateAtVersion(db, tickets, row, { ...Object.fromEntries(changed), updated_at: now });
}

/** Changes neither the version nor the time: nobody else's work rests on it. */
export const saveClaim = (
  db: D1Database,
  { id, seller_id }: Pick<TicketRow, 'id' | 'seller_id'>,
  claim: string,
): D1PreparedStatement =>
  db
    .prepare('UPDATE tickets SET claim = ?3 WHERE id = ?1 AND seller_id = ?2')
    .bind(id, seller_id, claim);

export const isTicketConflict = (error: unknown): boolean => isOverwritten(error, tickets);

export const isRepeatedOpening = (error: unknown): boolean =>
  /constraint failed: tickets\.opened_with/i.test(String(error));

/** Public text only: everyone who may search may read it. A ticket without seller is not searchable. */
export const index = (db: D1Database, row: TicketRow, ...texts: string[]): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO ticket_search (ticket_id, seller_id, words)
       SELECT ?1, ?2, ?3 WHERE ?2 IS NOT NULL`,
    )
    .bind(row.id, row.seller_id, searchWords(row.seller_id ?? '', ...texts));

/** Earlier merges into `from` are redirected too, so that a link never needs more than one step. */
export const moveParts = (db: D1Database, from: string, into: string): D1PreparedStatement[] =>
  [
    'UPDATE ticket_messages SET ticket_id = ? WHERE ticket_id = ?',
    'UPDATE ticket_notes SET ticket_id = ? WHERE ticket_id = ?',
    'UPDATE ticket_evidence SET ticket_id = ? WHERE ticket_id = ?',
    'UPDATE tickets SET merged_into = ? WHERE merged_into = ?',
  ].map((query) => db.prepare(query).bind(into, from));

/** Of a shop that is deleted, so many texts at a time. */
export const dropFromSearch = (
  db: D1Database,
  sellerId: string,
  limit: number,
): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM ticket_search WHERE rowid IN (
         SELECT rowid FROM ticket_search WHERE words MATCH ?2 AND seller_id = ?1 LIMIT ?3)`,
    )
    .bind(sellerId, allWordsOf(sellerId), limit);

/** Of tickets of this shop that are deleted. The index has no keys: it is read along the shop's own texts. */
export const dropTextsOf = (
  db: D1Database,
  sellerId: string,
  ticketIds: readonly string[],
): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM ticket_search WHERE rowid IN (
         SELECT rowid FROM ticket_search WHERE words MATCH ?2 AND seller_id = ?1
           AND ticket_id IN (SELECT value FROM json_each(?3)) LIMIT 1000)`,
    )
    .bind(sellerId, allWordsOf(sellerId), JSON.stringify(ticketIds));
