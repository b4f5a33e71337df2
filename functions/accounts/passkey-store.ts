// Passkeys of people, in better-auth's table.

export interface ListedPasskey {
  id: string;
  name: string | null;
  /** ISO 8601. */
  createdAt: string | null;
}

export const PASSKEYS_MAX = 20;

export async function listPasskeys(db: D1Database, userId: string): Promise<ListedPasskey[]> {
  const { results } = await db
    .prepare('SELECT id, name, createdAt FROM passkeys WHERE userId = ? ORDER BY createdAt, id')
    .bind(userId)
    .all<ListedPasskey>();
  return results;
}

export const deletePasskey = (db: D1Database, id: string, userId: string): D1PreparedStatement =>
  db.prepare('DELETE FROM passkeys WHERE id = ? AND userId = ?').bind(id, userId);
