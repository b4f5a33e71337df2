// SQL of what Ozon says of a connection's key and of its push notifications.

export interface AccountRow {
  connection_id: string;
  seller_id: string;
  /** JSON arrays. */
  roles: string;
  uncovered: string;
  refused: string;
  key_ends_at: number | null;
  key_told: number | null;
  key_tell_at: number | null;
  /** JSON. */
  pushes: string | null;
}

export type ConnectionId = Pick<AccountRow, 'connection_id' | 'seller_id'>;

export interface KeyFacts {
  roles: readonly string[];
  uncovered: readonly string[];
  endsAt: number | null;
  told: number | null;
  tellAt: number | null;
}

/** `isNew`: another key: what was learnt with the last one is void. */
export const saveKey = (
  db: D1Database,
  { connection_id, seller_id }: ConnectionId,
  key: KeyFacts,
  isNew: boolean,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO ozon_accounts
         (connection_id, seller_id, roles, uncovered, key_ends_at, key_told, key_tell_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
       ON CONFLICT (connection_id) DO UPDATE SET roles = ?3, uncovered = ?4, key_ends_at = ?5,
         key_told = ?6, key_tell_at = ?7,
         refused = iif(?8, '[]', refused), pushes = iif(?8, NULL, pushes)`,
    )
    .bind(
      connection_id,
      seller_id,
      JSON.stringify(key.roles),
      JSON.stringify(key.uncovered),
      key.endsAt,
      key.told,
      key.tellAt,
      isNew ? 1 : 0,
    );

export const saveRefused = (
  db: D1Database,
  { connection_id, seller_id }: ConnectionId,
  methods: readonly string[],
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO ozon_accounts (connection_id, seller_id, refused) VALUES (?1, ?2, ?3)
       ON CONFLICT (connection_id) DO UPDATE SET refused = ?3`,
    )
    .bind(connection_id, seller_id, JSON.stringify(methods));

export const savePushes = (
  db: D1Database,
  { connection_id, seller_id }: ConnectionId,
  pushes: object,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO ozon_accounts (connection_id, seller_id, pushes) VALUES (?1, ?2, ?3)
       ON CONFLICT (connection_id) DO UPDATE SET pushes = ?3`,
    )
    .bind(connection_id, seller_id, JSON.stringify(pushes));

export const findAccount = (db: D1Database, connectionId: string): Promise<AccountRow | null> =>
  db
    .prepare('SELECT * FROM ozon_accounts WHERE connection_id = ?')
    .bind(connectionId)
    .first<AccountRow>();

/** An account that nothing is known of yet has nulls. */
export type ListedAccount = { id: string; reading: string | null } & {
  [Column in Exclude<keyof AccountRow, keyof ConnectionId>]: AccountRow[Column] | null;
};

/** The seller's connections to Ozon with a key, through `connections_by_seller`. */
export async function listAccounts(db: D1Database, sellerId: string): Promise<ListedAccount[]> {
  const { results } = await db
    .prepare(
      `SELECT c.id, c.reading, a.roles, a.uncovered, a.refused, a.key_ends_at, a.key_told,
         a.key_tell_at, a.pushes
       FROM connections c LEFT JOIN ozon_accounts a ON a.connection_id = c.id
       WHERE c.seller_id = ? AND c.carrier = 'ozon' AND c.credentials IS NOT NULL
         AND c.revoked_at IS NULL
       ORDER BY c.created_at, c.id`,
    )
    .bind(sellerId)
    .all<ListedAccount>();
  return results;
}

export type EndingKey = ConnectionId & {
  key_ends_at: number;
  key_told: number | null;
  key_tell_at: number;
};

/** Uses `ozon_accounts_to_tell`. Keys that were forgotten end unsaid. */
export async function findKeysToTell(
  db: D1Database,
  now: number,
  limit: number,
): Promise<EndingKey[]> {
  const { results } = await db
    .prepare(
      `SELECT a.connection_id, a.seller_id, a.key_ends_at, a.key_told, a.key_tell_at
       FROM ozon_accounts a JOIN connections c ON c.id = a.connection_id
       WHERE a.key_tell_at <= ?1 AND a.key_ends_at IS NOT NULL
         AND c.credentials IS NOT NULL AND c.revoked_at IS NULL
       ORDER BY a.key_tell_at LIMIT ?2`,
    )
    .bind(now, limit)
    .all<EndingKey>();
  return results;
}

/** Nothing is changed when another key came meanwhile. */
export const markKeyTold = (
  db: D1Database,
  { connection_id, key_ends_at, key_tell_at }: EndingKey,
  told: number | null,
  tellAt: number | null,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE ozon_accounts SET key_told = ?4, key_tell_at = ?5
       WHERE connection_id = ?1 AND key_ends_at = ?2 AND key_tell_at = ?3`,
    )
    .bind(connection_id, key_ends_at, key_tell_at, told, tellAt);
