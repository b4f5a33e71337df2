// SQL sums of one seller over one period. Each query walks one index through that period only.

import type { AnswerRow, ProblemRow } from '../contract/report.ts';
import { HOUR_MS } from '../lib/time.ts';
import { percentilesOf } from './percentiles.ts';
import type { Period } from './period.ts';

export interface Slice {
  hours: number | null;
  times: number;
}

/** `provider`: Ozon's name of the delivery service, for a parcel that only Ozon reports on. */
export interface DeliverySlice extends Slice {
  carrier: string | null;
  provider: string | null;
  lane: string | null;
  promised: number;
  onTime: number;
}

const PROVIDER = `CASE carried_by WHEN 'ozon' THEN watched ->> '$.provider' END`;

/** Parcels delivered in the period, by who had them, lane and hours on the way. */
export async function sumDelivered(
  db: D1Database,
  sellerId: string,
  { begin, end }: Period,
): Promise<DeliverySlice[]> {
  const { results } = await db
    .prepare(
      `SELECT carried_by AS carrier, ${PROVIDER} AS provider, lane,
         (delivered_at - dispatched_at) / ${HOUR_MS} AS hours,
         count(*) AS times, count(eta_end_at) AS promised,
         sum(eta_end_at IS NOT NULL AND delivered_at <= eta_end_at) AS onTime
       FROM shipments INDEXED BY shipments_delivered
       WHERE seller_id = ?1 AND delivered_at >= ?2 AND delivered_at < ?3
       GROUP BY carried_by, provider, lane, hours`,
    )
    .bind(sellerId, begin, end)
    .all<DeliverySlice>();
  return results;
}

interface ProblemSlice extends Slice {
  reason: string;
  state: 'open' | 'cleared' | 'archived';
  currency: string | null;
  minor: number;
}

/** Put into the archive it is watched no more: its problems end there, and nothing was recovered. */
const STATE = `CASE WHEN s.archived_at IS NOT NULL
    AND (h.cleared_at IS NULL OR h.cleared_at >= s.archived_at) THEN 'archived'
  WHEN h.cleared_at IS NULL THEN 'open' ELSE 'cleared' END`;

/** Problems raised in the period, what became of them and what the open ones are worth, by reason. */
export async function sumProblems(
  db: D1Database,
  sellerId: string,
  { begin, end }: Period,
): Promise<ProblemRow[]> {
  const { results } = await db
    .prepare(
      `SELECT h.reason, ${STATE} AS state, (h.cleared_at - h.raised_at) / ${HOUR_MS} AS hours,
         s.currency, count(*) AS times, coalesce(sum(s.price_minor), 0) AS minor
       FROM problem_history h INDEXED BY problem_history_by_seller
       CROSS JOIN shipments s ON s.id = h.shipment_id
       WHERE h.seller_id = ?1 AND h.raised_at >= ?2 AND h.raised_at < ?3
       GROUP BY h.reason, state, hours, s.currency`,
    )
    .bind(sellerId, begin, end)
    .all<ProblemSlice>();
  return [...Map.groupBy(results, ({ reason }) => reason)]
    .map(([reason, slices]) => {
      const of = (state: ProblemSlice['state']) => slices.filter((one) => one.state === state);
      return {
        reason,
        raised: sum(slices, 'times'),
        open: sum(of('open'), 'times'),
        archived: sum(of('archived'), 'times'),
        atRisk: moneyOf(of('open')),
        cleared: percentilesOf(measured(of('cleared'))),
      };
    })
    .toSorted((a, b) => b.raised - a.raised);
}

const moneyOf = (slices: readonly ProblemSlice[]): ProblemRow['atRisk'] =>
  [...Map.groupBy(slices, ({ currency }) => currency)]
    .flatMap(([currency, some]) =>
      currency === null ? [] : [{ minor: sum(some, 'minor'), currency }],
    )
    .filter(({ minor }) => minor > 0)
    .toSorted((a, b) => b.minor - a.minor);

/** Tickets buyers opened in the period and the time to the first answer, by type. */
export async function sumAnswers(
  db: D1Database,
  sellerId: string,
  { begin, end }: Period,
): Promise<AnswerRow[]> {
  const { results } = await db
    .prepare(
      `SELECT type, (answered_at - created_at) / ${HOUR_MS} AS hours, count(*) AS times
       FROM (${ANSWERS}) GROUP BY type, hours`,
    )
    .bind(sellerId, begin, end)
    .all<Slice & { type: string }>();
  return [...Map.groupBy(results, ({ type }) => type)]
    .map(([type, slices]) => ({
      type,
      opened: sum(slices, 'times'),
      answer: percentilesOf(measured(slices)),
    }))
    .toSorted((a, b) => b.opened - a.opened);
}

export const ANSWERS = `SELECT t.type, t.created_at, (
    SELECT min(m.created_at) FROM ticket_messages m
    WHERE m.ticket_id = t.id AND m.author = 'seller') AS answered_at
  FROM tickets t INDEXED BY tickets_by_opening
  WHERE t.seller_id = ?1 AND t.created_at >= ?2 AND t.created_at < ?3
    AND t.opened_by = 'buyer' AND t.state <> 'merged'`;

export const measured = (slices: readonly Slice[]) =>
  slices.flatMap(({ hours, times }) => (hours === null ? [] : [[hours, times] as const]));

export const sum = <Key extends string>(rows: readonly Record<Key, number>[], key: Key): number =>
  rows.reduce((total, row) => total + row[key], 0);
