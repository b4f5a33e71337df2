// Makes, sends and cancels carriages at Ozon. Ozon makes one of everything that waits when it is not told of
// what: it is always told method and day.
import { recordAudit } from '../accounts/audit-store.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import type { ShopActor } from './actions.ts';
import { AnyObject } from './answers.ts';
import { CarriageCancelled, CarriageMade } from './carriage-answers.ts';
import { type CarriageKey, claimCarriage, releaseCarriage } from './carriages-store.ts';
import { callOzon, type OzonCredentials, type OzonRefusal } from './client.ts';
import {
  type CarriageView,
  credentialsOf,
  departureOf,
  isOpen,
  readCarriage,
  readDeliveries,
  readInfo,
} from './read-carriages.ts';

export type CarriageOutcome =
  | { outcome: 'done' | 'already'; carriageId: string }
  /** Somebody is at it, or Ozon refused; `message` in Ozon's words. */
  | { outcome: 'busy' | 'changed' | 'no_connection' }
  | { outcome: 'refused'; refusal: OzonRefusal };

/** Longer than the calls take; whoever is killed in between leaves it to the next press. */
const CLAIM_MS = 120_000;

/** An open carriage of that method and day is shown instead of a second one being made. */
export const makeCarriage = (
  env: Env,
  shopActor: ShopActor,
  key: CarriageKey,
  now: number,
): Promise<CarriageOutcome> =>
  withClaim(env, key, now, async (credentials, lastId) => {
    // The one that was just made may be missing from the list for a while.
    const last = lastId === null ? null : await readInfo(env, credentials, lastId);
    if (last?.ok && isOpen(last.value))
      return { outcome: 'already', carriageId: last.value.carriage_id };
    if (last && !last.ok && last.fault !== 'not_found')
      return { outcome: 'refused', refusal: last };
    const filter = {
      departure_date: departureOf(key.day),
      delivery_method_id: Number(key.methodId),
    };
    const list = await readDeliveries(env, credentials, filter);
    if (!list.ok) return { outcome: 'refused', refusal: list };
    const open = list.value
      .filter(({ delivery_method_id }) => delivery_method_id === key.methodId)
      .flatMap(({ carriages }) => carriages)
      .find(({ id, status }) => id !== '0' && status?.toLowerCase() === 'new');
    if (open) return { outcome: 'already', carriageId: open.id };
    const body = {
      delivery_method_id: Number(key.methodId),
      departure_date: departureOf(key.day),
    };
    const made = await callOzon(env, credentials, '/v1/carriage/create', body, CarriageMade);
    if (!made.ok) return { outcome: 'refused', refusal: made };
    const { carriage_id: carriageId } = made.value;
    await audit(env, shopActor, 'ozon_carriage_made', carriageId, now);
    return { outcome: 'done', carriageId };
  });

/**
 * `seen`: the seal of the list the person has seen. Another list is not sent: it is shown first. Read again under
 * the claim: somebody may have sent or cancelled it since.
 */
export const approveCarriage = (
  env: Env,
  shopActor: ShopActor,
  { key, info }: CarriageView,
  seen: string,
  now: number,
): Promise<CarriageOutcome> =>
  withClaim(env, key, now, async (credentials) => {
    const carriageId = info.carriage_id;
    const read = await readCarriage(env, key.sellerId, key.connectionId, carriageId);
    if (!read.ok) return { outcome: 'refused', refusal: read };
    const { seal, postings } = read.value;
    if (!isOpen(read.value.info)) return { outcome: 'already', carriageId };
    if (seal !== seen || postings.length === 0) return { outcome: 'changed' };
    const body = { carriage_id: Number(carriageId) };
    const answer = await callOzon(env, credentials, '/v1/carriage/approve', body, AnyObject);
    if (!answer.ok) return { outcome: 'refused', refusal: answer };
    await audit(env, shopActor, 'ozon_carriage_approved', carriageId, now);
    return { outcome: 'done', carriageId };
  });

export const cancelCarriage = (
  env: Env,
  shopActor: ShopActor,
  { key, info }: CarriageView,
  now: number,
): Promise<CarriageOutcome> =>
  withClaim(env, key, now, async (credentials) => {
    const carriageId = info.carriage_id;
    const read = await readInfo(env, credentials, carriageId);
    if (!read.ok) return { outcome: 'refused', refusal: read };
    if (read.value.status?.toLowerCase() === 'cancelled') return { outcome: 'already', carriageId };
    const body = { carriage_id: Number(carriageId) };
    const answer = await callOzon(env, credentials, '/v1/carriage/cancel', body, CarriageCancelled);
    if (!answer.ok) return { outcome: 'refused', refusal: answer };
    const { error } = answer.value;
    if (error) {
      const refusal = { ok: false, fault: 'refused', message: error, retryAfterMs: null } as const;
      return { outcome: 'refused', refusal };
    }
    await audit(env, shopActor, 'ozon_carriage_cancelled', carriageId, now);
    return { outcome: 'done', carriageId };
  });

async function withClaim(
  env: Env,
  key: CarriageKey,
  now: number,
  act: (credentials: OzonCredentials, lastId: string | null) => Promise<CarriageOutcome>,
): Promise<CarriageOutcome> {
  const credentials = await credentialsOf(env, key.sellerId, key.connectionId);
  if (credentials === null) return { outcome: 'no_connection' };
  const db = databaseOf(env, key.sellerId);
  const claim = await claimCarriage(db, key, { now, until: now + CLAIM_MS });
  if (claim === null) return { outcome: 'busy' };
  const result = await act(credentials, claim.lastId);
  await releaseCarriage(db, key, 'carriageId' in result ? result.carriageId : null).run();
  return result;
}

const audit = (
  env: Env,
  { sellerId, actor }: ShopActor,
  action: 'ozon_carriage_made' | 'ozon_carriage_approved' | 'ozon_carriage_cancelled',
  carriageId: string,
  now: number,
) =>
  recordAudit(
    databaseOf(env, sellerId),
    { sellerId, actor, subject: carriageId, action, detail: {} },
    now,
  ).run();
