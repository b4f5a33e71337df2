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
  /** 'open': only tickets that have not ended; 'ours': those that wait for the seller; null: all. */
  state: TicketRow['state'] | 'open' | 'ours' | 'others' | null;
  /** A user's id; 'nobody': only tickets that nobody has; null: anybody's. */
  assignee: string | null;
  /** A MATCH expression (search.ts); null: any text. */
  match: string | null;
  /** `cursorOf` the last row of the previous page; null: start at the latest. */
  before: string | null;
  limit: number;
  /** `before` is the first row of the page behind: that page is read backwards. */
  isBack?: boolean;
  /** Who has waited longest comes first. */
  isOldestFirst?: boolean;
}

/** Only the latest matching texts: for older tickets people search by number. */
const FOUND_MAX = 200;

/** A seller's tickets, latest change first unless asked otherwise. */
export async function listTickets(db: D1Database, filter: TicketFilter): Promise<TicketRow[]> {
  const { query, values } = selectTickets(filter);
  const { results } = await db
    .prepare(query)
    .bind(...values)
    .all<TicketRow>();
  return results;
}

/** What a row of the desk's list says besides. */
export interface InboxRow extends TicketRow {
  /** JSON: author, time and beginning of the last messages, the newest first. */
  last: string;
  /** Who did something last: 'buyer', 'system', or one of the seller's people. */
  last_actor: string | null;
}

export interface InboxCounts {
  ours: number;
  others: number;
  mine: number;
  free: number;
}

/** More are shown as "500+". */
export const COUNTED_MAX = 500;
const SAID_LAST = 8;
const EXCERPT_CHARS = 160;

/** The page and the counts of the tabs, in one request. */
export async function listInbox(
  db: D1Database,
  filter: TicketFilter,
  userId: string,
): Promise<{ rows: InboxRow[]; counts: InboxCounts }> {
  const { query, values } = selectTickets(filter);
  const [rows, counts] = await db.batch<InboxRow & InboxCounts>([
    db
      .prepare(
        `SELECT t.*,
           (SELECT json_group_array(json_array(author, created_at, said)) FROM (
              SELECT author, created_at, substr(body, 1, ${EXCERPT_CHARS}) AS said
              FROM ticket_messages WHERE ticket_id = t.id
              ORDER BY created_at DESC, id DESC LIMIT ${SAID_LAST})) AS last,
           (SELECT actor FROM ticket_actions WHERE ticket_id = t.id ORDER BY id DESC LIMIT 1)
             AS last_actor
         FROM (${query}) AS t`,
      )
      .bind(...values),
    db
      .prepare(
        `SELECT coalesce(sum(${OURS}), 0) AS ours, coalesce(sum(${OTHERS}), 0) AS others,
           coalesce(sum(assignee_id = ?2), 0) AS mine,
           coalesce(sum(assignee_id IS NULL), 0) AS free
         FROM (SELECT state, assignee_id FROM tickets t
           WHERE seller_id = ?1 AND ${OPEN} LIMIT ${COUNTED_MAX + 1})`,
      )
      .bind(filter.sellerId, userId),
  ]);
  return { rows: rows?.results ?? [], counts: counts?.results[0] ?? NONE };
}

const NONE: InboxCounts = { ours: 0, others: 0, mine: 0, free: 0 };

const OURS = `state IN ('new', 'waiting_on_seller')`;
const OTHERS = `state IN ('waiting_on_buyer', 'waiting_on_ozon', 'waiting_on_carrier')`;
const WHICH: Partial<Record<NonNullable<TicketFilter['state']>, string>> = {
  open: `t.${OPEN}`,
  ours: `t.${OPEN} AND t.${OURS}`,
  others: `t.${OPEN} AND t.${OTHERS}`,
};

function selectTickets(filter: TicketFilter): { query: string; values: unknown[] } {
  const { sellerId, state, assignee, match, before, limit } = filter;
  const values: unknown[] = [];
  const value = (one: unknown) => `?${values.push(one)}`;
  const seller = value(sellerId);
  const isUp = (filter.isOldestFirst ?? false) !== (filter.isBack ?? false);
  const [updatedAt, id] = readCursor(before, isUp);
  const conditions = [
    `t.seller_id = ${seller}`,
    `(t.updated_at, t.id) ${isUp ? '>' : '<'} (${value(updatedAt)}, ${value(id)})`,
    ...(state === null ? [] : [WHICH[state] ?? `t.state = ${value(state)}`]),
    ...(assignee === null
      ? []
      : [assignee === NOBODY ? 't.assignee_id IS NULL' : `t.assignee_id = ${value(assignee)}`]),
  ];
  const found = `(SELECT DISTINCT ticket_id FROM (
      SELECT ticket_id FROM ticket_search WHERE words MATCH ${match === null ? '' : value(match)}
      AND seller_id = ${seller} ORDER BY rowid DESC LIMIT ${FOUND_MAX}
    )) AS f CROSS JOIN tickets t ON t.id = f.ticket_id`;
  const order = isUp ? 'ASC' : 'DESC';
  return {
    query: `SELECT t.* FROM ${match === null ? 'tickets t' : found}
       WHERE ${conditions.join(' AND ')}
       ORDER BY t.updated_at ${order}, t.id ${order} LIMIT ${value(limit)}`,
    values,
  };
}

export const NOBODY = 'nobody';

/** Tickets of this seller among `ids`. */
export async function findTicketsById(
  db: D1Database,
  sellerId: string,
  ids: readonly string[],
): Promise<TicketRow[]> {
  const { results } = await db
    .prepare(
      `SELECT t.* FROM json_each(?2) AS wanted
       CROSS JOIN tickets t ON t.id = wanted.value AND t.seller_id = ?1`,
    )
    .bind(sellerId, JSON.stringify(ids))
    .all<TicketRow>();
  return results;
}

export const cursorOf = ({ updated_at, id }: TicketRow): string => `${updated_at}.${id}`;

/** An invalid cursor starts at the end from which the list is read. */
function readCursor(cursor: string | null, isUp: boolean): [number, string] {
  const [, at, id] = /^(\d{1,15})\.(\w+)$/.exec(cursor ?? '') ?? [];
  if (at !== undefined && id !== undefined) return [Number(at), id];
  return [isUp ? 0 : Number.MAX_SAFE_INTEGER, ''];
}
