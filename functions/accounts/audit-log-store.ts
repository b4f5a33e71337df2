// Reads the audit log: actions of the shop and events of its tickets, latest first.
import type { AuditKind } from '../contract/audit.ts';

/** The last line seen. */
export interface LogPosition {
  at: number;
  kind: AuditKind;
  id: number;
}

export interface LogQuery {
  sellerId: string;
  kind: AuditKind | null;
  actor: string | null;
  /** ms, inclusive and exclusive. */
  from: number;
  until: number;
  /** null: from the latest. */
  after: LogPosition | null;
  limit: number;
}

export interface LogRow extends LogPosition {
  actor: string;
  actorName: string | null;
  action: string;
  subject: string | null;
  subjectName: string | null;
  /** JSON. */
  detail: string;
  /** JSON: `{id, name}` of each; null: it was not done to several. */
  parcels: string | null;
  /** 1: the subject has no page any more, though it has a name. */
  isEnded: 0 | 1;
}

/** Reads only the rows it shows, through one index per table. */
export async function readLog(db: D1Database, query: LogQuery): Promise<LogRow[]> {
  const kinds = (['shop', 'ticket'] as const).filter(
    (kind) => query.kind === null || query.kind === kind,
  );
  const { results } = await db
    .prepare(
      `WITH lines AS (
         SELECT * FROM (${kinds.map((kind) => linesOf(kind, query.actor)).join(' UNION ALL ')})
         ORDER BY at DESC, kind DESC, id DESC LIMIT ?5)
       SELECT l.*, coalesce(nullif(au.name, ''), ak.name) AS actorName,
              coalesce(t.number, sh.number, nullif(su.name, ''), i.email, sk.name, c.carrier, e.url) AS subjectName,
              c.revoked_at IS NOT NULL AS isEnded,
              CASE WHEN l.kind = 'shop' AND json_extract(l.detail, '$.ids') IS NOT NULL THEN (
                SELECT json_group_array(json_object('id', p.id, 'name', p.number))
                FROM json_each('["' || replace(json_extract(l.detail, '$.ids'), ' ', '","') || '"]') AS one
                JOIN shipments p ON p.id = one.value AND p.seller_id = ?1) END AS parcels
       FROM lines l
       LEFT JOIN users au ON au.id = l.actor
       LEFT JOIN api_keys ak ON ak.id = l.actor
       LEFT JOIN tickets t ON t.id = l.subject
       LEFT JOIN shipments sh ON sh.id = l.subject AND sh.seller_id = ?1
       LEFT JOIN connections c ON c.id = l.subject AND c.seller_id = ?1
       LEFT JOIN endpoints e ON e.id = l.subject AND e.seller_id = ?1
       LEFT JOIN users su ON su.id = l.subject
       LEFT JOIN invitations i ON i.id = l.subject
       LEFT JOIN api_keys sk ON sk.id = l.subject
       ORDER BY l.at DESC, l.kind DESC, l.id DESC`,
    )
    .bind(
      query.sellerId,
      query.from,
      Math.min(query.until - 1, query.after?.at ?? Number.MAX_SAFE_INTEGER),
      query.actor,
      query.limit,
      query.after?.at ?? Number.MAX_SAFE_INTEGER,
      query.after?.kind ?? '',
      query.after?.id ?? 0,
    )
    .all<LogRow>();
  return results;
}

const SOURCES: Record<AuditKind, { table: string; subject: string }> = {
  shop: { table: 'audit', subject: 'subject' },
  ticket: { table: 'ticket_actions', subject: 'ticket_id' },
};

const linesOf = (kind: AuditKind, actor: string | null): string =>
  `SELECT * FROM (
     SELECT '${kind}' AS kind, id, at, actor, action, ${SOURCES[kind].subject} AS subject, detail
     FROM ${SOURCES[kind].table}
     WHERE seller_id = ?1 AND at >= ?2 AND at <= ?3
       ${actor === null ? '' : 'AND actor = ?4'}
       AND (at, '${kind}', id) < (?6, ?7, ?8)
     ORDER BY at DESC, id DESC LIMIT ?5)`;
