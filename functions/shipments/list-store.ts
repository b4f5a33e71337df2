// A seller's parcels as a list. A page reads a bounded number of rows, whatever is stored: each part of
// the plan is a stretch of one index, and what the index does not answer is looked for in so many rows.
import { TERMINAL_STATUSES } from '../contract/status.ts';
import type { Position } from './list-cursor.ts';
import type { IndexName, ListPlan, Part, Term } from './list-plan.ts';
import type { ShipmentRow } from './rows.ts';

/** Rows looked through for one page of a search that no index answers alone. */
export const SCAN_ROWS_MAX = 2000;

const LIST_COLUMNS = [
  'id',
  'number',
  'carrier',
  'carried_by',
  'scheme',
  'status',
  'status_since',
  'action_required_by',
  'problem',
  'problem_since',
  'pickup_until_at',
  'ship_by_at',
  'last_event_at',
  'price_minor',
  'currency',
  'archived_at',
  'created_at',
  'updated_at',
  'eta_end_at',
  'token',
] as const satisfies (keyof ShipmentRow)[];

export type ListRow = Pick<ShipmentRow, (typeof LIST_COLUMNS)[number]> & {
  sub_status: string | null;
  step: string | null;
  /** JSON of {begin, end}. */
  eta: string | null;
};

export interface ListPage {
  rows: ListRow[];
  next: Position | null;
}

interface Found {
  rows: (ListRow & { sort_key: number | string })[];
  /** How far was looked when the bound was reached first; null: to the end, or the page is full. */
  lookedTo: Position['after'];
}

export async function listShipments(
  db: D1Database,
  sellerId: string,
  plan: ListPlan,
  from: Position | null,
  limit: number,
): Promise<ListPage> {
  const rows: ListRow[] = [];
  const partCount = plan.prefix === null ? plan.parts.length : 1;
  let after = from?.after ?? null;
  for (let part = from?.part ?? 0; part < partCount; part++) {
    const wanted = limit - rows.length;
    const found =
      plan.prefix === null
        ? await readPart(db, sellerId, plan.parts[part] as Part, after, wanted + 1)
        : await readByNumber(db, sellerId, plan.prefix, plan.rest, after, wanted + 1);
    rows.push(...found.rows.slice(0, wanted));
    if (found.rows.length > wanted) {
      const last = found.rows[wanted - 1];
      return { rows, next: { part, after: last ? [last.sort_key, last.id] : after } };
    }
    if (found.lookedTo) return { rows, next: { part, after: found.lookedTo } };
    after = null;
  }
  return { rows, next: null };
}

/** The condition of each partial index, word for word: SQLite uses it only where the query says so. */
const LISTED = 'merged_into IS NULL AND archived_at IS NULL';
const UNSETTLED = `status NOT IN (${TERMINAL_STATUSES.map((status) => `'${status}'`).join(', ')})`;
const MEMBERS: Record<IndexName, string> = {
  shipments_listed: LISTED,
  shipments_by_status: LISTED,
  shipments_by_carrier: LISTED,
  shipments_by_turn: LISTED,
  shipments_by_scheme: LISTED,
  shipments_with_problem: `problem IS NOT NULL AND ${LISTED}`,
  shipments_by_problem: `problem IS NOT NULL AND ${LISTED}`,
  shipments_expected: `eta_end_at IS NOT NULL AND ${UNSETTLED} AND ${LISTED}`,
  shipments_archived: 'archived_at IS NOT NULL AND merged_into IS NULL',
  shipments_by_creation: 'merged_into IS NULL',
};

const columns = (sortKey: string): string =>
  [
    ...LIST_COLUMNS,
    "snapshot ->> '$.subStatus' AS sub_status",
    "snapshot ->> '$.step' AS step",
    "snapshot -> '$.eta' AS eta",
    `${sortKey} AS sort_key`,
  ].join(', ');

