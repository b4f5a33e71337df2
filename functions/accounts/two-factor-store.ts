// Second steps of people, in better-auth's table; the column `lastStep` is ours.

export interface TwoFactor {
  /** Sealed by better-auth. */
  secret: string;
  /** Not yet confirmed by a code: 0. */
  verified: 0 | 1;
}

/** null: none is on or being set up. */
export const findTwoFactor = (db: D1Database, userId: string): Promise<TwoFactor | null> =>
  db
    .prepare('SELECT secret, verified FROM two_factors WHERE userId = ?')
    .bind(userId)
    .first<TwoFactor>();

/** Changes nothing if a code of that time step or a later one was used: each is taken once, whoever is first. */
export const claimStep = (db: D1Database, userId: string, step: number): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE two_factors SET lastStep = ?2
       WHERE userId = ?1 AND (lastStep IS NULL OR lastStep < ?2)`,
    )
    .bind(userId, step);
