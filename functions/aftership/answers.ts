// What answers requests of connectors, loaded together when the first one comes.
import * as v from 'valibot';
import { LANGS, type Lang } from '../contract/lang.ts';
import { detectCouriers, listCouriers } from './couriers.ts';
import { listTrackings, only, type Reader } from './list.ts';
import { loadParcel } from './load.ts';
import { fault } from './query.ts';
import { viewTracking } from './tracking.ts';
import {
  AlreadyThere,
  createTracking,
  deleteTracking,
  retrackTracking,
  updateTracking,
} from './write.ts';

export {
  AlreadyThere,
  createTracking,
  deleteTracking,
  listCouriers,
  listTrackings,
  retrackTracking,
  updateTracking,
};

/** `lang`: of the messages where the carrier said nothing itself. */
export async function getTracking(
  { db, sellerId, origin }: Reader,
  id: string,
  { fields, lang }: Record<string, string>,
  now: number,
) {
  const parcel = await loadParcel(db, sellerId, id, now);
  const wanted: Lang = LANGS.find((one) => lang?.toLowerCase().startsWith(one)) ?? 'en';
  return only(viewTracking(parcel, origin, wanted), fields?.slice(0, 4000).split(',') ?? null);
}

const Detect = v.looseObject({
  tracking_number: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
  slug: v.optional(
    v.nullable(v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(100))),
  ),
});

/** Throws `invalid-input`. */
export function detectFrom(body: unknown) {
  const result = v.safeParse(Detect, body);
  if (!result.success) throw fault('tracking_number', 'This value cannot be used');
  return detectCouriers(result.output.tracking_number, result.output.slug ?? undefined);
}
