// Parcels for tests of the scan: stored as the consumer would leave them, many at a time.
import { env } from 'cloudflare:test';
import type { ProblemFacts } from '../../../functions/timeline/problem-facts.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export const NOW = Date.now();

/** On its way with CDEK and quiet since ten days before `NOW`. */
export const QUIET: ProblemFacts = {
  carrier: 'cdek',
  status: 'in_transit',
  subStatus: null,
  step: 'arrived',
  scheme: null,
  lane: null,
  statusSince: NOW - 10 * DAY,
  registeredAt: NOW - 11 * DAY,
  claimedAt: null,
  dispatchedAt: NOW - 10 * DAY,
  movedAt: NOW - 10 * DAY,
  disputedAt: null,
  storedAt: null,
  shipByAt: null,
  etaEndAt: null,
  pickupUntilAt: null,
  returnStorage: null,
  channel: null,
  senders: ['cdek'],
  isMeasured: false,
};

const SNAPSHOT = JSON.stringify({ carrier: 'cdek', status: 'in_transit', stale: null });

/** `count` parcels alike, each with a number of its own; `dueAt` spreads by a ms each. */
export async function storeParcels(
  sellerId: string,
  prefix: string,
  count: number,
  given: { dueAt: number; watched?: ProblemFacts | string; status?: string; isNumbered?: boolean },
): Promise<void> {
  const watched =
    typeof given.watched === 'string' ? given.watched : JSON.stringify(given.watched ?? QUIET);
  const series =
    'WITH RECURSIVE n(i) AS (SELECT 1 WHERE ?1 > 0 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)';
  await env.DB.batch([
    env.DB.prepare(
      'INSERT OR IGNORE INTO sellers (id, name, slug, createdAt) VALUES (?1, ?1, ?1, ?2)',
    ).bind(sellerId, new Date(NOW).toISOString()),
    env.DB.prepare(
      `${series} INSERT INTO shipments (id, seller_id, token, carrier, number, round, status,
         carried_by, watched, due_at, snapshot, numbers, version, created_at, updated_at)
       SELECT 'shp_' || ?2 || i, ?3, 'tok_' || ?2 || i, 'cdek', ?2 || i, 0, ?4, 'cdek', ?5, ?6 + i,
         ?7, json_array(?2 || i), 1, ?8, ?8 FROM n`,
    ).bind(
      count,
      prefix,
      sellerId,
      given.status ?? 'in_transit',
      watched,
      given.dueAt,
      SNAPSHOT,
      NOW,
    ),
    env.DB.prepare(
      `${series} INSERT INTO shipment_numbers (number, shipment_id, seller_id, carrier, shared)
       SELECT ?2 || i, 'shp_' || ?2 || i, ?3, 'cdek', 0 FROM n`,
    ).bind(given.isNumbered === false ? 0 : count, prefix, sellerId),
  ]);
}

export const problemsOf = async (sellerId: string) =>
  (
    await env.DB.prepare(
      `SELECT s.number, s.problem, h.reason, h.raised_at, h.cleared_at FROM problem_history h
       JOIN shipments s ON s.id = h.shipment_id WHERE h.seller_id = ? ORDER BY s.number, h.reason`,
    )
      .bind(sellerId)
      .all<{
        number: string;
        problem: string | null;
        reason: string;
        raised_at: number;
        cleared_at: number | null;
      }>()
  ).results;

export const newsOf = async (sellerId: string) =>
  (
    await env.DB.prepare(
      'SELECT type, key, data FROM announcements WHERE seller_id = ? ORDER BY created_at, key',
    )
      .bind(sellerId)
      .all<{ type: string; key: string; data: string }>()
  ).results;
