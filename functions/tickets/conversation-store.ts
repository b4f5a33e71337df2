// SQL of messages, notes, photos and audit entries of a ticket. Public messages and internal notes have
// different tables and different functions; only `findNotes` reads notes.
import { byKey, insert } from '../lib/db.ts';
import {
  type EvidenceRow,
  evidence,
  type MessageRow,
  messages,
  notes,
  type TicketRow,
} from './rows.ts';

export interface Written {
  id: string;
  body: string;
  author: MessageRow['author'];
  userId: string | null;
}

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

/** The query includes the seller: no one else can even find a note. */
export async function findNotes(
  db: D1Database,
  ticketId: string,
  sellerId: string,
): Promise<NoteRow[]> {
  const { results } = await db
    .prepare(
      `SELECT n.id, n.note_text, n.created_at, nullif(u.name, '') AS written_by
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

/** A photo belongs to a ticket, or to a form that is not submitted yet. */
type EvidenceOwner = { ticketId: string } | { openedWith: string };

const ownedBy = (owner: EvidenceOwner): [column: string, value: string] =>
  'ticketId' in owner ? ['ticket_id', owner.ticketId] : ['opened_with', owner.openedWith];

/**
 * Runs after the picture is stored. Changes nothing when the owner has the same picture or `max` others.
 * The write itself counts, so concurrent uploads cannot exceed `max`.
 */
export function placeEvidence(
  db: D1Database,
  owner: EvidenceOwner,
  { id, sha256, forget_at, counted_in }: EvidenceRow,
  max: number,
): D1PreparedStatement {
  const [column, value] = ownedBy(owner);
  return db
    .prepare(
      `UPDATE ticket_evidence SET ${column} = ?2, forget_at = ?3, counted_in = ?6
       WHERE id = ?1
         AND (SELECT count(*) FROM ticket_evidence WHERE ${column} = ?2) < ?5
         AND NOT EXISTS (SELECT 1 FROM ticket_evidence WHERE ${column} = ?2 AND sha256 = ?4)`,
    )
    .bind(id, value, forget_at, sha256, max, counted_in);
}

export const findOneEvidence = (db: D1Database, id: string): Promise<EvidenceRow | null> =>
  byKey(db, evidence, { id });

export async function findEvidence(db: D1Database, owner: EvidenceOwner): Promise<EvidenceRow[]> {
  const [column, value] = ownedBy(owner);
  const { results } = await db
    .prepare(`SELECT * FROM ticket_evidence WHERE ${column} = ? ORDER BY created_at, id`)
    .bind(value)
    .all<EvidenceRow>();
  return results;
}

/** `at` null: photos stay as long as the case is open. */
export const forgetPhotosAt = (
  db: D1Database,
  ticketId: string,
  at: number | null,
): D1PreparedStatement =>
  db.prepare('UPDATE ticket_evidence SET forget_at = ?2 WHERE ticket_id = ?1').bind(ticketId, at);

/** Of tickets that are deleted in the same batch: the job of photos takes them up, files first. */
export const releasePhotos = (
  db: D1Database,
  ticketIds: readonly string[],
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE ticket_evidence SET ticket_id = NULL, opened_with = NULL, forget_at = ?2
       WHERE ticket_id IN (SELECT value FROM json_each(?1))`,
    )
    .bind(JSON.stringify(ticketIds), now);

/** Detaches expired photos from their owner, so that a form being submitted just now cannot claim them. */
export async function takeToForget(
  db: D1Database,
  now: number,
  limit: number,
): Promise<Pick<EvidenceRow, 'id' | 'bytes' | 'created_at' | 'counted_in'>[]> {
  const { results } = await db
    .prepare(
      `UPDATE ticket_evidence SET ticket_id = NULL, opened_with = NULL
       WHERE id IN (SELECT id FROM ticket_evidence WHERE forget_at <= ?1 ORDER BY forget_at LIMIT ?2)
       RETURNING id, bytes, created_at, counted_in`,
    )
    .bind(now, limit)
    .all<Pick<EvidenceRow, 'id' | 'bytes' | 'created_at' | 'counted_in'>>();
  return results;
}

export const deleteEvidence = (db: D1Database, ids: readonly string[]): D1PreparedStatement =>
  db
    .prepare('DELETE FROM ticket_evidence WHERE id IN (SELECT value FROM json_each(?))')
    .bind(JSON.stringify(ids));

export const recordTicketAction = (
  db: D1Database,
  ticketId: string,
  at: number,
  actor: string,
  action: string,
  detail: Record<string, unknown> = {},
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO ticket_actions (ticket_id, seller_id, at, actor, action, detail)
       VALUES (?1, (SELECT seller_id FROM tickets WHERE id = ?1), ?2, ?3, ?4, ?5)`,
    )
    .bind(ticketId, at, actor, action, JSON.stringify(detail));

export const LINK_GIVEN = 'link_given';

/** A ticket its seller opened is read by nobody else until the link to it is handed over. */
export async function isSeenByBuyer(
  db: D1Database,
  { id, opened_by }: Pick<TicketRow, 'id' | 'opened_by'>,
): Promise<boolean> {
  if (opened_by === 'buyer') return true;
  const seen = await db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM ticket_actions
         WHERE ticket_id = ?1 AND (action = ?2 OR actor = 'buyer')) AS seen`,
    )
    .bind(id, LINK_GIVEN)
    .first<number>('seen');
  return seen === 1;
}

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
      `SELECT a.at, a.actor, coalesce(nullif(u.name, ''), k.name) AS name, a.action, a.detail
       FROM ticket_actions a LEFT JOIN users u ON u.id = a.actor
       LEFT JOIN api_keys k ON k.id = a.actor WHERE a.ticket_id = ? ORDER BY a.id`,
    )
    .bind(ticketId)
    .all<ActionRow>();
  return results;
}
