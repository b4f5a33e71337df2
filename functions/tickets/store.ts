// Tickets: opening, changing, finding, merging.
import { byKey, insert, isOverwritten, updateAtVersion } from '../lib/db.ts';
import { act, insertMessage, type Written } from './conversation-store.ts';
import { type TicketRow, tickets } from './rows.ts';
import { searchWords } from './search.ts';

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

/** Ticket, first message, photos of the form, search and audit: all of it or nothing. */
export function openTicket(
  db: D1Database,
  row: TicketRow,
  message: Written,
): D1PreparedStatement[] {
  return [
    insert(db, tickets, row),
    insertMessage(db, row.id, message, row.created_at),
    db
      .prepare(
        `UPDATE ticket_evidence SET ticket_id = ?, opened_with = NULL, forget_at = NULL
         WHERE opened_with = ?`,
      )
      .bind(row.id, row.opened_with),
    index(db, row, row.number, message.body),
    act(db, row.id, row.created_at, row.opened_by, 'opened', { type: row.type }),
  ];
}

/** Refused as a whole when somebody wrote the ticket meanwhile (`isTicketConflict`). */
export function changeTicket(
  db: D1Database,
  row: TicketRow,
  patch: Partial<
    Pick<TicketRow, 'state' | 'resolution' | 'assignee_id' | 'merged_into' | 'due_at' | 'ended_at'>
  >,
  now: number,
): D1PreparedStatement {
  return updateAtVersion(db, tickets, row, { ...patch, updated_at: now });
}

export const isTicketConflict = (error: unknown): boolean => isOverwritten(error, tickets);

export const isRepeatedOpening = (error: unknown): boolean =>
  /constraint failed: tickets\.opened_with/i.test(String(error));

/** Public text only: whoever may search may read it. Without a seller nobody searches. */
export const index = (db: D1Database, row: TicketRow, ...texts: string[]): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO ticket_search (ticket_id, seller_id, words)
       SELECT ?1, ?2, ?3 WHERE ?2 IS NOT NULL`,
    )
    .bind(row.id, row.seller_id, searchWords(row.seller_id ?? '', ...texts));

/** Earlier merges into `from` follow, so that a link never needs more than one step. */
export const moveParts = (db: D1Database, from: string, into: string): D1PreparedStatement[] =>
  [
    'UPDATE ticket_messages SET ticket_id = ? WHERE ticket_id = ?',
    'UPDATE ticket_notes SET ticket_id = ? WHERE ticket_id = ?',
    'UPDATE ticket_evidence SET ticket_id = ? WHERE ticket_id = ?',
    'UPDATE tickets SET merged_into = ? WHERE merged_into = ?',
  ].map((query) => db.prepare(query).bind(into, from));
