// SQL sums of one seller over one period. Each query walks one index through that period only.

import type { AnswerRow, DeliveryRow, ProblemRow } from '../contract/report.ts';
import { HOUR_MS } from '../lib/time.ts';
import { percentilesOf } from './percentiles.ts';
import type { Period } from './period.ts';

interface Slice {
  hours: number | null;
  times: number;
}

/** Parcels handed over in the period, by carrier and lane, the most frequent first. */
export async function sumDelivery(
  db: D1Database,
  sellerId: string,
  { begin, end }: Period,
): Promise<DeliveryRow[]> {
  const { results } = await db
    .prepare(
      `SELECT carried_by AS carrier, lane, (delivered_at - dispatched_at) / ${HOUR_MS} AS hours,
         count(*) AS times, count(eta_end_at) AS promised,
         sum(eta_end_at IS NOT NULL AND delivered_at <= eta_end_at) AS onTime
       FROM shipments INDEXED BY shipments_delivered
       WHERE seller_id = ?1 AND delivered_at >= ?2 AND delivered_at < ?3
       GROUP BY carried_by, lane, hours`,
    )
    .bind(sellerId, begin, end)
    .all<
      Slice & { carrier: string | null; lane: string | null; promised: number; onTime: number }
    >();
  const groups = Map.groupBy(results, ({ carrier, lane }) => JSON.stringify([carrier, lane]));
  return [...groups.values()]
    .map((slices) => ({
      carrier: slices[0]?.carrier ?? null,
      lane: slices[0]?.lane ?? null,
      delivered: sum(slices, 'times'),
      promised: sum(slices, 'promised'),
      onTime: sum(slices, 'onTime'),
      transit: percentilesOf(measured(slices)),
    }))
    .toSorted((a, b) => b.delivered - a.delivered);
}

/** Problems raised in the period and their duration, by reason. */
export async function sumProblems(
  db: D1Database,
  sellerId: string,
  { begin, end }: Period,
): Promise<ProblemRow[]> {
  const { results } = await db
    .prepare(
      `SELECT reason, (cleared_at - raised_at) / ${HOUR_MS} AS hours, count(*) AS times
       FROM problem_history INDEXED BY problem_history_by_seller
       WHERE seller_id = ?1 AND raised_at >= ?2 AND raised_at < ?3
       GROUP BY reason, hours`,
    )
    .bind(sellerId, begin, end)
    .all<Slice & { reason: string }>();
  return [...Map.groupBy(results, ({ reason }) => reason)]
    .map(([reason, slices]) => {
      const cleared = percentilesOf(measured(slices));
      const raised = sum(slices, 'times');
      return { reason, raised, open: raised - cleared.count, cleared };
    })
    .toSorted((a, b) => b.raised - a.raised);
}

/** Tickets buyers opened in the period and the time to the first answer, by type. */
export async function sumAnswers(
  db: D1Database,
  sellerId: string,
  { begin, end }: Period,
): Promise<AnswerRow[]> {
  const { results } = await db
    .prepare(
      `SELECT type, (answered_at - created_at) / ${HOUR_MS} AS hours, count(*) AS times FROM (
         SELECT t.type, t.created_at, (
           SELECT min(m.created_at) FROM ticket_messages m
           WHERE m.ticket_id = t.id AND m.author = 'seller') AS answered_at
         FROM tickets t INDEXED BY tickets_by_opening
         WHERE t.seller_id = ?1 AND t.created_at >= ?2 AND t.created_at < ?3
           AND t.opened_by = 'buyer' AND t.state <> 'merged')
       GROUP BY type, hours`,
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

const measured = (slices: readonly Slice[]) =>
  slices.flatMap(({ hours, times }) => (hours === null ? [] : [[hours, times] as const]));

const sum = <Key extends string>(rows: readonly Record<Key, number>[], key: Key): number =>
  rows.reduce((total, row) => total + row[key], 0);
