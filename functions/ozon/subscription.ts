// Our address among those that Ozon sends push notifications to: subscribed, watched and mended. Only types that
// no other system has are taken. Polling goes on whatever happens here.

import * as v from 'valibot';
import { recordAudit } from '../accounts/audit-store.ts';
import type { PushTrouble } from '../contract/ozon-account.ts';
import { databaseOf } from '../lib/databases.ts';
import { isReachable } from '../lib/reachable.ts';
import { findAccount, savePushes } from './account-store.ts';
import { callOzon, type OzonRefusal } from './client.ts';
import type { OzonMethod } from './methods.ts';
import { addressToGive, type Sorted, sortOut } from './own-address.ts';
import {
  type Address,
  AddressCheck,
  AddressList,
  type Owners,
  ownersOf,
  PushTypes,
  typesOf,
} from './push-addresses.ts';
import { tellTrouble } from './push-news.ts';
import {
  mayMend,
  nextPushes,
  type Pushes,
  readPushes,
  type Seen,
  seenAt,
  troubleOf,
} from './push-state.ts';
import type { Visit } from './visit.ts';

/** Switching on again what fails again helps nobody. */
const MENDS_MAX = 3;

type Done = { ok: true };
/** `mended`: what was wrong before we mended it. */
type Looked = { ok: true; next: Pushes; mended?: PushTrouble } | OzonRefusal;

/** A refusal says that Ozon could not be asked; what it says of our address is stored. */
export async function watchPushes(visit: Visit): Promise<Done | OzonRefusal> {
  const { env, row } = visit;
  const db = databaseOf(env, row.seller_id);
  const before = readPushes((await findAccount(db, row.id))?.pushes ?? null);
  const looked: Looked = isReachable(env.PUBLIC_ORIGIN)
    ? await look(visit, before)
    : { ok: true, next: withState('local', before, visit.now) };
  if (!looked.ok && !isNotOffered(looked)) return looked;
  const next = looked.ok ? looked.next : withState('not_offered', before, visit.now);
  const trouble = (looked.ok ? looked.mended : undefined) ?? troubleOf(next.state);
  const id = { connection_id: row.id, seller_id: row.seller_id };
  await tellTrouble(visit, trouble === before?.state ? null : trouble, [savePushes(db, id, next)]);
  return { ok: true };
}

/** The methods are a beta that not every account has, or the key may not use them. */
const isNotOffered = ({ fault }: OzonRefusal): boolean =>
  fault === 'not_found' || fault === 'no_permission';

const withState = (state: Pushes['state'], before: Pushes | null, now: number): Pushes =>
  nextPushes(before, { state, detail: null }, {}, null, now);

async function look(visit: Visit, before: Pushes | null): Promise<Looked> {
  const { env, credentials } = visit;
  const page = { limit: 100, offset: 0 };
  const listed = await callOzon(env, credentials, '/v1/notification/list', page, AddressList);
  if (!listed.ok) return listed;
  const path = '/v1/notification/push-type/list';
  const types = await callOzon(env, credentials, path, {}, PushTypes);
  if (!types.ok) return types;
  const sorted = await sortOut(visit, listed.value.urls);
  const ours = new Set([sorted.own, ...sorted.stale].map((one) => one?.url));
  const owners = ownersOf(types.value, (url) => ours.has(url));
  return sorted.own === null
    ? subscribe(visit, before, sorted, owners)
    : keep(visit, before, sorted.own, owners);
}

const RECEIVING: Seen = { state: 'receiving', detail: null };

