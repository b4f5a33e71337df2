// SQL of ticket lists. Each query reads about as many rows as it returns, however many are stored.
import type { TicketRow } from './rows.ts';

const OPEN = `state NOT IN ('resolved', 'closed', 'merged')`;

/** Other tickets about the same parcel to merge this one into. The plus keeps the seller's index out. */
export async function findMergeable(db: D1Database, row: TicketRow): Promise<TicketRow[]> {
  const { results } = await db
    .prepare(
      `SELECT * FROM tickets
       WHERE (number = ?3 OR shipment_id = ?4)
         AND +seller_id = ?1 AND id <> ?2 AND state NOT IN ('closed', 'merged')
       ORDER BY created_at DESC LIMIT 20`,
    )
    .bind(row.seller_id, row.id, row.number, row.shipment_id)
    .all<TicketRow>();
  return results;
}

export interface TicketFilter {
  sellerId: string;
  /** 'open': only tickets that have not ended; null: all. */
  state: TicketRow['state'] | 'open' | null;
  assignee: string | null;
  /** A MATCH expression (search.ts); null: any text. */
  match: string | null;
  /** `cursorOf` the last row of the previous page; null: start at the latest. */
  before: string | null;
  limit: number;
}

/** Only the latest matching texts: for older tickets people search by number. */
const FOUND_MAX = 200;

/** A seller's tickets, latest change first. */
export async function listTickets(db: D1Database, filter: TicketFilter): Promise<TicketRow[]> {
  const { sellerId, state, assignee, match, before, limit } = filter;
  const values: unknown[] = [];
  const value = (one: unknown) => `?${values.push(one)}`;
  const seller = value(sellerId);
  const [updatedAt, id] = readCursor(before);
  const conditions = [
    `t.seller_id = ${seller}`,
    `(t.updated_at, t.id) < (${value(updatedAt)}, ${value(id)})`,
    ...(state === 'open' ? [`t.${OPEN}`] : state === null ? [] : [`t.state = ${value(state)}`]),
    ...(assignee === null ? [] : [`t.assignee_id = ${value(assignee)}`]),
  ];
  const found = `(SELECT DISTINCT ticket_id FROM (
      SELECT ticket_id FROM ticket_search WHERE words MATCH ${match === null ? '' : value(match)}
      AND seller_id = ${seller} ORDER BY rowid DESC LIMIT ${FOUND_MAX}
    )) AS f CROSS JOIN tickets t ON t.id = f.ticket_id`;
  const { results } = await db
    .prepare(
      `SELECT t.* FROM ${match === null ? 'tickets t' : found}
       WHERE ${conditions.join(' AND ')}
       ORDER BY t.updated_at DESC, t.id DESC LIMIT ${value(limit)}`,
    )
    .bind(...values)
    .all<TicketRow>();
  return results;
}

export const cursorOf = ({ updated_at, id }: TicketRow): string => `${updated_at}.${id}`;

/** An invalid cursor starts at the latest. */
function readCursor(cursor: string | null): [number, string] {
  const [, at, id] = /^(\d{1,15})\.(\w+)$/.exec(cursor ?? '') ?? [];
  return at === undefined || id === undefined ? [Number.MAX_SAFE_INTEGER, ''] : [Number(at), id];
}
