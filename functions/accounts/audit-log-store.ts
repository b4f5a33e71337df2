// The audit log as it is read: actions of the shop and what happened to its tickets, latest first.
import type { AuditKind } from '../contract/audit.ts';

/** The last line seen. */
export interface LogPosition {
  at: number;
  kind: AuditKind;
  id: number;
}

export interface LogQuestion {
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
}

/** Reads what it shows, through one index of each table. */
export async function readLog(db: D1Database, asked: LogQuestion): Promise<LogRow[]> {
  const kinds = (['shop', 'ticket'] as const).filter(
    (kind) => asked.kind === null || asked.kind === kind,
  );
  const { results } = await db
    .prepare(
      `WITH lines AS (
         SELECT * FROM (${kinds.map((kind) => linesOf(kind, asked.actor)).join(' UNION ALL ')})
         ORDER BY at DESC, kind DESC, id DESC LIMIT ?5)
       SELECT l.*, coalesce(au.name, ak.name) AS actorName,
              coalesce(t.number, su.name, i.email, sk.name) AS subjectName
       FROM lines l
       LEFT JOIN users au ON au.id = l.actor
       LEFT JOIN api_keys ak ON ak.id = l.actor
       LEFT JOIN tickets t ON t.id = l.subject
       LEFT JOIN users su ON su.id = l.subject
       LEFT JOIN invitations i ON i.id = l.subject
       LEFT JOIN api_keys sk ON sk.id = l.subject
       ORDER BY l.at DESC, l.kind DESC, l.id DESC`,
    )
    .bind(
      asked.sellerId,
      asked.from,
      Math.min(asked.until - 1, asked.after?.at ?? Number.MAX_SAFE_INTEGER),
      asked.actor,
      asked.limit,
      asked.after?.at ?? Number.MAX_SAFE_INTEGER,
      asked.after?.kind ?? '',
      asked.after?.id ?? 0,
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