/** Our address is there: mended when Ozon has disabled it, and given the types that are free. */
async function keep(
  visit: Visit,
  before: Pushes | null,
  own: Address,
  { free, elsewhere }: Owners,
): Promise<Looked> {
  const { now } = visit;
  const seen = seenAt(own);
  const tries = before?.tries ?? 0;
  if (mayMend(own) && tries < MENDS_MAX) {
    const fault = await checkAddress(visit, own.url);
    if (typeof fault !== 'string' && fault !== null) return fault;
    if (fault === null) {
      const body = { id: own.id, enabled: true };
      const enabled = await change(visit, '/v1/notification/enable', body, 'enabled');
      if (!enabled.ok) return enabled;
    }
    const more = { elsewhere, tries: tries + 1 };
    const found = fault === null ? RECEIVING : { ...seen, detail: fault };
    return { ok: true, next: nextPushes(before, found, more, own, now), mended: 'disabled' };
  }
  const types = [...new Set([...typesOf(own), ...free])];
  if (own.enable !== false && free.length > 0) {
    const body = { id: own.id, url: own.url, types };
    const updated = await change(visit, '/v1/notification/update', body, 'extended');
    if (!updated.ok && updated.fault !== 'refused') return updated;
    if (updated.ok)
      return { ok: true, next: nextPushes(before, seen, { elsewhere, types }, own, now) };
  }
  return { ok: true, next: nextPushes(before, seen, { elsewhere }, own, now) };
}

/** An address of ours that leads nowhere any more is changed into the new one. */
async function subscribe(
  visit: Visit,
  before: Pushes | null,
  { stale: [dead, ...others] }: Sorted,
  { free, elsewhere }: Owners,
): Promise<Looked> {
  const { now } = visit;
  const types = [...new Set([...(dead ? typesOf(dead) : []), ...free])];
  const said = (
    state: Pushes['state'],
    more: { detail?: string | null; types?: string[] } = {},
  ) => {
    const { detail = null, types: some = [] } = more;
    const next = nextPushes(before, { state, detail }, { elsewhere, types: some }, null, now);
    return { ok: true as const, next };
  };
  if (types.length === 0) return said('taken');
  const given = await addressToGive(visit, before?.address ?? null);
  if (given === null) return said('relayed');
  const { url, sealed: address } = given;
  const fault = await checkAddress(visit, url);
  const waiting = (state: Pushes['state'], detail: string | null): Looked => {
    const { next } = said(state, { detail });
    return { ok: true, next: { ...next, address } };
  };
  if (typeof fault === 'string') return waiting('address_fails', fault);
  if (fault !== null) return fault;
  for (const { id } of others) {
    const removed = await change(visit, '/v1/notification/delete', { id }, 'removed');
    if (!removed.ok) return removed;
  }
  const set = dead
    ? await change(visit, '/v1/notification/update', { id: dead.id, url, types }, 'subscribed')
    : await change(visit, '/v1/notification/set', { url, types }, 'subscribed');
  if (set.ok) return said('receiving', { types });
  // Another system has taken a type meanwhile, or Ozon does not like the address.
  return set.fault === 'refused' ? waiting('refused', set.message) : set;
}

/** Ozon calls the address. null: it answers as it should; a text: Ozon's code of what is wrong. */
async function checkAddress(visit: Visit, url: string): Promise<string | null | OzonRefusal> {
  const { env, credentials } = visit;
  const path = '/v1/notification/check';
  const checked = await callOzon(env, credentials, path, { url }, AddressCheck);
  if (!checked.ok) return checked;
  if (checked.value.is_active) return null;
  return checked.value.errors.find(({ type }) => type)?.type ?? 'REQUEST_ERROR';
}

async function change(
  { env, row, credentials, now }: Visit,
  method: OzonMethod,
  body: object,
  what: string,
): Promise<Done | OzonRefusal> {
  // No body is documented for their 200.
  const answer = await callOzon(env, credentials, method, body, v.unknown());
  if (!answer.ok) return answer;
  const entry = {
    sellerId: row.seller_id,
    actor: 'system',
    action: 'ozon_pushes_changed' as const,
    subject: row.id,
    detail: { change: what },
  };
  await recordAudit(databaseOf(env, row.seller_id), entry, now).run();
  return { ok: true };
}
