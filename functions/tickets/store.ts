// Tickets and what belongs to them. Public messages and internal notes are read by different functions
// from different tables; only `findNotes` ever looks at notes.
import { byKey, deleteByKey, insert } from '../lib/db.ts';
import {
  type EvidenceRow,
  evidence,
  type MessageRow,
  messages,
  notes,
  type TicketRow,
  tickets,
} from './rows.ts';

/** For the test that compares them with schema.sql. */
export const models = { tickets, messages, notes, evidence };

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

export interface Written {
  id: string;
  body: string;
  author: MessageRow['author'];
  userId: string | null;
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

export const insertMessage = (
  db: D1Database,
  ticketId: string,
  { id, body, author, userId }: Written,
  now: number,
): D1PreparedStatement =>
  insert(db, messages, { id, ticket_id: ticketId, author, user_id: userId, body, created_at: now });

export const isWritten = async (db: D1Database, messageId: string): Promise<boolean> =>
  (await byKey(db, messages, { id: messageId })) !== null;

export async function findMessages(db: D1Database, ticketId: string): Promise<MessageRow[]> {
  const { results } = await db
    .prepare('SELECT * FROM ticket_messages WHERE ticket_id = ? ORDER BY created_at, id')
    .bind(ticketId)
    .all<MessageRow>();
  return results;
}

export const insertNote = (
  db: D1Database,
  ticketId: string,
  note: { id: string; noteText: string; userId: string | null },
  now: number,
): D1PreparedStatement =>
  insert(db, notes, {
    id: note.id,
    ticket_id: ticketId,
    user_id: note.userId,
    note_text: note.noteText,
    created_at: now,
  });

export interface NoteRow {
  id: string;
  note_text: string;
  created_at: number;
  written_by: string | null;
}

/** The seller is part of the question: a note is not even found for anyone else. */
export async function findNotes(
  db: D1Database,
  ticketId: string,
  sellerId: string,
): Promise<NoteRow[]> {
  const { results } = await db
    .prepare(
      `SELECT n.id, n.note_text, n.created_at, u.name AS written_by
       FROM ticket_notes n
       JOIN tickets t ON t.id = n.ticket_id AND t.seller_id = ?2
       LEFT JOIN users u ON u.id = n.user_id
       WHERE n.ticket_id = ?1 ORDER BY n.created_at, n.id`,
    )
    .bind(ticketId, sellerId)
    .all<NoteRow>();
  return results;
}

export const insertEvidence = (db: D1Database, row: EvidenceRow): D1PreparedStatement =>
  insert(db, evidence, row);

export const findOneEvidence = (db: D1Database, id: string): Promise<EvidenceRow | null> =>
  byKey(db, evidence, { id });

export async function findEvidence(
  db: D1Database,
  where: { ticketId: string } | { openedWith: string },
): Promise<EvidenceRow[]> {
  const [column, value] =
    'ticketId' in where ? ['ticket_id', where.ticketId] : ['opened_with', where.openedWith];
  const { results } = await db
    .prepare(`SELECT * FROM ticket_evidence WHERE ${column} = ? ORDER BY created_at, id`)
    .bind(value)
    .all<EvidenceRow>();
  return results;
}

/** Photos whose form was never finished, and those of cases long over. */
export async function findExpiredEvidence(
  db: D1Database,
  draftsBefore: number,
  endedBefore: number,
): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT e.id FROM ticket_evidence e LEFT JOIN tickets t ON t.id = e.ticket_id
       WHERE (e.ticket_id IS NULL AND e.created_at < ?1)
          OR (t.state IN ('resolved', 'closed', 'merged') AND t.updated_at < ?2)
       LIMIT 100`,
    )
    .bind(draftsBefore, endedBefore)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}

export const deleteEvidence = (db: D1Database, id: string): D1PreparedStatement =>
  deleteByKey(db, evidence, { id });

export const act = (
  db: D1Database,
  ticketId: string,
  at: number,
  actor: string,
  action: string,
  detail: Record<string, unknown> = {},
): D1PreparedStatement =>
  db
    .prepare(
      'INSERT INTO ticket_actions (ticket_id, at, actor, action, detail) VALUES (?, ?, ?, ?, ?)',
    )
    .bind(ticketId, at, actor, action, JSON.stringify(detail));

export interface ActionRow {
  at: number;
  actor: string;
  name: string | null;
  action: string;
  detail: string;
}

export async function findActions(db: D1Database, ticketId: string): Promise<ActionRow[]> {
  const { results } = await db
    .prepare(
      `SELECT a.at, a.actor, u.name, a.action, a.detail FROM ticket_actions a
       LEFT JOIN users u ON u.id = a.actor WHERE a.ticket_id = ? ORDER BY a.id`,
    )
    .bind(ticketId)
    .all<ActionRow>();
  return results;
}

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
