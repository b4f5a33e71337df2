// Where data is stored (docs/adr/0020). `DB` holds people, shops, keys and quotas, and is the first database of
// shops' data; each further one is a binding, `DB_2`, `DB_3`, …. The id of a shop names its database, so finding
// it costs no read. Nothing else touches the bindings.
import type { BudgetOf } from './budget.ts';

/** Bindings of wrangler.toml. */
export interface Bound {
  DB: D1Database;
  [further: `DB_${number}`]: D1Database | undefined;
  /** Only this database's data is worked on: each job runs once for each database. Absent: all. */
  onlyShard?: number;
  /** Where new shops go. Absent: the first. */
  SHARD_FOR_NEW_SHOPS?: string;
}

/** Ids of the first database's shops have no number: `sel_…`; others `sel2_…`. */
export const shardOf = (sellerId: string | null): number =>
  Number(/^sel(\d+)_/.exec(sellerId ?? '')?.[1] ?? 1);

/** Parcels, tickets and settings of this shop; null: data that belongs to no shop yet. */
export const databaseOf = (env: Bound, sellerId: string | null): D1Database =>
  databaseAt(env, shardOf(sellerId));

/** Throws when it is not bound: what is meant for it must not get lost in another. */
export function databaseAt(env: Bound, shard: number): D1Database {
  if (shard === 1) return env.DB;
  const db = env[`DB_${shard}`];
  if (db === undefined) throw new Error(`the database DB_${shard} is not bound`);
  return db;
}

/** Numbers of the databases that are bound, ascending. */
export function shards(env: Bound): readonly number[] {
  const known = shardsOf.get(env);
  if (known) return known;
  const further = Object.keys(env).flatMap((name) => /^DB_([1-9]\d*)$/.exec(name)?.[1] ?? []);
  const all = [1, ...further.map(Number)].toSorted((a, b) => a - b);
  shardsOf.set(env, all);
  return all;
}

/** Bindings stay as they are while an isolate lives, and it has dozens. */
const shardsOf = new WeakMap<Bound, readonly number[]>();

/** All databases with data of shops: jobs walk them, and a lookup without a shop asks each. */
export const databases = (env: Bound): D1Database[] =>
  env.onlyShard === undefined
    ? shards(env).map((shard) => databaseAt(env, shard))
    : [databaseAt(env, env.onlyShard)];

/** Accounts, sessions, keys, quotas and the state of the installation: one database for all shops. */
export const directoryOf = ({ DB }: Bound): D1Database => DB;

/** Prefix for the id of a new shop. */
export function newShopPrefix(env: Bound): string {
  const shard = Number(env.SHARD_FOR_NEW_SHOPS || 1);
  databaseAt(env, shard);
  return shard === 1 ? 'sel' : `sel${shard}`;
}

/** The same environment whose databases count together. */
export function withBudget<E extends Bound>(env: E, budgetOf: BudgetOf): E {
  return bound({ ...env }, env, budgetOf);
}

/** `to` with the databases of `env`. */
function bound<E extends Bound>(to: E, env: Bound, of: BudgetOf): E {
  const databases: Bound = to;
  for (const shard of shards(env)) databases[nameOf(shard)] = of(databaseAt(env, shard));
  shardsOf.set(to, shards(env));
  return to;
}

/**
 * For reads of the public only: from the nearest copy of each database, which may be a second behind. Whoever
 * may have just written something, a browser or program that is signed in, reads the original.
 */
export function readersOf(env: Bound, { headers }: Pick<Request, 'headers'>): Bound {
  const isSignedIn =
    headers.has('authorization') || headers.get('cookie')?.includes('session_token');
  if (isSignedIn) return env;
  // What a session lacks, nobody who reads needs.
  return bound(
    { DB: env.DB },
    env,
    (db) => db.withSession('first-unconstrained') as unknown as D1Database,
  );
}

const nameOf = (shard: number): 'DB' | `DB_${number}` => (shard === 1 ? 'DB' : `DB_${shard}`);

/** The first match in any database, for lookups by an id or secret of its own. All are asked at once. */
export async function firstIn<T>(
  env: Bound,
  find: (db: D1Database) => Promise<T | null>,
): Promise<T | null> {
  const found = await Promise.all(databases(env).map(find));
  return found.find((one) => one !== null) ?? null;
}

/** Results of all databases together. */
export const allIn = async <T>(
  env: Bound,
  find: (db: D1Database) => Promise<readonly T[]>,
): Promise<T[]> => (await Promise.all(databases(env).map(find))).flat();
