// SQL of the parcels before and after one, in the order of a list. Bounded, as the pages of the list are.
import { isTerminal } from '../contract/status.ts';
import type { Part } from './list-plan.ts';
import { MEMBERS, toSql, valuesOf } from './list-sql.ts';
import type { ShipmentRow } from './rows.ts';

export interface Neighbour {
  id: string;
  number: string;
}
export interface Neighbours {
  previous: Neighbour | null;
  next: Neighbour | null;
}

/** Rows checked for each of the two. */
const SCAN_ROWS_MAX = 500;

type Place = Pick<
  ShipmentRow,
  | 'id'
  | 'status'
  | 'problem'
  | 'problem_since'
  | 'problem_order'
  | 'eta_end_at'
  | 'created_at'
  | 'archived_at'
>;

/** `parts` null: among those with the same problem, in the order of their urgency. */
export async function findNeighbours(
  db: D1Database,
  sellerId: string,
  parts: readonly Part[] | null,
  id: string,
): Promise<Neighbours> {
  const here = await db
    .prepare(
      `SELECT id, status, problem, problem_since, problem_order, eta_end_at, created_at, archived_at
       FROM shipments WHERE id = ? AND seller_id = ?`,
    )
    .bind(id, sellerId)
    .first<Place>();
  if (here === null) return { previous: null, next: null };
  const asked = parts === null ? byUrgency(sellerId, here) : inParts(sellerId, parts, here);
  const found = await db.batch<Neighbour>(
    [...asked.previous, ...asked.next].map(({ sql, values }) => db.prepare(sql).bind(...values)),
  );
  const firstOf = (some: typeof found) => some.flatMap(({ results }) => results)[0] ?? null;
  return {
    previous: firstOf(found.slice(0, asked.previous.length)),
    next: firstOf(found.slice(asked.previous.length)),
  };
}

interface Statement {
  sql: string;
  values: (string | number)[];
}
type Both = Record<keyof Neighbours, Statement[]>;

/** In its own part; at an end of that, the beginning or the end of the part beside it. */
function inParts(sellerId: string, parts: readonly Part[], here: Place): Both {
  const own = Math.max(
    parts.findIndex((part) => isIn(part, here)),
    0,
  );
  const one = (at: number, forward: boolean, from: Place | null): Statement[] => {
    const part = parts[at];
    return part ? [beside(sellerId, part, forward, from)] : [];
  };
  return {
    previous: [...one(own, false, here), ...one(own - 1, false, null)],
    next: [...one(own, true, here), ...one(own + 1, true, null)],
  };
}

function isIn({ index }: Part, here: Place): boolean {
  if (/problem/.test(index)) return here.problem !== null;
  return index !== 'shipments_expected' || (here.eta_end_at !== null && !isTerminal(here.status));
}

function beside(sellerId: string, part: Part, forward: boolean, from: Place | null): Statement {
  const { index, order, newestFirst, within, rest } = part;
  const isDown = newestFirst === forward;
  const key = from?.[order] ?? null;
  const isFrom = from !== null && key !== null;
  const conditions = [
    'seller_id = ?',
    MEMBERS[index],
    ...within.map(toSql),
    ...(isFrom ? [`(${order}, id) ${isDown ? '<' : '>'} (?, ?)`] : []),
  ];
  const direction = isDown ? 'DESC' : 'ASC';
  const range = `FROM shipments INDEXED BY ${index} WHERE ${conditions.join(' AND ')}
    ORDER BY ${order} ${direction}, id ${direction}`;
  const values = [sellerId, ...within.flatMap(valuesOf), ...(isFrom ? [key, from.id] : [])];
  if (rest.length === 0) return { sql: `SELECT id, number ${range} LIMIT 1`, values };
  return {
    sql: `SELECT id, number FROM (SELECT * ${range} LIMIT ${SCAN_ROWS_MAX})
      WHERE ${rest.map(toSql).join(' AND ')} LIMIT 1`,
    values: [...values, ...rest.flatMap(valuesOf)],
  };
}

function byUrgency(sellerId: string, here: Place): Both {
  const { problem, problem_order: order } = here;
  if (problem === null || order === null) return { previous: [], next: [] };
  const one = (beyond: '<' | '>', direction: 'DESC' | 'ASC'): Statement => ({
    sql: `SELECT id, number FROM shipments INDEXED BY shipments_by_urgency
      WHERE seller_id = ? AND problem = ? AND problem IS NOT NULL AND snoozed_until IS NULL
        AND merged_into IS NULL AND archived_at IS NULL AND (problem_order, id) ${beyond} (?, ?)
      ORDER BY problem_order ${direction}, id ${direction} LIMIT 1`,
    values: [sellerId, problem, order, here.id],
  });
  return { previous: [one('<', 'DESC')], next: [one('>', 'ASC')] };
}
