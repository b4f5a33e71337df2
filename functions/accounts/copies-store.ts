// Copies of shops and their people in further databases. The triggers of the first one note which have changed.

export interface Original {
  /** Of the note; 0: nothing is noted. */
  version: number;
  /** JSON of the row, and JSON arrays of rows. */
  seller: string;
  people: string;
  members: string;
}

export async function findChangedShops(db: D1Database, limit: number): Promise<string[]> {
  const { results } = await db
    .prepare('SELECT seller_id FROM shop_changes LIMIT ?')
    .bind(limit)
    .all<{ seller_id: string }>();
  return results.map(({ seller_id }) => seller_id);
}

/** null: there is no such shop any more. */
export const readOriginal = (db: D1Database, sellerId: string): Promise<Original | null> =>
  db
    .prepare(
      `SELECT coalesce((SELECT version FROM shop_changes WHERE seller_id = ?1), 0) AS version,
         json_object('id', s.id, 'name', s.name, 'slug', s.slug, 'createdAt', s.createdAt,
           'lang', s.lang, 'timeZone', s.timeZone, 'keptDays', s.keptDays) AS seller,
         (SELECT json_group_array(json_object('id', u.id, 'name', u.name, 'email', u.email,
             'emailVerified', u.emailVerified, 'createdAt', u.createdAt, 'updatedAt', u.updatedAt))
           FROM members m JOIN users u ON u.id = m.userId WHERE m.organizationId = ?1) AS people,
         (SELECT json_group_array(json_object('id', m.id, 'userId', m.userId, 'role', m.role,
             'createdAt', m.createdAt))
           FROM members m WHERE m.organizationId = ?1) AS members
       FROM sellers s WHERE s.id = ?1`,
    )
    .bind(sellerId)
    .first<Original>();

/** One batch. People who left the shop stay known by name: its tickets refer to them. */
export const writeCopy = (
  db: D1Database,
  { seller, people, members }: Original,
): D1PreparedStatement[] => [
  db
    .prepare(
      `INSERT INTO sellers (id, name, slug, createdAt, lang, timeZone, keptDays)
       SELECT ?1 ->> 'id', ?1 ->> 'name', ?1 ->> 'slug', ?1 ->> 'createdAt', ?1 ->> 'lang',
         ?1 ->> 'timeZone', ?1 ->> 'keptDays' WHERE true
       ON CONFLICT (id) DO UPDATE
       SET name = excluded.name, lang = excluded.lang, timeZone = excluded.timeZone,
         keptDays = excluded.keptDays`,
    )
    .bind(seller),
  // Somebody else's address by now: their own row follows with their own shop.
  db
    .prepare(
      `UPDATE users SET email = users.id FROM json_each(?) AS p
       WHERE users.email = p.value ->> 'email' AND users.id <> p.value ->> 'id'`,
    )
    .bind(people),
  db
    .prepare(
      `INSERT INTO users (id, name, email, emailVerified, createdAt, updatedAt)
       SELECT value ->> 'id', value ->> 'name', value ->> 'email', value ->> 'emailVerified',
         value ->> 'createdAt', value ->> 'updatedAt' FROM json_each(?) WHERE true
       ON CONFLICT (id) DO UPDATE
       SET name = excluded.name, email = excluded.email, updatedAt = excluded.updatedAt`,
    )
    .bind(people),
  // Owners first: a shop never has none, whatever two of them changed meanwhile.
  db
    .prepare(
      `INSERT INTO members (id, organizationId, userId, role, createdAt)
       SELECT value ->> 'id', ?2, value ->> 'userId', value ->> 'role', value ->> 'createdAt'
       FROM json_each(?1) WHERE true ORDER BY value ->> 'role' = 'owner' DESC
       ON CONFLICT DO UPDATE SET id = excluded.id, role = excluded.role`,
    )
    .bind(members, idOf(seller)),
  db
    .prepare(
      `DELETE FROM members WHERE organizationId = ?2
         AND id NOT IN (SELECT value ->> 'id' FROM json_each(?1))`,
    )
    .bind(members, idOf(seller)),
  // The triggers are here as well.
  db.prepare('DELETE FROM shop_changes WHERE seller_id = ?').bind(idOf(seller)),
];

const idOf = (seller: string): string => JSON.parse(seller).id;

export const forgetChange = (
  db: D1Database,
  sellerId: string,
  version: number,
): D1PreparedStatement =>
  db
    .prepare('DELETE FROM shop_changes WHERE seller_id = ? AND version = ?')
    .bind(sellerId, version);
