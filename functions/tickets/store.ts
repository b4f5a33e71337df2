// Tickets: opening, changing, finding, merging.
import { byKey, insert } from '../lib/db.ts';
import { act, insertMessage, type Written } from './conversation-store.ts';
import { type TicketRow, tickets } from './rows.ts';

/** For the test that compares them with schema.sql. */
export const models = { tickets };

/** A link outlives a merge: it leads to the ticket that goes on. */
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

/** How many tickets buyers have open about a number: a brake on spam. */
export async function countOpenAbout(db: D1Database, number: string): Promise<number> {
  const count = await db
    .prepare(
      `SELECT count(*) AS n FROM tickets
       WHERE number = ? AND opened_by = 'buyer' AND state NOT IN ('resolved', 'closed', 'merged')`,
    )
    .bind(number)
    .first<number>('n');
  return count ?? 0;
}

/** Ticket, first message, photos of the form, search and audit: all of it or nothing. */
export function openTicket(
  db: D1Database,
  row: TicketRow,
  message: Written,
  words: string,
): D1PreparedStatement[] {
  return [
    insert(db, tickets, row),
    insertMessage(db, row.id, message, row.created_at),
    db
      .prepare('UPDATE ticket_evidence SET ticket_id = ?, opened_with = NULL WHERE opened_with = ?')
      .bind(row.id, row.opened_with),
    index(db, row, words),
    act(db, row.id, row.created_at, row.opened_by, 'opened', { type: row.type }),
  ];
}

/** Refused as a whole when somebody wrote the ticket meanwhile (`isTicketConflict`). */
export function changeTicket(
  db: D1Database,
  row: TicketRow,
  patch: Partial<
    Pick<TicketRow, 'state' | 'resolution' | 'assignee_id' | 'merged_into' | 'due_at'>
  >,
  now: number,
): D1PreparedStatement {
  const columns = { ...patch, updated_at: now };
  const assignments = Object.keys(columns).map((column, i) => `${column} = ?${i + 3}`);
  return db
    .prepare(
      `UPDATE tickets SET ${assignments.join(', ')},
         version = CASE WHEN version = ?2 THEN version + 1 END
       WHERE id = ?1`,
    )
    .bind(row.id, row.version, ...Object.values(columns));
}

export const isTicketConflict = (error: unknown): boolean =>
  /constraint failed: tickets\.version/i.test(String(error));

export const isRepeatedOpening = (error: unknown): boolean =>
  /constraint failed: tickets\.opened_with/i.test(String(error));

/** `words`: text cut into words by `searchWords`. */
export const index = (db: D1Database, row: TicketRow, words: string): D1PreparedStatement =>
  db
    .prepare('INSERT INTO ticket_search (ticket_id, seller_id, words) VALUES (?, ?, ?)')
    .bind(row.id, row.seller_id ?? '', words);

/** Earlier merges into `from` follow, so that a link never needs more than one step. */
export const moveParts = (db: D1Database, from: string, into: string): D1PreparedStatement[] =>
  [
    'UPDATE ticket_messages SET ticket_id = ? WHERE ticket_id = ?',
    'UPDATE ticket_notes SET ticket_id = ? WHERE ticket_id = ?',
    'UPDATE ticket_evidence SET ticket_id = ? WHERE ticket_id = ?',
    'UPDATE tickets SET merged_into = ? WHERE merged_into = ?',
  ].map((query) => db.prepare(query).bind(into, from));

/** Other tickets about the same parcel that this one could go into. */
export async function findMergeable(db: D1Database, row: TicketRow): Promise<TicketRow[]> {
  const { results } = await db
    .prepare(
      `SELECT * FROM tickets
       WHERE seller_id = ?1 AND id <> ?2 AND state NOT IN ('closed', 'merged')
         AND (number = ?3 OR shipment_id = ?4)
       ORDER BY created_at DESC LIMIT 20`,
    )
    .bind(row.seller_id, row.id, row.number, row.shipment_id)
    .all<TicketRow>();
  return results;
}

export interface TicketFilter {
  sellerId: string;
  /** 'open' leaves out what has ended. */
  state: TicketRow['state'] | 'open' | null;
  assignee: string | null;
  /** Words for the full-text index, already quoted. */
  match: string | null;
  /** updated_at of the last one seen. */
  before: number;
  limit: number;
}

/** A seller's tickets, latest change first, through `tickets_by_seller`. */
export async function listTickets(db: D1Database, filter: TicketFilter): Promise<TicketRow[]> {
  const { sellerId, state, assignee, match, before, limit } = filter;
  const { results } = await db
    .prepare(
      `SELECT t.* FROM tickets t
       WHERE t.seller_id = ?1 AND t.updated_at < ?2
         AND (?3 IS NULL OR t.state = ?3
              OR (?3 = 'open' AND t.state NOT IN ('resolved', 'closed', 'merged')))
         AND (?4 IS NULL OR t.assignee_id = ?4)
         AND (?5 IS NULL OR t.id IN (
              SELECT ticket_id FROM ticket_search WHERE words MATCH ?5 AND seller_id = ?1))
       ORDER BY t.updated_at DESC LIMIT ?6`,
    )
    .bind(sellerId, before, state, assignee, match, limit)
    .all<TicketRow>();
  return results;
}
