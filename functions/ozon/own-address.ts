// Which of the addresses at Ozon are ours. The secret in an address is stored as a hash only: ours are recognised
// by hashing it.
import { recordAudit } from '../accounts/audit-store.ts';
import { findConnection } from '../connections/store.ts';
import { changeSecretDuring, isAddressTaken } from '../connections/visits-store.ts';
import { databaseOf } from '../lib/databases.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { newSecret } from '../lib/ids.ts';
import { seal, unseal } from '../lib/secrets.ts';
import type { Address } from './push-addresses.ts';
import type { Visit } from './visit.ts';

export interface Sorted {
  own: Address | null;
  /** Addresses of this installation that no connection has any more. */
  stale: Address[];
}

export async function sortOut({ env, row }: Visit, existing: readonly Address[]): Promise<Sorted> {
  const prefix = prefixOf(env.PUBLIC_ORIGIN);
  const sorted: Sorted = { own: null, stale: [] };
  for (const one of existing.filter(({ url }) => url.startsWith(prefix))) {
    const hash = await sha256Hex(one.url.slice(prefix.length));
    if (hash === row.secret_hash) sorted.own ??= one;
    else if ((await findConnection(databaseOf(env, row.seller_id), row.carrier, hash)) === null)
      sorted.stale.push(one);
  }
  return sorted;
}

const prefixOf = (origin: string): string => `${origin}/hooks/ozon/`;

export interface Given {
  url: string;
  sealed: string;
}

/**
 * The address for Ozon: the one made just now, the one that waits for Ozon's check (`kept`, sealed), or a new
 * one. null: the address in use belongs to a system of the seller, or was changed since this visit began.
 */
export async function addressToGive(visit: Visit, kept: string | null): Promise<Given | null> {
  const { env, row, hookUrl } = visit;
  const url =
    hookUrl ??
    (await keptAddress(visit, kept)) ??
    // Only who is let in from any network relays, and would lose the address.
    (row.any_sender === 1 ? null : await freshAddress(visit));
  return url === null ? null : { url, sealed: await seal(url, env.SECRETS_KEY) };
}

/** null: none is kept, or the connection has another address by now. */
async function keptAddress({ env, row }: Visit, kept: string | null): Promise<string | null> {
  const url = kept && (await unseal(kept, env.SECRETS_KEY).catch(() => null));
  if (!url) return null;
  const secret = url.slice(prefixOf(env.PUBLIC_ORIGIN).length);
  return (await sha256Hex(secret)) === row.secret_hash ? url : null;
}

/** Stored before Ozon gets it. null: another run, or a person, has changed it, and theirs holds. */
async function freshAddress({ env, row, now, leasedUntil }: Visit): Promise<string | null> {
  const secret = newSecret();
  const hash = await sha256Hex(secret);
  const entry = {
    sellerId: row.seller_id,
    actor: 'system',
    action: 'connection_address_changed' as const,
    subject: row.id,
    detail: { carrier: row.carrier },
  };
  const db = databaseOf(env, row.seller_id);
  try {
    await db.batch([changeSecretDuring(db, row, hash, leasedUntil), recordAudit(db, entry, now)]);
  } catch (error) {
    if (isAddressTaken(error)) return null;
    throw error;
  }
  row.secret_hash = hash;
  return prefixOf(env.PUBLIC_ORIGIN) + secret;
}
