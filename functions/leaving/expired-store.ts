// Which parcels and tickets are past their term, and rows that age by themselves.
import { pastTerm } from '../lib/past-term.ts';

/** Wholes deleted at once: with their parts some hundred rows of each table. */
export const WHOLES_AT_ONCE = 40;

/**
 * Parcels without news since then, archived or not, and those that were merged into them. One whose ticket is still
 * open stays until the ticket has ended.
 */
export const findExpiredParcels = (
  db: D1Database,
  now: number,
  days: number,
): Promise<{ id: string; seller_id: string }[]> =>
  rowsOf(
    db
      .prepare(
        `${RANGES.map((range) => `SELECT * FROM (${expiredIn(range)})`).join(' UNION ALL ')}
         LIMIT ${WHOLES_AT_ONCE}`,
      )
      .bind(now, days),
  );

/** As the partial indexes of shipments have them. */
const RANGES = ['p.archived_at IS NULL', 'p.archived_at IS NOT NULL'];

const expiredIn = (range: string): string =>
  `SELECT p.id, p.seller_id FROM sellers s CROSS JOIN shipments p
     ON p.seller_id = s.id AND p.created_at < ${pastTerm('parcels')}
   WHERE p.merged_into IS NULL AND ${range}
     AND coalesce(p.last_event_at, 0) < ${pastTerm('parcels')}
     AND NOT EXISTS (
       SELECT 1 FROM tickets t WHERE t.shipment_id = p.id AND t.ended_at IS NULL)
   LIMIT ${WHOLES_AT_ONCE}`;

/** Tickets in which nothing has happened since then. Merged ones go with the one they are in. */
export const findExpiredTickets = (
  db: D1Database,
  now: number,
  days: number,
): Promise<{ id: string }[]> =>
  rowsOf(
    db
      .prepare(
        `SELECT t.id FROM sellers s CROSS JOIN tickets t INDEXED BY tickets_by_seller
           ON t.seller_id = s.id AND t.updated_at < ${pastTerm('tickets')}
         WHERE t.merged_into IS NULL LIMIT ${WHOLES_AT_ONCE}`,
      )
      .bind(now, days),
  );

/** Of no shop: nobody but the buyer reads them. */
export const findUnownedTickets = (db: D1Database, before: number): Promise<{ id: string }[]> =>
  rowsOf(
    db
      .prepare(
        `SELECT id FROM tickets INDEXED BY tickets_by_seller
         WHERE seller_id IS NULL AND updated_at < ? AND merged_into IS NULL
         LIMIT ${WHOLES_AT_ONCE}`,
      )
      .bind(before),
  );

/** These, and all that were merged into them, by however many steps. */
export async function withMerged(
  db: D1Database,
  table: 'shipments' | 'tickets',
  ids: readonly string[],
): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db
      .prepare(
        `WITH RECURSIVE merged (id) AS (
           SELECT value FROM json_each(?)
           UNION SELECT t.id FROM merged m JOIN ${table} t ON t.merged_into = m.id)
         SELECT id FROM merged`,
      )
      .bind(JSON.stringify(ids)),
  );
  return rows.map(({ id }) => id);
}

interface Ageing {
  table: string;
  key: readonly string[];
  /** In SQL: the ms it is as old as. */
  at: string;
  /** Others stay. */
  where?: string;
}

const HAS_NO_PARCEL = `NOT EXISTS (
  SELECT 1 FROM shipment_numbers n WHERE n.number = t.number AND n.seller_id = t.seller_id)`;

/** What Ozon tells besides parcels is kept as long as parcels are. */
export const AGEING: readonly Ageing[] = [
  {
    table: 'ozon_returns',
    key: ['seller_id', 'id'],
    at: 't.changed_at',
    where: 't.due_at IS NULL',
  },
  {
    table: 'ozon_rfbs_returns',
    key: ['seller_id', 'id'],
    at: 't.created_at',
    where: `t.group_state IS NOT 'New' AND t.group_state IS NOT 'Checkout'`,
  },
  {
    table: 'ozon_cancellations',
    key: ['seller_id', 'id'],
    at: 't.seen_at',
    where: `t.state <> 'open'`,
  },
  {
    table: 'ozon_ratings',
    key: ['seller_id', 'connection_id', 'day'],
    at: `unixepoch(t.day) * 1000`,
  },
  {
    table: 'ozon_rating_errors',
    key: ['seller_id', 'number', 'type'],
    at: 'coalesce(t.error_at, t.read_at)',
  },
  // Left behind by parcels that are gone or were never taken.
  {
    table: 'ozon_postings',
    key: ['seller_id', 'number'],
    at: 't.read_at',
    where: HAS_NO_PARCEL,
  },
  {
    table: 'parcel_products',
    key: ['seller_id', 'number', 'product'],
    at: 't.ordered_at',
    where: HAS_NO_PARCEL,
  },
];

/** Shops without an end are not read at all. */
export const forgetAged = (
  db: D1Database,
  { table, key, at, where = 'true' }: Ageing,
  now: number,
  days: number,
): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM ${table} WHERE (${key.join(', ')}) IN (
         SELECT ${key.map((column) => `t.${column}`).join(', ')}
         FROM sellers s CROSS JOIN ${table} t ON t.seller_id = s.id
         WHERE ${pastTerm('parcels')} > 0 AND ${at} < ${pastTerm('parcels')} AND ${where}
         LIMIT 1000)`,
    )
    .bind(now, days);

async function rowsOf<Row>(statement: D1PreparedStatement): Promise<Row[]> {
  return (await statement.all<Row>()).results;
}
