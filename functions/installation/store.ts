// The row of the installation, and all values sealed with its key.
// Room installation: the check of SECRETS_KEY against the database, and its replacement.
export const findKeyCheck = (db: D1Database): Promise<string | null> =>
  db.prepare('SELECT key_check FROM installation').first<string>('key_check');

/** The first one inserted counts. */
export const insertKeyCheck = (db: D1Database, keyCheck: string): D1PreparedStatement =>
  db
    .prepare('INSERT INTO installation (id, key_check) VALUES (1, ?) ON CONFLICT DO NOTHING')
    .bind(keyCheck);

export const replaceKeyCheck = (db: D1Database, keyCheck: string): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO installation (id, key_check) VALUES (1, ?1)
       ON CONFLICT DO UPDATE SET key_check = ?1`,
    )
    .bind(keyCheck);

/** The newest of each kind. */
export async function findSealed(db: D1Database): Promise<string[]> {
  const columns = [
    ['connections', 'signing_key'],
    ['connections', 'credentials'],
    ['endpoints', 'secret'],
    ['channels', 'credentials'],
    ['followers', 'subscription'],
    ['awaited_numbers', 'subscription'],
  ];
  const newest = columns.map(
    ([table, column]) =>
      `SELECT * FROM (SELECT ${column} AS sealed FROM ${table} WHERE ${column} IS NOT NULL
       ORDER BY created_at DESC LIMIT 1)`,
  );
  // One statement each: D1 takes five terms of a UNION at most.
  const found = await db.batch<{ sealed: string }>(newest.map((query) => db.prepare(query)));
  return found.flatMap(({ results }) => results.map(({ sealed }) => sealed));
}

/**
 * Deletes what nobody can open any more: it would fail on every use. A webhook address with signed messages
 * is closed, since they cannot be checked; the others stay.
 */
export const dropSealed = (db: D1Database, now: number): D1PreparedStatement[] => [
  db
    .prepare(
      'UPDATE connections SET revoked_at = ? WHERE signing_key IS NOT NULL AND revoked_at IS NULL',
    )
    .bind(now),
  db.prepare(
    `UPDATE connections SET credentials = NULL, poll_state = NULL, poll_due_at = NULL
     WHERE credentials IS NOT NULL OR poll_state IS NOT NULL`,
  ),
  db.prepare(
    `DELETE FROM deliveries WHERE target_id IN (
       SELECT id FROM endpoints UNION ALL SELECT id FROM followers
       UNION ALL SELECT id FROM channels WHERE credentials IS NOT NULL)`,
  ),
  db.prepare('DELETE FROM endpoints'),
  db.prepare('DELETE FROM followers'),
  db.prepare('DELETE FROM awaited_numbers'),
  db.prepare('DELETE FROM channels WHERE credentials IS NOT NULL'),
  db.prepare('UPDATE users SET twoFactorEnabled = 0 WHERE twoFactorEnabled = 1'),
  db.prepare('DELETE FROM two_factors'),
];
