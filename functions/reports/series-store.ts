// SQL of the tiles: the period and the one before it, each in equal stretches of days.
import { HOUR_MS } from '../lib/time.ts';
import { ANSWERS, type Slice } from './store.ts';

/** Stretches of one period. */
export const STRETCHES = 10;

export interface Stretches {
  /** The first instant of the period before. */
  begin: number;
  end: number;
}

/** `at`: the stretch, from 0 of the period before to 2 × STRETCHES − 1. */
export type At<Row> = Row & { at: number };

export interface Series {
  delivered: At<Slice & { promised: number; onTime: number }>[];
  /** New parcels. */
  added: At<{ times: number }>[];
  raised: At<{ times: number }>[];
  answers: At<Slice>[];
}

/** One call. */
export async function readSeries(
  db: D1Database,
  sellerId: string,
  { begin, end }: Stretches,
): Promise<Series> {
  const length = (end - begin) / (2 * STRETCHES);
  const at = (column: string) => `CAST((${column} - ?2) / ${length} AS INTEGER) AS at`;
  const ask = (sql: string) => db.prepare(sql).bind(sellerId, begin, end);
  const [delivered, added, raised, answers] = await db.batch([
    ask(
      `SELECT ${at('delivered_at')}, (delivered_at - dispatched_at) / ${HOUR_MS} AS hours,
         count(*) AS times, count(eta_end_at) AS promised,
         sum(eta_end_at IS NOT NULL AND delivered_at <= eta_end_at) AS onTime
       FROM shipments INDEXED BY shipments_delivered
       WHERE seller_id = ?1 AND delivered_at >= ?2 AND delivered_at < ?3 GROUP BY at, hours`,
    ),
    ask(
      `SELECT ${at('created_at')}, count(*) AS times FROM (
         SELECT created_at FROM shipments INDEXED BY shipments_listed
         WHERE seller_id = ?1 AND created_at >= ?2 AND created_at < ?3
           AND merged_into IS NULL AND archived_at IS NULL
         UNION ALL
         SELECT created_at FROM shipments INDEXED BY shipments_archived_by_creation
         WHERE seller_id = ?1 AND created_at >= ?2 AND created_at < ?3
           AND archived_at IS NOT NULL AND merged_into IS NULL)
       GROUP BY at`,
    ),
    ask(
      `SELECT ${at('raised_at')}, count(*) AS times
       FROM problem_history INDEXED BY problem_history_by_seller
       WHERE seller_id = ?1 AND raised_at >= ?2 AND raised_at < ?3 GROUP BY at`,
    ),
    ask(
      `SELECT ${at('created_at')}, (answered_at - created_at) / ${HOUR_MS} AS hours,
         count(*) AS times FROM (${ANSWERS}) GROUP BY at, hours`,
    ),
  ]);
  return {
    delivered: (delivered?.results ?? []) as Series['delivered'],
    added: (added?.results ?? []) as Series['added'],
    raised: (raised?.results ?? []) as Series['raised'],
    answers: (answers?.results ?? []) as Series['answers'],
  };
}
