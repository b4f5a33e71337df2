// Where data lies. A shop's is asked for by the shop, so that it can lie anywhere: today all of it is in one
// database. Nothing else touches the binding.
/** What is bound by wrangler.toml. */
export interface Bound {
  DB: D1Database;
}

/** Parcels, tickets and settings of this shop; null: what belongs to no shop yet. */
export const databaseOf = ({ DB }: Bound, _sellerId: string | null): D1Database => DB;

/** All that hold data of shops: jobs walk them, and what is asked for without a shop is looked for in each. */
export const databases = ({ DB }: Bound): D1Database[] => [DB];

/** Accounts, sessions, keys, quotas and the state of the installation: one for all shops. */
export const directoryOf = ({ DB }: Bound): D1Database => DB;

/** What is known by an id or a secret of its own, wherever it lies. */
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

/** Of all of them together. */
export const allIn = async <T>(
  env: Bound,
  find: (db: D1Database) => Promise<readonly T[]>,
): Promise<T[]> => (await Promise.all(databases(env).map(find))).flat();
