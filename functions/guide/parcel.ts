// The parcel a question is about, as far as anybody may read it who knows its number or its own link.
import { normaliseNumber } from '../carriers/number.ts';
import type { Shipment } from '../contract/shipment.ts';
import type { Env } from '../env.ts';
import { firstIn } from '../lib/databases.ts';
import { limitLookups, lookUp } from '../shipments/lookup.ts';
import { findByToken } from '../shipments/store.ts';
import { readSnapshot } from '../shipments/stored-snapshot.ts';

/** Counts as a lookup. Throws `too-many-requests`. null: the number is not known here. */
export async function findParcelOf(
  env: Env,
  request: Request,
  { number, token }: { number: string; token: string },
  now: number,
): Promise<Shipment | null> {
  if (token !== '') {
    const row = await firstIn(env, (db) => findByToken(db, token));
    if (row !== null) return readSnapshot(row);
  }
  const wanted = normaliseNumber(number);
  if (wanted === '') return null;
  limitLookups(request, env, [wanted], now);
  const [answer] = await lookUp(env, [wanted], now);
  return answer?.shipments[0] ?? null;
}
