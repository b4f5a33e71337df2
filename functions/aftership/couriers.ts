// Carriers as AfterShip's couriers. Pure.
import { carrierOfSlug, slugOf } from '../carriers/aftership.ts';
import type { Carrier } from '../carriers/carrier.ts';
import { detectCarriers } from '../carriers/detect.ts';
import { findCarrier } from '../carriers/index.ts';
import { isPlausibleNumber, normaliseNumber } from '../carriers/number.ts';
import { DECLARABLE } from '../shipments/registration.ts';
import { fault } from './query.ts';

/** `slug`: the wanted ones, with commas; every one without. */
export const listCouriers = (slug: string | undefined) =>
  viewAll(DECLARABLE.filter(({ id }) => isNamed(slug?.split(','), id)));

/** Those whose numbers look like this one, the likeliest first. Throws `invalid-input`. */
export function detectCouriers(typed: string, slugs: readonly string[] | undefined) {
  const number = normaliseNumber(typed);
  if (!isPlausibleNumber(number))
    throw fault('tracking_number', '3 to 64 letters, digits and - . _ /');
  const candidates = detectCarriers(number, DECLARABLE);
  return viewAll(
    candidates
      .flatMap(({ carrier }) => findCarrier(carrier) ?? [])
      .filter(({ id }) => isNamed(slugs, id)),
  );
}

const isNamed = (slugs: readonly string[] | undefined, id: string): boolean =>
  slugs === undefined ||
  slugs.length === 0 ||
  slugs.some((one) => carrierOfSlug(one.trim()) === id);

const viewAll = (carriers: readonly Carrier[]) => ({
  total: carriers.length,
  couriers: carriers.map(viewCourier),
  parcel_desk: { not_mapped: COURIER_NOT_MAPPED },
});

const COURIER_NOT_MAPPED = [
  'phone',
  'default_language',
  'support_languages',
  'service_from_country_regions',
];

const viewCourier = ({ id, name, trackingUrl }: Carrier) => ({
  slug: slugOf(id),
  name: name.en,
  phone: null,
  other_name: name.zh === name.en ? name.ru : `${name.ru}, ${name.zh}`,
  web_url:
    trackingUrl === undefined ? null : new URL(trackingUrl.en.replace('{number}', '')).origin,
  required_fields: [],
  optional_fields: [],
  default_language: null,
  support_languages: [],
  service_from_country_regions: null,
});
