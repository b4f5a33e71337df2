// The content of a digest: what is open now, through the indexes of the lists that show it.
import type { NewDelivery } from '../outbox/deliveries-store.ts';
import { announceTo } from '../outbox/store.ts';

export interface DueDigest {
  seller_id: string;
  user_id: string;
  time_zone: string;
  digest_hour: number;
  digest_due_at: number;
}

export async function findDueDigests(
  db: D1Database,
  now: number,
  limit: number,
): Promise<DueDigest[]> {
  const { results } = await db
    .prepare(
      `SELECT seller_id, user_id, time_zone, digest_hour, digest_due_at FROM preferences
       WHERE digest_due_at <= ? ORDER BY digest_due_at LIMIT ?`,
    )
    .bind(now, limit)
    .all<DueDigest>();
  return results;
}

export interface OpenMatters {
  problems: { id: string; number: string; problem: string; problem_since: number | null }[];
  tickets: { id: string; number: string; type: string; due_at: number | null }[];
  connections: { carrier: string; failing_since: number }[];
}

/** Up to `limit` of each, plus one if there are more. */
export async function findOpenMatters(
  db: D1Database,
  sellerId: string,
  limit: number,
): Promise<OpenMatters> {
  const [problems, tickets, connections] = await db.batch(
    [
      `SELECT id, number, problem, problem_since FROM shipments
       WHERE seller_id = ?1 AND problem IS NOT NULL AND merged_into IS NULL AND archived_at IS NULL
       ORDER BY problem_since, id LIMIT ?2 + 1`,
      `SELECT id, number, type, due_at FROM tickets
       WHERE seller_id = ?1 AND state IN ('new', 'waiting_on_seller')
       ORDER BY due_at NULLS LAST LIMIT ?2 + 1`,
      `SELECT carrier, failing_since FROM connections
       WHERE seller_id = ?1 AND failing_since IS NOT NULL AND revoked_at IS NULL LIMIT ?2 + 1`,
    ].map((query) => db.prepare(query).bind(sellerId, limit)),
  );
  return {
    problems: problems?.results ?? [],
    tickets: tickets?.results ?? [],
    connections: connections?.results ?? [],
  } as OpenMatters;
}

/** The channels a digest of this person goes to. */
export async function findDigestChannels(
  db: D1Database,
  { seller_id, user_id }: DueDigest,
): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT c.id FROM channels c
       JOIN members m ON m.organizationId = c.seller_id AND m.userId = c.user_id
       WHERE c.seller_id = ? AND c.user_id = ? AND c.digest = 1 AND c.disabled_at IS NULL`,
    )
    .bind(seller_id, user_id)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}

export interface NewDigest {
  id: string;
  due: DueDigest;
  data: unknown;
  channelIds: readonly string[];
  nextAt: number;
}

/** One batch: the digest, its deliveries, and the time of the next one. A second write of it fails. */
export function writeDigest(db: D1Database, digest: NewDigest, now: number): D1PreparedStatement[] {
  const { id, due, data, channelIds, nextAt } = digest;
  const deliveries = channelIds.map(
    (targetId): NewDelivery => ({ targetId, announcementId: id, kind: 'channel', dueAt: now }),
  );
  return [
    ...announceTo(
      db,
      {
        id,
        key: `digest ${due.seller_id} ${due.user_id} ${due.digest_due_at}`,
        sellerId: due.seller_id,
        type: 'digest',
        data,
      },
      deliveries,
      now,
    ),
    db
      .prepare('UPDATE preferences SET digest_due_at = ?3 WHERE seller_id = ?1 AND user_id = ?2')
      .bind(due.seller_id, due.user_id, nextAt),
  ];
}
