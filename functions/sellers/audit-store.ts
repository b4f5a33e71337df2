// Who changed what on a seller's desk.

export interface Deed {
  sellerId: string;
  /** Id of a user, 'api-key' or 'system'. */
  actor: string;
  action: string;
  subject: string | null;
  detail?: Record<string, unknown>;
}

/** Joins the batch of the change itself, so that neither stands without the other. */
export const noteDeed = (db: D1Database, deed: Deed, now: number): D1PreparedStatement =>
  db
    .prepare(
      'INSERT INTO audit (seller_id, at, actor, action, subject, detail) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .bind(
      deed.sellerId,
      now,
      deed.actor,
      deed.action,
      deed.subject,
      JSON.stringify(deed.detail ?? {}),
    );
