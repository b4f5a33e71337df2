// SQL of the day: what can still be saved, row by row; what is over or waits for others, as sums. One batch. It
// runs along `shipments_by_urgency`, and reads of each kind no more than `PARCELS_MAX` parcels.
import type { ProblemReason } from '../contract/parcel-problem.ts';
import type { Party } from '../contract/status.ts';
import { PARCELS_MAX } from '../contract/today.ts';
import { MEMBERS } from '../shipments/list-sql.ts';
import { searchesAt } from '../situation/rescue.ts';
import { OPEN, PROBLEM_COLUMNS, type ProblemRow } from './problems-store.ts';

/** Of one problem at most so many are shown and counted one by one. */
export const RESCUE_MAX = 500;

export type RescueRow = ProblemRow & { posting_actions: string | null };

/** An open request to cancel, with its parcel where that is known. */
export type CancelRow = { [Column in keyof RescueRow]: RescueRow[Column] | null } & {
  request_number: string;
  auto_approve_at: number | null;
};

export interface SumRow {
  reason: ProblemReason | null;
  turn: Party;
  currency: string | null;
  count: number;
  minor: number | null;
  unpriced: number;
  since: number | null;
}

export interface SnoozedRow {
  id: string;
  number: string;
  snoozed_until: number;
  problem: ProblemReason;
}

export interface DayRows {
  overdue: SumRow[];
  waiting: SumRow[];
  snoozedSums: SumRow[];
  rescue: RescueRow[];
  cancels: CancelRow[];
  snoozed: SnoozedRow[];
}

/** What Ozon offers for it, if it is a posting. */
const ACTIONS = `(SELECT p.actions FROM ozon_postings p
  WHERE p.seller_id = s.seller_id AND p.number = s.number) AS posting_actions`;

/** Requests to cancel stand in front of everything, whatever else is wrong with their parcels. */
const NO_REQUEST = `number NOT IN
  (SELECT number FROM ozon_cancellations WHERE seller_id = ?1 AND state = 'open')`;

const SUMMED = `problem AS reason, action_required_by AS turn, currency, price_minor, number`;
const LISTED = 'merged_into IS NULL AND archived_at IS NULL';

const sums = (rows: string): string =>
  `SELECT reason, turn, currency, count(*) AS count, sum(price_minor) AS minor,
     sum(price_minor IS NULL OR currency IS NULL) AS unpriced, min(since) AS since
   FROM (${rows} LIMIT ?3) WHERE ${NO_REQUEST} GROUP BY reason, turn, currency`;

const problemSums = (which: string): string =>
  sums(`SELECT ${SUMMED}, problem_since AS since
    FROM shipments INDEXED BY shipments_by_urgency WHERE seller_id = ?1 AND ${which} AND ${OPEN}`);

const OVERDUE = {
  dated: problemSums(
    `problem IN ('ship_by_near', 'pickup_expiring') AND problem_order > 0 AND problem_order <= ?2`,
  ),
  measured: problemSums(`problem IN ('no_movement', 'past_eta')`),
};
const WAITING = {
  troubled: problemSums(
    `problem IN ('customs_hold', 'delivery_problem', 'no_first_scan', 'source_silent')
     AND action_required_by NOT IN ('seller', 'buyer')`,
  ),
  buyers: sums(`SELECT ${SUMMED}, status_since AS since
    FROM shipments INDEXED BY shipments_by_turn
    WHERE seller_id = ?1 AND action_required_by = 'buyer' AND problem IS NULL
      AND ${MEMBERS.shipments_by_turn}`),
};
const SNOOZED = sums(`SELECT ${SUMMED}, problem_since AS since
  FROM shipments WHERE seller_id = ?1 AND snoozed_until IS NOT NULL AND ${LISTED}`);

const RESCUE = `SELECT ${PROBLEM_COLUMNS}, ${ACTIONS}
  FROM json_each(?2) AS r CROSS JOIN shipments s
  WHERE s.id IN (SELECT id FROM shipments
    WHERE seller_id = ?1 AND problem = r.value ->> 'reason' AND problem_order > r.value ->> 'after'
      AND (r.value ->> 'isAny' OR action_required_by IN ('seller', 'buyer')) AND ${OPEN}
    ORDER BY problem_order, id LIMIT ?3)`;

const CANCELS = `SELECT x.number AS request_number, x.auto_approve_at, ${PROBLEM_COLUMNS}, ${ACTIONS}
  FROM ozon_cancellations x
  LEFT JOIN shipment_numbers n
    ON n.seller_id = x.seller_id AND n.number = x.number AND n.shared = 0
  LEFT JOIN shipments s ON s.id = n.shipment_id AND s.merged_into IS NULL
  WHERE x.seller_id = ?1 AND x.state = 'open' ORDER BY x.auto_approve_at LIMIT ?2`;

export async function readDayRows(
  db: D1Database,
  sellerId: string,
  now: number,
  snoozedShown: number,
): Promise<DayRows> {
  const searches = searchesAt(now);
  const summed = (sql: string) => db.prepare(sql).bind(sellerId, now, PARCELS_MAX + 1);
  const results = await db.batch([
    summed(OVERDUE.dated),
    summed(OVERDUE.measured),
    summed(WAITING.troubled),
    summed(WAITING.buyers),
    summed(SNOOZED),
    db.prepare(RESCUE).bind(sellerId, JSON.stringify(searches), RESCUE_MAX),
    db.prepare(CANCELS).bind(sellerId, RESCUE_MAX),
    db
      .prepare(
        `SELECT id, number, snoozed_until, problem FROM shipments
         WHERE seller_id = ?1 AND snoozed_until IS NOT NULL AND ${LISTED}
         ORDER BY snoozed_until LIMIT ?2`,
      )
      .bind(sellerId, snoozedShown),
  ]);
  const rows = <Row>(i: number) => (results[i]?.results ?? []) as Row[];
  return {
    overdue: [...rows<SumRow>(0), ...rows<SumRow>(1)],
    waiting: [...rows<SumRow>(2), ...rows<SumRow>(3)],
    snoozedSums: rows(4),
    rescue: rows(5),
    cancels: rows(6),
    snoozed: rows(7),
  };
}

/** The ids of an overdue group, for an action on all of it. */
export async function findOverdue(
  db: D1Database,
  sellerId: string,
  reason: ProblemReason,
  now: number,
): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT id FROM shipments INDEXED BY shipments_by_urgency
       WHERE seller_id = ?1 AND problem = ?2 AND problem_order <= ?3 AND ${OPEN}
         AND ${NO_REQUEST} ORDER BY problem_order LIMIT ?4`,
    )
    .bind(sellerId, reason, now, PARCELS_MAX)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}
