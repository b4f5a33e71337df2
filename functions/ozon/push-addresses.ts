// Push notifications as Ozon's methods describe them, and which of its types we take. Beta methods of
// 8 April 2026 (docs.ozon.ru/api/seller, /v1/notification/*, read 2026-11-26). Pure.
import * as v from 'valibot';
import { code, flag, list, optional, prose } from '../carriers/fields.ts';

/** What carriers/ozon.ts reads. Orders are left out: their postings are reported one by one. */
export const WANTED_TYPES = [
  'TYPE_NEW_POSTING',
  'TYPE_POSTING_CANCELLED',
  'TYPE_STATE_CHANGED',
  'TYPE_DELIVERY_DATE_CHANGED',
  'TYPE_CUTOFF_DATE_CHANGED',
  'TYPE_FBO_POSTING_NEW',
  'TYPE_FBO_POSTING_CANCELLED',
  'TYPE_FBO_POSTING_STATE_CHANGED',
  'TYPE_FBO_POSTING_DELIVERY_DATE_CHANGED',
] as const;

const Url = v.pipe(v.string(), v.maxLength(2000));
const Id = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.digits(), v.transform(Number))]),
  v.safeInteger(),
);
const Type = v.pipe(v.string(), v.regex(/^TYPE_[A-Z_]{1,60}$/));

const Address = v.object({
  id: Id,
  url: Url,
  enable: flag(),
  /** GREEN, YELLOW or RED; absent while Ozon checks a new address. */
  availability_status: code(),
  /** SELLER, AVAILABILITY or ADMIN. */
  disable_reason: code(),
  /** Why support switched it off. */
  reason_details: prose(),
  types: list(v.object({ type: optional(Type) })),
});
export type Address = v.InferOutput<typeof Address>;

export const AddressList = v.object({ urls: list(Address) });

export const PushTypes = v.object({
  types: list(
    v.object({
      type: Type,
      /** Where this type goes; absent or without address: nowhere. */
      seller_endpoint: optional(v.nullish(v.object({ id: optional(Id), url: optional(Url) }))),
    }),
  ),
});
export type PushTypes = v.InferOutput<typeof PushTypes>;

export const AddressCheck = v.object({
  is_active: flag(),
  errors: list(v.object({ type: code() })),
});

export const typesOf = ({ types }: Address): string[] => types.flatMap(({ type }) => type ?? []);

export interface Owners {
  /** Wanted types that nobody gets. */
  free: string[];
  /** Wanted types of other systems, by host. */
  elsewhere: { host: string; types: string[] }[];
}

/** `isOurs`: whether an address is the one of this connection, or a dead one of ours. */
export function ownersOf({ types }: PushTypes, isOurs: (url: string) => boolean): Owners {
  const wanted = types.filter(({ type }) => WANTED_TYPES.some((one) => one === type));
  const placed = wanted.map(({ type, seller_endpoint }) => ({ type, url: seller_endpoint?.url }));
  const foreign = placed.filter(({ url }) => url && !isOurs(url));
  const byHost = Map.groupBy(foreign, ({ url }) => hostOf(url ?? ''));
  return {
    free: placed.filter(({ url }) => !url).map(({ type }) => type),
    elsewhere: [...byHost].map(([host, some]) => ({ host, types: some.map(({ type }) => type) })),
  };
}

/** An address may hold a secret: only its host is shown. */
function hostOf(url: string): string {
  try {
    return new URL(url).hostname.slice(0, 120);
  } catch {
    return '?';
  }
}