async function readPart(
  db: D1Database,
  sellerId: string,
  { index, order, newestFirst, within, rest }: Part,
  after: Position['after'],
  wanted: number,
): Promise<Found> {
  const [direction, beyond] = newestFirst ? ['DESC', '<'] : ['ASC', '>'];
  const conditions = ['seller_id = ?', MEMBERS[index], ...within.map(toSql)];
  const values: (string | number)[] = [sellerId, ...within.flatMap(valuesOf)];
  if (after) {
    conditions.push(`(${order}, id) ${beyond} (?, ?)`);
    values.push(...after);
  }
  const stretch = `FROM shipments INDEXED BY ${index} WHERE ${conditions.join(' AND ')}
    ORDER BY ${order} ${direction}, id ${direction}`;
  if (rest.length === 0) {
    const query = `SELECT ${columns(order)} ${stretch} LIMIT ?`;
    const { results } = await db
      .prepare(query)
      .bind(...values, wanted)
      .all<Found['rows'][number]>();
    return { rows: results, lookedTo: null };
  }
  const query = `SELECT ${columns(order)} FROM (SELECT * ${stretch} LIMIT ${SCAN_ROWS_MAX})
    WHERE ${rest.map(toSql).join(' AND ')} LIMIT ?`;
  const { results } = await db
    .prepare(query)
    .bind(...values, ...rest.flatMap(valuesOf), wanted)
    .all<Found['rows'][number]>();
  if (results.length === wanted) return { rows: results, lookedTo: null };
  const last = await db
    .prepare(`SELECT ${order} AS sort_key, id ${stretch} LIMIT 1 OFFSET ${SCAN_ROWS_MAX - 1}`)
    .bind(...values)
    .first<{ sort_key: number; id: string }>();
  return { rows: results, lookedTo: last && [last.sort_key, last.id] };
}

/** By the beginning of any of a parcel's numbers; each parcel once, at the first number that fits. */
async function readByNumber(
  db: D1Database,
  sellerId: string,
  prefix: string,
  rest: readonly Term[],
  after: Position['after'],
  wanted: number,
): Promise<Found> {
  const conditions = ['seller_id = ?1', 'number >= ?2', 'number < ?3'];
  const values: (string | number)[] = [sellerId, prefix, `${prefix}\u{10FFFF}`];
  if (after) {
    conditions.push('(number, shipment_id) > (?4, ?5)');
    values.push(...after);
  }
  const stretch = `FROM shipment_numbers INDEXED BY shipment_numbers_by_seller
    WHERE ${conditions.join(' AND ')} ORDER BY number, shipment_id`;
  const found = ['s.merged_into IS NULL', ...rest.map(toSql)];
  const { results } = await db
    .prepare(
      `SELECT ${columns('n.sort_number')}
       FROM (SELECT number AS sort_number, shipment_id ${stretch} LIMIT ${SCAN_ROWS_MAX}) n
       CROSS JOIN shipments s ON s.id = n.shipment_id
       WHERE NOT EXISTS (
         SELECT 1 FROM shipment_numbers earlier WHERE earlier.shipment_id = n.shipment_id
           AND earlier.number >= ?2 AND earlier.number < n.sort_number)
         AND ${found.join(' AND ')} LIMIT ?`,
    )
    .bind(...values, ...rest.flatMap(valuesOf), wanted)
    .all<Found['rows'][number]>();
  if (results.length === wanted) return { rows: results, lookedTo: null };
  const last = await db
    .prepare(`SELECT number, shipment_id ${stretch} LIMIT 1 OFFSET ${SCAN_ROWS_MAX - 1}`)
    .bind(...values)
    .first<{ number: string; shipment_id: string }>();
  return { rows: results, lookedTo: last && [last.number, last.shipment_id] };
}

function toSql(term: Term): string {
  switch (term.is) {
    case 'null':
      return `${term.column} IS NULL`;
    case 'not null':
      return `${term.column} IS NOT NULL`;
    case 'not expected':
      return `NOT (eta_end_at IS NOT NULL AND ${UNSETTLED})`;
    default:
      return `${term.column} ${term.is} ?`;
  }
}

const valuesOf = (term: Term): (string | number)[] => ('value' in term ? [term.value] : []);
