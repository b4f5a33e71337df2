// Where data is stored. A shop's database is looked up by the shop, so that it can move; today there is one
// database for all. Nothing else touches the binding.
/** Bindings of wrangler.toml. */
export interface Bound {
  DB: D1Database;
}

/** Parcels, tickets and settings of this shop; null: data that belongs to no shop yet. */
export const databaseOf = ({ DB }: Bound, _sellerId: string | null): D1Database => DB;

/** All databases with data of shops: jobs walk them, and a lookup without a shop tries each. */
export const databases = ({ DB }: Bound): D1Database[] => [DB];

/** Accounts, sessions, keys, quotas and the state of the installation: one database for all shops. */
export const directoryOf = ({ DB }: Bound): D1Database => DB;

/** The first match in any database, for lookups by an id or secret of its own. */
export async function firstIn<T>(
  env: Bound,
  find: (db: D1Database) => Promise<T | null>,
): Promise<T | null> {
  for (const db of databases(env)) {
    const found = await find(db);
    if (found !== null) return found;
  }
  return null;
}

/** Results of all databases together. */
export const allIn = async <T>(
  env: Bound,
  find: (db: D1Database) => Promise<readonly T[]>,
): Promise<T[]> => (await Promise.all(databases(env).map(find))).flat();
