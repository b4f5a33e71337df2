// The state of a connection's push notifications, as it is stored. Pure.
import * as v from 'valibot';
import { PUSH_STATES, PUSH_TROUBLES, type PushTrouble } from '../contract/ozon-account.ts';
import { type Address, typesOf } from './push-addresses.ts';

const Texts = v.array(v.string());

export const Pushes = v.object({
  state: v.picklist(PUSH_STATES),
  /** ms; when this state was seen first. */
  since: v.number(),
  types: Texts,
  elsewhere: v.array(v.object({ host: v.string(), types: Texts })),
  detail: v.nullable(v.string()),
  /** How often we have switched the address on again since Ozon last found it well. */
  tries: v.number(),
  /** Our address, sealed, while Ozon has not got it yet; null: Ozon lists it. */
  address: v.optional(v.nullable(v.string()), null),
});
export type Pushes = v.InferOutput<typeof Pushes>;

export function readPushes(json: string | null): Pushes | null {
  try {
    return v.parse(Pushes, JSON.parse(json ?? ''));
  } catch {
    return null;
  }
}

export type Seen = Pick<Pushes, 'state' | 'detail'>;

/**
 * What Ozon says of our address. Every night it takes the time of our answers: up to 1500 ms GREEN, up to 2500
 * YELLOW, else RED; after three days of RED it sends nothing more (docs.ozon.ru/api/seller, "Мониторинг
 * доступности уведомлений", read 2026-11-26).
 */
export function seenAt({ enable, availability_status, disable_reason, ...one }: Address): Seen {
  if (enable === false) {
    if (disable_reason === 'SELLER') return { state: 'switched_off', detail: null };
    return { state: 'disabled', detail: one.reason_details ?? disable_reason ?? null };
  }
  if (availability_status === 'RED') return { state: 'unreachable', detail: null };
  if (availability_status === 'YELLOW') return { state: 'unstable', detail: null };
  return { state: 'receiving', detail: null };
}

/** What support has switched off cannot be switched on; what the seller has, is left. */
export const mayMend = ({ enable, disable_reason }: Address): boolean =>
  enable === false && disable_reason !== 'SELLER' && disable_reason !== 'ADMIN';

export const troubleOf = (state: Pushes['state']): PushTrouble | null =>
  PUSH_TROUBLES.find((one) => one === state) ?? null;

export function nextPushes(
  before: Pushes | null,
  seen: Seen,
  more: Partial<Pick<Pushes, 'elsewhere' | 'types' | 'tries' | 'address'>>,
  own: Address | null,
  now: number,
): Pushes {
  const isWell = own?.availability_status === 'GREEN' && own.enable !== false;
  return {
    ...seen,
    since: before?.state === seen.state ? before.since : now,
    types: more.types ?? (own ? typesOf(own) : []),
    elsewhere: more.elsewhere ?? [],
    address: more.address ?? null,
    tries: isWell ? 0 : (more.tries ?? before?.tries ?? 0),
  };
}
